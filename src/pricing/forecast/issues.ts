import type { Place } from "../place";

export type ForecastIssue =
  /** Two percentiles that are given in the wrong order. */
  | {
      readonly code: "percentiles_reversed";
      readonly at: Place;
      readonly got: number;
      readonly lower: string;
      readonly lowest: number;
    }
  | { readonly code: "probabilities_do_not_sum"; readonly at: Place; readonly total: number }
  | {
      readonly code: "probabilities_miscounted";
      readonly at: Place;
      readonly got: number;
      readonly takes: number;
    };
