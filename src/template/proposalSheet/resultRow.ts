import type { Cell } from "../plan";
import type { Scenario } from "./forecast";

export type Measure = "cost" | "realized" | "unused" | "utilization";

/** A row of the results: its formula reads only cells, and the same one stands in every year. */
export interface ResultRow {
  readonly key: ResultKey;
  readonly label: string;
  readonly unit: "money" | "percent" | "points" | "months" | "text";
  readonly note: string;
  readonly opens?: true;
  /** Stands once, not in every year. */
  readonly once?: true;
  readonly cell: (at: YearCells) => Cell;
}

export type ResultKey =
  | "yearMonths"
  | "months"
  | "netCommit"
  | "fullUse"
  | "band"
  | "curve"
  | "offCurve"
  | "nextBand"
  | "nextCommit"
  | "extraCommit"
  | "extraPoints"
  | "crossing"
  | "breakeven"
  | `${Measure}-${Scenario}`;

/** The addresses a formula of one year needs. */
export interface YearCells {
  readonly deal: string;
  readonly commit: string;
  readonly discount: string;
  readonly basis: string;
  readonly overage: string;
  readonly term: string;
  readonly bands: string;
  readonly thresholds: string;
  readonly usage: Readonly<Record<Scenario, string>>;
  readonly monthsBefore: string;
  readonly result: (key: ResultKey) => string;
  readonly yearMonths: string;
}

/** Nothing to show in a contract year that the term does not reach. */
export function inTerm(at: YearCells, formula: string): Cell {
  return { formula: `=IF(${at.result("months")},${formula},"")` };
}
