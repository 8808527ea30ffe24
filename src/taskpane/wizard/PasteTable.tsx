import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState, type JSX } from "react";
import { readBandTable, type PastedRow } from "../entry/bandTable/readBandTable";
import type { DecimalMark } from "../entry/numerals";
import { counted } from "../words/term";
import { focusField } from "./focusField";
import { useWizard } from "./WizardContext";

const useStyles = makeStyles({
  preview: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "start",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  figure: { textAlign: "end" },
  passed: { color: tokens.colorNeutralForeground3 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  text: { width: "100%", minWidth: 0, fontVariantNumeric: "tabular-nums" },
  shrinks: { minWidth: 0 },
});

const PASSED: { readonly [B in "heading" | "total" | "note"]: string } = {
  heading: "heading, passed over",
  total: "total, passed over",
  note: "note, passed over",
};

/** A box for a table from a sheet or a PDF, and a preview of what was understood of it. */
export function PasteTable(): JSX.Element {
  const styles = useStyles();
  const { draft, act } = useWizard();
  const [decimalMark, setDecimalMark] = useState<DecimalMark>();
  const { rows, question } = useMemo(
    () =>
      readBandTable(draft.pasted, decimalMark === undefined ? {} : { decimalMark, settled: true }),
    [draft.pasted, decimalMark],
  );
  const bands = rows.flatMap(({ as }) => (as.kind === "band" ? [as] : []));
  const isThere = draft.pasted.trim() !== "";
  return (
    <div>
      <Field
        label={{ children: "Or paste the table here", htmlFor: "pasted" }}
        hint="From a sheet, a PDF or an e-mail, headings and all."
      >
        <Textarea
          id="pasted"
          className={styles.text}
          textarea={{ className: styles.shrinks }}
          value={draft.pasted}
          resize="vertical"
          onChange={(_, { value }) => {
            setDecimalMark(undefined);
            act({ type: "pasteTyped", text: value });
          }}
        />
      </Field>
      <div aria-live="polite">
        {isThere && bands.length === 0 ? (
          <p className={styles.wrong}>
            No bands were understood. Each line needs a commit and a discount, such as
            &ldquo;$1,000,000&nbsp;&nbsp;20&nbsp;%&rdquo;.
          </p>
        ) : null}
        {isThere && bands.length > 0 ? (
          <>
            <Preview rows={rows} count={bands.length} />
            {question === undefined ? (
              <div className={styles.actions}>
                <Button
                  appearance="primary"
                  onClick={() => {
                    act({
                      type: "bandsPasted",
                      bands: bands.map(({ name, threshold, discount }) => ({
                        name,
                        threshold,
                        discount,
                      })),
                    });
                    focusField("band.0.threshold");
                  }}
                >
                  {draft.bands.length > 0
                    ? `Replace the table with ${bands.length === 1 ? "this band" : `these ${String(bands.length)}`}`
                    : `Use ${bands.length === 1 ? "this band" : `these ${counted(bands.length, "band")}`}`}
                </Button>
              </div>
            ) : (
              <div role="group" aria-label="Which is it?">
                In this table, is &ldquo;{question.example}&rdquo;
                <div className={styles.actions}>
                  {question.choices.map((choice) => (
                    <Button
                      key={choice.decimalMark}
                      size="small"
                      onClick={() => {
                        setDecimalMark(choice.decimalMark);
                      }}
                    >
                      {choice.label}
                    </Button>
                  ))}
                </div>
              </div>
            )}
          </>
        ) : null}
      </div>
    </div>
  );
}

/** Longer tables are shown by their beginning. */
const MOST_SHOWN = 30;

function Preview({ rows, count }: { rows: readonly PastedRow[]; count: number }): JSX.Element {
  const styles = useStyles();
  const shown = rows.filter(({ as }) => as.kind !== "passed" || as.because !== "blank");
  return (
    <table className={styles.preview}>
      <caption>
        Understood: {counted(count, "band")}
        {shown.length > MOST_SHOWN ? `; the first ${String(MOST_SHOWN)} lines` : ""}
      </caption>
      <thead>
        <tr>
          <th className={styles.cell}>Name</th>
          <th className={mergeClasses(styles.cell, styles.figure)}>From</th>
          <th className={mergeClasses(styles.cell, styles.figure)}>Discount</th>
        </tr>
      </thead>
      <tbody>
        {shown.slice(0, MOST_SHOWN).map((row) => (
          <PreviewRow key={row.line} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function PreviewRow({ row: { as, text } }: { row: PastedRow }): JSX.Element {
  const styles = useStyles();
  if (as.kind === "band") {
    return (
      <tr>
        <td className={styles.cell}>{as.name}</td>
        <td className={mergeClasses(styles.cell, styles.figure)}>{as.threshold}</td>
        <td className={mergeClasses(styles.cell, styles.figure)}>{as.discount}</td>
      </tr>
    );
  }
  const isWrong = as.kind === "not_understood";
  const said = isWrong
    ? "not understood, left out"
    : as.because === "blank"
      ? ""
      : PASSED[as.because];
  return (
    <tr className={isWrong ? styles.wrong : styles.passed}>
      <td className={styles.cell} colSpan={2}>
        {text}
      </td>
      <td className={styles.cell}>{said}</td>
    </tr>
  );
}
