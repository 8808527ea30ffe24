import { Button } from "@fluentui/react-components";
import { useMemo, useState, type JSX } from "react";
import { readBandTable, type PastedBand } from "../../entry/bandTable/readBandTable";
import type { HabitQuestion, TableChange } from "../../entry/bandTable/readBandTable";
import type { DecimalMark } from "../../entry/numerals";
import type { PastedRow } from "../../entry/pastedRow";
import { Question } from "../../fields/Question";
import { counted } from "../../words/term";
import { focusField } from "../focusField";
import { useWizard } from "../WizardContext";
import { PasteActions } from "./PasteActions";
import { NothingUnderstood, PastePreview, type PreviewRow } from "./PastePreview";

const CHANGES: { readonly [C in TableChange]: string } = {
  turned: "The table lay on its side, with its bands across. It is shown turned.",
  month: "Sums for a month are shown for a year: 12 times as much.",
  reductions:
    "Discounts in brackets or with a minus are taken for reductions of the price: (10 %) is a discount of 10 %.",
};

const HEADS = ["Name", "From", "Discount"];

/** What was understood of a pasted band table, and the way into the fields. */
export default function PastedBands(): JSX.Element {
  const { draft } = useWizard();
  const { pasted } = draft;
  // What was said of one table does not hold for the next.
  const [said, setSaid] = useState<{ readonly of: string; readonly decimalMark: DecimalMark }>();
  const decimalMark = said?.of === pasted ? said.decimalMark : undefined;
  const { rows, question, changes } = useMemo(
    () => readBandTable(pasted, decimalMark === undefined ? {} : { decimalMark, settled: true }),
    [pasted, decimalMark],
  );
  const bands = rows.flatMap(({ as }) => (as.kind === "band" ? [as] : []));
  if (bands.length === 0) {
    return (
      <>
        <NothingUnderstood>
          No bands were understood. Each line needs a commit and a discount, such as
          &ldquo;$1,000,000&nbsp;&nbsp;20&nbsp;%&rdquo;.
        </NothingUnderstood>
        <BandActions bands={bands} />
      </>
    );
  }
  return (
    <PastePreview
      understood={counted(bands.length, "band")}
      heads={HEADS}
      rows={rows.map(previewRow)}
      notes={changes.map((change) => CHANGES[change])}
    >
      {question === undefined ? null : (
        <WhichMark
          question={question}
          onChoose={(chosen) => {
            setSaid({ of: pasted, decimalMark: chosen });
            document.getElementById("pasted")?.focus();
          }}
        />
      )}
      <BandActions bands={question === undefined ? bands : []} />
    </PastePreview>
  );
}

function previewRow({ line, text, as }: PastedRow<PastedBand>): PreviewRow {
  if (as.kind !== "band") return { line, text, as };
  return { line, text, as: { kind: "read", cells: [as.name, as.threshold, as.discount] } };
}

interface WhichMarkProps {
  readonly question: HabitQuestion;
  readonly onChoose: (mark: DecimalMark) => void;
}

/** All thresholds of the table have two readings. */
function WhichMark({ question, onChoose }: WhichMarkProps): JSX.Element {
  return (
    <div>
      <Question
        text={question.example}
        choices={question.choices.map(({ decimalMark, label }) => ({
          value: decimalMark,
          text: decimalMark,
          label,
        }))}
        onChoose={(mark) => {
          onChoose(mark as DecimalMark);
        }}
      />
    </div>
  );
}

function BandActions({ bands }: { readonly bands: readonly PastedBand[] }): JSX.Element {
  const { draft, act } = useWizard();
  const these = bands.length === 1 ? "this band" : `these ${String(bands.length)}`;
  const take = () => {
    act({
      type: "bandsPasted",
      bands: bands.map(({ name, threshold, discount }) => ({ name, threshold, discount })),
    });
    focusField("band.0.threshold");
  };
  return (
    <PasteActions
      onCancel={() => {
        act({ type: "pasteTyped", text: "" });
        document.getElementById("pasted")?.focus();
      }}
    >
      {bands.length === 0 ? null : (
        <Button appearance="primary" onClick={take}>
          {draft.bands.length > 0
            ? `Replace the table with ${these}`
            : `Use ${these}${bands.length === 1 ? "" : " bands"}`}
        </Button>
      )}
    </PasteActions>
  );
}
