// A sheet copied with what the grid keeps beside its cells.

import type { Area, SheetId } from "../grid/gridContract";
import type { ChartSeries } from "../grid/chartContract";
import { absoluteAddress, sheetPrefix } from "./address";
import { findSheet, sheetFacts } from "./book";
import type { Book } from "./book";

export function copySheet(book: Book, sheet: SheetId, position?: number): SheetId {
  const { name } = sheetFacts(book, sheet);
  const copy = book.grid.sheets.copy(sheet, freeName(book, name), position);
  copyNames(book, sheet, copy);
  copyTables(book, sheet, copy);
  copyCharts(book, sheet, copy);
  book.grid.printing.change(copy, book.grid.printing.of(sheet));
  return copy;
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
function copyNames(book: Book, sheet: SheetId, copy: SheetId): void {
  const { names } = book.grid;
  const has = (name: string) =>
    names.list().some((each) => each.scope === copy && each.name === name);
  for (const each of names.list()) {
    const area = names.area(each.name, each.scope);
    const isOfSheet = each.scope === sheet || (each.scope === null && area?.sheet === sheet);
    if (!isOfSheet || has(each.name)) continue;
    const onCopy = area?.sheet === sheet;
    const prefix = sheetPrefix(sheetFacts(book, copy).name);
    const formula = onCopy ? `=${prefix}${absoluteAddress(area)}` : each.formula;
    names.add({ ...each, scope: copy, formula });
  }
}

/** A table's name is the workbook's: the copy's tables get the next free ones. */
function copyTables(book: Book, sheet: SheetId, copy: SheetId): void {
  const { tables } = book.grid;
  const copied = tables.list().filter(({ area }) => area.sheet === copy);
  for (const { area, name, style } of tables.list().filter((table) => table.area.sheet === sheet)) {
    const isThere = copied.some((table) => table.area.row === area.row);
    if (isThere) continue;
    const taken = new Set(tables.list().map((table) => table.name.toLowerCase()));
    let n = 2;
    while (taken.has(`${name}${n}`.toLowerCase())) n++;
    tables.add({ ...area, sheet: copy }, `${name}${n}`, style);
  }
}

function copyCharts(book: Book, sheet: SheetId, copy: SheetId): void {
  const move = (area: Area) => (area.sheet === sheet ? { ...area, sheet: copy } : area);
  const { charts } = book.grid;
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
