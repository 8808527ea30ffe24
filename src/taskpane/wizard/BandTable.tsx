import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { BandHeads, BandRow } from "./BandRow";
import { focusField } from "./focusField";
import { PasteBox } from "./paste/PasteBox";
import { loadPastedBands } from "./paste/usePreview";
import { useStepStyles } from "./useStepStyles";
import { useWizard } from "./WizardContext";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The vendor's band table, row by row, or pasted whole. */
export function BandTable(): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  const { draft, act } = useWizard();
  return (
    <section className={steps.group} aria-labelledby="bands-heading">
      <h2 id="bands-heading" className={steps.heading}>
        The vendor&rsquo;s band table
      </h2>
      <p className={steps.intro}>
        The commit from which each discount holds. Without it the band and the next one cannot be
        shown.
      </p>
      {draft.bands.length === 0 ? null : <BandHeads />}
      {draft.bands.map((_, index) => (
        <BandRow
          key={index}
          index={index}
          onRemove={() => {
            act({ type: "bandRemoved", index });
            document.getElementById("add-band")?.focus();
          }}
        />
      ))}
      <div className={styles.actions}>
        <Button
          id="add-band"
          onClick={() => {
            act({ type: "bandAdded" });
            focusField(`band.${draft.bands.length}.name`);
          }}
        >
          Add a band
        </Button>
      </div>
      <PasteBox
        id="pasted"
        label="Or paste the table here"
        hint="From a sheet, a PDF or an e-mail, headings and all."
        text={draft.pasted}
        onText={(text) => {
          act({ type: "pasteTyped", text });
        }}
        load={loadPastedBands}
      />
    </section>
  );
}
