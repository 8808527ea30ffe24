export interface TooFewComparables {
  readonly code: "too_few_comparables";
  readonly nature: "not_found";
  readonly found: number;
  readonly takes: number;
  readonly commit: number;
  /** Comparables have commits from commit/factor to commit·factor. */
  readonly factor: number;
}

export type BenchmarkIssue = TooFewComparables;
