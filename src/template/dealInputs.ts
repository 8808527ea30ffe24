import type { YearForecast } from "./proposalInputs";

/** What every proposal of a workbook is held against, in kernel units. */
export interface DealInputs {
  readonly currency: string;
  /** The day on which the deal is looked at: nothing in a cell reads the clock. Excel serial number. */
  readonly asOf: number;
  /** Yearly consumption at list, one a contract year. */
  readonly forecast: readonly YearForecast[];
  /** They sum to 1. */
  readonly probabilities: {
    readonly low: number;
    readonly expected: number;
    readonly high: number;
  };
  /** Change of list prices at each anniversary: −0.05 is a fall of 5 %. */
  readonly priceChanges: readonly number[];
  /** Cost of capital a year, for present values. */
  readonly costOfCapital: number;
  readonly calendar: CalendarInputs;
  readonly workload: readonly WorkloadInput[];
  /** Comparable deals that the user knows of. */
  readonly benchmarks: readonly BenchmarkInput[];
}

export interface CalendarInputs {
  /** Excel serial number; absent where there is no deadline yet. */
  readonly deadline?: number;
  /** The vendor's: 12 is an assumption. */
  readonly fiscalYearEndMonth: number;
  readonly weeksNeeded: number;
  readonly slackWeeks: number;
}

/** A line of the workload, a year: millions of tokens by model, and how they are used. */
export interface WorkloadInput {
  readonly model: string;
  readonly inputMTok: number;
  readonly outputMTok: number;
  readonly cacheReadShare?: number;
  readonly cacheWriteShare?: number;
  readonly batchShare?: number;
  readonly usOnlyShare?: number;
  readonly tokenFactor?: number;
}

export interface BenchmarkInput {
  readonly commit: number;
  readonly discount: number;
  readonly note?: string;
}

/** What holds until someone says otherwise; each stands in a cell of its own. */
export const ASSUMED: Omit<DealInputs, "currency" | "asOf" | "forecast"> = {
  probabilities: { low: 0.25, expected: 0.5, high: 0.25 },
  priceChanges: [],
  costOfCapital: 0.08,
  calendar: { fiscalYearEndMonth: 12, weeksNeeded: 12, slackWeeks: 4 },
  workload: [],
  benchmarks: [],
};

/** Contract years that the usage is asked for. */
export const USAGE_YEARS = 10;
