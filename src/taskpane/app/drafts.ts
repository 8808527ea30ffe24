import type { Draft } from "../draft/draft";
import { paneReducer, type PaneAction } from "./paneReducer";

/** An unfinished proposal that waits beside the one of this pane. */
export interface WaitingDraft {
  readonly id: string;
  readonly draft: Draft;
}

export interface Drafts {
  /** On the screen, or left for later here. */
  readonly draft: Draft | undefined;
  readonly others: readonly WaitingDraft[];
  /** Somebody typed into this one in another pane, so that there are two of it now. */
  readonly isBeside: boolean;
}

export type DraftsAction =
  | PaneAction
  /** One that waits is gone on with. */
  | {
      readonly type: "tookUp";
      readonly draft: Draft;
      readonly others: readonly WaitingDraft[];
    }
  /** What other panes have done to this one is taken over. */
  | { readonly type: "followed"; readonly draft: Draft | undefined }
  | { readonly type: "saw"; readonly others: readonly WaitingDraft[]; readonly isBeside: boolean };

/** What this pane knows of unfinished proposals after one more thing has happened. */
export function draftsReducer(drafts: Drafts, action: DraftsAction): Drafts {
  switch (action.type) {
    case "tookUp":
      return { draft: { ...action.draft, open: true }, others: action.others, isBeside: false };
    case "followed":
      return { ...drafts, draft: action.draft };
    case "saw": {
      const { others } = action;
      return { ...drafts, others, isBeside: drafts.isBeside || action.isBeside };
    }
    default: {
      const draft = paneReducer(drafts.draft, action);
      return { ...drafts, draft, isBeside: drafts.isBeside && draft !== undefined };
    }
  }
}
