import {
  isBlank,
  readQuantity,
  readText,
  type Place,
  type QuantityName,
  type Result,
} from "../pricing";
import { cellAt, cornersOf } from "./address";
import { DEAL_NAMES, DEAL_SHEETS, type DealSheetKey } from "./dealNames";
import { lostCells, type LostCells } from "./lostCells";
import type { SheetRef } from "./plan";
import type { CellIssue } from "./proposalOnSheet";
import { namesOf, type DealOnSheets } from "./readDeal";
import type { RangeReading, SheetReading } from "./sheetReading";

/** Something on a sheet of the deal that cannot be understood; with no cell, of the sheet itself. */
export interface SheetIssue {
  readonly sheet: SheetRef;
  readonly cell: string;
  readonly issue: CellIssue["issue"] | LostShape;
}

/** Rows or columns were put into cells that are told by their place, or taken out. */
export type LostShape = Extract<LostCells, { readonly code: "shape_changed" }>;

/**
 * What of the deal's own inputs cannot be read: a text where a number belongs, a name that is gone.
 * It is told, with its cell; nothing is put in its place.
 */
export function dealIssuesOf({ sheets, unmarked = [] }: DealOnSheets): readonly SheetIssue[] {
  const keys = Object.keys(DEAL_SHEETS) as DealSheetKey[];
  const lost = keys.flatMap((key) => {
    const reading = sheets[key];
    return reading === undefined ? [] : lostCells(reading, namesOf(key)).map(lostIssue);
  });
  const unread = TABLES.flatMap((table) => {
    const reading = sheets[table.on];
    // What stands where is not known then.
    if (reading === undefined || lostCells(reading, [table.name]).length > 0) return [];
    return unreadable(reading, table);
  });
  return [...unmarked.map(({ sheet, mark }) => lostName(sheet, mark)), ...lost, ...unread];
}

function lostIssue(lost: LostCells): SheetIssue {
  if (lost.code === "name_missing") return lostName(lost.sheet, lost.name);
  const { left = 1, top = 1 } = cornersOf(lost.at) ?? {};
  return { sheet: lost.sheet, cell: cellAt(left, top), issue: lost };
}

function lostName(sheet: SheetRef, name: string): SheetIssue {
  return { sheet, cell: "", issue: { code: "missing", at: { argument: `The name ${name}` } } };
}

interface Column {
  readonly heading: string;
  readonly takes: QuantityName | "text";
  /** Left empty it is not understood: always, or in a row in which something else stands. */
  readonly needed?: "always" | "in its row";
}

interface InputTable {
  readonly on: DealSheetKey;
  readonly name: string;
  readonly called: string;
  /** By their place in the range. */
  readonly columns: readonly Column[];
  /** Where each row is of a kind of its own. */
  readonly rows?: readonly Column[];
}

const scenarios = (takes: QuantityName): readonly Column[] =>
  ["Low", "Expected", "High"].map((heading) => ({ heading, takes }));

const shares = ["Cache read", "Cache write", "Batch", "US only"].map((heading): Column => ({
  heading,
  takes: "share",
}));

const TABLES: readonly InputTable[] = [
  {
    on: "start",
    name: DEAL_NAMES.currency,
    called: "Currency",
    columns: [{ heading: "code", takes: "text", needed: "always" }],
  },
  {
    on: "start",
    name: DEAL_NAMES.asOf,
    called: "As of",
    columns: [{ heading: "date", takes: "date", needed: "always" }],
  },
  {
    on: "assumptions",
    name: DEAL_NAMES.usage,
    called: "Usage forecast",
    columns: scenarios("consumption"),
  },
  {
    on: "assumptions",
    name: DEAL_NAMES.probabilities,
    called: "Probability",
    columns: scenarios("probability").map((column) => ({ ...column, needed: "always" })),
  },
  {
    on: "assumptions",
    name: DEAL_NAMES.priceChanges,
    called: "List prices",
    columns: [{ heading: "change", takes: "priceChange" }],
  },
  {
    on: "assumptions",
    name: DEAL_NAMES.costOfCapital,
    called: "Cost of capital",
    columns: [{ heading: "a year", takes: "annualRate", needed: "always" }],
  },
  {
    on: "assumptions",
    name: DEAL_NAMES.calendar,
    called: "Negotiation calendar",
    columns: [],
    rows: [
      { heading: "Deadline", takes: "date" },
      { heading: "Fiscal year end", takes: "calendarMonth" },
      { heading: "Weeks", takes: "weeks" },
      { heading: "Slack", takes: "weeks" },
    ],
  },
  {
    on: "assumptions",
    name: DEAL_NAMES.benchmarks,
    called: "Comparable deals",
    columns: [
      { heading: "Annual commit", takes: "money", needed: "in its row" },
      { heading: "Discount", takes: "discount", needed: "in its row" },
    ],
  },
  {
    on: "assumptions",
    name: DEAL_NAMES.workload,
    called: "Workload",
    columns: [
      { heading: "Model", takes: "text", needed: "in its row" },
      { heading: "Input", takes: "tokenVolume" },
      { heading: "Output", takes: "tokenVolume" },
      ...shares,
      { heading: "Token factor", takes: "tokenFactor" },
    ],
  },
];

function unreadable(
  { sheet, ranges }: SheetReading,
  { name, called, columns, rows }: InputTable,
): readonly SheetIssue[] {
  const range = ranges[name];
  return (range?.values ?? []).flatMap((row, down) =>
    row.flatMap((raw, across) => {
      const column = rows === undefined ? columns[across] : rows[down];
      if (column === undefined || repeatsRowAbove(range, down, across)) return [];
      if (isBlank(raw) && !isNeeded(column, row, columns)) return [];
      const isOneOfMany = rows === undefined && (range?.values.length ?? 1) > 1;
      const at: Place = {
        argument: called,
        ...(isOneOfMany ? { row: down + 1 } : {}),
        column: column.heading,
      };
      const read = readIn(column, raw, at);
      if (read.ok) return [];
      return read.issues.map((issue) => ({ sheet, cell: cellOf(range, down, across), issue }));
    }),
  );
}

/** A note alone makes no row. */
function isNeeded(
  { needed }: Column,
  row: readonly unknown[],
  columns: readonly Column[],
): boolean {
  if (needed === undefined) return false;
  return needed === "always" || columns.some((_, index) => !isBlank(row[index]));
}

function readIn({ takes }: Column, raw: unknown, at: Place): Result<unknown> {
  return takes === "text" ? readText(raw, at) : readQuantity(takes, raw, at);
}

/** The mistake is in the year that is repeated, and told there. */
function repeatsRowAbove(range: RangeReading | undefined, down: number, across: number): boolean {
  const formula = range?.formulas[down]?.[across];
  const isFormula = typeof formula === "string" && formula.startsWith("=");
  return isFormula && range?.values[down]?.[across] === range?.values[down - 1]?.[across];
}

function cellOf(range: RangeReading | undefined, down: number, across: number): string {
  const corners = cornersOf(range?.address ?? "");
  return corners === undefined ? "" : cellAt(corners.left + across, corners.top + down);
}
