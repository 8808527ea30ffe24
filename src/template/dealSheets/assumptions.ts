import { areaAt, cellAt } from "../address";
import { USAGE_YEARS, type DealInputs } from "../dealInputs";
import { DEAL_NAMES, DEAL_SHEETS, DEAL_TABLES } from "../dealNames";
import { format, FORMATS, LOOK } from "../look";
import type { Cell, NewSheet, Part, Style, ValidationRule } from "../plan";
import { EMPTY } from "../proposalFields";
import { expected } from "../proposalSheet/expected";
import { SCENARIOS, type Scenario } from "../proposalSheet/references";
import { range } from "../proposalSheet/section";
import { blockParts, columnAt, frameParts, onSheet, TAB_COLORS } from "./block";
import { START_CELLS } from "./start";
import { WORKLOAD_HEADS, workloadRow } from "./workloadRow";

const { assumptions } = DEAL_SHEETS;

/** The deal's currency. */
const CURRENCY = onSheet(DEAL_SHEETS.start.sheet, START_CELLS.currency);

/** Rows of the sheet, block by block. */
const ROWS = {
  usage: 6,
  probabilities: 16,
  priceChanges: 20,
  costOfCapital: 29,
  calendar: 33,
  benchmarks: 39,
} as const;

const USUAL_BENCHMARKS = 8;
const USUAL_WORKLOAD = 10;
const SPARE_ROWS = 3;
const BENCHMARK_HEADS = ["Annual commit", "Discount", "Note"] as const;

/** The usage of every scenario in every year, years down. */
function usageArea(): string {
  return areaAt({ left: 2, right: 4, top: ROWS.usage, bottom: ROWS.usage + USAGE_YEARS - 1 });
}

function usageCell(scenario: Scenario, year: number): string {
  return cellAt(2 + SCENARIOS.indexOf(scenario), ROWS.usage + year);
}

export function assumptionsSheet(deal: DealInputs): NewSheet {
  const parts = [
    ...frameParts({
      title: "What every offer is held against",
      subtitle:
        "The same usage, prices and cost of capital for all proposals. Change what you know better.",
      widths: [40, 16, 16, 16, 16, 14, 14, 14, 60],
      tabColor: TAB_COLORS.inputs,
    }),
    ...usageParts(deal),
    ...moneyParts(deal),
    ...calendarParts(deal),
    ...benchmarkParts(deal),
    ...workloadParts(deal),
  ];
  return { kind: "new", sheet: assumptions.sheet, mark: assumptions.mark, parts };
}

const money: ValidationRule = { kind: "decimal", min: 0 };
const share: ValidationRule = { kind: "decimal", min: 0, max: 1 };

function input(
  at: string,
  style: Style,
  rule: ValidationRule,
  title: string,
  prompt: string,
  error = expected(rule),
): readonly Part[] {
  return [
    format(at, LOOK.input, { align: "right" }, style),
    { kind: "validation", at, rule, title, prompt, error },
  ];
}

function usageParts(deal: DealInputs): readonly Part[] {
  const currency: Cell = { formula: `=${CURRENCY}` };
  const figure = (scenario: Scenario, year: number): Cell => {
    const value = deal.forecast[year]?.[scenario];
    if (value !== undefined && value !== deal.forecast[year - 1]?.[scenario]) return value;
    return year === 0 ? (value ?? 0) : { formula: `=${usageCell(scenario, year - 1)}` };
  };
  const rows = range(USAGE_YEARS).map((year): readonly Cell[] => [
    year + 1,
    ...SCENARIOS.map((scenario) => figure(scenario, year)),
    currency,
    year === 0
      ? "What the year's usage costs at the list prices of signing."
      : year === 1
        ? "Later years repeat the year before until you type over them."
        : "",
  ]);
  const { low, expected: likely, high } = deal.probabilities;
  const chances: readonly Cell[] = [
    "Probability",
    low,
    likely,
    high,
    "%",
    "How likely each is; together 100 %.",
  ];
  const repeated = range(USAGE_YEARS).flatMap((year) =>
    SCENARIOS.filter((scenario) => typeof figure(scenario, year) === "object").map((scenario) =>
      format(usageCell(scenario, year), LOOK.formula),
    ),
  );
  return [
    ...blockParts({
      row: ROWS.usage - 2,
      heading: "Usage forecast, at list a year",
      heads: ["Contract year", "Low", "Expected", "High", "Unit", "What it says"],
      rows: [...rows, chances],
      columns: 9,
    }),
    format(columnAt(1, ROWS.usage, USAGE_YEARS), { numberFormat: FORMATS.year, align: "left" }),
    format(areaAt({ left: 2, right: 4, top: ROWS.usage - 1, bottom: ROWS.usage - 1 }), {
      align: "right",
    }),
    ...input(
      usageArea(),
      { numberFormat: FORMATS.money },
      money,
      "Usage forecast",
      "What a year's usage would cost at list prices.",
    ),
    ...repeated,
    ...input(
      areaAt({ left: 2, right: 4, top: ROWS.probabilities, bottom: ROWS.probabilities }),
      { numberFormat: FORMATS.percent },
      share,
      "Probability",
      "How likely this scenario is. The three make 100 %.",
    ),
    ...tail(ROWS.usage, USAGE_YEARS + 1, 5),
    name(DEAL_NAMES.usage, usageArea(), "Yearly consumption at list: low, expected, high."),
    name(
      DEAL_NAMES.probabilities,
      areaAt({ left: 2, right: 4, top: ROWS.probabilities, bottom: ROWS.probabilities }),
      "Probability of low, expected and high.",
    ),
  ];
}

