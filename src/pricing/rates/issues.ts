import type { Place } from "../place";

export type RatesIssue =
  | {
      readonly code: "unknown_model";
      readonly at: Place;
      readonly got: string;
      readonly nearest: readonly string[];
    }
  | { readonly code: "fast_with_batch"; readonly at: Place }
  | { readonly code: "shares_above_one"; readonly at: Place; readonly total: number }
  | {
      readonly code: "no_rate_on_date";
      readonly nature: "not_found";
      readonly at: Place;
      readonly model: string;
      readonly on: number;
      /** The nearest day on which the card does have a rate for it. */
      readonly nearest: number;
    }
  | {
      readonly code: "modifier_not_sold";
      readonly nature: "not_found";
      readonly at: Place;
      readonly model: string;
      readonly modifier: "us" | "fast";
      /** The day asked about, where one was given. */
      readonly on?: number;
    }
  | { readonly code: "card_empty_on_date"; readonly nature: "not_found"; readonly on: number }
  | {
      readonly code: "card_dates_reversed";
      readonly at: Place;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly code: "card_rows_overlap";
      readonly at: Place;
      readonly model: string;
      readonly otherRow: number;
    }
  | { readonly code: "fast_rate_incomplete"; readonly at: Place }
  | { readonly code: "no_volume"; readonly nature: "over_nothing" }
  | { readonly code: "no_workload_cost"; readonly nature: "over_nothing" };
