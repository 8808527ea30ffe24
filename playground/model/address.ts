// Addresses as people write them: A1, B:C, 3:4, 'My sheet'!A1:B2. Rows and columns count from 0.

import { invalidArgument } from "../dispatch";

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** A block of cells somewhere on a sheet. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Address {
  /** The name in front of the `!`, unquoted. */
  readonly sheet: string | undefined;
  readonly block: Block;
}

export const WHOLE_SHEET: Block = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

/** Reads an address, or `undefined` if the text is not one (it may be a name). */
export function readAddress(text: string): Address | undefined {
  const { sheet, rest } = splitSheet(text.trim().replace(/^=/, ""));
  const [first, last, ...more] = rest.split(":");
  if (first === undefined || more.length > 0) return undefined;
  const block = readBlock(first, last ?? first, last !== undefined);
  return block && { sheet, block };
}

/** @throws InvalidArgument if the text is not the address of one block of cells */
export function parseAddress(text: string): Address {
  const address = readAddress(text);
  if (!address) throw invalidArgument();
  return address;
}

function splitSheet(text: string): { sheet: string | undefined; rest: string } {
  const at = text.lastIndexOf("!");
  if (at < 0) return { sheet: undefined, rest: text };
  const name = text.slice(0, at);
  const quoted = /^'(.*)'$/.exec(name)?.[1];
  return { sheet: quoted?.replaceAll("''", "'") ?? name, rest: text.slice(at + 1) };
}

function readBlock(first: string, last: string, isPair: boolean): Block | undefined {
  const [a, b] = [CELL.exec(first), CELL.exec(last)];
  if (a && b)
    return between(
      Number(a[2]) - 1,
      columnNumber(a[1] ?? ""),
      Number(b[2]) - 1,
      columnNumber(b[1] ?? ""),
    );
  if (!isPair) return undefined;
  const [c, d] = [COLUMN.exec(first), COLUMN.exec(last)];
  if (c && d) return between(0, columnNumber(c[1] ?? ""), SHEET_ROWS - 1, columnNumber(d[1] ?? ""));
  const [e, f] = [ROW.exec(first), ROW.exec(last)];
  if (e && f) return between(Number(e[1]) - 1, 0, Number(f[1]) - 1, SHEET_COLUMNS - 1);
  return undefined;
}

function between(rowA: number, columnA: number, rowB: number, columnB: number): Block | undefined {
  const row = Math.min(rowA, rowB);
  const column = Math.min(columnA, columnB);
  const block = {
    row,
    column,
    rows: Math.abs(rowA - rowB) + 1,
    columns: Math.abs(columnA - columnB) + 1,
  };
  return isOnSheet(block) ? block : undefined;
}

export const isOnSheet = ({ row, column, rows, columns }: Block): boolean =>
  row >= 0 &&
  column >= 0 &&
  rows >= 1 &&
  columns >= 1 &&
  row + rows <= SHEET_ROWS &&
  column + columns <= SHEET_COLUMNS;

export function blockAddress({ row, column, rows, columns }: Block): string {
  const right = columnName(column + columns - 1);
  if (rows === SHEET_ROWS) return `${columnName(column)}:${right}`;
  if (columns === SHEET_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${right}${row + rows}`;
}

/** `$B$2:$C$9`, as names keep it. */
export function absoluteAddress(block: Block): string {
  return blockAddress(block).replace(/[A-Z]+|\d+/g, "$$$&");
}

/** A sheet name in front of an address, in quotes where Excel wants them. */
export function sheetPrefix(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !CELL.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

export function intersection(a: Block, b: Block): Block | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function bounding(a: Block, b: Block): Block {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
