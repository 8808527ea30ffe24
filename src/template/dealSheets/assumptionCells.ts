import { areaAt, cellAt, type Corners } from "../address";
import { DEAL_NAMES } from "../dealNames";
import { SCENARIOS, type SharedCells } from "../proposalSheet/references";
import { onSheet } from "./block";
import type { Located } from "./located";

/** Where the deal's shared assumptions stand. */
export interface AssumptionCells extends SharedCells {
  /** Low, expected, high of all years, years down. */
  readonly usageOfAll: string;
  readonly workloadTable: string;
  readonly workloadModels: string;
  readonly comparable: (row: number, column: "commit" | "discount") => string;
  readonly comparableRows: number;
  readonly calendar: CalendarCells;
  readonly asOf: string;
  readonly currency: string;
}

export interface CalendarCells {
  readonly deadline: string;
  readonly fiscalYearEndMonth: string;
  readonly weeksNeeded: string;
  readonly slackWeeks: string;
}

export interface RateCells {
  /** With its header row, up to the API id. */
  readonly card: string;
  readonly models: string;
  readonly apiIds: string;
  readonly ages: string;
}

/** Columns of the card proper, from `Model` to `API id`: what the functions read. */
const CARD_COLUMNS = 12;

export function rateCells(rates: Located): RateCells {
  const body = rates.area(DEAL_NAMES.rates);
  const column = (index: number) => onSheet(rates.sheet, areaAt(oneColumn(body, index)));
  const card = { ...body, top: body.top - 1, right: body.left + CARD_COLUMNS - 1 };
  return {
    card: onSheet(rates.sheet, areaAt(card)),
    models: column(0),
    apiIds: column(CARD_COLUMNS - 1),
    ages: column(body.right - body.left),
  };
}

export function assumptionCells(
  assumptions: Located,
  start: Located,
  rateCard: string,
): AssumptionCells {
  const here = (corners: Corners) => onSheet(assumptions.sheet, areaAt(corners));
  const cell = (column: number, row: number) => onSheet(assumptions.sheet, cellAt(column, row));
  const area = (name: string) => assumptions.area(name);
  const usage = area(DEAL_NAMES.usage);
  const changes = area(DEAL_NAMES.priceChanges);
  const benchmarks = area(DEAL_NAMES.benchmarks);
  const workload = area(DEAL_NAMES.workload);
  const calendar = area(DEAL_NAMES.calendar);
  const capital = area(DEAL_NAMES.costOfCapital);
  const workloadTable = here({ ...workload, top: workload.top - 1 });
  const onStart = (name: string) => {
    const { left, top } = start.area(name);
    return onSheet(start.sheet, cellAt(left, top));
  };
  const inCalendar = (index: number) => cell(calendar.left, calendar.top + index);
  return {
    usage: (scenario, year) => cell(usage.left + SCENARIOS.indexOf(scenario), usage.top + year),
    usageOfYear: (year) => here({ ...usage, top: usage.top + year, bottom: usage.top + year }),
    usageOfAll: here(usage),
    priceChange: (year) => cell(changes.left, changes.top + year - 1),
    priceChanges: here(changes),
    probabilities: here(area(DEAL_NAMES.probabilities)),
    costOfCapital: cell(capital.left, capital.top),
    comparables: here({ ...benchmarks, right: benchmarks.left + 1 }),
    comparable: (row, column) =>
      cell(benchmarks.left + (column === "commit" ? 0 : 1), benchmarks.top + row),
    comparableRows: benchmarks.bottom - benchmarks.top + 1,
    workload: `IF(COUNT(${here(oneColumn(workload, 1))}),${workloadTable},"")`,
    workloadTable,
    workloadModels: here(oneColumn(workload, 0)),
    rateCard,
    calendar: {
      deadline: inCalendar(0),
      fiscalYearEndMonth: inCalendar(1),
      weeksNeeded: inCalendar(2),
      slackWeeks: inCalendar(3),
    },
    asOf: onStart(DEAL_NAMES.asOf),
    currency: onStart(DEAL_NAMES.currency),
  };
}

function oneColumn(area: Corners, index: number): Corners {
  return { ...area, left: area.left + index, right: area.left + index };
}
