import type { UsageIssue } from "../../messages";
import type { Choice, Choices, HeldUsage, Progress, UsageFigures } from "../../usage";

/**
 * What is on the table of the import: the files being read, what the last ones gave, and what the
 * person typed and chose about them. It is there as long as the pane's page is, from screen to
 * screen; what goes into a proposal is kept with that.
 */
export interface Desk {
  /** How far the import has come that is under way. */
  readonly progress: Progress | undefined;
  /** Why the last files gave nothing. What was there before is still there. */
  readonly issues: readonly UsageIssue[];
  readonly usage: HeldUsage | undefined;
  /** Read off it for the days that are looked at: there whenever it is. */
  readonly figures: UsageFigures | undefined;
  readonly texts: Readonly<Partial<Record<DeskField, string>>>;
  /** What is to change about the work: that of the files, and that of the draft. */
  readonly choices: { readonly [O in WorkOf]: Choices };
}

export type WorkOf = "files" | "draft";

/** A field of the import, by the id that it has on the page. */
export type DeskField =
  | "usage.from"
  | "usage.to"
  | "usage.terms"
  | "usage.commit"
  | "usage.discount"
  | "usage.basis"
  | "usage.commitFrom"
  | "usage.commitTo"
  | "usage.low"
  | "usage.expected"
  | "usage.high"
  | "usage.bands";

export const EMPTY_DESK: Desk = {
  progress: undefined,
  issues: [],
  usage: undefined,
  figures: undefined,
  texts: {},
  choices: { files: {}, draft: {} },
};

export type DeskAction =
  | { readonly type: "started"; readonly ofBytes: number }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "imported"; readonly usage: HeldUsage }
  | { readonly type: "figured"; readonly figures: UsageFigures }
  /** What held the import is gone, and the import with it. */
  | { readonly type: "lost" }
  | { readonly type: "refused"; readonly issues: readonly UsageIssue[] }
  | { readonly type: "cancelled" }
  | { readonly type: "typed"; readonly texts: Desk["texts"] }
  | {
      readonly type: "chose";
      readonly of: WorkOf;
      readonly model: string;
      readonly choice: Choice;
    };

export function deskReducer(desk: Desk, action: DeskAction): Desk {
  switch (action.type) {
    case "started": {
      const { ofBytes } = action;
      return { ...desk, issues: [], progress: { bytes: 0, ofBytes, rows: 0, file: "" } };
    }
    case "progressed":
      return { ...desk, progress: action.progress };
    case "imported":
      return {
        ...desk,
        progress: undefined,
        usage: action.usage,
        figures: action.usage.whole,
        texts: kept(desk.texts),
        choices: { ...desk.choices, files: {} },
      };
    case "figured":
      return desk.figures === action.figures ? desk : { ...desk, figures: action.figures };
    case "lost":
      return {
        ...desk,
        usage: undefined,
        figures: undefined,
        issues: [{ code: "import_stopped" }],
      };
    case "refused":
      return { ...desk, progress: undefined, issues: action.issues };
    case "cancelled":
      return { ...desk, progress: undefined };
    case "typed":
      return { ...desk, texts: { ...desk.texts, ...action.texts } };
    case "chose": {
      const { of, model, choice } = action;
      const choices = { ...desk.choices[of], [model]: choice };
      return { ...desk, choices: { ...desk.choices, [of]: choices } };
    }
  }
}

/** What says something of these files: other files have other days and amounts. */
const OF_THE_FILES: readonly string[] = [
  "usage.from",
  "usage.to",
  "usage.low",
  "usage.expected",
  "usage.high",
] satisfies readonly DeskField[];

function kept(texts: Desk["texts"]): Desk["texts"] {
  return Object.fromEntries(
    Object.entries(texts).filter(([field]) => !OF_THE_FILES.includes(field)),
  );
}
