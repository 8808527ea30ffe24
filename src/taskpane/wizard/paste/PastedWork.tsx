import { Button } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import { allOf, oneOf } from "../../../messages";
import { BUILT_IN_CARD, readModel } from "../../../pricing";
import { textIn, type WorkTexts } from "../../draft/draft";
import { isBlankWork } from "../../draft/readWorkload";
import type { PastedRow } from "../../entry/pastedRow";
import { readWorkTable } from "../../entry/workTable/readWorkTable";
import type { PastedWork as Line, PastedWorkTable } from "../../entry/workTable/readWorkTable";
import { counted } from "../../words/term";
import { volumeFigure } from "../../words/volume";
import { focusField } from "../focusField";
import { useWizard } from "../WizardContext";
import { PasteActions } from "./PasteActions";
import { NothingUnderstood, PastePreview, type PreviewRow } from "./PastePreview";
import { workNotes, workShares } from "./workWords";

const HEADS = ["Model", "Input MTok", "Output MTok"];

/** What was understood of a pasted workload, and the way into the fields. */
export default function PastedWork(): JSX.Element {
  const { draft } = useWizard();
  const { pastedWork = "" } = draft;
  const table = useMemo(() => readWorkTable(pastedWork), [pastedWork]);
  const rows = useMemo(() => table.rows.map(previewRow), [table]);
  const lines = table.rows.flatMap(({ as }) => (as.kind === "work" ? [textsOf(as)] : []));
  if (lines.length === 0) {
    return (
      <>
        <NothingUnderstood>
          No lines were understood. Each line needs a model and its input or output, such as
          &ldquo;Opus 5.5&nbsp;&nbsp;12,000&nbsp;&nbsp;1,500&rdquo;.
        </NothingUnderstood>
        <WorkActions lines={[]} period={undefined} />
      </>
    );
  }
  const unknown = rows.filter(({ as }) => as.kind === "read" && as.wrong !== undefined).length;
  return (
    <PastePreview
      understood={counted(lines.length, "line")}
      heads={HEADS}
      rows={rows}
      notes={workNotes(table, textIn(draft, "workPeriod"), unknown)}
    >
      {table.period === "both" ? (
        <>
          <NothingUnderstood>
            One heading says a month and another a year. Bring them to one, then paste the table
            again.
          </NothingUnderstood>
          <WorkActions lines={[]} period={undefined} />
        </>
      ) : (
        <WorkActions lines={lines} period={table.period} />
      )}
    </PastePreview>
  );
}

function textsOf({ kind, ...texts }: Line): WorkTexts {
  void kind;
  return texts;
}

function previewRow({ line, text, as }: PastedRow<Line>): PreviewRow {
  if (as.kind !== "work") return { line, text, as };
  const { model, input, output } = as;
  const cells = [model, volumeFigure(input), volumeFigure(output)];
  return {
    line,
    text,
    as: { kind: "read", cells, more: workShares(as), wrong: notOnTheCard(model) },
  };
}

/** Why the field will not take the model, with the names that come nearest. */
function notOnTheCard(model: string): string | undefined {
  const found = readModel(BUILT_IN_CARD, model, { argument: "Model" });
  if (found.ok) return undefined;
  const nearest = found.issues.flatMap((issue) =>
    issue.code === "unknown_model" ? issue.nearest : [],
  );
  return `Not on the rate card.${nearest.length === 0 ? "" : ` Nearest: ${oneOf(nearest)}.`}`;
}

/** Each model once. */
function namesOf(lines: readonly WorkTexts[]): readonly string[] {
  return [...new Set(lines.map(({ model }) => model.trim() || "a line without a model"))];
}

interface WorkActionsProps {
  readonly lines: readonly WorkTexts[];
  readonly period: Exclude<PastedWorkTable["period"], "both">;
}

function WorkActions({ lines, period }: WorkActionsProps): JSX.Element {
  const { draft, act } = useWizard();
  const there = draft.work.filter((line) => !isBlankWork(line));
  const these = lines.length === 1 ? "this line" : `these ${String(lines.length)}`;
  // Lines for a month do not stand beside lines for a year.
  const canAdd = period === undefined || period === textIn(draft, "workPeriod");
  const take = (adds: boolean) => {
    act({ type: "workPasted", lines, adds, period });
    focusField(`work.${adds ? there.length : 0}.model`);
  };
  return (
    <>
      {there.length === 0 || lines.length === 0 ? null : (
        <div>{`In the fields now: ${allOf(namesOf(there))}.`}</div>
      )}
      <PasteActions
        onCancel={() => {
          act({ type: "workPasteTyped", text: "" });
          document.getElementById("pasted-work")?.focus();
        }}
      >
        {lines.length === 0 ? null : (
          <Button
            appearance="primary"
            onClick={() => {
              take(false);
            }}
          >
            {there.length > 0
              ? `Replace the workload with ${these}`
              : `Use ${these}${lines.length === 1 ? "" : " lines"}`}
          </Button>
        )}
        {there.length === 0 || lines.length === 0 || !canAdd ? null : (
          <Button
            onClick={() => {
              take(true);
            }}
          >
            {`Add ${these}`}
          </Button>
        )}
      </PasteActions>
    </>
  );
}
