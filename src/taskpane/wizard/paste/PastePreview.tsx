import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, type JSX, type ReactNode } from "react";
import type { NotUnderstood, Passed } from "../../entry/pastedRow";
import { useStepStyles } from "../useStepStyles";

const useStyles = makeStyles({
  table: {
    marginTop: tokens.spacingVerticalS,
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "start",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  /** A line that goes on in the next row of the table. */
  goesOn: { borderBottom: "none" },
  figure: { textAlign: "end" },
  passed: { color: tokens.colorNeutralForeground3 },
  why: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  notes: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A line of the preview: the first cell a name, the others figures. */
export interface PreviewRow {
  readonly line: number;
  readonly text: string;
  readonly as: PreviewCells | Passed | NotUnderstood;
}

export interface PreviewCells {
  readonly kind: "read";
  readonly cells: readonly string[];
  /** What else the line says. */
  readonly more?: string | undefined;
  /** What will have to be mended in its fields. */
  readonly wrong?: string | undefined;
}

interface PastePreviewProps {
  /** What was understood, counted: `6 bands`. */
  readonly understood: string;
  readonly heads: readonly string[];
  readonly rows: readonly PreviewRow[];
  /** How the table was taken, a sentence each. */
  readonly notes: readonly string[];
  /** What can be done with it, or what has to be said first. */
  readonly children: ReactNode;
}

/** Longer tables are shown by their beginning. */
const MOST_SHOWN = 30;

/** A pasted table as it was understood, before anything in the fields changes. */
export function PastePreview(props: PastePreviewProps): JSX.Element {
  const { understood, heads, rows, notes, children } = props;
  const styles = useStyles();
  const shown = rows.filter(({ as }) => as.kind !== "passed" || as.because !== "blank");
  return (
    <>
      <table className={styles.table}>
        <caption>
          Understood: {understood}
          {shown.length > MOST_SHOWN ? `; the first ${String(MOST_SHOWN)} lines` : ""}
        </caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th
                key={head}
                scope="col"
                className={mergeClasses(styles.cell, index > 0 && styles.figure)}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, MOST_SHOWN).map((row) => (
            <Fragment key={row.line}>
              {row.as.kind === "read" ? (
                <ReadRow {...row.as} />
              ) : (
                <LeftOutRow text={row.text} as={row.as} width={heads.length} />
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {notes.length === 0 ? null : (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {children}
    </>
  );
}

function ReadRow({ cells, more, wrong }: PreviewCells): JSX.Element {
  const styles = useStyles();
  const goesOn = more !== undefined || wrong !== undefined;
  return (
    <>
      <tr>
        {cells.map((cell, index) => (
          <td
            key={index}
            className={mergeClasses(
              styles.cell,
              index > 0 && styles.figure,
              goesOn && styles.goesOn,
            )}
          >
            {cell}
          </td>
        ))}
      </tr>
      {goesOn ? (
        <tr>
          <td className={styles.cell} colSpan={cells.length}>
            {more === undefined ? null : <div className={styles.passed}>{more}</div>}
            {wrong === undefined ? null : <div className={styles.wrong}>{wrong}</div>}
          </td>
        </tr>
      ) : null}
    </>
  );
}

const PASSED: { readonly [B in Passed["because"]]: string } = {
  blank: "",
  heading: "heading, passed over",
  total: "total, passed over",
  note: "note, passed over",
};

interface LeftOutRowProps {
  readonly text: string;
  readonly as: Passed | NotUnderstood;
  readonly width: number;
}

function LeftOutRow({ text, as, width }: LeftOutRowProps): JSX.Element {
  const styles = useStyles();
  const isWrong = as.kind === "not_understood";
  return (
    <tr className={isWrong ? styles.wrong : styles.passed}>
      <td className={styles.cell} colSpan={width}>
        <div>{text}</div>
        <div className={styles.why}>
          {isWrong ? "not understood, left out" : PASSED[as.because]}
        </div>
      </td>
    </tr>
  );
}

/** Nothing could be made of what was pasted. */
export function NothingUnderstood({ children }: { readonly children: ReactNode }): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  return <p className={mergeClasses(steps.intro, styles.wrong)}>{children}</p>;
}
