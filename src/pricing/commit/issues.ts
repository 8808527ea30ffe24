export type CommitIssue =
  | { readonly code: "no_consumption"; readonly nature: "over_nothing" }
  | { readonly code: "no_commit"; readonly nature: "over_nothing" }
  | {
      readonly code: "crossing_never_pays";
      readonly nature: "not_found";
      readonly threshold: number;
      /** The most that the deal at hand costs less, at the consumption that just uses the next threshold up. */
      readonly dearerBy: number;
      readonly fullUse: number;
    }
  | {
      readonly code: "no_crossover";
      readonly nature: "not_found";
      readonly cheaper: "a" | "b" | "neither";
    };
