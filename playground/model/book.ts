import { itemNotFound } from "../dispatch";
import type { HostObject } from "../dispatch";
import type { Area, Grid, SheetFacts, SheetId } from "../grid/gridContract";
import type { DocumentEvents } from "./documentEvents";
import type { SheetProtections } from "./sheetProtections";

/** Settings kept in the document, as JSON by name. */
export interface SettingStore {
  entries(): readonly (readonly [string, string])[];
  get(name: string): string | undefined;
  set(name: string, json: string): void;
  remove(name: string): void;
}

/** What every object of the model stands on. */
export interface Book {
  readonly grid: Grid;
  readonly events: DocumentEvents;
  readonly settings: SettingStore;
  readonly protections: SheetProtections;
  /** The worksheet's own object: ranges, tables and names lead back to it. */
  worksheet(id: SheetId): HostObject;
}

export function sheetFacts(book: Book, id: SheetId): SheetFacts {
  const facts = book.grid.sheets.list().find((sheet) => sheet.id === id);
  if (!facts) throw itemNotFound();
  return facts;
}

/** By name, ignoring case, or by id. */
export function findSheet(book: Book, key: string): SheetFacts | undefined {
  const name = key.toLowerCase();
  const sheets = book.grid.sheets.list();
  return sheets.find((s) => s.id === key) ?? sheets.find((s) => s.name.toLowerCase() === name);
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet &&
  a.row === b.row &&
  a.column === b.column &&
  a.rows === b.rows &&
  a.columns === b.columns;
