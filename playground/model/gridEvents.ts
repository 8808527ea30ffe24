// What happens in the grid, as the events of Excel's objects.

import type { Area, GridEvent, TableFacts } from "../grid/gridContract";
import { blockAddress, intersection } from "./address";
import type { Book } from "./book";
import { EventType, WORKBOOK } from "./documentEvents";

type CellsChanged = Extract<GridEvent, { type: "cells-changed" }>;

const CHANGES: Readonly<Record<CellsChanged["change"], string>> = {
  edited: "RangeEdited",
  "rows-inserted": "RowInserted",
  "rows-removed": "RowDeleted",
  "columns-inserted": "ColumnInserted",
  "columns-removed": "ColumnDeleted",
};

export function tellOfGridEvent(book: Book, event: GridEvent): void {
  switch (event.type) {
    case "cells-changed":
      return cellsChanged(book, event);
    case "selection-changed":
      return selectionChanged(book, event.areas);
    case "sheet-activated":
      return sheetEvent(book, EventType.worksheetActivated, event.sheet, [event.sheet, WORKBOOK]);
    case "sheet-deactivated":
      return sheetEvent(book, EventType.worksheetDeactivated, event.sheet, [event.sheet, WORKBOOK]);
    case "sheet-added":
      return sheetEvent(book, EventType.worksheetAdded, event.sheet, [WORKBOOK]);
    case "sheet-removed":
      return sheetEvent(book, EventType.worksheetDeleted, event.sheet, [WORKBOOK]);
    case "calculated":
      return calculated(book);
    default:
      return;
  }
}

/** The grid does not say on which sheets: Excel tells of each. */
function calculated(book: Book): void {
  for (const { id } of book.grid.sheets.list())
    book.events.tell(EventType.worksheetCalculated, [id, WORKBOOK], () => ({ worksheetId: id }));
}

function sheetEvent(book: Book, type: number, sheet: string, targets: readonly string[]): void {
  book.events.tell(type, targets, () => ({ source: "Local", worksheetId: sheet }));
}

function cellsChanged(book: Book, { area, change, origin }: CellsChanged): void {
  const details = (cells: Area) => ({
    worksheetId: cells.sheet,
    address: blockAddress(cells),
    changeType: CHANGES[change],
    source: "Local",
    triggerSource: origin === "addin" ? "ThisLocalAddin" : "Unknown",
    shiftDirection: "None",
    referenceId: referenceTo(cells),
  });
  book.events.tell(EventType.worksheetChanged, [area.sheet, WORKBOOK], () => details(area));
  for (const [table, cells] of tablesAt(book, area)) {
    const targets = [table.id, area.sheet, WORKBOOK];
    const told = () => ({ ...details(cells), tableId: table.id });
    book.events.tell(EventType.tableChanged, targets, told);
  }
}

function selectionChanged(book: Book, areas: readonly Area[]): void {
  const [first] = areas;
  if (!first) return;
  const address = areas.map(blockAddress).join(",");
  book.events.tell(EventType.worksheetSelectionChanged, [first.sheet, WORKBOOK], () => ({
    worksheetId: first.sheet,
    address,
  }));
  for (const table of book.grid.tables.list()) {
    const inside = table.area.sheet === first.sheet && intersection(table.area, first);
    book.events.tell(EventType.tableSelectionChanged, [table.id], () => ({
      worksheetId: table.area.sheet,
      tableId: table.id,
      address: inside ? blockAddress(inside) : "",
    }));
  }
}

function tablesAt(book: Book, area: Area): (readonly [TableFacts, Area])[] {
  return book.grid.tables.list().flatMap((table) => {
    const common = table.area.sheet === area.sheet && intersection(table.area, area);
    return common ? [[table, { ...common, sheet: area.sheet }] as const] : [];
  });
}

/** Read back by `Workbook._GetRangeForEventByReferenceId`. */
const referenceTo = (area: Area) => `'${area.sheet}'!${blockAddress(area)}`;
