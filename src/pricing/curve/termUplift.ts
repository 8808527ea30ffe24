import { isBlankOrZero, readQuantity } from "../cell";
import { filledRows, gridOf, isBlankTable, widthOf } from "../grid";
import { cellPlace, type Place } from "../place";
import { all, each, fail, ok, type Result, unless } from "../result";
import { withoutHeader } from "../table";

/** Extra points of discount for a term of so many years or more. */
export interface TermUplift {
  readonly years: number;
  /** Fraction added to the band's discount: two points are 0.02. */
  readonly points: number;
}

/**
 * Reads a table of (years, extra points), in any order, blank rows and one header row allowed.
 * Left out, there is no uplift. Gives the rows by rising years, or every issue.
 */
export function parseTermUplift(raw: unknown, at: Place): Result<readonly TermUplift[]> {
  if (isBlankTable(raw)) return ok([]);
  const grid = gridOf(raw);
  const columns = widthOf(grid);
  if (columns !== 2) {
    return fail({ code: "wrong_width", at, columns, takes: "years and extra points" });
  }
  // A row of zeros adds nothing to nothing: some builds of Excel pass it for a blank one.
  const rows = withoutHeader(filledRows(grid)).filter(({ cells }) => !cells.every(isBlankOrZero));
  const read = each(
    rows.map(({ row, cells }) =>
      all({
        row: ok(row),
        years: readQuantity("termYears", cells[0], cellPlace(at, row, "years")),
        points: readQuantity("points", cells[1], cellPlace(at, row, "extra points")),
      }),
    ),
  );
  if (!read.ok) return read;
  const sorted = [...read.value].sort((a, b) => a.years - b.years);
  const repeated = sorted.flatMap(({ row, years }, index) => {
    const before = sorted[index - 1];
    if (before?.years !== years) return [];
    const place = cellPlace(at, row, "years");
    return [{ code: "years_repeated", at: place, got: years, otherRow: before.row } as const];
  });
  return unless(repeated, sorted);
}

/** The uplift of the row with the highest years ≤ term; 0 below the first. */
export function upliftFor(uplifts: readonly TermUplift[], termYears: number): number {
  let points = 0;
  for (const uplift of uplifts) if (uplift.years <= termYears) points = uplift.points;
  return points;
}
