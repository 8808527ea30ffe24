import {
  NO_BAND,
  NO_WORK,
  type BandColumn,
  type BandTexts,
  type Draft,
  type TextField,
  type WorkColumn,
  type WorkTexts,
} from "./draft";
import { isBlankWork } from "./readWorkload";
import { stepNumber, type Step } from "./steps";

export type DraftAction =
  | { readonly type: "typed"; readonly field: TextField; readonly text: string }
  /** Rows by year were pasted into their fields; or that is taken back. */
  | { readonly type: "yearsFilled"; readonly texts: Readonly<Record<string, string>> }
  | {
      readonly type: "bandTyped";
      readonly index: number;
      readonly column: BandColumn;
      readonly text: string;
    }
  | { readonly type: "bandAdded" }
  | { readonly type: "bandRemoved"; readonly index: number }
  | {
      readonly type: "workTyped";
      readonly index: number;
      readonly column: WorkColumn;
      readonly text: string;
    }
  | { readonly type: "workAdded" }
  | { readonly type: "workRemoved"; readonly index: number }
  /** Imported usage takes the place of the workload, and of the forecast where it has one. */
  | {
      readonly type: "usageTaken";
      readonly work: readonly WorkTexts[];
      readonly forecast: Readonly<Record<string, string>>;
      readonly note: string | undefined;
    }
  | { readonly type: "pasteTyped"; readonly text: string }
  | { readonly type: "workPasteTyped"; readonly text: string }
  /** The preview of the pasted table was accepted. */
  | { readonly type: "bandsPasted"; readonly bands: readonly BandTexts[] }
  /** The preview of the pasted workload was accepted, in place of what there is or after it. */
  | {
      readonly type: "workPasted";
      readonly lines: readonly WorkTexts[];
      readonly adds: boolean;
      /** What the table itself says that its volumes are for. */
      readonly period: "month" | "year" | undefined;
    }
  /** Whoever leaves a step has had it checked. */
  | { readonly type: "wentTo"; readonly step: Step }
  /** The step has mistakes and is not left; from now on they are shown. */
  | { readonly type: "checked"; readonly step: Step }
  /** The sheet that was being changed cannot take it: it is to become a sheet of its own. */
  | { readonly type: "madeNew" }
  | { readonly type: "exited" }
  | { readonly type: "resumed" };

/** What the wizard knows after one more thing has happened. It reads nothing into the texts. */
export function draftReducer(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case "typed":
      return { ...draft, texts: { ...draft.texts, [action.field]: action.text } };
    case "yearsFilled":
      return { ...draft, texts: { ...draft.texts, ...action.texts } };
    case "bandTyped":
      return { ...draft, bands: withText(draft.bands, action) };
    case "bandAdded":
      return { ...draft, bands: [...draft.bands, NO_BAND] };
    case "bandRemoved":
      return { ...draft, bands: without(draft.bands, action.index) };
    case "workTyped":
      return { ...draft, work: withText(draft.work, action) };
    case "workAdded":
      return { ...draft, work: [...draft.work, NO_WORK] };
    case "workRemoved":
      return { ...draft, work: without(draft.work, action.index) };
    case "usageTaken": {
      const { work, forecast, note } = action;
      return {
        ...draft,
        work,
        texts: { ...draft.texts, workPeriod: "year", ...forecast },
        imported: note ?? draft.imported,
      };
    }
    case "pasteTyped":
      return { ...draft, pasted: action.text };
    case "bandsPasted":
      return { ...draft, bands: action.bands, pasted: "" };
    case "workPasteTyped":
      return { ...draft, pastedWork: action.text };
    case "workPasted": {
      const { lines, adds, period } = action;
      return {
        ...draft,
        work: adds ? [...draft.work.filter((line) => !isBlankWork(line)), ...lines] : lines,
        texts: period === undefined ? draft.texts : { ...draft.texts, workPeriod: period },
        imported: adds ? draft.imported : undefined,
        pastedWork: "",
      };
    }
    case "wentTo":
      return {
        ...draft,
        step: action.step,
        reached: later(draft.reached, action.step),
        checked: withStep(draft.checked, draft.step),
      };
    case "checked":
      return { ...draft, checked: withStep(draft.checked, action.step) };
    case "madeNew":
      return { ...draft, editing: undefined, begun: undefined };
    case "exited":
      return { ...draft, open: false };
    case "resumed":
      return { ...draft, open: true };
  }
}

function withText<T extends object>(
  rows: readonly T[],
  { index, column, text }: { index: number; column: keyof T; text: string },
): readonly T[] {
  return rows.map((row, at) => (at === index ? { ...row, [column]: text } : row));
}

function without<T>(rows: readonly T[], index: number): readonly T[] {
  return rows.filter((_, at) => at !== index);
}

function later(one: Step, other: Step): Step {
  return stepNumber(one) < stepNumber(other) ? other : one;
}

function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  return steps.includes(step) ? steps : [...steps, step];
}
