import { andThen, ok, type Result } from "../result";
import { comparableDiscounts, type Comparable } from "./comparables";
import { inclusivePercentile, percentileRank } from "./percentile";

/** A percentile of the discounts of comparable deals, as a fraction. Section 7 of the model. */
export function benchmarkDiscount(
  comparables: readonly Comparable[],
  commit: number,
  percentile: number,
  factor: number,
): Result<number> {
  return andThen(comparableDiscounts(comparables, commit, factor), (discounts) =>
    ok(inclusivePercentile(discounts, percentile)),
  );
}

/** Where an offer sits among comparable deals: 0 below all of them, 1 above. */
export function benchmarkPercentile(
  comparables: readonly Comparable[],
  commit: number,
  discount: number,
  factor: number,
): Result<number> {
  return andThen(comparableDiscounts(comparables, commit, factor), (discounts) =>
    ok(percentileRank(discounts, discount)),
  );
}
