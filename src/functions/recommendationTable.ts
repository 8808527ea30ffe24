import { NO_BAND } from "../messages";
import { realizedDiscount, type Recommendation } from "../pricing";
import type { CellValue } from "./answer";

/** The labels are an interface: formulas in people's workbooks rely on them. */
export function recommendationTable(found: Recommendation): readonly (readonly CellValue[])[] {
  const realized = realizedDiscount(found.expected);
  return [
    ["Measure", "Value"],
    ["Recommended commit", found.commit],
    ["Band", found.band?.label ?? NO_BAND],
    ["Discount", found.discount],
    ["Expected cost", found.expected.cost],
    ["Expected realized discount", realized.ok ? realized.value : ""],
    ["Shortfall probability", found.shortfallProbability],
    ["Expected cost without a commit", found.costOfNone],
  ];
}
