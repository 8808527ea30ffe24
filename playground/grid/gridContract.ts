// What Excel's object model needs from a grid, in plain data: no Univer type crosses this door.
//
// Reading is synchronous and shows the last finished calculation; writing is synchronous and the
// formulas it touches are calculated afterwards (`calculated()` waits for that). What cannot be
// done throws a `GridRefusal` whose code says why; nothing is half written.

import type { Area, SheetId } from "./area";
import type { CellStyle, StylePatch, BorderEdge, BorderLine } from "./cellStyle";
import type { Charts } from "./chartContract";
import type { Comparison } from "./comparison";
import type { ConditionalFormats } from "./conditionalFormatContract";
import type { Printing } from "./printContract";

export type { Area, SheetId } from "./area";
export type { Comparison } from "./comparison";
export type { CellStyle, StylePatch, BorderEdge, BorderLine } from "./cellStyle";

/** An error cell is its sign as text, such as `#DIV/0!` or `#BUSY!`. A blank cell is `null`. */
export type CellValue = string | number | boolean | null;

/**
 * What to put into one cell. `undefined` leaves it as it is, `null` and "" empty it. A text is read
 * as if typed: `"5 %"` is a number with a format, `"'5 %"` is that text, cells formatted `@` keep it.
 */
export type CellInput =
  { readonly formula: string } | { readonly value: string | number | boolean } | null | undefined;

/** Who caused a change: the add-in's own requests, or the person at the grid. */
export type Origin = "addin" | "user";

export type RefusalCode =
  | "no-such-sheet"
  | "sheet-name-taken"
  | "sheet-name-invalid"
  | "last-visible-sheet"
  | "name-taken"
  | "name-invalid"
  | "no-such-name"
  | "table-overlap"
  | "no-such-table"
  | "merge-overlap"
  | "protected"
  | "editing"
  | "unsupported"
  | "failed";

export interface SheetFacts {
  readonly id: SheetId;
  readonly name: string;
  readonly position: number;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** `#RRGGBB`, or `null` for no colour. */
  readonly tabColor: string | null;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
}

export interface Sheets {
  list(): readonly SheetFacts[];
  active(): SheetId;
  activate(sheet: SheetId): void;
  /** Puts it last unless told otherwise. Refuses a name taken (ignoring case) or not allowed. */
  add(name: string, position?: number): SheetId;
  rename(sheet: SheetId, name: string): void;
  move(sheet: SheetId, position: number): void;
  remove(sheet: SheetId): void;
  copy(sheet: SheetId, name: string, position?: number): SheetId;
  setVisibility(sheet: SheetId, visibility: SheetFacts["visibility"]): void;
  setTabColor(sheet: SheetId, color: string | null): void;
  setGridlines(sheet: SheetId, shown: boolean): void;
  freeze(sheet: SheetId, rows: number, columns: number): void;
}

export interface Cells {
  /** What is in the cells, unrounded, spilled cells included. */
  values(area: Area): CellValue[][];
  /** What is seen in the cells. */
  texts(area: Area): string[][];
  /** The formula (starting with `=`) where the cell has one; `null` elsewhere, spilled cells included. */
  formulas(area: Area): (string | null)[][];
  numberFormats(area: Area): string[][];
  /** One write for the whole block; its shape is the area's. */
  write(area: Area, input: readonly (readonly CellInput[])[]): void;
  setNumberFormats(area: Area, formats: readonly (readonly (string | undefined)[])[]): void;
  clear(area: Area, what: "all" | "contents" | "formats"): void;
  /** The smallest area holding everything; `null` on an empty sheet. */
  used(sheet: SheetId, valuesOnly: boolean): Area | null;
  /** The formula cell whose result spills into this cell, and the area it fills. */
  spill(sheet: SheetId, row: number, column: number): { anchor: Area; area: Area } | null;
  /** The sentence behind an error cell, where the function gave one. */
  errorMessage(sheet: SheetId, row: number, column: number): string | null;
  /** Everything: values, formulas, formats. Relative references move as in Excel. */
  copy(from: Area, to: Area, what: "all" | "values" | "formats" | "formulas"): void;
}

export interface Styles {
  /** Style of one cell with every default filled in. */
  of(sheet: SheetId, row: number, column: number): CellStyle;
  /** Row by row, for questions such as "is it bold throughout". */
  over(area: Area): CellStyle[][];
  apply(area: Area, patch: StylePatch): void;
  setBorder(area: Area, edge: BorderEdge, line: BorderLine | null): void;
  border(area: Area, edge: BorderEdge): BorderLine | null;
}

/** Sizes are pixels at 100 %; what Excel's points mean is the caller's business. */
export interface RowsAndColumns {
  columnWidth(sheet: SheetId, column: number): number;
  setColumnWidth(sheet: SheetId, column: number, count: number, pixels: number): void;
  rowHeight(sheet: SheetId, row: number): number;
  setRowHeight(sheet: SheetId, row: number, count: number, pixels: number): void;
  autofitColumns(area: Area): void;
  autofitRows(area: Area): void;
  setColumnsHidden(sheet: SheetId, column: number, count: number, hidden: boolean): void;
  setRowsHidden(sheet: SheetId, row: number, count: number, hidden: boolean): void;
  isColumnHidden(sheet: SheetId, column: number): boolean;
  isRowHidden(sheet: SheetId, row: number): boolean;
  insertRows(sheet: SheetId, row: number, count: number): void;
  insertColumns(sheet: SheetId, column: number, count: number): void;
  removeRows(sheet: SheetId, row: number, count: number): void;
  removeColumns(sheet: SheetId, column: number, count: number): void;
  /** Cells only; the others of the same rows (columns) stay where they are. */
  insertCells(area: Area, shift: "down" | "right"): void;
  removeCells(area: Area, shift: "up" | "left"): void;
}

