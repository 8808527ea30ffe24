import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useFrameStyles } from "../app/useFrameStyles";
import { type ClipboardEvent, type JSX } from "react";
import type { BandColumn } from "../draft/draft";
import { readBandTable } from "../entry/bandTable/readBandTable";
import { EntryField } from "../fields/EntryField";
import { PasteTable } from "./PasteTable";
import { useStepStyles } from "./useStepStyles";
import { findingAt, useWizard } from "./WizardContext";

const useStyles = makeStyles({
  band: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 76px), 1fr)) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  remove: { marginTop: "26px", minWidth: "32px" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const COLUMNS: readonly { readonly column: BandColumn; readonly label: string }[] = [
  { column: "name", label: "Name" },
  { column: "threshold", label: "From" },
  { column: "discount", label: "Discount" },
];

/** The vendor's band table, row by row, or pasted whole. */
export function BandTable(): JSX.Element {
  const styles = useStepStyles();
  const own = useStyles();
  const { draft, act } = useWizard();
  const remove = (index: number) => {
    act({ type: "bandRemoved", index });
    document.getElementById("add-band")?.focus();
  };
  return (
    <section className={styles.group} aria-labelledby="bands-heading">
      <h3 id="bands-heading" className={styles.heading}>
        The vendor&rsquo;s band table
      </h3>
      <p className={styles.intro}>
        Commit from which each discount holds. Without it the band and the next one cannot be shown.
      </p>
      {draft.bands.map((_, index) => (
        <BandRow key={index} index={index} onRemove={remove} />
      ))}
      <div className={own.actions}>
        <Button
          id="add-band"
          onClick={() => {
            act({ type: "bandAdded" });
          }}
        >
          Add a band
        </Button>
      </div>
      <PasteTable />
    </section>
  );
}

function BandRow({
  index,
  onRemove,
}: {
  index: number;
  onRemove: (index: number) => void;
}): JSX.Element {
  const own = useStyles();
  const frame = useFrameStyles();
  const number = String(index + 1);
  return (
    <fieldset className={own.band}>
      <legend className={frame.hidden}>Band {number}</legend>
      {COLUMNS.map(({ column, label }) => (
        <BandField key={column} index={index} column={column} label={label} />
      ))}
      <Button
        className={own.remove}
        appearance="subtle"
        aria-label={`Remove band ${number}`}
        onClick={() => {
          onRemove(index);
        }}
      >
        ✕
      </Button>
    </fieldset>
  );
}

interface BandFieldProps {
  readonly index: number;
  readonly column: BandColumn;
  readonly label: string;
}

function BandField({ index, column, label }: BandFieldProps): JSX.Element {
  const wizard = useWizard();
  const { draft, act } = wizard;
  const field = `band.${index}.${column}` as const;
  // A table that is pasted into one cell of ours is meant as a table.
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    const bands = readBandTable(text).rows.filter(({ as }) => as.kind === "band");
    if (!text.includes("\n") || bands.length < 2) return;
    event.preventDefault();
    act({ type: "pasteTyped", text });
    document.getElementById("pasted")?.focus();
  };
  return (
    <EntryField
      field={field}
      label={label}
      text={draft.bands[index]?.[column] ?? ""}
      finding={findingAt(wizard, field)}
      checked={draft.checked.includes("commit")}
      input={{ onPaste }}
      onText={(text) => {
        act({ type: "bandTyped", index, column, text });
      }}
    />
  );
}
