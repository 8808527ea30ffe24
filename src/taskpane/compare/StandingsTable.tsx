import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Ranked } from "../figures/standings";
import { useStacked } from "../theme/useStacked";
import { moneyIn } from "../words/money";
import { shortPercent } from "../words/percent";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "end",
    verticalAlign: "top",
    whiteSpace: "nowrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    paddingLeft: 0,
    textAlign: "start",
    whiteSpace: "normal",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightSemibold,
  },
  cost: {
    display: "block",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  head: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  kept: { fontWeight: tokens.fontWeightSemibold },
  loss: { color: tokens.colorStatusDangerForeground1 },
});

const HEADS = ["Quoted", "Low", "Kept", "High"] as const;
const [QUOTED, LOW, KEPT, HIGH] = HEADS;

interface StandingsTableProps {
  readonly ranked: readonly Ranked[];
  /** Of the proposals, by their index. */
  readonly currencies: readonly string[];
}

/** A row a proposal, and one for paying list; the cost stands under the name, for want of width. */
export function StandingsTable({ ranked, currencies }: StandingsTableProps): JSX.Element {
  const styles = useStyles();
  const stacked = useStacked();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label="Proposals by rank">
        <thead className={stacked.heads}>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.name, styles.head)}>
              Proposal
            </th>
            {HEADS.map((head) => (
              <th key={head} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ranked.map((standing) => (
            <StandingRow
              key={standing.rank}
              standing={standing}
              currency={currencies[standing.index ?? 0]}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StandingRow({
  standing,
  currency,
}: {
  standing: Ranked;
  currency: string | undefined;
}): JSX.Element {
  const styles = useStyles();
  const stacked = useStacked();
  const { rank, name, quoted, costAYear } = standing;
  const { realizedLow, realizedExpected, realizedHigh } = standing;
  return (
    <tr className={stacked.row}>
      <th scope="row" className={mergeClasses(styles.cell, styles.name, stacked.label)}>
        {rank}. {name ?? "No commit, all at list"}
        <span className={styles.cost}>{moneyIn(currency, costAYear)} a year</span>
      </th>
      <td data-head={QUOTED} className={mergeClasses(styles.cell, stacked.figure)}>
        {name === undefined ? "–" : shortPercent(quoted)}
      </td>
      <Realized head={LOW} value={realizedLow} />
      <Realized head={KEPT} value={realizedExpected} strong />
      <Realized head={HIGH} value={realizedHigh} />
    </tr>
  );
}

interface RealizedProps {
  readonly head: string;
  readonly value: number | undefined;
  readonly strong?: true;
}

function Realized({ head, value, strong }: RealizedProps): JSX.Element {
  const styles = useStyles();
  const stacked = useStacked();
  const isLoss = value !== undefined && value < 0;
  return (
    <td
      data-head={head}
      className={mergeClasses(
        styles.cell,
        stacked.figure,
        strong && styles.kept,
        isLoss && styles.loss,
      )}
    >
      {value === undefined ? "–" : shortPercent(value)}
    </td>
  );
}
