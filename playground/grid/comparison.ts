export type Comparison =
  | "between"
  | "notBetween"
  | "equalTo"
  | "notEqualTo"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqualTo"
  | "lessThanOrEqualTo";
