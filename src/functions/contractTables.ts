import { NO_COMMIT } from "../messages";
import {
  pointsOf,
  realizedOver,
  type Bridge,
  type ScheduleLine,
  type Standing,
  type Summary,
} from "../pricing";
import type { CellValue } from "./answer";

// The labels are an interface: formulas and charts in people's workbooks rely on them.

type Table = readonly (readonly CellValue[])[];

const COLUMNS: readonly (readonly [label: string, column: keyof ScheduleLine])[] = [
  ["List value", "listValue"],
  ["Commit", "commit"],
  ["Opening balance", "opening"],
  ["Drawn", "drawn"],
  ["Rolled used", "rolledUsed"],
  ["Overage at list", "overage"],
  ["Overage cost", "overageCost"],
  ["Not covered", "notCovered"],
  ["Unused", "unused"],
  ["Refund", "refund"],
  ["Forfeited", "forfeited"],
  ["Closing balance", "closing"],
  ["Paid", "paid"],
];

export function scheduleTable(
  by: "Year" | "Month",
  lines: readonly ScheduleLine[],
  total: ScheduleLine,
): Table {
  const cells = (line: ScheduleLine) => [
    ...COLUMNS.map(([, column]) => line[column]),
    orEmpty(realizedOver(line)),
  ];
  return [
    [by, ...COLUMNS.map(([label]) => label), "Realized discount"],
    ...lines.map((line, index) => [index + 1, ...cells(line)]),
    ["Total", ...cells(total)],
  ];
}

export function summaryTable(summary: Summary): Table {
  const { total } = summary;
  return [
    ["Measure", "Value"],
    ["Total commit", total.commit],
    ["List value", total.listValue],
    ["Paid", total.paid],
    ["Quoted discount", orEmpty(summary.quotedDiscount)],
    ["Realized discount", orEmpty(summary.realizedDiscount)],
    ["Forfeited", total.forfeited],
    ["Overage cost", total.overageCost],
    ["Shortfall probability", summary.shortfallProbability],
    ["Present value paid", summary.presentValuePaid],
    ["Present value at list", summary.presentValueAtList],
    ["Present value discount", orEmpty(summary.presentValueDiscount)],
    ["First month of overage", orEmpty(summary.firstMonthOfOverage)],
  ];
}

export function bridgeTable(bridge: Bridge, total: ScheduleLine): Table {
  const step = (label: string, money: number) => [label, money, orEmpty(pointsOf(money, total))];
  return [
    ["Step", "Money", "Points"],
    step("Quoted discount", bridge.quoted),
    step("Outside coverage", bridge.outsideCoverage),
    step("Price terms", bridge.priceTerms),
    step("Overage", bridge.overage),
    step("Unused commitment", bridge.unused),
    step("Realized discount", bridge.realized),
  ];
}

export function comparisonTable(standings: readonly Standing[]): Table {
  return [
    [
      ...["Rank", "Proposal", "Quoted", "Realized low", "Realized expected", "Realized high"],
      ...["Cost a year", "Forfeited", "Shortfall probability"],
    ],
    ...standings.map((standing, index) => [
      index + 1,
      standing.name ?? NO_COMMIT,
      standing.quoted,
      orEmpty(standing.realizedLow),
      standing.realizedExpected,
      orEmpty(standing.realizedHigh),
      standing.costAYear,
      standing.forfeited,
      standing.shortfallProbability,
    ]),
  ];
}

/** A ratio over nothing has no value; a report leaves its cell empty. */
function orEmpty(value: number | undefined): CellValue {
  return value ?? "";
}
