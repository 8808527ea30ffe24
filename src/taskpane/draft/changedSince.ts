import type { ProposalInputs } from "../../template";
import { textIn, type Draft, type TextField } from "./draft";
import { draftOf } from "./draftOf";
import { sameBands } from "./sameBands";

/** What a field is called where it is named away from its place; years share a name. */
const NAMES: Readonly<Record<string, string>> = {
  name: "name",
  currency: "currency",
  startDate: "start date",
  term: "term",
  payment: "payment",
  commit: "annual commit",
  discount: "discount",
  low: "low forecast",
  expected: "expected forecast",
  high: "high forecast",
  basis: "commit basis",
  overage: "overage",
  overageRate: "overage",
  commitPeriod: "commit period",
  coverage: "coverage",
  rollover: "rollover",
  rolloverShare: "rollover",
  rolloverLife: "rollover",
  rolloverOrder: "rollover",
  refund: "refund",
  refundShare: "refund",
  priceTerms: "price terms",
  priceCap: "price terms",
  reforecast: "reforecast right",
  reforecastReduction: "reforecast right",
  reforecastFrom: "reforecast right",
};

/**
 * What somebody changed on the sheet since the draft was taken from it, and the draft would put
 * back: names of fields, each once. What the draft says too is no loss.
 */
export function changedSince(draft: Draft, now: ProposalInputs): readonly string[] {
  const { begun } = draft;
  if (begun === undefined) return [];
  const sheet = draftOf(now);
  const before: Draft = { ...sheet, texts: begun.texts, bands: begun.bands };
  const fields = new Set([...Object.keys(begun.texts), ...Object.keys(sheet.texts)] as TextField[]);
  const changed = [...fields].filter((field) => {
    const there = textIn(sheet, field);
    return there !== textIn(before, field) && there !== textIn(draft, field);
  });
  const names = changed.map((field) => NAMES[field.split(".")[0] ?? ""] ?? field);
  const bandsChanged = !sameBands(sheet.bands, begun.bands) && !sameBands(sheet.bands, draft.bands);
  return [...new Set([...names, ...(bandsChanged ? ["band table"] : [])])];
}
