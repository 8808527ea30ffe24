// A sheet copied with what the grid keeps beside its cells.

import type { Area, Grid, SheetId } from "../grid/gridContract";
import type { ChartSeries } from "../grid/chartContract";
import { absoluteAddress, sheetPrefix } from "./address";
import { findSheet, sheetFacts } from "./book";
import type { Book } from "./book";

export function copySheet(book: Book, sheet: SheetId, position?: number): SheetId {
  const { name } = sheetFacts(book, sheet);
  const copy = book.grid.sheets.copy(sheet, freeName(book, name), position);
  bringAlong(book.grid, sheet, copy);
  return copy;
}

/** Names, tables, charts and page setup of a sheet, for a copy of its cells. */
export function bringAlong(grid: Grid, sheet: SheetId, copy: SheetId): void {
  copyNames(grid, sheet, copy);
  copyTables(grid, sheet, copy);
  copyCharts(grid, sheet, copy);
  grid.printing.change(copy, grid.printing.of(sheet));
}

/** `Proposal 1 (2)`, and so on, within the 31 characters of a sheet's name. */
function freeName(book: Book, name: string): string {
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!findSheet(book, candidate)) return candidate;
  }
}

/** Names of the sheet itself, and of the workbook for its cells, become names of the copy. */
function copyNames({ names, sheets }: Grid, sheet: SheetId, copy: SheetId): void {
  const has = (name: string) =>
    names.list().some((each) => each.scope === copy && each.name === name);
  for (const each of names.list()) {
    const area = names.area(each.name, each.scope);
    const isOfSheet = each.scope === sheet || (each.scope === null && area?.sheet === sheet);
    if (!isOfSheet || has(each.name)) continue;
    const onCopy = area?.sheet === sheet;
    const prefix = sheetPrefix(sheets.list().find(({ id }) => id === copy)?.name ?? "");
    const formula = onCopy ? `=${prefix}${absoluteAddress(area)}` : each.formula;
    names.add({ ...each, scope: copy, formula });
  }
}

/** A table's name is the workbook's: the copy's tables get the next free ones. */
function copyTables({ tables }: Grid, sheet: SheetId, copy: SheetId): void {
  const copied = tables.list().filter(({ area }) => area.sheet === copy);
  for (const { area, name, style } of tables.list().filter((table) => table.area.sheet === sheet)) {
    const there = copied.find(
      (table) => table.area.row === area.row && table.area.column === area.column,
    );
    const taken = new Set(tables.list().map((table) => table.name.toLowerCase()));
    let n = 2;
    while (taken.has(`${name}${n}`.toLowerCase())) n++;
    // The grid has copied it already, and its name too.
    if (there === undefined) tables.add({ ...area, sheet: copy }, `${name}${n}`, style);
    else if (there.name.toLowerCase() === name.toLowerCase())
      tables.rename(there.id, `${name}${n}`);
  }
}

function copyCharts({ charts }: Grid, sheet: SheetId, copy: SheetId): void {
  const move = (area: Area) => (area.sheet === sheet ? { ...area, sheet: copy } : area);
  for (const chart of charts.list().filter((each) => each.sheet === sheet)) {
    const { place } = chart;
    charts.add({
      ...chart,
      sheet: copy,
      place: place.kind === "cells" ? { ...place, area: move(place.area) } : place,
      series: chart.series.map((series) => movedSeries(series, move)),
    });
  }
}

const movedSeries = (series: ChartSeries, move: (area: Area) => Area): ChartSeries => ({
  ...series,
  name: typeof series.name === "string" ? series.name : move(series.name),
  values: series.values && move(series.values),
  x: series.x && move(series.x),
});
