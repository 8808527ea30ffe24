// The room's front door. Other rooms import from here; inside the room import the file itself.
export type { InputIssue, Shape } from "./inputIssue";
export { natureOf, type Issue, type IssueCode, type Nature } from "./issue";
export type { Place } from "./place";
export { isWithin, QUANTITIES, type Quantity, type QuantityName } from "./quantity";
export { all, andThen, each, fail, ok, type Result } from "./result";
export {
  errorIn,
  isBlank,
  plainCell,
  readFlag,
  readOptional,
  readQuantity,
  readText,
} from "./cell";
export { gridOf, isBlankGrid, singleCell, widthOf, type Grid } from "./grid";
export { readHeadedTable, type HeadedRow } from "./table";
export { readWord, type Vocabulary } from "./word";
export { Sum, sum } from "./sum";

export type { RatesIssue } from "./rates/issues";
export type { CurveIssue } from "./curve/issues";
export type { CommitIssue } from "./commit/issues";
export type { ForecastIssue } from "./forecast/issues";
export type { ContractIssue } from "./contract/issues";
export type { BenchmarkIssue } from "./benchmark/issues";