function moneyParts(deal: DealInputs): readonly Part[] {
  const rows = [
    ...range(USAGE_YEARS - 1).map((index): readonly Cell[] => [
      `List prices at the start of year ${String(index + 2)}`,
      deal.priceChanges[index] ?? 0,
      "%",
      index === 0 ? "Change against the year before: -5 % is a fall. 0 where you assume none." : "",
    ]),
    ["Cost of capital", deal.costOfCapital, "%", "A year, for present values."],
  ];
  const all = columnAt(2, ROWS.priceChanges, USAGE_YEARS - 1);
  const capital = cellAt(2, ROWS.costOfCapital);
  return [
    ...blockParts({
      row: ROWS.priceChanges - 2,
      heading: "Prices and money",
      heads: ["Assumption", "Value", "Unit", "What it says"],
      rows,
      columns: 9,
    }),
    format(cellAt(2, ROWS.priceChanges - 1), { align: "right" }),
    ...input(
      all,
      { numberFormat: FORMATS.percent },
      { kind: "decimal", min: -1, max: 10 },
      "List prices",
      "Change of list prices at this anniversary, such as -5 %.",
    ),
    ...input(
      capital,
      { numberFormat: FORMATS.percent },
      share,
      "Cost of capital",
      "A year, such as 8 %.",
    ),
    ...tail(ROWS.priceChanges, USAGE_YEARS, 3),
    name(DEAL_NAMES.priceChanges, all, "Change of list prices at each anniversary."),
    name(DEAL_NAMES.costOfCapital, capital, "Yearly cost of capital."),
  ];
}

function calendarParts({ calendar }: DealInputs): readonly Part[] {
  const rows: readonly (readonly Cell[])[] = [
    [
      "Deadline",
      calendar.deadline ?? EMPTY,
      "date",
      "When the contract must be signed. May stay empty.",
    ],
    [
      "Vendor's fiscal year ends in month",
      calendar.fiscalYearEndMonth,
      "1 to 12",
      "December is an assumption: ask the vendor.",
    ],
    ["Weeks a negotiation takes", calendar.weeksNeeded, "weeks", ""],
    ["Slack before the deadline", calendar.slackWeeks, "weeks", ""],
  ];
  const at = (index: number) => cellAt(2, ROWS.calendar + index);
  const weeks: ValidationRule = { kind: "whole", min: 0, max: 104 };
  return [
    ...blockParts({
      row: ROWS.calendar - 2,
      heading: "Negotiation calendar",
      heads: ["Assumption", "Value", "Unit", "What it says"],
      rows,
      columns: 9,
    }),
    format(cellAt(2, ROWS.calendar - 1), { align: "right" }),
    ...input(
      at(0),
      { numberFormat: FORMATS.date },
      { kind: "date", min: "2020-01-01" },
      "Deadline",
      "When the contract must be signed.",
    ),
    ...input(
      at(1),
      { numberFormat: FORMATS.count },
      { kind: "whole", min: 1, max: 12 },
      "Fiscal year end",
      "Month in which the vendor's fiscal year ends.",
    ),
    ...input(`${at(2)}:${at(3)}`, { numberFormat: FORMATS.count }, weeks, "Weeks", "Whole weeks."),
    ...tail(ROWS.calendar, 4, 3),
    name(
      DEAL_NAMES.calendar,
      `${at(0)}:${at(3)}`,
      "Deadline, fiscal year end, weeks needed, slack.",
    ),
  ];
}

