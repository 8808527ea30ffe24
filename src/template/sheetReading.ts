import type { CellContent, SheetRef } from "./plan";

/** A kind of sheet that can be found in a workbook by a name on it. */
export interface SheetKind<T> {
  /** The sheet-scoped name that only such a sheet has. */
  readonly mark: string;
  /** The names to read with it. */
  readonly names: readonly string[];
  readonly read: (reading: SheetReading) => T;
}

/** What was read off one sheet: the cells behind its names, as they stand. */
export interface SheetReading {
  readonly sheet: SheetRef;
  /** A name that is gone, or stands for no cells, has no entry. */
  readonly ranges: Readonly<Record<string, RangeReading | undefined>>;
}

export interface RangeReading {
  /** Without the sheet, such as `A17:F35`. */
  readonly address: string;
  readonly values: readonly (readonly CellContent[])[];
  readonly formulas: readonly (readonly CellContent[])[];
}
