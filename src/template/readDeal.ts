import { DEAL_NAMES, DEAL_SHEETS, type DealSheetKey } from "./dealNames";
import { ASSUMED, type BenchmarkInput, type DealInputs, type WorkloadInput } from "./dealInputs";
import { LEVER_NAMES, type Lever } from "../pricing";
import { UNTOUCHED, type NegotiationInputs } from "./negotiationInputs";
import type { CellContent, SheetRef } from "./plan";
import type { YearForecast } from "./proposalInputs";
import type { ProposalOnSheet } from "./proposalOnSheet";
import type { SheetKind, SheetReading } from "./sheetReading";

/** What of a deal stands in a workbook: its proposals, and those of its own sheets that are there. */
export interface DealOnSheets {
  /** In the order of the tabs. */
  readonly proposals: readonly ProposalOnSheet[];
  /** The same sheets as they were read. */
  readonly readings: readonly SheetReading[];
  readonly sheets: Readonly<Partial<Record<DealSheetKey, SheetReading>>>;
  /** Of every sheet in the workbook. */
  readonly sheetNames: readonly string[];
  /** Sheets with names of ours but without the one that says what they are: it was deleted. */
  readonly unmarked?: readonly UnmarkedSheet[];
}

export interface UnmarkedSheet {
  readonly sheet: SheetRef;
  /** The name that is gone. */
  readonly mark: string;
}

const NAMES_OF: Readonly<Record<DealSheetKey, readonly string[]>> = {
  start: [DEAL_NAMES.currency, DEAL_NAMES.asOf, DEAL_NAMES.master],
  assumptions: [
    DEAL_NAMES.usage,
    DEAL_NAMES.probabilities,
    DEAL_NAMES.priceChanges,
    DEAL_NAMES.costOfCapital,
    DEAL_NAMES.calendar,
    DEAL_NAMES.benchmarks,
    DEAL_NAMES.workload,
  ],
  rates: [DEAL_NAMES.rates],
  comparison: [DEAL_NAMES.ranking],
  negotiation: [DEAL_NAMES.asks, DEAL_NAMES.negotiated, DEAL_NAMES.levers],
  checks: [DEAL_NAMES.checks],
  imported: [DEAL_NAMES.imported],
};

export function namesOf(key: DealSheetKey): readonly string[] {
  return NAMES_OF[key];
}

export const DEAL_KINDS = Object.fromEntries(
  (Object.keys(DEAL_SHEETS) as DealSheetKey[]).map((key) => [
    key,
    { mark: DEAL_SHEETS[key].mark, names: NAMES_OF[key], read: (reading) => reading },
  ]),
) as Readonly<Record<DealSheetKey, SheetKind<SheetReading>>>;

/** The shared inputs as they stand in the cells; what cannot be read has the default. */
export function dealInputsOf({ sheets }: DealOnSheets, today: number): DealInputs {
  const { start, assumptions } = sheets;
  const table = (name: string) => assumptions?.ranges[name]?.values ?? [];
  const [probabilities = []] = table(DEAL_NAMES.probabilities);
  const [[deadline], [month], [weeks], [slack]] = fourRows(table(DEAL_NAMES.calendar));
  const assumed = ASSUMED.calendar;
  const startCell = (name: string) => start?.ranges[name]?.values[0]?.[0];
  const currency = startCell(DEAL_NAMES.currency);
  return {
    currency: typeof currency === "string" && currency !== "" ? currency : "USD",
    asOf: number(startCell(DEAL_NAMES.asOf), today),
    forecast: table(DEAL_NAMES.usage).map(yearForecast),
    probabilities: {
      low: number(probabilities[0], ASSUMED.probabilities.low),
      expected: number(probabilities[1], ASSUMED.probabilities.expected),
      high: number(probabilities[2], ASSUMED.probabilities.high),
    },
    priceChanges: table(DEAL_NAMES.priceChanges).map(([change]) => number(change, 0)),
    costOfCapital: number(table(DEAL_NAMES.costOfCapital)[0]?.[0], ASSUMED.costOfCapital),
    calendar: {
      ...(typeof deadline === "number" ? { deadline } : {}),
      fiscalYearEndMonth: number(month, assumed.fiscalYearEndMonth),
      weeksNeeded: number(weeks, assumed.weeksNeeded),
      slackWeeks: number(slack, assumed.slackWeeks),
    },
    workload: workloadIn({ sheets }),
    benchmarks: table(DEAL_NAMES.benchmarks).flatMap(benchmark),
  };
}

/** The lines of the workload table. */
export function workloadIn({ sheets }: Pick<DealOnSheets, "sheets">): readonly WorkloadInput[] {
  const rows = sheets.assumptions?.ranges[DEAL_NAMES.workload]?.values ?? [];
  return rows.flatMap(workloadLine);
}

type Row = readonly (CellContent | undefined)[];

function number(content: CellContent | undefined, otherwise: number): number {
  return typeof content === "number" ? content : otherwise;
}

function fourRows(rows: readonly Row[]): readonly [Row, Row, Row, Row] {
  const [first = [], second = [], third = [], fourth = []] = rows;
  return [first, second, third, fourth];
}

function yearForecast([low, expected, high]: Row): YearForecast {
  return { low: number(low, 0), expected: number(expected, 0), high: number(high, 0) };
}

/** What has no model is no line of the workload. */
export function isWorkloadRow([model]: Row): boolean {
  return typeof model === "string" && model.trim() !== "";
}

function workloadLine(row: Row): readonly WorkloadInput[] {
  const [model, input, output, read, write, batch, usOnly, factor] = row;
  if (!isWorkloadRow(row) || typeof model !== "string") return [];
  return [
    {
      model,
      inputMTok: number(input, 0),
      outputMTok: number(output, 0),
      cacheReadShare: number(read, 0),
      cacheWriteShare: number(write, 0),
      batchShare: number(batch, 0),
      usOnlyShare: number(usOnly, 0),
      tokenFactor: number(factor, 1),
    },
  ];
}

function benchmark([commit, discount, note]: Row): readonly BenchmarkInput[] {
  if (typeof commit !== "number" || typeof discount !== "number") return [];
  return [{ commit, discount, ...(typeof note === "string" && note !== "" ? { note } : {}) }];
}

/** What the user has entered on the negotiation sheet. */
export function negotiationInputsOf({ sheets }: DealOnSheets): NegotiationInputs {
  const ranges = sheets.negotiation?.ranges;
  if (ranges === undefined) return UNTOUCHED;
  const asks: Partial<Record<Lever, number | string>> = {};
  const status: Partial<Record<Lever, string>> = {};
  for (const [label, ask, , , , state] of ranges[DEAL_NAMES.asks]?.values ?? []) {
    const lever = (Object.keys(LEVER_NAMES) as Lever[]).find(
      (each) => LEVER_NAMES[each][0] === label,
    );
    if (lever === undefined) continue;
    if (typeof ask === "number" || (typeof ask === "string" && ask !== "")) asks[lever] = ask;
    if (typeof state === "string" && state !== "") status[lever] = state;
  }
  return { proposal: number(ranges[DEAL_NAMES.negotiated]?.values[0]?.[0], 1), asks, status };
}
