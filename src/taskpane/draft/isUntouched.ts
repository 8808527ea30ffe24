import type { Draft } from "./draft";
import { sameBands } from "./sameBands";
import { workTextsOf } from "./workOf";

/** Whether nothing in it would be missed: it is empty, or as it was filled in when it was begun. */
export function isUntouched(draft: Draft): boolean {
  const { texts, bands, work, workFrom = [], begun, pasted, pastedWork = "" } = draft;
  return (
    sameTexts(texts, begun?.texts ?? {}) &&
    sameBands(bands, begun?.bands ?? []) &&
    work.length === workFrom.length &&
    workFrom.every((line, index) => sameTexts({ ...work[index] }, { ...workTextsOf(line) })) &&
    pasted.trim() === "" &&
    pastedWork.trim() === ""
  );
}

type Texts = Readonly<Record<string, string>>;

/** A field that is empty and one that is not there are the same. */
function sameTexts(some: Texts, others: Texts): boolean {
  const fields = [...Object.keys(some), ...Object.keys(others)];
  return fields.every((field) => (some[field] ?? "").trim() === (others[field] ?? "").trim());
}
