import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Ranked } from "../figures/standings";
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

interface StandingsTableProps {
  readonly ranked: readonly Ranked[];
  /** Of the proposals, by their index. */
  readonly currencies: readonly string[];
}

/** A row a proposal, and one for paying list; the cost stands under the name, for want of width. */
export function StandingsTable({ ranked, currencies }: StandingsTableProps): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label="Proposals by rank">
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.name, styles.head)}>
              Proposal
            </th>
            {["Quoted", "Low", "Kept", "High"].map((head) => (
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
  const { rank, name, quoted, costAYear } = standing;
  const { realizedLow, realizedExpected, realizedHigh } = standing;
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {rank}. {name ?? "No commit, all at list"}
        <span className={styles.cost}>{moneyIn(currency, costAYear)} a year</span>
      </th>
      <td className={styles.cell}>{name === undefined ? "–" : shortPercent(quoted)}</td>
      <Realized value={realizedLow} />
      <Realized value={realizedExpected} strong />
      <Realized value={realizedHigh} />
    </tr>
  );
}

function Realized({ value, strong }: { value: number | undefined; strong?: true }): JSX.Element {
  const styles = useStyles();
  const isLoss = value !== undefined && value < 0;
  return (
    <td className={mergeClasses(styles.cell, strong && styles.kept, isLoss && styles.loss)}>
      {value === undefined ? "–" : shortPercent(value)}
    </td>
  );
}
