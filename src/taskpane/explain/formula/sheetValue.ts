import { errorIn } from "../../../pricing";
import type { CellInput } from "../../worksheetFunctions/callFunction";

/** An error as a value of a formula: what is worked out with it is that error. */
export class SheetError {
  constructor(readonly sign: string) {}
}

/** A value of a formula; a blank cell is null. */
export type Scalar = number | string | boolean | null | SheetError;
export type SheetValue = Scalar | readonly (readonly Scalar[])[];

export function isTable(value: SheetValue): value is readonly (readonly Scalar[])[] {
  return Array.isArray(value);
}

/** A cell as the workbook hands it over: a text that is an error's sign is that error. */
export function scalarOf(cell: CellInput, isBlank: boolean): Scalar {
  if (isBlank) return null;
  const sign = errorIn(cell);
  return sign === undefined ? cell : new SheetError(sign);
}

/** A value as a worksheet function is handed it. */
export function inputOf(value: Scalar): CellInput {
  if (value === null) return "";
  return value instanceof SheetError ? value.sign : value;
}

/** Works cell by cell, a single value repeated, a row against a column giving the grid. */
export function cellwise(
  a: SheetValue,
  b: SheetValue,
  work: (a: Scalar, b: Scalar) => Scalar,
): SheetValue {
  if (!isTable(a) && !isTable(b)) return work(a, b);
  const [x, y] = [rowsOf(a), rowsOf(b)];
  const rows = Math.max(x.length, y.length);
  const columns = Math.max(x[0]?.length ?? 1, y[0]?.length ?? 1);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      work(cellOf(x, row, column), cellOf(y, row, column)),
    ),
  );
}

export function rowsOf(value: SheetValue): readonly (readonly Scalar[])[] {
  return isTable(value) ? value : [[value]];
}

/** Beyond a range that is not repeated Excel has #N/A. */
export function cellOf(rows: readonly (readonly Scalar[])[], row: number, column: number): Scalar {
  const own = rows[rows.length === 1 ? 0 : row];
  const cell = own?.[own.length === 1 ? 0 : column];
  return cell === undefined ? new SheetError("#N/A") : cell;
}
