/**
 * What the workbook should contain, said as data: it can be printed, compared, previewed, and
 * applied by the workbook room. Addresses are A1 without a sheet, such as `B4:F9`.
 */
export interface Plan {
  readonly sheets: readonly SheetPlan[];
  /** The sheets of the deal that are there already: where most are protected, new ones are too. */
  readonly joins?: readonly SheetRef[];
}

export type SheetPlan = NewSheet | ChangedSheet | RebuiltSheet | RemovedSheet;

/** A sheet that is not there yet. Everything on it is ours until the user writes there. */
export interface NewSheet {
  readonly kind: "new";
  readonly sheet: string;
  /** A sheet-scoped name that says whose sheet this is, wherever it is moved or renamed. */
  readonly mark: string;
  /** Among the tabs, from 0; last where none is given. */
  readonly position?: number;
  readonly parts: readonly Part[];
}

/** A sheet that is there: single cells change, found through its names. */
export interface ChangedSheet {
  readonly kind: "change";
  readonly sheet: SheetRef;
  /** What the change was worked out from. If it is no longer so, the change is not made. */
  readonly basis: readonly NamedCells[];
  readonly changes: readonly CellChange[];
}

/**
 * A sheet of ours that is there and is written anew, since what it is made of has changed. `was` is
 * what we would have written before: where the sheet holds anything else, the user is asked first.
 */
export interface RebuiltSheet {
  readonly kind: "rebuild";
  readonly sheet: SheetRef;
  readonly was: NewSheet;
  readonly parts: readonly Part[];
}

/** A sheet that goes, with all that is on it. */
export interface RemovedSheet {
  readonly kind: "remove";
  readonly sheet: SheetRef;
}

/** The id outlives renaming and moving; the name is for people. */
export interface SheetRef {
  readonly id: string;
  readonly name: string;
}

export interface NamedCells {
  readonly name: string;
  readonly values: readonly (readonly CellContent[])[];
  readonly formulas: readonly (readonly CellContent[])[];
}

/** Rows and columns count from 0 within the named range. */
export interface CellChange {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** As Excel gives `formulas`: a formula is a string that starts with `=`, a blank cell is "". */
export type CellContent = string | number | boolean;

/**
 * What one cell gets. A string is text whatever it starts with: user text that begins with `=`
 * never becomes a formula. `null` leaves the cell as it is.
 */
export type Cell = string | number | { readonly formula: string } | null;

export type Part =
  | Cells
  | Format
  | ColumnWidth
  | RowHeight
  | Merge
  | Freeze
  | Name
  | Table
  | Validation
  | ConditionalFormat
  | Chart
  | Print
  | Gridlines
  | TabColor;

export interface Cells {
  readonly kind: "cells";
  /** The top left cell. */
  readonly at: string;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Format {
  readonly kind: "format";
  readonly at: string;
  readonly style: Style;
}

/** Only what is named changes. Colours are `#RRGGBB`. */
export interface Style {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly verticalAlign?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borderTop?: string;
  readonly borderBottom?: string;
  /** Thin lines between the rows of the range. */
  readonly ruled?: string;
  /** May be edited when the sheet is protected. */
  readonly unlocked?: boolean;
}

export interface ColumnWidth {
  readonly kind: "columnWidth";
  /** Such as `B:F`. */
  readonly at: string;
  /** In characters of the standard font, as in Excel's own dialog. */
  readonly characters: number;
}

export interface RowHeight {
  readonly kind: "rowHeight";
  readonly at: string;
  /** `fit`: as high as what stands in the row, once it stands there. */
  readonly points: number | "fit";
}

/** Each row of the range becomes one cell, for a sentence that needs the room to wrap. */
export interface Merge {
  readonly kind: "merge";
  readonly at: string;
}

/** The top left cell that still scrolls. */
export interface Freeze {
  readonly kind: "freeze";
  readonly rows: number;
  readonly columns: number;
}

/** Scoped to the sheet, so that a copy of the sheet brings its own. */
export interface Name {
  readonly kind: "name";
  readonly name: string;
  readonly at: string;
  readonly comment: string;
}

export interface Table {
  readonly kind: "table";
  readonly name: string;
  /** Header row included. */
  readonly at: string;
}

export interface Validation {
  readonly kind: "validation";
  readonly at: string;
  readonly rule: ValidationRule;
  readonly title: string;
  /** Shown beside the selected cell. */
  readonly prompt: string;
  /** Shown when the entry is refused. */
  readonly error: string;
}

export type ValidationRule =
  | { readonly kind: "list"; readonly words: readonly string[] }
  | { readonly kind: "decimal"; readonly min: number; readonly max?: number }
  | { readonly kind: "whole"; readonly min: number; readonly max: number }
  | { readonly kind: "date"; readonly min: string }
  /** A formula over the top left cell of the range; native functions only. */
  | { readonly kind: "formula"; readonly formula: string };

/** Native formulas only: Excel does not call our functions there. */
export interface ConditionalFormat {
  readonly kind: "conditionalFormat";
  readonly at: string;
  /** Over the top left cell of the range. */
  readonly formula: string;
  readonly color?: string;
  readonly fill?: string;
}

/** Drawn from a block whose first row and first column are its labels (scatter: its x values). */
export interface Chart {
  readonly kind: "chart";
  readonly name: string;
  readonly type: "line" | "column" | "stackedColumn" | "scatter" | "scatterLines";
  readonly source: string;
  /** The cells that it covers. */
  readonly at: string;
  readonly title: string;
  readonly xTitle?: string;
  readonly valueTitle?: string;
  readonly xFormat?: string;
  readonly valueFormat: string;
  /** Where the value axis begins; what is below is not drawn. */
  readonly valueFrom?: number;
  /** False where the axis names each bar: a series that nobody sees needs no name. */
  readonly legend?: false;
  /** By the order of the columns; columns beyond the list keep Excel's own look. */
  readonly series?: readonly SeriesLook[];
}

export interface SeriesLook {
  readonly color?: string;
  readonly invisible?: boolean;
  /** Points without a line. */
  readonly pointsOnly?: boolean;
}

export interface Print {
  readonly kind: "print";
  readonly orientation: "portrait" | "landscape";
  /** Repeated on every page, such as `1:5`. */
  readonly titleRows: string;
}

export interface Gridlines {
  readonly kind: "gridlines";
  readonly shown: boolean;
}

export interface TabColor {
  readonly kind: "tabColor";
  readonly color: string;
}
