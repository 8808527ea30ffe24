import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ClipboardEvent, type JSX } from "react";
import { typedSentence } from "../../messages";
import { useFrameStyles } from "../app/useFrameStyles";
import type { BandColumn, Draft } from "../draft/draft";
import { isPastedTable } from "../entry/isPastedTable";
import { Question } from "../fields/Question";
import { findingAt, useWizard } from "./WizardContext";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 11fr) minmax(0, 12fr) minmax(0, 8fr) 32px",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "center",
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
    "@media (max-width: 260px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  heads: { color: tokens.colorNeutralForeground3 },
  input: { width: "100%", minWidth: 0, fontVariantNumeric: "tabular-nums" },
  /** At 320 px there is just room for "Platinum", "10,000,000" and "12.5 %". */
  typed: { padding: `0 ${tokens.spacingHorizontalXS}` },
  says: { gridColumn: "1 / -1", marginTop: tokens.spacingVerticalXXS },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  remove: { minWidth: "32px", width: "32px", padding: 0 },
});

const COLUMNS: readonly { readonly column: BandColumn; readonly label: string }[] = [
  { column: "name", label: "Name" },
  { column: "threshold", label: "From" },
  { column: "discount", label: "Discount" },
];

/** Over the columns, for the eye; each field has its name besides. */
export function BandHeads(): JSX.Element {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.row, styles.heads)} aria-hidden="true">
      {COLUMNS.map(({ column, label }) => (
        <span key={column}>{label}</span>
      ))}
    </div>
  );
}

interface BandRowProps {
  readonly index: number;
  readonly onRemove: () => void;
}

/** One band: three narrow fields, and what is to be said of them across the whole row below. */
export function BandRow({ index, onRemove }: BandRowProps): JSX.Element {
  const styles = useStyles();
  const frame = useFrameStyles();
  const [typing, setTyping] = useState<BandColumn>();
  const [left, setLeft] = useState<readonly BandColumn[]>([]);
  const number = String(index + 1);
  return (
    <fieldset className={styles.row}>
      <legend className={frame.hidden}>Band {number}</legend>
      {COLUMNS.map(({ column, label }) => (
        <BandInput
          key={column}
          index={index}
          column={column}
          label={label}
          isLeft={left.includes(column)}
          onTyping={(isTyping) => {
            setTyping(isTyping ? column : undefined);
            if (!isTyping) setLeft((columns) => [...columns, column]);
          }}
        />
      ))}
      <Button
        className={styles.remove}
        appearance="subtle"
        aria-label={`Remove band ${number}`}
        onClick={onRemove}
      >
        ✕
      </Button>
      {COLUMNS.map(({ column }) => (
        <BandSays
          key={column}
          index={index}
          column={column}
          typing={typing === column}
          isLeft={left.includes(column)}
        />
      ))}
    </fieldset>
  );
}

interface BandInputProps {
  readonly index: number;
  readonly column: BandColumn;
  readonly label: string;
  readonly isLeft: boolean;
  readonly onTyping: (isTyping: boolean) => void;
}

function BandInput({ index, column, label, isLeft, onTyping }: BandInputProps): JSX.Element {
  const styles = useStyles();
  const wizard = useWizard();
  const { draft, act } = wizard;
  const field = `band.${index}.${column}` as const;
  const text = draft.bands[index]?.[column] ?? "";
  const wrong = isLookedAt(draft, text, isLeft) && findingAt(wizard, field) !== undefined;
  // A table that is pasted into one cell of ours is meant as a table.
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (!isPastedTable(text)) return;
    event.preventDefault();
    act({ type: "pasteTyped", text });
    document.getElementById("pasted")?.focus();
  };
  return (
    <Input
      id={field}
      className={styles.input}
      input={{ className: styles.typed }}
      aria-label={label}
      placeholder={label}
      aria-invalid={wrong}
      aria-describedby={`${field}-says`}
      value={text}
      onChange={(_, { value }) => {
        act({ type: "bandTyped", index, column, text: value });
      }}
      onPaste={onPaste}
      onFocus={() => {
        onTyping(true);
      }}
      onBlur={() => {
        onTyping(false);
      }}
    />
  );
}

interface BandSaysProps {
  readonly index: number;
  readonly column: BandColumn;
  readonly typing: boolean;
  readonly isLeft: boolean;
}

/** As in any field: what was typed when it is left, what is missing when the step is. */
function isLookedAt(draft: Draft, text: string, isLeft: boolean): boolean {
  return draft.checked.includes("commit") || (isLeft && text.trim() !== "");
}

function BandSays({ index, column, typing, isLeft }: BandSaysProps): JSX.Element {
  const styles = useStyles();
  const wizard = useWizard();
  const { draft, act } = wizard;
  const field = `band.${index}.${column}` as const;
  const checked = draft.checked.includes("commit");
  const text = draft.bands[index]?.[column] ?? "";
  const finding = findingAt(wizard, field);
  const says =
    finding?.kind === "question" && (checked || !typing) ? (
      <Question
        text={text}
        choices={finding.choices}
        onChoose={(chosen) => {
          act({ type: "bandTyped", index, column, text: chosen });
          document.getElementById(field)?.focus();
        }}
      />
    ) : finding?.kind === "mistake" && isLookedAt(draft, text, isLeft) ? (
      <span className={styles.wrong}>{typedSentence(finding.issue)}</span>
    ) : undefined;
  return (
    <div
      id={`${field}-says`}
      aria-live="polite"
      {...(says === undefined ? {} : { className: styles.says })}
    >
      {says}
    </div>
  );
}
