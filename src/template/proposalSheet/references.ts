import { areaAt, cellAt } from "../address";
import { FIRST_YEAR_COLUMN, LABEL_COLUMN, type ProposalLayout } from "./layout";

/** Scenarios of the forecast, in the order of its rows. */
export const SCENARIOS = ["low", "expected", "high"] as const;
export type Scenario = (typeof SCENARIOS)[number];

export const SCENARIO_LABELS: Readonly<Record<Scenario, string>> = {
  low: "Low",
  expected: "Expected",
  high: "High",
};

/** All scenarios, weighed by their probabilities. */
export const WEIGHED_LABEL = "Average";

/** Where the deal's shared assumptions stand, with their sheet; none for a sheet on its own. */
export interface SharedCells {
  /** One cell of the forecast; years count from 0. */
  readonly usage: (scenario: Scenario, year: number) => string;
  /** Low, expected, high of one year. */
  readonly usageOfYear: (year: number) => string;
  /** The list price change at the start of a contract year, from the second (1) on. */
  readonly priceChange: (year: number) => string;
  readonly priceChanges: string;
  readonly probabilities: string;
  readonly costOfCapital: string;
  readonly comparables: string;
  /** A formula that gives the workload table, or nothing where it is empty. */
  readonly workload: string;
  readonly rateCard: string;
}

/** Calls of our functions over the cells of one proposal sheet. */
export class Calls {
  constructor(
    private readonly layout: ProposalLayout,
    /** `DEAL`, or `DEALDEV` in development. */
    readonly deal: string,
    private readonly shared: SharedCells | undefined,
  ) {}

  get block(): string {
    return blockArea(this.layout, "both");
  }

  get bands(): string {
    return bandsArea(this.layout, "both");
  }

  /** Years down, as the functions take a forecast; every scenario, or one. */
  forecast(scenario?: Scenario): string {
    const { first, rows } = this.layout.sections.forecast;
    const index = scenario === undefined ? 0 : SCENARIOS.indexOf(scenario);
    const top = first + index;
    const bottom = scenario === undefined ? first + rows - 1 : top;
    const right = FIRST_YEAR_COLUMN + this.layout.years - 1;
    return `TRANSPOSE(${areaAt({ left: FIRST_YEAR_COLUMN, right, top, bottom }, "both")})`;
  }

  summary(scenario?: Scenario): string {
    const { priceChanges = "", probabilities = "", costOfCapital = "" } = this.shared ?? {};
    const likely = scenario === undefined ? probabilities : "";
    return this.#call("CONTRACT_SUMMARY", scenario, priceChanges, likely, costOfCapital);
  }

  schedule(scenario: Scenario): string {
    return this.#call("CONTRACT_SCHEDULE", scenario, this.shared?.priceChanges ?? "");
  }

  bridge(scenario: Scenario): string {
    return this.#call("DISCOUNT_BRIDGE", scenario, this.shared?.priceChanges ?? "");
  }

  reading(): string {
    const { shared } = this;
    return this.#call(
      "PROPOSAL_READING",
      undefined,
      this.bands,
      shared?.comparables ?? "",
      shared?.workload ?? "",
      shared?.priceChanges ?? "",
      shared?.probabilities ?? "",
      shared?.rateCard ?? "",
    );
  }

  #call(name: string, scenario: Scenario | undefined, ...rest: readonly string[]): string {
    const args = [this.block, this.forecast(scenario), ...rest];
    while (args.at(-1) === "") args.pop();
    return `${this.deal}.${name}(${args.join(",")})`;
  }
}

export function blockArea(layout: ProposalLayout, fixed: "" | "both" = ""): string {
  const { first, rows } = layout.sections.terms;
  const right = layout.columns.unit - 1;
  return areaAt({ left: LABEL_COLUMN, right, top: first, bottom: first + rows - 1 }, fixed);
}

export function bandsArea(layout: ProposalLayout, fixed: "" | "both" = ""): string {
  return bandColumns(layout, 0, 2, fixed);
}

export function thresholdsArea(layout: ProposalLayout): string {
  return bandColumns(layout, 1, 1, "both");
}

export function bandDiscountsArea(layout: ProposalLayout): string {
  return bandColumns(layout, 2, 2, "both");
}

export function bandNamesArea(layout: ProposalLayout): string {
  return bandColumns(layout, 0, 0, "both");
}

export function bandColumns(
  layout: ProposalLayout,
  from: number,
  to: number,
  fixed: "" | "both" = "",
): string {
  const { first, rows } = layout.sections.bands;
  const [left, right] = [LABEL_COLUMN + from, LABEL_COLUMN + to];
  return areaAt({ left, right, top: first, bottom: first + rows - 1 }, fixed);
}

export function forecastArea(layout: ProposalLayout): string {
  const { first, rows } = layout.sections.forecast;
  const right = layout.columns.unit - 1;
  return areaAt({ left: FIRST_YEAR_COLUMN, right, top: first, bottom: first + rows - 1 });
}

export function forecastRow(layout: ProposalLayout, scenario: Scenario): number {
  return layout.sections.forecast.first + SCENARIOS.indexOf(scenario);
}

/** The figures of CONTRACT_SCHEDULE, in its order, a row each where it is turned. */
export const SCHEDULE_LINES = [
  "List value",
  "Commit",
  "Opening balance",
  "Drawn",
  "Rolled used",
  "Overage at list",
  "Overage cost",
  "Not covered",
  "Unused",
  "Refund",
  "Forfeited",
  "Closing balance",
  "Paid",
] as const;
export type ScheduleLine = (typeof SCHEDULE_LINES)[number];

/** A figure of the schedule in every year and over the term; past them there is nothing. */
export function scheduleLine(layout: ProposalLayout, line: ScheduleLine): string {
  const row = layout.sections.schedule.first + SCHEDULE_LINES.indexOf(line);
  return areaAt({ left: FIRST_YEAR_COLUMN, right: layout.columns.unit, top: row, bottom: row });
}

/** The measures of CONTRACT_SUMMARY, in its order, under its header. */
const MEASURES = [
  "Total commit",
  "List value",
  "Paid",
  "Quoted discount",
  "Realized discount",
  "Forfeited",
  "Overage cost",
  "Shortfall probability",
  "Present value paid",
  "Present value at list",
  "Present value discount",
  "First month of overage",
] as const;
export type SummaryMeasure = (typeof MEASURES)[number];
export const SUMMARY_MEASURES: readonly SummaryMeasure[] = MEASURES;

/** The cell of a measure in the summary section: all scenarios weighed, or one. */
export function summaryCell(
  layout: ProposalLayout,
  measure: SummaryMeasure,
  scenario?: Scenario,
): string {
  const column = scenario === undefined ? 0 : 1 + SCENARIOS.indexOf(scenario);
  const row = layout.sections.summary.first + 1 + MEASURES.indexOf(measure);
  return cellAt(FIRST_YEAR_COLUMN + column, row);
}

/** The first cell of the report that a column of the summary section is spilled from. */
export function summaryHead(layout: ProposalLayout, scenario?: Scenario): string {
  const column =
    scenario === undefined ? LABEL_COLUMN : FIRST_YEAR_COLUMN + 1 + SCENARIOS.indexOf(scenario);
  return cellAt(column, layout.sections.summary.first);
}
