import { cellAt, cornersOf, type Corners } from "../../../template";
import type { FormulaPlace, SeenCells } from "../../../workbook";

/**
 * The one cell of a range that `@` picks for a formula: of a column the one in the formula's row, of
 * a row the one in its column. None where there is no such cell, which Excel shows as #VALUE!.
 */
export function intersection(
  { at, rows, columns }: Pick<SeenCells, "at" | "rows" | "columns">,
  place: FormulaPlace,
): string | undefined {
  const area = areaOf(at);
  const here = cornersOf(place.at);
  if (area === undefined || here === undefined) return undefined;
  const { left, top, right, bottom } = area;
  if (rows === 1 && columns === 1) return cellAt(left, top);
  if (columns === 1 && top <= here.top && here.top <= bottom) return cellAt(left, here.top);
  if (rows === 1 && left <= here.left && here.left <= right) return cellAt(here.left, top);
  return undefined;
}

/** Whole columns and rows too. */
function areaOf(at: string): Corners | undefined {
  const column = /^([A-Z]+):([A-Z]+)$/.exec(at);
  if (column !== null) return cornersOf(`${column[1] ?? ""}1:${column[2] ?? ""}1048576`);
  const row = /^(\d+):(\d+)$/.exec(at);
  return cornersOf(row === null ? at : `A${row[1] ?? ""}:XFD${row[2] ?? ""}`);
}
