import { isBlankOrZero, plainCell, readQuantity, errorIn } from "../cell";
import { filledRows, gridOf, widthOf, type GridRow } from "../grid";
import type { Issue } from "../issue";
import { cellPlace, type Place } from "../place";
import { all, each, fail, ok, type Result, unless } from "../result";
import { withoutHeader } from "../table";

/** A step of the vendor's curve: commits from the threshold on get the discount. */
export interface Band {
  /** The name in the table; without one, the number of the band from 1, lowest threshold first. */
  readonly label: string | number;
  /** Annual commit from which the band holds; at the threshold it does. */
  readonly threshold: number;
  /** Fraction off list: 18 % is 0.18. */
  readonly discount: number;
}

interface BandRow {
  readonly row: number;
  readonly name: string | number | undefined;
  readonly threshold: number;
  readonly discount: number;
}

const COLUMNS = "threshold and discount, or name, threshold and discount";
const MOST_NUMBERED = 100;

/**
 * Reads a band table: rows of (threshold, discount) or (name, threshold, discount) in any order,
 * blank rows and one header row allowed. Gives the bands by rising threshold, or every issue.
 * Section 3 of the model.
 */
export function parseBandTable(raw: unknown, at: Place): Result<readonly Band[]> {
  const grid = gridOf(raw);
  const width = widthOf(grid);
  const rows = withoutHeader(filledRows(grid)).filter(isThere);
  if (rows.length === 0) return fail({ code: "table_empty", at });
  if (width !== 2 && width !== 3) {
    return fail({ code: "wrong_width", at, columns: width, takes: COLUMNS });
  }
  const read = each(rows.map((row) => readRow(row, width - 2, at)));
  if (!read.ok) return read;
  const sorted = [...read.value].sort((a, b) => a.threshold - b.threshold);
  return unless(
    repeatedThresholds(sorted, at),
    sorted.map(({ name, threshold, discount }, index) => ({
      label: name ?? index + 1,
      threshold,
      discount,
    })),
  );
}

/**
 * A row of zeros is the band "from 0, no discount" where it comes first; further down it is the
 * blank row of a build of Excel that passes 0 for blank cells.
 */
function isThere({ cells }: GridRow, index: number): boolean {
  return index === 0 || !cells.every(isBlankOrZero);
}

function readRow({ row, cells }: GridRow, firstFigure: number, at: Place): Result<BandRow> {
  return all({
    row: ok(row),
    name: firstFigure === 0 ? ok(undefined) : readName(cells[0], cellPlace(at, row, "name")),
    threshold: readQuantity("money", cells[firstFigure], cellPlace(at, row, "threshold")),
    discount: readQuantity("discount", cells[firstFigure + 1], cellPlace(at, row, "discount")),
  });
}

/**
 * A name, or the number that a proposal gives its band; none where it is blank. Other numbers are
 * refused: they are the mark of a table that was selected with a column too many.
 */
function readName(raw: unknown, at: Place): Result<string | number | undefined> {
  const got = plainCell(raw);
  const error = errorIn(got);
  if (error !== undefined) return fail({ code: "error_value", at, got: error });
  if (isBlankOrZero(got)) return ok(undefined);
  if (typeof got === "string") return ok(got.trim());
  if (typeof got === "number" && Number.isInteger(got) && got > 0 && got <= MOST_NUMBERED) {
    return ok(got);
  }
  return fail({ code: "band_name_not_a_name", at, got: got ?? 0 });
}

function repeatedThresholds(sorted: readonly BandRow[], at: Place): readonly Issue[] {
  return sorted.flatMap((band, index) => {
    const before = sorted[index - 1];
    if (before?.threshold !== band.threshold) return [];
    const place = cellPlace(at, band.row, "threshold");
    return [
      { code: "threshold_repeated", at: place, got: band.threshold, otherRow: before.row } as const,
    ];
  });
}
