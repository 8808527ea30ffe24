import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Ranked } from "../figures/standings";
import { useStacked } from "../theme/useStacked";
import { moneyIn } from "../words/money";
import { shortPercent } from "../words/percent";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  cell: {
    padding: `0 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "end",
    whiteSpace: "nowrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    padding: `${tokens.spacingVerticalS} 0 0`,
    textAlign: "start",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightSemibold,
  },
  /** The cost goes to the end of the name's line where there is room, and else below it. */
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
  },
  cost: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  head: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
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

/**
 * Each proposal and paying list: its name and cost on a line, and its discounts on the next, so
 * that four columns of figures have room in a narrow pane.
 */
export function StandingsTable({ ranked, currencies }: StandingsTableProps): JSX.Element {
  const styles = useStyles();
  const stacked = useStacked();
  return (
    <table className={styles.table} aria-label="Proposals by rank">
      <thead className={stacked.heads}>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {ranked.map((standing) => (
        <StandingRows
          key={standing.rank}
          standing={standing}
          currency={currencies[standing.index ?? 0]}
        />
      ))}
    </table>
  );
}

interface StandingRowsProps {
  readonly standing: Ranked;
  readonly currency: string | undefined;
}

function StandingRows({ standing, currency }: StandingRowsProps): JSX.Element {
  const styles = useStyles();
  const stacked = useStacked();
  const { rank, name, quoted, costAYear } = standing;
  const { realizedLow, realizedExpected, realizedHigh } = standing;
  return (
    <tbody>
      <tr className={stacked.row}>
        <th
          scope="rowgroup"
          colSpan={HEADS.length}
          className={mergeClasses(styles.name, stacked.label)}
        >
          <div className={styles.line}>
            <span>
              {rank}. {name ?? "No commit, all at list"}
            </span>{" "}
            <span className={styles.cost}>{moneyIn(currency, costAYear)} a year</span>
          </div>
        </th>
      </tr>
      <tr className={stacked.row}>
        <td data-head={QUOTED} className={mergeClasses(styles.cell, stacked.figure)}>
          {name === undefined ? "–" : shortPercent(quoted)}
        </td>
        <Realized head={LOW} value={realizedLow} />
        <Realized head={KEPT} value={realizedExpected} strong />
        <Realized head={HIGH} value={realizedHigh} />
      </tr>
    </tbody>
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
