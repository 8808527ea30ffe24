// Which cells of a block are a chart's names, categories and values.

import type { ChartKind, ChartSeries } from "../grid/chartContract";
import type { Area, CellValue } from "../grid/gridContract";
import type { Book } from "./book";
import { isScatter } from "./chartKinds";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/**
 * As Excel does: labels are a first row (or column) of texts, or one beside an empty corner; in a
 * scatter chart the first of several series is everyone's x values.
 */
export function seriesOf(book: Book, kind: ChartKind, block: Area, by: SeriesBy): ChartSeries[] {
  const values = book.grid.cells.values(block);
  const isByColumns = by === "Columns" || (by === "Auto" && block.rows >= block.columns);
  const lines = isByColumns ? transposed(values) : values;
  const line = (index: number) => (isByColumns ? columnOf(block, index) : rowOf(block, index));
  const corner = lines[0]?.[0] ?? null;
  const hasX = lines.length > 1 && (isScatter(kind) || isLabels(lines[0]?.slice(1) ?? [], corner));
  const heads = lines.slice(hasX ? 1 : 0).map(([head]) => head ?? null);
  const hasNames = isLabels(heads, corner);
  const body = (area: Area) => (hasNames ? withoutFirst(area, isByColumns) : area);
  const x = hasX ? body(line(0)) : null;
  return heads.map((_, i) => {
    const whole = line(hasX ? i + 1 : i);
    const name = hasNames ? { ...whole, rows: 1, columns: 1 } : `Series${i + 1}`;
    return newSeries(name, body(whole), x);
  });
}

export const newSeries = (
  name: Area | string,
  values: Area | null,
  x: Area | null,
): ChartSeries => ({
  name,
  values,
  x,
  kind: null,
  fill: null,
  line: { color: null, style: "automatic", weight: null },
  marker: { style: "automatic", size: null, color: null },
  smooth: false,
  dataLabels: false,
  gapWidth: null,
});

const isLabels = (cells: readonly CellValue[], corner: CellValue): boolean =>
  corner === null || cells.every((cell) => typeof cell === "string" && !cell.startsWith("#"));

const columnOf = (block: Area, index: number): Area => ({
  ...block,
  column: block.column + index,
  columns: 1,
});

const rowOf = (block: Area, index: number): Area => ({ ...block, row: block.row + index, rows: 1 });

const withoutFirst = (area: Area, isColumn: boolean): Area =>
  isColumn
    ? { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) }
    : { ...area, column: area.column + 1, columns: Math.max(1, area.columns - 1) };

const transposed = (rows: readonly (readonly CellValue[])[]): CellValue[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
