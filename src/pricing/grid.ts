import { isBlank, isBlankOrZero } from "./cell";
import type { Place } from "./place";
import { fail, ok, type Result } from "./result";

/** A range as rows of raw cells. */
export type Grid = readonly (readonly unknown[])[];

/** A row of a range with its number in it, from 1. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly unknown[];
}

/** What was given for a range, as rows: a bare value is a range of one cell, a bare list one row. */
export function gridOf(raw: unknown): Grid {
  if (!Array.isArray(raw)) return [[raw]];
  const rows: readonly unknown[] = raw;
  if (rows.length === 0) return [[undefined]];
  let lists = 0;
  for (const row of rows) if (Array.isArray(row)) lists += 1;
  if (lists === rows.length) return rows as Grid;
  if (lists === 0) return [rows];
  return rows.map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
}

/** Columns of the widest row, at least one. */
export function widthOf(grid: Grid): number {
  let width = 1;
  for (const row of grid) if (row.length > width) width = row.length;
  return width;
}

/** The rows that have something in them. */
export function filledRows(grid: Grid): readonly GridRow[] {
  return grid.flatMap((cells, index) => (cells.every(isBlank) ? [] : [{ row: index + 1, cells }]));
}

/** Whether an optional range was left out or is blank throughout. */
export function isBlankGrid(raw: unknown): boolean {
  return gridOf(raw).every((cells) => cells.every(isBlank));
}

/** The same for a table in which zeros say nothing: some builds of Excel pass 0 for a blank cell. */
export function isBlankTable(raw: unknown): boolean {
  return gridOf(raw).every((cells) => cells.every(isBlankOrZero));
}

/** The one cell of a scalar argument, which may arrive as a range of one cell. */
export function singleCell(raw: unknown, at: Place): Result<unknown> {
  if (!Array.isArray(raw)) return ok(raw);
  const grid = gridOf(raw);
  const columns = widthOf(grid);
  if (grid.length > 1 || columns > 1) {
    return fail({ code: "not_a_single_value", at, rows: grid.length, columns });
  }
  return ok(grid[0]?.[0]);
}
