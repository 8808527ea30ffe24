import {
  errorIn,
  isBlank,
  ok,
  readQuantity,
  readText,
  readWord,
  type Issue,
  type Place,
  type QuantityName,
  type Result,
  type Vocabulary,
} from "../pricing";
import { cellAt, cornersOf } from "./address";
import { PARITY_WORD, type FieldLabel } from "./proposalFields";
import type { OfferedBand, ProposalInputs, YearForecast } from "./proposalInputs";
import { PROPOSAL_MARK, PROPOSAL_NAMES } from "./proposalNames";
import type { CellIssue, Figure, ProposalOnSheet, ReadInputs, Scenarios } from "./proposalOnSheet";
import { furtherTerms, type ReadTerm } from "./readFurtherTerms";
import { contractYears } from "./proposalSheet/layout";
import type { RangeReading, SheetKind, SheetReading } from "./sheetReading";

/** A proposal's sheet, found by its mark and read through its names, wherever the user put it. */
export const PROPOSAL_SHEET: SheetKind<ProposalOnSheet> = {
  mark: PROPOSAL_MARK,
  names: Object.values(PROPOSAL_NAMES),
  read: readProposal,
};

export const INPUT_NAMES = [
  PROPOSAL_NAMES.proposal,
  PROPOSAL_NAMES.bands,
  PROPOSAL_NAMES.forecast,
] as const;

function readProposal({ sheet, ranges }: SheetReading): ProposalOnSheet {
  return {
    sheet,
    inputs: readInputs(ranges),
    headline: {
      band: figure(ranges[PROPOSAL_NAMES.band], 0),
      quoted: figure(ranges[PROPOSAL_NAMES.quoted], 3),
      realized: scenarios(ranges[PROPOSAL_NAMES.realized]),
      cost: scenarios(ranges[PROPOSAL_NAMES.cost]),
      unused: scenarios(ranges[PROPOSAL_NAMES.unused]),
    },
    basis: INPUT_NAMES.flatMap((name) => {
      const range = ranges[name];
      if (range === undefined) return [];
      return [{ name, values: range.values, formulas: range.formulas }];
    }),
  };
}

function figure(range: RangeReading | undefined, column: number): Figure {
  const value = range?.values[0]?.[column];
  return typeof value === "number" ? value : String(value ?? "");
}

function scenarios(range: RangeReading | undefined): Scenarios {
  return {
    low: figure(range, 0),
    expected: figure(range, 1),
    high: figure(range, 2),
    weighed: figure(range, 3),
  };
}

/** Reads cell after cell, keeping a value to go on with and every issue with its cell. */
class Reader {
  readonly issues: CellIssue[] = [];

