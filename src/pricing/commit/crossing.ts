import type { Band } from "../curve/bands";
import { nextBand } from "../curve/position";
import { andThen, fail, ok, type Result } from "../result";
import type { Overage } from "./overage";
import { yearTerms, yearUnder, type YearTerms } from "./year";

/** The commit at hand beside a commit to the next threshold. Both in net money. */
export interface Crossing {
  readonly here: YearTerms;
  readonly there: YearTerms;
}

export function crossing(
  bands: readonly Band[],
  commit: number,
  overage: Overage,
): Result<Crossing> {
  return andThen(nextBand(bands, commit), ({ band, discountNow }) =>
    ok({
      here: yearTerms(commit, discountNow, overage, "net"),
      there: yearTerms(band.threshold, band.discount, overage, "net"),
    }),
  );
}

/** Money gained in a year (lost, where negative) by committing to the next threshold instead. */
export function crossingValue(
  consumption: number,
  commit: number,
  bands: readonly Band[],
  overage: Overage,
): Result<number> {
  return andThen(crossing(bands, commit, overage), ({ here, there }) =>
    ok(yearUnder(here, consumption).cost - yearUnder(there, consumption).cost),
  );
}

/** Full uses that should be equal may differ in the last bits. */
const ROUNDING = 1e-12;

/**
 * The smallest consumption at which committing to the next threshold costs no more: where the cost
 * of the commit at hand has risen to the threshold. Beyond the threshold's own full use its cost
 * rises too, so a break-even there is none. Section 4 of the model.
 */
export function crossingBreakeven(
  commit: number,
  bands: readonly Band[],
  overage: Overage,
): Result<number> {
  return andThen(crossing(bands, commit, overage), ({ here, there }) => {
    const breakeven =
      here.fullUse + (there.netCommit - here.netCommit) / (1 - here.overageDiscount);
    if (breakeven <= there.fullUse * (1 + ROUNDING)) return ok(breakeven);
    return fail({
      code: "crossing_never_pays",
      nature: "not_found",
      threshold: there.netCommit,
      fullUse: there.fullUse,
      dearerBy: there.netCommit - yearUnder(here, there.fullUse).cost,
    });
  });
}
