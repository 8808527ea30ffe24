import { isBlankRow, isTotal } from "../bandTable/splitRows";
import { plainCharacters } from "../plainCharacters";
import { readMoney } from "../readMoney";
import { readPercent } from "../readPercent";
import { yearlyMoneyText } from "../readYearlyMoney";
import type { YearColumn } from "./yearColumn";
import { labelsOf, type RowLabels } from "./yearLabels";

/** The fields that a table is pasted into: where it begins, and how far they go. */
export interface YearFields {
  readonly columns: readonly YearColumn[];
  readonly column: YearColumn;
  readonly year: number;
  readonly years: number;
}

export type YearTable =
  | { readonly kind: "not_understood"; readonly because: "no_figures" | "months" }
  | {
      readonly kind: "filled";
      /** By field. A figure is written as it was pasted: what it means is for the field to read. */
      readonly texts: Readonly<Record<string, string>>;
      readonly addsMonths: boolean;
      /** Figures for which there is no field: of years after the term, or of columns beside. */
      readonly leftOut: number;
    };

type Rows = readonly (readonly string[])[];

const MONTHS = 12;

/**
 * Rows by year, as they are copied from a sheet: with the years before them or not, with headings
 * or not, with the years down or across. Rows by month are added up to years.
 */
export function readYearTable(pasted: string, fields: YearFields): YearTable {
  const all = upright(rowsOf(pasted));
  const first = all.findIndex((row) => row.some(isFigure));
  if (first < 0) return { kind: "not_understood", because: "no_figures" };
  const headings = first === 0 ? [] : (all[first - 1] ?? []);
  const rows = all.slice(first).filter((row) => row.some(isFigure));
  const width = Math.max(...rows.map(({ length }) => length));
  const labels =
    width > 1
      ? labelsOf(
          rows.map(([label = ""]) => label),
          headings[0],
        )
      : undefined;
  const from = labels === undefined ? 0 : 1;
  const columns = columnsFor(headings.slice(from), width - from, fields);
  const figures = rows.map((row) =>
    Array.from({ length: width - from }, (_, index) =>
      inUnit(row[from + index] ?? "", headings[from + index] ?? ""),
    ),
  );
  if (labels?.kind !== "months") return filled(figures, columns, yearsOf(labels, fields), fields);
  const sums = addedUp(figures, columns);
  if (sums === undefined) return { kind: "not_understood", because: "months" };
  return { ...filled(sums, columns, (row) => fields.year + row, fields), addsMonths: true };
}

/** A PDF has wide gaps where a sheet has tabs, and `Year 1: $1m` in its text. */
function rowsOf(pasted: string): Rows {
  const isSheet = pasted.includes("\t");
  return pasted
    .split(/\r\n?|\n/u)
    .map((line) => {
      const labelled = line.replace(/^(\s*(?:year|yr)\s*\d+)\s*[:–-]?\s+(?=\S)/iu, "$1\t");
      const cells = labelled.split(isSheet ? "\t" : /\t|\s{2,}|[|;]/u).map(plainCharacters);
      return { line: 0, text: line.trim(), cells };
    })
    .filter((line) => !isBlankRow(line) && !isTotal(line))
    .map(({ cells }) => cells);
}

/** The table with its years down: across they stand in the first row, with at most a name before. */
function upright(rows: Rows): Rows {
  const [heads = [], ...rest] = rows;
  const years = heads[0] === "" || labelsOf([heads[0] ?? ""], "year") === undefined ? 1 : 0;
  const isAcross =
    heads.length - years > 1 && rest.length > 0 && labelsOf(heads.slice(years)) !== undefined;
  if (!isAcross) return rows;
  const width = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? ""));
}

function isFigure(cell: string): boolean {
  return [readMoney(cell), readPercent(cell, "discount")].some(
    ({ kind }) => kind === "understood" || kind === "ambiguous",
  );
}

const NAMES: { readonly [C in YearColumn]: RegExp } = {
  low: /\blow|worst|pessimist|p10/iu,
  expected: /expect|base|likely|\bmid|p50/iu,
  high: /\bhigh|best|optimist|p90/iu,
  commit: /commit/iu,
  discount: /discount|\boff\b|rabatt/iu,
};

/** By what the headings say; where they say nothing, from the field on that it was pasted into. */
function columnsFor(
  headings: readonly string[],
  width: number,
  { columns, column }: YearFields,
): readonly (YearColumn | undefined)[] {
  const named = Array.from({ length: width }, (_, index) =>
    columns.find((each) => NAMES[each].test(headings[index] ?? "")),
  );
  const at = columns.indexOf(column);
  return named.some((each) => each !== undefined)
    ? named
    : named.map((_, index) => columns[at + index]);
}

const UNIT = /(?:^|[\s($€£])(?<unit>k|mm?|mn|mio|bn|millions?|thousands?|'?000s?)\b/iu;

/** `1.2` under `Commit ($m)` is `1.2 m`. */
function inUnit(figure: string, heading: string): string {
  const unit = UNIT.exec(heading)?.groups?.["unit"];
  if (unit === undefined || !/^\W*\d[\d.,' ]*$/u.test(figure)) return figure;
  return `${figure} ${unit.includes("000") ? "k" : unit}`;
}

function yearsOf(labels: RowLabels | undefined, { year }: YearFields): (row: number) => number {
  const counted = labels?.kind === "years" ? labels.counted : undefined;
  return (row) => counted?.[row] ?? year + row;
}

/** Twelve rows to one; nothing where these are no whole years, or a figure has no one meaning. */
function addedUp(rows: Rows, columns: readonly (YearColumn | undefined)[]): Rows | undefined {
  if (rows.length % MONTHS !== 0 || columns.includes("discount")) return undefined;
  const values = rows.map((row) => row.map((cell) => readMoney(cell)));
  const isClear = values.every((row) =>
    row.every(({ kind }, at) => columns[at] === undefined || kind === "understood"),
  );
  if (!isClear) return undefined;
  return Array.from({ length: rows.length / MONTHS }, (_, year) =>
    columns.map((_, at) =>
      yearlyMoneyText(
        values
          .slice(year * MONTHS, (year + 1) * MONTHS)
          .reduce((sum, row) => sum + valueOf(row[at]), 0),
      ),
    ),
  );
}

function valueOf(reading: ReturnType<typeof readMoney> | undefined): number {
  return reading?.kind === "understood" ? reading.value : 0;
}

function filled(
  rows: Rows,
  columns: readonly (YearColumn | undefined)[],
  yearOf: (row: number) => number,
  { years }: YearFields,
): YearTable & { readonly kind: "filled" } {
  const cells = rows.flatMap((row, at) =>
    row.map((text, index) => ({ text, column: columns[index], year: yearOf(at) })),
  );
  const texts: Record<string, string> = {};
  let leftOut = 0;
  for (const { text, column, year } of cells) {
    if (column !== undefined && year < years) texts[`${column}.${String(year)}`] = text;
    else if (text !== "") leftOut += 1;
  }
  return { kind: "filled", texts, addsMonths: false, leftOut };
}