  read<T>(
    range: RangeReading | undefined,
    row: number,
    column: number,
    parse: (raw: unknown) => Result<T>,
    otherwise: T,
  ): T {
    const result = parse(range?.values[row]?.[column]);
    if (result.ok) return result.value;
    // The mistake is in the year that is repeated, and told there.
    if (repeatsYearBefore(range, row, column)) return otherwise;
    this.issues.push(
      ...result.issues.map((issue) => ({ cell: this.#cell(range, row, column), issue })),
    );
    return otherwise;
  }

  report(range: RangeReading | undefined, row: number, column: number, issue: Issue): void {
    this.issues.push({ cell: this.#cell(range, row, column), issue });
  }

  #cell(range: RangeReading | undefined, row: number, column: number): string {
    const corners = cornersOf(range?.address ?? "");
    return corners === undefined ? "" : cellAt(corners.left + column, corners.top + row);
  }
}

function repeatsYearBefore(range: RangeReading | undefined, row: number, column: number): boolean {
  const formula = range?.formulas[row]?.[column];
  const isFormula = typeof formula === "string" && formula.startsWith("=");
  return isFormula && range?.values[row]?.[column] === range?.values[row]?.[column - 1];
}

const BASES: Vocabulary<ProposalInputs["basis"]> = { net: ["Net"], list: ["List"] };
const PAYMENTS: Vocabulary<ProposalInputs["payment"]> = {
  annual: ["Annual"],
  quarterly: ["Quarterly"],
  monthly: ["Monthly"],
  arrears: ["Arrears"],
};
const PARITY: Vocabulary<"parity"> = { parity: [PARITY_WORD] };

function readInputs(ranges: SheetReading["ranges"]): ReadInputs {
  const reader = new Reader();
  const block = ranges[PROPOSAL_NAMES.proposal];
  const field = <T>(
    label: FieldLabel,
    parse: (raw: unknown, at: Place) => Result<T>,
    otherwise: T,
    year = 0,
  ): T => {
    const row = rowOf(block, label);
    const at: Place = { argument: "proposal", column: label, row: row + 1 };
    if (row < 0) {
      reader.report(block, 0, 0, { code: "missing", at: { argument: "proposal", column: label } });
      return otherwise;
    }
    return reader.read(block, row, year + 1, (raw) => parse(raw, at), otherwise);
  };
  /** A further term without a row is at its default. */
  const further: ReadTerm = (label, parse, otherwise) =>
    rowOf(block, label) < 0
      ? otherwise
      : field(label, (raw, at) => (isBlank(raw) ? ok(otherwise) : parse(raw, at)), otherwise);
  for (const name of INPUT_NAMES) {
    if (ranges[name] !== undefined) continue;
    reader.report(undefined, 0, 0, { code: "missing", at: { argument: `The name ${name}` } });
  }
  const termMonths = field("Term (months)", quantity("termMonths"), 12);
  const years = Array.from({ length: contractYears(termMonths) }, (_, year) => year);
  const startDate = field("Start date", optional(quantity("date")), undefined);
  const inputs: ProposalInputs = {
    name: field("Proposal", text, ""),
    currency: field("Currency", text, ""),
    ...(startDate === undefined ? {} : { startDate }),
    termMonths,
    payment: field("Payment", (raw, at) => readWord(PAYMENTS, raw, at, "annual"), "annual"),
    commits: years.map((year) => field("Annual commit", quantity("money"), 0, year)),
    discounts: years.map((year) => field("Discount", quantity("discount"), 0, year)),
    basis: field("Commit basis", (raw, at) => readWord(BASES, raw, at, "net"), "net"),
    overageDiscount: field("Overage discount", overage, 0),
    ...furtherTerms(further),
    bands: readBands(reader, ranges[PROPOSAL_NAMES.bands]),
    forecast: readForecast(reader, ranges[PROPOSAL_NAMES.forecast], years),
  };
  return reader.issues.length === 0
    ? { ok: true, value: inputs }
    : { ok: false, issues: reader.issues };
}

/** The row of a field in the block, or −1: the user may have moved it. */
export function rowOf(
  block: { readonly formulas: readonly (readonly unknown[])[] } | undefined,
  label: FieldLabel,
): number {
  const key = (raw: unknown) => String(raw).trim().toLowerCase();
  return block?.formulas.findIndex((row) => key(row[0]) === key(label)) ?? -1;
}

function quantity(takes: QuantityName): (raw: unknown, at: Place) => Result<number> {
  return (raw, at) => readQuantity(takes, raw, at);
}

function optional<T>(
  parse: (raw: unknown, at: Place) => Result<T>,
): (raw: unknown, at: Place) => Result<T | undefined> {
  return (raw, at) => (isBlank(raw) ? { ok: true, value: undefined } : parse(raw, at));
}

/** A name may look like a number or a date to Excel: it is still a name. */
function text(raw: unknown, at: Place): Result<string> {
  return readText(typeof raw === "number" ? String(raw) : raw, at);
}

function overage(raw: unknown, at: Place): Result<number | "parity"> {
  if (isBlank(raw)) return { ok: true, value: 0 };
  const isWord = typeof raw === "string" && errorIn(raw) === undefined;
  return isWord ? readWord(PARITY, raw, at) : readQuantity("overageDiscount", raw, at);
}

/** A row in which no more than a name stands is no band. */
export function isBandRow(row: readonly unknown[]): boolean {
  return !row.slice(1).every(isBlank);
}

const BAND_COLUMNS = 3;

function readBands(reader: Reader, range: RangeReading | undefined): readonly OfferedBand[] {
  const columns = range?.values[0]?.length ?? BAND_COLUMNS;
  if (columns !== BAND_COLUMNS) {
    const takes = "name, commit from and discount";
    reader.report(range, 0, 0, { code: "wrong_width", at: { argument: "bands" }, columns, takes });
    return [];
  }
  return (range?.values ?? []).flatMap((row, index) => {
    if (!isBandRow(row)) return [];
    const at = (column: string): Place => ({ argument: "bands", row: index + 1, column });
    const read = (column: number, takes: QuantityName, heading: string) =>
      reader.read(range, index, column, (raw) => readQuantity(takes, raw, at(heading)), 0);
    const band = {
      threshold: read(1, "money", "Commit from"),
      discount: read(2, "discount", "Discount"),
    };
    return [isBlank(row[0]) ? band : { name: String(row[0]), ...band }];
  });
}

function readForecast(
  reader: Reader,
  range: RangeReading | undefined,
  years: readonly number[],
): readonly YearForecast[] {
  return years.map((year) => {
    const read = (row: number, heading: string) =>
      reader.read(
        range,
        row,
        year,
        (raw) =>
          readQuantity("consumption", raw, { argument: "forecast", row: row + 1, column: heading }),
        0,
      );
    return { low: read(0, "Low"), expected: read(1, "Expected"), high: read(2, "High") };
  });
}