function benchmarkParts(deal: DealInputs): readonly Part[] {
  const { benchmarks } = tablesOf(deal);
  const count = benchmarkRows(deal);
  const rows = range(count).map((index): readonly Cell[] => {
    const row = deal.benchmarks[index];
    return row === undefined
      ? [EMPTY, EMPTY, EMPTY]
      : [row.commit, row.discount, row.note ?? EMPTY];
  });
  const body = (column: number) => columnAt(column, benchmarks + 1, count);
  return [
    ...blockParts({
      row: benchmarks - 1,
      heading: {
        formula: `="Comparable deals that you know of, commits in "&${CURRENCY}`,
      },
      heads: BENCHMARK_HEADS,
      rows,
      columns: 3,
    }),
    ...input(
      body(1),
      { numberFormat: FORMATS.money, align: "left" },
      money,
      "Annual commit",
      "Of a deal that you know of. None is built in.",
    ),
    ...input(
      body(2),
      { numberFormat: FORMATS.percent },
      { kind: "decimal", min: 0, max: 0.9999 },
      "Discount",
      "Its discount off list.",
    ),
    format(body(3), LOOK.input),
    {
      kind: "table",
      name: DEAL_TABLES.benchmarks,
      at: tableArea(benchmarks, count, BENCHMARK_HEADS.length),
    },
    name(
      DEAL_NAMES.benchmarks,
      columnsOf(benchmarks + 1, count, BENCHMARK_HEADS.length),
      "Comparable deals: commit, discount, note.",
    ),
  ];
}

function workloadParts(deal: DealInputs): readonly Part[] {
  const { workload, workloadRows: count } = tablesOf(deal);
  const rows = range(count).map((index) => workloadRow(deal.workload[index]));
  const columns = (from: number, to: number) =>
    areaAt({ left: from, right: to, top: workload + 1, bottom: workload + count });
  return [
    ...blockParts({
      row: workload - 1,
      heading: "Workload a year, by model",
      heads: WORKLOAD_HEADS,
      headLines: 2,
      rows,
      columns: 8,
    }),
    format(columnAt(1, workload + 1, count), LOOK.input),
    ...input(
      columns(2, 3),
      { numberFormat: FORMATS.money },
      money,
      "Tokens",
      "Millions of tokens a year; cached input included.",
    ),
    ...input(
      columns(4, 7),
      { numberFormat: FORMATS.percent },
      share,
      "Share",
      "A percentage from 0 % to 100 %.",
    ),
    ...input(
      columns(8, 8),
      { numberFormat: FORMATS.factor },
      { kind: "decimal", min: 0.01, max: 10 },
      "Token factor",
      "1.3 where the same text has 30 % more tokens than on the premium model.",
      "Enter a number from 0.01 to 10, such as 1.3.",
    ),
    {
      kind: "table",
      name: DEAL_TABLES.workload,
      at: tableArea(workload, count, WORKLOAD_HEADS.length),
    },
    name(
      DEAL_NAMES.workload,
      columnsOf(workload + 1, count, WORKLOAD_HEADS.length),
      "The workload, a line a model.",
    ),
  ];
}

function benchmarkRows(deal: DealInputs): number {
  return Math.max(USUAL_BENCHMARKS, deal.benchmarks.length + SPARE_ROWS);
}

/** Header rows of the two tables. */
function tablesOf(deal: DealInputs): {
  readonly benchmarks: number;
  readonly workload: number;
  readonly workloadRows: number;
} {
  return {
    benchmarks: ROWS.benchmarks,
    workload: ROWS.benchmarks + benchmarkRows(deal) + 3,
    workloadRows: Math.max(USUAL_WORKLOAD, deal.workload.length + SPARE_ROWS),
  };
}

function tableArea(header: number, rows: number, columns: number): string {
  return areaAt({ left: 1, right: columns, top: header, bottom: header + rows });
}

function columnsOf(first: number, rows: number, columns: number): string {
  return areaAt({ left: 1, right: columns, top: first, bottom: first + rows - 1 });
}

/** Unit and note, from the given column on. */
function tail(first: number, rows: number, column: number): readonly Part[] {
  const at = areaAt({ left: column, right: column + 1, top: first - 1, bottom: first + rows - 1 });
  const body = areaAt({ left: column, right: column + 1, top: first, bottom: first + rows - 1 });
  return [format(at, { align: "left", indent: 1 }), format(body, LOOK.quiet)];
}

function name(called: string, at: string, comment: string): Part {
  return { kind: "name", name: called, at, comment };
}
