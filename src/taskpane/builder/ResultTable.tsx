import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { FunctionFacts } from "../catalogue/functionFacts";
import type { ResultCell } from "../worksheetFunctions/callFunction";
import { isReport, labelIn, shown, unitAt } from "./resultLooks";

interface ResultTableProps {
  readonly facts: FunctionFacts;
  readonly rows: readonly (readonly ResultCell[])[];
}

const useStyles = makeStyles({
  scroll: {
    overflow: "auto",
    maxHeight: "280px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    textAlign: "end",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { textAlign: "start", minWidth: "88px" },
  head: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  note: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const MOST_ROWS = 50;

/** What a formula of several cells would show, the first rows of it. */
export function ResultTable({ facts, rows }: ResultTableProps): JSX.Element {
  const styles = useStyles();
  const [first = []] = rows;
  const heads = isReport(rows) ? 1 : 0;
  const body = rows.slice(heads, heads + MOST_ROWS);
  const hidden = rows.length - heads - body.length;
  return (
    <>
      <div
        className={styles.scroll}
        role="region"
        aria-label="The cells of the result"
        tabIndex={0}
      >
        <table className={styles.table}>
          {heads > 0 ? (
            <thead>
              <tr>
                {first.map((heading, column) => (
                  <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                    {labelIn(heading)}
                  </th>
                ))}
              </tr>
            </thead>
          ) : null}
          <tbody>
            {body.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td
                    key={column}
                    className={mergeClasses(styles.cell, typeof cell === "string" && styles.text)}
                  >
                    {shown(cell, unitAt(facts, rows, heads + index, column))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 ? (
        <p className={styles.note}>{`And ${hidden.toLocaleString("en")} more rows.`}</p>
      ) : null}
    </>
  );
}
