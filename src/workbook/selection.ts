import { inExcel, issueOf } from "./excel";
import type { Outcome } from "./outcome";
import { findRange, readFacts, type RangeFacts } from "./rangeFacts";

/** The cells that are selected. Excel refuses where they are not one rectangle. */
export function readSelection(): Promise<Outcome<RangeFacts>> {
  return inExcel(
    (context) => readFacts(context, context.workbook.getSelectedRange()),
    (refusal) =>
      refusal.code === "InvalidSelection" ? { code: "several_areas" } : issueOf(refusal),
  );
}

/**
 * The cells of a reference such as `B2:C9` or `'Offer A'!B2`, or of a name. Without a sheet they
 * are those of `onSheet` (a name or an id), or else of the sheet that is shown.
 */
export function readRange(reference: string, onSheet?: string): Promise<Outcome<RangeFacts>> {
  return inExcel(async (context) => {
    const found = await findRange(context, reference, onSheet);
    return found.ok ? readFacts(context, found.value) : found;
  });
}
