import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ClipboardEvent, JSX } from "react";
import type { WorkColumn } from "../draft/draft";
import { isPastedTable } from "../entry/isPastedTable";
import { EntryField } from "../fields/EntryField";
import { volumeInWords } from "../words/volume";
import { useStepStyles } from "./useStepStyles";
import { findingAt, useWizard } from "./WizardContext";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: { cursor: "pointer", minHeight: "24px" },
  more: { marginTop: tokens.spacingVerticalS },
});

const SHARES: readonly {
  readonly column: WorkColumn;
  readonly label: string;
  readonly hint: string;
}[] = [
  { column: "cacheRead", label: "Cache reads", hint: "% of input" },
  { column: "cacheWrite", label: "Cache writes", hint: "% of input" },
  { column: "batch", label: "Batch", hint: "% of the line" },
  { column: "usOnly", label: "US-only", hint: "% of the line" },
];

/** One model: its tokens, and how they are used. */
export function WorkLine({ index }: { index: number }): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  const { draft, act } = useWizard();
  const line = draft.work[index];
  const isSaid = SHARES.some(({ column }) => (line?.[column] ?? "").trim() !== "");
  const number = String(index + 1);
  return (
    <fieldset className={styles.line} aria-label={`Model ${number}`}>
      <WorkField index={index} column="model" label="Model" />
      <div className={steps.row}>
        <WorkField index={index} column="input" label="Input MTok" />
        <WorkField index={index} column="output" label="Output MTok" />
      </div>
      <details open={isSaid}>
        {/* On the web office.js moves the focus, and knows no summary for a stop without this. */}
        <summary tabIndex={0} className={styles.summary}>
          Caching, batch, US-only
        </summary>
        <div className={mergeClasses(steps.row, styles.more)}>
          {SHARES.map(({ column, label, hint }) => (
            <WorkField key={column} index={index} column={column} label={label} hint={hint} />
          ))}
        </div>
      </details>
      <div>
        <Button
          size="small"
          appearance="subtle"
          aria-label={`Remove model ${number}`}
          onClick={() => {
            act({ type: "workRemoved", index });
            document.getElementById("add-work")?.focus();
          }}
        >
          Remove
        </Button>
      </div>
    </fieldset>
  );
}

interface WorkFieldProps {
  readonly index: number;
  readonly column: WorkColumn;
  readonly label: string;
  readonly hint?: string;
}

function WorkField({ index, column, label, hint }: WorkFieldProps): JSX.Element {
  const wizard = useWizard();
  const { draft, act } = wizard;
  const field = `work.${index}.${column}` as const;
  const text = draft.work[index]?.[column] ?? "";
  // Rows that are pasted into one field of ours are meant as rows.
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (!isPastedTable(pasted)) return;
    event.preventDefault();
    act({ type: "workPasteTyped", text: pasted });
    document.getElementById("pasted-work")?.focus();
  };
  return (
    <EntryField
      field={field}
      label={label}
      text={text}
      finding={findingAt(wizard, field)}
      checked={draft.checked.includes("usage")}
      hint={hint}
      echo={isVolume(column) ? volumeInWords(text) : undefined}
      input={column === "model" ? { list: "models", autoComplete: "off", onPaste } : { onPaste }}
      onText={(typed) => {
        act({ type: "workTyped", index, column, text: typed });
      }}
    />
  );
}

function isVolume(column: WorkColumn): boolean {
  return column === "input" || column === "output";
}
