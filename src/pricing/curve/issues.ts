import type { Place } from "../place";

export type CurveIssue =
  | {
      readonly code: "threshold_repeated";
      readonly at: Place;
      readonly got: number;
      readonly otherRow: number;
    }
  | {
      readonly code: "years_repeated";
      readonly at: Place;
      readonly got: number;
      readonly otherRow: number;
    }
  | { readonly code: "band_name_not_a_name"; readonly at: Place; readonly got: number | boolean }
  | {
      readonly code: "discount_with_uplift_out_of_range";
      readonly discount: number;
      readonly uplift: number;
    }
  | {
      readonly code: "no_next_band";
      readonly nature: "not_found";
      readonly band: string | number;
      readonly threshold: number;
    };
