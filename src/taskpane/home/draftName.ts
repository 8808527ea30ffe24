import { textIn, type Draft } from "../draft/draft";

/** What an unfinished proposal is called in a sentence. */
export function draftName(draft: Draft): string {
  const name = textIn(draft, "name").trim();
  if (name === "") return "the unfinished proposal";
  return draft.editing === undefined
    ? `the unfinished '${name}'`
    : `the unfinished changes to '${name}'`;
}
