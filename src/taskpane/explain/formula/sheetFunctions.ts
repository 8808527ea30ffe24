import * as formulajs from "@formulajs/formulajs";
import { SheetError, isTable, rowsOf, type Scalar, type SheetValue } from "./sheetValue";

type Library = Readonly<Record<string, unknown>>;

/** They count past an error; everything else becomes it. */
const COUNTS = new Set(["COUNT", "COUNTA", "COUNTBLANK"]);

/** Each time another value, or the place of a cell rather than its value. */
const NOT_BY_VALUE = new Set([
  ...["RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "ROW", "COLUMN"],
  ...["FORMULATEXT", "ISFORMULA", "SHEET", "SHEETS", "AREAS", "ISREF", "SUBTOTAL", "AGGREGATE"],
]);

type SheetFunction = (args: readonly SheetValue[]) => SheetValue | undefined;

/** One of Excel's own functions; none where it is not known, or not a matter of values alone. */
export function sheetFunction(name: string): SheetFunction | undefined {
  const own = name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, "");
  if (NOT_BY_VALUE.has(own)) return undefined;
  const found = own
    .split(".")
    .reduce<unknown>((at, part) => (at as Library | undefined)?.[part], formulajs);
  if (typeof found !== "function") return undefined;
  const work = found as (...args: unknown[]) => unknown;
  return (args) => {
    const error = COUNTS.has(own) ? undefined : firstError(args);
    return error ?? valueOf(work(...args.map(handed)));
  };
}

function firstError(args: readonly SheetValue[]): SheetError | undefined {
  for (const arg of args) {
    for (const row of rowsOf(arg)) {
      const error = row.find((cell) => cell instanceof SheetError);
      if (error instanceof SheetError) return error;
    }
  }
  return undefined;
}

function handed(value: SheetValue): unknown {
  const plain = (cell: Scalar) => (cell instanceof SheetError ? new Error(cell.sign) : cell);
  return isTable(value) ? value.map((row) => row.map(plain)) : plain(value);
}

function valueOf(raw: unknown): SheetValue | undefined {
  if (!Array.isArray(raw)) return scalarIn(raw);
  const rows: readonly unknown[] = raw;
  const cells = rows.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]).map(scalarIn));
  return cells.every((row) => row.every((cell) => cell !== undefined)) ? cells : undefined;
}

function scalarIn(raw: unknown): Scalar | undefined {
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : new SheetError("#NUM!");
  if (typeof raw === "string" || typeof raw === "boolean") return raw;
  if (raw instanceof Date) return serialOf(raw);
  return raw instanceof Error ? new SheetError(raw.message) : undefined;
}

const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

/** The library's days are of the local clock; Excel's have no clock. */
function serialOf(date: Date): number {
  return (date.getTime() - date.getTimezoneOffset() * 60_000) / DAY + UNIX_EPOCH;
}
