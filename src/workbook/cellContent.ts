import type { Cell, CellContent } from "../template";

/** What Excel is given for one cell; `null` leaves the cell as it is. */
export function contentOf(cell: Cell): CellContent | null {
  if (cell === null || typeof cell === "number") return cell;
  return typeof cell === "string" ? literal(cell) : cell.formula;
}

/**
 * Text that Excel might take for something else (a formula, a number, a date, TRUE) is written
 * behind an apostrophe, which Excel does not show. Plain words need none.
 */
function literal(text: string): string {
  return isPlainWords(text) ? text : `'${text}`;
}

function isPlainWords(text: string): boolean {
  if (text === "") return true;
  if (!/^\p{L}/u.test(text) || /^(true|false)$/i.test(text)) return false;
  // One word and a number may be a date: `May 2026`, `Dez 3`.
  return !/^\p{L}+[\s.\-/]*\d[\d\s.,:/-]*$/u.test(text);
}
