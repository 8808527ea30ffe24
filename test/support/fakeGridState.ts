// The workbook of the fake grid: plain data, so that a step of undo is a copy of all of it.

import type {
  Area,
  BorderEdge,
  BorderLine,
  CellValue,
  DefinedName,
  SheetFacts,
  StylePatch,
  TableFacts,
  Validation,
} from "../../playground/grid/gridContract";
import type { ChartFacts } from "../../playground/grid/chartContract";
import type { ConditionalFormatFacts } from "../../playground/grid/conditionalFormatContract";
import type { PrintFacts } from "../../playground/grid/printContract";
import { GridRefusal } from "../../playground/grid/gridRefusal";

export interface FakeCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
  readonly style: StylePatch;
  readonly borders: Readonly<Partial<Record<BorderEdge, BorderLine>>>;
}

export const BLANK: FakeCell = {
  value: null,
  formula: null,
  format: "General",
  style: {},
  borders: {},
};

export interface FakeSheet {
  facts: Omit<SheetFacts, "position">;
  /** By "row,column". */
  cells: Map<string, FakeCell>;
  widths: Map<number, number>;
  heights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  merged: Area[];
}

export interface FakeState {
  sheets: FakeSheet[];
  active: string;
  names: DefinedName[];
  tables: TableFacts[];
  validations: { area: Area; validation: Validation }[];
  charts: ChartFacts[];
  conditionals: ConditionalFormatFacts[];
  prints: Record<string, PrintFacts>;
  selection: Area[];
  count: number;
}

export function newState(): FakeState {
  const sheet = newSheet("sheet-1", "Sheet1");
  const selection = [{ sheet: "sheet-1", row: 0, column: 0, rows: 1, columns: 1 }];
  return {
    sheets: [sheet],
    active: "sheet-1",
    names: [],
    tables: [],
    validations: [],
    charts: [],
    conditionals: [],
    prints: {},
    selection,
    count: 1,
  };
}

export function newSheet(id: string, name: string): FakeSheet {
  return {
    facts: {
      id,
      name,
      visibility: "visible",
      tabColor: null,
      gridlines: true,
      frozen: { rows: 0, columns: 0 },
    },
    cells: new Map(),
    widths: new Map(),
    heights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merged: [],
  };
}

export function sheetOf(state: FakeState, id: string): FakeSheet {
  const sheet = state.sheets.find(({ facts }) => facts.id === id);
  if (!sheet) throw new GridRefusal("no-such-sheet", id);
  return sheet;
}

export const cellKey = (row: number, column: number) => `${row},${column}`;

export const cellAt = (sheet: FakeSheet, row: number, column: number): FakeCell =>
  sheet.cells.get(cellKey(row, column)) ?? BLANK;

export function everyCell<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_, j) => read(area.row + i, area.column + j)),
  );
}

export function changeCells(
  state: FakeState,
  area: Area,
  change: (cell: FakeCell, i: number, j: number) => FakeCell,
): void {
  const sheet = sheetOf(state, area.sheet);
  everyCell(area, (row, column) => {
    const cell = change(cellAt(sheet, row, column), row - area.row, column - area.column);
    sheet.cells.set(cellKey(row, column), cell);
  });
}

export const overlaps = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/**
 * Moves all cells at and beyond `at` within `across` by `by` along one direction. References inside
 * formulas stay as they are: that is the real grid's business.
 */
export function shiftCells(
  state: FakeState,
  sheetId: string,
  along: "row" | "column",
  at: number,
  by: number,
  across: { from: number; to: number } = { from: 0, to: Infinity },
): void {
  const sheet = sheetOf(state, sheetId);
  const isRow = along === "row";
  const cells = new Map<string, FakeCell>();
  for (const [key, cell] of sheet.cells) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const place = isRow ? row : column;
    const other = isRow ? column : row;
    if (other < across.from || other >= across.to || place < at) cells.set(key, cell);
    else if (by < 0 && place < at - by) continue;
    else cells.set(isRow ? cellKey(row + by, column) : cellKey(row, column + by), cell);
  }
  sheet.cells = cells;
  if (across.to !== Infinity) return;
  const move = (area: Area) => (area.sheet === sheetId ? shiftArea(area, along, at, by) : area);
  state.tables = state.tables.map((table) => ({ ...table, area: move(table.area) }));
  state.validations = state.validations.map((entry) => ({ ...entry, area: move(entry.area) }));
}

/** An area after cells came (or, negative, went) at `at`. */
export function shiftArea(area: Area, along: "row" | "column", at: number, by: number): Area {
  const [start, size] = along === "row" ? [area.row, area.rows] : [area.column, area.columns];
  const end = start + size;
  const moved = (place: number) =>
    place < at ? place : by < 0 ? Math.max(at, place + by) : place + by;
  const from = moved(start);
  const to = end <= at ? end : moved(end - 1) + 1;
  const length = Math.max(1, to - from);
  return along === "row"
    ? { ...area, row: from, rows: length }
    : { ...area, column: from, columns: length };
}
