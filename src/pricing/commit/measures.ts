import { fail, ok, type Result } from "../result";
import type { Year, YearTerms } from "./year";

/**
 * The discount that is kept: 1 − cost / consumption at list, negative where more than list is
 * paid. FinOps calls it the Effective Savings Rate. Section 4 of the model.
 */
export function realizedDiscount({
  consumption,
  cost,
}: Pick<Year, "consumption" | "cost">): Result<number> {
  if (consumption === 0) return fail({ code: "no_consumption", nature: "over_nothing" });
  return ok((consumption - cost) / consumption);
}

/** The share of the commit that a consumption at list uses, from 0 to 1. */
export function utilization(terms: YearTerms, consumption: number): Result<number> {
  if (terms.netCommit === 0) return fail({ code: "no_commit", nature: "over_nothing" });
  return ok(Math.min(1, consumption / terms.fullUse));
}
