import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { AtConsumption, ScenarioName } from "../figures/yearFigures";
import { useStacked } from "../theme/useStacked";
import { shortMoney } from "../words/money";
import { shortPercent } from "../words/percent";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    textAlign: "end",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { textAlign: "start", paddingLeft: 0 },
  head: { color: tokens.colorNeutralForeground3 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  loss: { color: tokens.colorStatusDangerForeground1 },
});

const HEADS: { readonly [S in ScenarioName]: string } = {
  low: "Low",
  expected: "Expected",
  high: "High",
};

/** A row of figures, one for each forecast. */
export interface FigureRow<T> {
  readonly label: string;
  readonly strong?: true;
  readonly show: (at: T) => string;
  readonly isLoss?: (at: T) => boolean;
}

export const YEAR_ROWS: readonly FigureRow<AtConsumption>[] = [
  { label: "Use at list", show: ({ consumption }) => shortMoney(consumption) },
  {
    label: "Realized",
    strong: true,
    show: ({ realized }) => (realized === undefined ? "none" : shortPercent(realized)),
    isLoss: ({ realized }) => realized !== undefined && realized < 0,
  },
  { label: "Paid", show: ({ cost }) => shortMoney(cost) },
  {
    label: "Unused",
    show: ({ unused }) => shortMoney(unused),
    isLoss: ({ unused }) => unused > 0,
  },
];

interface FiguresTableProps<T> {
  readonly at: readonly T[];
  readonly rows: readonly FigureRow<T>[];
  readonly caption: string;
}

/** Figures at the low, the expected and the high forecast, side by side. */
export function FiguresTable<T extends { readonly scenario: ScenarioName }>({
  at,
  rows,
  caption,
}: FiguresTableProps<T>): JSX.Element {
  const styles = useStyles();
  const stacked = useStacked();
  return (
    <table className={styles.table} aria-label={caption}>
      <thead className={stacked.heads}>
        <tr>
          <td className={styles.cell} />
          {at.map(({ scenario }) => (
            <th key={scenario} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {HEADS[scenario]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, strong, show, isLoss }) => (
          <tr key={label} className={stacked.row}>
            <th scope="row" className={mergeClasses(styles.cell, styles.label, stacked.label)}>
              {label}
            </th>
            {at.map((each) => (
              <td
                key={each.scenario}
                data-head={HEADS[each.scenario]}
                className={mergeClasses(
                  styles.cell,
                  stacked.figure,
                  strong === true && styles.strong,
                  isLoss?.(each) === true && styles.loss,
                )}
              >
                {show(each)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
