import type { Place } from "../pricing";

/** `discount`, `consumption, row 3`, `bands, row 3 (Discount)`. */
export function whereIs({ argument, row, column }: Place): string {
  const inRow = row === undefined ? argument : `${argument}, row ${row}`;
  if (column === undefined) return inRow;
  return typeof column === "number" ? `${inRow}, column ${column}` : `${inRow} (${column})`;
}
