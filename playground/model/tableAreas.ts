import { itemNotFound } from "../dispatch";
import type { Area, TableFacts } from "../grid/gridContract";
import type { Book } from "./book";

export function tableFacts(book: Book, id: string): TableFacts {
  const facts = book.grid.tables.list().find((table) => table.id === id);
  if (!facts) throw itemNotFound();
  return facts;
}

/** The rows below the header; an empty table keeps one. */
export function dataArea({ area }: TableFacts): Area {
  return { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) };
}