export interface Merging {
  merge(area: Area, across: boolean): void;
  unmerge(area: Area): void;
  /** Merged areas that touch this one. */
  touching(area: Area): readonly Area[];
}

export interface DefinedName {
  readonly name: string;
  /** `null`: the whole workbook. */
  readonly scope: SheetId | null;
  /** Starts with `=`, for example `=Deal!$B$2`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface Names {
  list(): readonly DefinedName[];
  add(name: DefinedName): void;
  /** Replaces the formula or comment of one that is there. */
  change(name: string, scope: SheetId | null, to: Partial<DefinedName>): void;
  remove(name: string, scope: SheetId | null): void;
  /** The cells it stands for, after any rows or columns were inserted; `null` if not a plain range. */
  area(name: string, scope: SheetId | null): Area | null;
}

export interface TableFacts {
  readonly id: string;
  readonly name: string;
  /** Header row included, totals row included. */
  readonly area: Area;
  readonly columns: readonly string[];
  readonly showHeaders: boolean;
  readonly showFilter: boolean;
  /** Excel's name, such as `TableStyleMedium2`. */
  readonly style: string;
}

export interface Tables {
  list(): readonly TableFacts[];
  add(area: Area, name: string, style?: string): string;
  rename(id: string, name: string): void;
  resize(id: string, area: Area): void;
  setStyle(id: string, style: string): void;
  setShowFilter(id: string, shown: boolean): void;
  /** Takes the table away; its cells stay. */
  remove(id: string): void;
}

export type ValidationRule =
  | { readonly kind: "list"; readonly source: string; readonly dropDown: boolean }
  | {
      readonly kind: "wholeNumber" | "decimal" | "date" | "time" | "textLength";
      readonly operator: Comparison;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | { readonly kind: "custom"; readonly formula: string };

export interface Validation {
  readonly rule: ValidationRule;
  readonly allowBlank: boolean;
  readonly error: { show: boolean; style: "stop" | "warning"; title: string; message: string };
  readonly prompt: { show: boolean; title: string; message: string };
}

export interface Validations {
  /** `null` when no cell has one; `"mixed"` when the cells differ. */
  of(area: Area): Validation | null | "mixed";
  set(area: Area, validation: Validation): void;
  clear(area: Area): void;
}

export interface Selection {
  /** First the active cell's own area; several when the user holds Ctrl. */
  areas(): readonly Area[];
  activeCell(): Area;
  select(area: Area): void;
}

export interface Calculation {
  /** Marks for recalculation: one area, a sheet, or (nothing given) every formula. */
  calculate(what?: Area | SheetId): void;
  /**
   * The formula engine has no work left. Cells whose custom function has not answered are `#BUSY!`.
   * What a request handler awaits: waiting for `settled()` there would wait for itself.
   */
  calculated(): Promise<void>;
  /** As `calculated()`, and every custom function has answered. */
  settled(): Promise<void>;
  isBusy(): boolean;
}

export type GridEvent =
  | { readonly type: "sheet-added" | "sheet-removed" | "sheet-activated"; readonly sheet: SheetId }
  | { readonly type: "sheet-deactivated"; readonly sheet: SheetId }
  | {
      readonly type: "sheet-renamed";
      readonly sheet: SheetId;
      readonly before: string;
      readonly after: string;
    }
  | { readonly type: "sheet-moved"; readonly sheet: SheetId; readonly position: number }
  | { readonly type: "selection-changed"; readonly areas: readonly Area[] }
  | {
      readonly type: "cells-changed";
      readonly area: Area;
      readonly change:
        "edited" | "rows-inserted" | "rows-removed" | "columns-inserted" | "columns-removed";
      readonly origin: Origin;
    }
  | { readonly type: "calculated" | "charts-changed" }
  | { readonly type: "editing-started" | "editing-ended" };

export interface Grid {
  readonly sheets: Sheets;
  readonly cells: Cells;
  readonly styles: Styles;
  readonly rowsAndColumns: RowsAndColumns;
  readonly merging: Merging;
  readonly names: Names;
  readonly tables: Tables;
  readonly validations: Validations;
  readonly charts: Charts;
  readonly conditionalFormats: ConditionalFormats;
  readonly printing: Printing;
  readonly selection: Selection;
  readonly calculation: Calculation;
  readonly workbookName: string;
  /**
   * Everything done in `work`, across its awaits, is one step of the user's undo and has the
   * origin `addin`. When `work` throws, what it did is taken back and the error passed on.
   */
  batch<T>(work: () => T | Promise<T>): Promise<T>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** The user is typing in a cell: Excel refuses every request meanwhile (InvalidOperationInCellEditMode). */
  isEditing(): boolean;
  /** Returns the function that stops listening. */
  listen(listener: (event: GridEvent) => void): () => void;
}
