import type { Draft } from "../draft/draft";
import { draftReducer, type DraftAction } from "../draft/draftReducer";

export type PaneAction =
  | DraftAction
  /** A proposal is begun, in the place of any draft that there was. */
  | { readonly type: "started"; readonly draft: Draft }
  /** The draft is forgotten: it was written, or thrown away. */
  | { readonly type: "dropped" };

/** The draft that is on the screen or waits to be taken up; none where nothing is unfinished. */
export function paneReducer(draft: Draft | undefined, action: PaneAction): Draft | undefined {
  if (action.type === "started") return action.draft;
  if (action.type === "dropped") return undefined;
  return draft === undefined ? undefined : draftReducer(draft, action);
}
