import { isBlankOrZero, type Issue, type Place } from "../../pricing";
import { cellAt, cornersOf, type CellContent, type SheetRef } from "../../template";
import type { SeenCells } from "../../workbook";

/** A cell that can be gone to. */
export interface CellRef {
  readonly sheet: SheetRef;
  /** Without the sheet. */
  readonly at: string;
}

/** The cell of an issue: its row and column in the range that was given for the argument. */
export function cellOfIssue(issue: Issue, rangeOf: (argument: string) => SeenCells | undefined) {
  if (!("at" in issue)) return undefined;
  const range = rangeOf(issue.at.argument);
  return range && cellOfPlace(issue.at, range);
}

export function cellOfPlace(place: Place, range: SeenCells): CellRef | undefined {
  const corners = cornersOf(range.at);
  if (corners === undefined) return undefined;
  // A single cell, or the whole range where nothing nearer is known.
  const row = place.row ?? (range.rows === 1 ? 1 : undefined);
  if (row === undefined) return { sheet: range.sheet, at: range.at };
  const column = columnOf(place, range.values, row);
  const at = cellAt(corners.left + column - 1, corners.top + row - 1);
  return { sheet: range.sheet, at };
}

/** From 1, as the range counts them. */
function columnOf(
  { column }: Place,
  values: readonly (readonly CellContent[])[],
  row: number,
): number {
  if (typeof column === "number") return column;
  if (column === undefined) return firstFilled(values[row - 1]);
  const headed = headingColumn(column, values);
  if (headed !== undefined) return headed;
  // A proposal's field stands in the first column, its values by contract year beside it.
  const [, year] = /, year (\d+)$/.exec(column) ?? [];
  if (year !== undefined) return Number(year) + 1;
  return positionOf(column, values[0]?.length ?? 1);
}

/** In tables without headings the columns are known by their place, counted from the end. */
const FROM_END: Readonly<Record<string, number>> = {
  discount: 0,
  "extra points": 0,
  threshold: 1,
  commit: 1,
  years: 1,
  name: 2,
};

function positionOf(column: string, width: number): number {
  const fromEnd = FROM_END[column];
  if (fromEnd !== undefined) return Math.max(1, width - fromEnd);
  return Math.min(2, width);
}

function headingColumn(
  heading: string,
  values: readonly (readonly CellContent[])[],
): number | undefined {
  const header = values.find((row) => row.some((cell) => !isBlankOrZero(cell)));
  const key = keyOf(heading);
  const index = header?.findIndex((cell) => typeof cell === "string" && keyOf(cell) === key) ?? -1;
  // The field of a proposal's own first row is no heading of a column.
  return index > 0 || (index === 0 && (header?.length ?? 0) > 2) ? index + 1 : undefined;
}

const keyOf = (text: string) => text.toLowerCase().replace(/[\s\-_]+/g, "");

/** Where a row has one thing in it, that is what is meant. */
function firstFilled(row: readonly CellContent[] | undefined): number {
  const index = row?.findIndex((cell) => cell !== "") ?? -1;
  return index < 0 ? 1 : index + 1;
}
