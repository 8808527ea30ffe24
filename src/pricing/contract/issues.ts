import type { Place } from "../place";

export type ContractIssue =
  | {
      readonly code: "unknown_field";
      readonly at: Place;
      readonly got: string;
      readonly nearest: readonly string[];
    }
  /** A row of a proposal with a value and no name. */
  | { readonly code: "field_unnamed"; readonly at: Place }
  | {
      readonly code: "field_repeated";
      readonly at: Place;
      readonly field: string;
      readonly otherRow: number;
    }
  /** A contract year of the term without its commit or discount. */
  | {
      readonly code: "year_missing";
      readonly at: Place;
      readonly field: string;
      readonly year: number;
    }
  /** Ten figures at most are years, twelve at least are months; eleven could be either. */
  | { readonly code: "forecast_of_eleven"; readonly at: Place }
  | {
      readonly code: "too_many_scenarios";
      readonly at: Place;
      readonly got: number;
      readonly most: number;
    };
