import type { Basis } from "../commit/year";
import { isWithin, QUANTITIES } from "../quantity";
import { fail, ok, type Result } from "../result";
import { Sum } from "../sum";
import type { Vocabulary } from "../word";
import type { Band } from "./bands";
import { bandFor } from "./position";
import { upliftFor, type TermUplift } from "./termUplift";

/** All of the commit at the discount of the band it reaches; or each slice at its own band's. */
export type CurveMethod = "all-units" | "marginal";

export const CURVE_METHODS: Vocabulary<CurveMethod> = {
  "all-units": ["all-units", "volume"],
  marginal: ["marginal", "graduated"],
};

/** The vendor's curve, with nothing left to decide. */
export interface DiscountCurve {
  readonly bands: readonly Band[];
  readonly uplifts: readonly TermUplift[];
}

/** A contract of unknown length is taken for one year, as the default term of a proposal is. */
export const DEFAULT_TERM_YEARS = 1;

/**
 * The curve's discount for an annual commit and a term: the band's discount plus the term uplift,
 * as a fraction of list. Together they must stay a discount, 0 or more and below 1.
 * Section 3 of the model.
 */
export function discountForCommit(
  { bands, uplifts }: DiscountCurve,
  commit: number,
  termYears: number,
  method: CurveMethod,
  basis: Basis,
): Result<number> {
  const discount = curveDiscount(bands, commit, method, basis);
  const uplift = upliftFor(uplifts, termYears);
  const together = discount + uplift;
  if (isWithin(QUANTITIES.discount, together)) return ok(together);
  return fail({ code: "discount_with_uplift_out_of_range", discount, uplift });
}

/** The discount that the bands alone give a commit, by either method; 0 below the first. */
export function curveDiscount(
  bands: readonly Band[],
  commit: number,
  method: CurveMethod,
  basis: Basis,
): number {
  if (method === "all-units" || commit === 0) return bandFor(bands, commit)?.discount ?? 0;
  const { saved, boughtAtList } = sliceTotals(bands, commit, basis);
  return saved / boughtAtList;
}

/** What the slices of a commit buy at list, and what is saved on it. */
export interface SliceTotals {
  readonly boughtAtList: number;
  readonly saved: number;
}

type OnSlice = (slice: number, discount: number, boughtAtList: number) => void;

/**
 * Each slice of the commit between thresholds gets its own band's discount; below the first band
 * a slice gets none. A slice of net money s buys s/(1 − d) at list, a slice of list money buys
 * itself; the effective discount is what was saved over what was bought. (It is the model's
 * 1 − commit / Σ s/(1 − d), written so that no digits cancel.)
 */
export function sliceTotals(
  bands: readonly Band[],
  commit: number,
  basis: Basis,
  onSlice?: OnSlice,
): SliceTotals {
  const bought = new Sum();
  const saved = new Sum();
  eachSlice(bands, commit, (slice, discount) => {
    const atList = basis === "net" ? slice / (1 - discount) : slice;
    bought.add(atList);
    saved.add(atList * discount);
    onSlice?.(slice, discount, atList);
  });
  return { boughtAtList: bought.value, saved: saved.value };
}

/** The commit cut at the thresholds, each slice with its own band's discount. */
function eachSlice(
  bands: readonly Band[],
  commit: number,
  visit: (slice: number, discount: number) => void,
): void {
  visit(Math.min(commit, bands[0]?.threshold ?? commit), 0);
  for (const [index, { threshold, discount }] of bands.entries()) {
    if (threshold >= commit) break;
    visit(Math.min(commit, bands[index + 1]?.threshold ?? commit) - threshold, discount);
  }
}
