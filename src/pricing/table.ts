import { errorIn, isBlank, isBlankOrZero, plainCell } from "./cell";
import { filledRows, gridOf, type GridRow } from "./grid";
import type { Issue } from "./issue";
import { cellPlace, type Place } from "./place";
import { fail, ok, type Result } from "./result";
import { wordKey } from "./word";

/** A row of a table with headings: its cells by heading, and where each of them is. */
export interface HeadedRow<H extends string> {
  readonly row: number;
  cell(heading: H): unknown;
  at(heading: H): Place;
}

/**
 * Reads a table whose first row names its columns, in any order, ignoring case and spaces. Columns
 * that are not asked for are passed over; rows blank throughout (or of zeros, which some builds of
 * Excel pass for blanks) are not there.
 */
export function readHeadedTable<H extends string>(
  raw: unknown,
  at: Place,
  required: readonly H[],
  optional: readonly H[],
): Result<readonly HeadedRow<H>[]> {
  const [header, ...rows] = filledRows(gridOf(raw)).filter(hasContent);
  if (header === undefined) return fail({ code: "table_empty", at });
  const columns = new Map<string, number>();
  const issues: Issue[] = [];
  for (const heading of [...required, ...optional]) {
    const found = header.cells.flatMap((cell, column) =>
      isHeading(cell, heading) ? [column] : [],
    );
    if (found[0] !== undefined) columns.set(heading, found[0]);
    if (found.length > 1) issues.push({ code: "column_repeated", at, heading });
  }
  const missing = required.filter((heading) => !columns.has(heading));
  if (missing.length > 0) issues.push({ code: "columns_missing", at, missing, takes: required });
  if (issues.length > 0) return fail(...issues);
  if (rows.length === 0) return fail({ code: "table_empty", at });
  return ok(rows.map((row) => headedRow(row, columns, at)));
}

/**
 * The rows of a table without fixed headings. A first row is passed over as a header if all that
 * is in it is words: no number, and no text with a digit in it, which would be a number that was
 * typed as text (`100k`) and must not be lost silently.
 */
export function withoutHeader(rows: readonly GridRow[]): readonly GridRow[] {
  const first = rows[0];
  return first?.cells.every(isHeaderCell) === true ? rows.slice(1) : rows;
}

function isHeaderCell(raw: unknown): boolean {
  if (isBlank(raw)) return true;
  const value = plainCell(raw);
  return typeof value === "string" && !/\d/.test(value) && errorIn(value) === undefined;
}

function isHeading(raw: unknown, heading: string): boolean {
  const value = plainCell(raw);
  return typeof value === "string" && wordKey(value) === wordKey(heading);
}

function hasContent(row: GridRow): boolean {
  return !row.cells.every(isBlankOrZero);
}

function headedRow<H extends string>(
  { row, cells }: GridRow,
  columns: ReadonlyMap<string, number>,
  at: Place,
): HeadedRow<H> {
  return {
    row,
    cell(heading) {
      const column = columns.get(heading);
      return column === undefined ? undefined : cells[column];
    },
    at: (heading) => cellPlace(at, row, heading),
  };
}
