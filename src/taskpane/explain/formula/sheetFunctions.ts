import * as formulajs from "@formulajs/formulajs";
import { SheetError, cellOf, isTable, rowsOf, type Scalar, type SheetValue } from "./sheetValue";

type Library = Readonly<Record<string, unknown>>;

/** They count past an error; everything else becomes it. */
const COUNTS = new Set(["COUNT", "COUNTA", "COUNTBLANK"]);

/** Each time another value, or the place of a cell rather than its value. */
const NOT_BY_VALUE = new Set([
  ...["RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "ROW", "COLUMN"],
  ...["FORMULATEXT", "ISFORMULA", "SHEET", "SHEETS", "AREAS", "ISREF", "SUBTOTAL", "AGGREGATE"],
]);

/** They take ranges as they are. Every other one takes single values, and is done cell by cell. */
const TAKES_RANGES = new Set(
  [
    "SUM AVERAGE AVERAGEA MIN MINA MAX MAXA COUNT COUNTA COUNTBLANK PRODUCT MEDIAN SUMSQ SUMPRODUCT",
    "SUMIF SUMIFS COUNTIF COUNTIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS AND OR XOR",
    "INDEX MATCH XMATCH LOOKUP VLOOKUP HLOOKUP XLOOKUP CHOOSE ROWS COLUMNS TRANSPOSE MMULT",
    "LARGE SMALL RANK RANK.EQ RANK.AVG PERCENTILE PERCENTILE.INC PERCENTILE.EXC PERCENTRANK",
    "PERCENTRANK.INC PERCENTRANK.EXC QUARTILE QUARTILE.INC QUARTILE.EXC MODE MODE.SNGL MODE.MULT",
    "STDEV STDEV.S STDEV.P STDEVP VAR VAR.S VAR.P VARP DEVSQ AVEDEV GEOMEAN HARMEAN TRIMMEAN",
    "CORREL SLOPE INTERCEPT FORECAST FORECAST.LINEAR TREND GROWTH LINEST LOGEST FREQUENCY",
    "NPV IRR MIRR XNPV XIRR CONCAT TEXTJOIN UNIQUE SORT SORTBY FILTER",
  ].flatMap((line) => line.split(" ")),
);

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
  const whole: SheetFunction = (args) => {
    const error = COUNTS.has(own) ? undefined : firstError(args);
    return error ?? valueOf(work(...args.map(handed)));
  };
  return TAKES_RANGES.has(own) ? whole : (args) => cellByCell(args, whole);
}

/** A row against a column gives the grid; none where one of its cells cannot be worked out. */
function cellByCell(args: readonly SheetValue[], work: SheetFunction): SheetValue | undefined {
  if (!args.some(isTable)) return work(args);
  const tables = args.map(rowsOf);
  const rows = Math.max(...tables.map((table) => table.length));
  const columns = Math.max(...tables.map((table) => table[0]?.length ?? 1));
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      work(tables.map((table) => cellOf(table, row, column))),
    ),
  );
  const isScalar = (cell: SheetValue | undefined): cell is Scalar =>
    cell !== undefined && !isTable(cell);
  return cells.every((row) => row.every(isScalar)) ? cells : undefined;
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
