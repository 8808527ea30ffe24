/** What there is a field for in every contract year. */
export type YearColumn = "low" | "expected" | "high" | "commit" | "discount";
