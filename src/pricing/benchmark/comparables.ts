import { isBlankOrZero, readQuantity } from "../cell";
import { filledRows, gridOf, widthOf } from "../grid";
import type { Place } from "../place";
import { all, andThen, each, fail, ok, type Result } from "../result";
import { withoutHeader } from "../table";

/** A deal that the user knows of. */
export interface Comparable {
  /** Annual commit, money. */
  readonly commit: number;
  /** Fraction off list. */
  readonly discount: number;
}

/** How far a commit may be from the one asked about, if the user does not say: half to double. */
export const DEFAULT_FACTOR = 2;

/** Fewer say nothing. */
const LEAST_COMPARABLES = 3;

/** A commit that rounding keeps just outside the factor is on the bound, which is included. */
const ROUNDING = 1e-12;

/**
 * Reads the user's comparables, rows of (annual commit, discount), blank rows and one header row
 * allowed; gives them by rising discount.
 */
export function parseComparables(raw: unknown, at: Place): Result<readonly Comparable[]> {
  const grid = gridOf(raw);
  const rows = withoutHeader(filledRows(grid)).filter(({ cells }) => !cells.every(isBlankOrZero));
  if (rows.length === 0) return fail({ code: "table_empty", at });
  const columns = widthOf(grid);
  if (columns !== 2) {
    return fail({ code: "wrong_width", at, columns, takes: "annual commit and discount" });
  }
  const read = each(
    rows.map(({ row, cells }) =>
      all({
        commit: readQuantity("money", cells[0], { ...at, row, column: "commit" }),
        discount: readQuantity("discount", cells[1], { ...at, row, column: "discount" }),
      }),
    ),
  );
  return andThen(read, (found) => ok([...found].sort((a, b) => a.discount - b.discount)));
}

/** The discounts, rising, of the comparables whose commit is within the factor; at least three. */
export function comparableDiscounts(
  comparables: readonly Comparable[],
  commit: number,
  factor: number,
): Result<readonly number[]> {
  const reach = factor * (1 + ROUNDING);
  const found = comparables.filter(
    (one) => one.commit <= commit * reach && one.commit * reach >= commit,
  );
  if (found.length >= LEAST_COMPARABLES) return ok(found.map(({ discount }) => discount));
  return fail({
    code: "too_few_comparables",
    nature: "not_found",
    found: found.length,
    takes: LEAST_COMPARABLES,
    commit,
    factor,
  });
}
