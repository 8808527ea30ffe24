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

// Section 2: rates and workload
export { BUILT_IN_CARD } from "./rates/builtInCard";
export { cardInForce } from "./rates/cardInForce";
export { readModel, rowInForce, type ModelRates, type RateCard } from "./rates/rateCard";
export type { FastRates, ListRates, RateRow } from "./rates/rateCard";
export { CARD_HEADINGS, OPTIONAL_CARD_HEADINGS, parseRateCard } from "./rates/sheetCard";
export { MODIFIERS, readModifiers, type Modifier } from "./rates/modifiers";
export { listRate, TOKEN_TYPES, type TokenType } from "./rates/listRate";
export { blendedRate, parseMix, type MixPart } from "./rates/blended";
export { lineCost, parseWorkload, workloadCost } from "./rates/workload";
export type { LineCost, LineUse, WorkloadLine } from "./rates/workload";
export { premiumOf, savingsWaterfall } from "./rates/waterfall";
export type { SavingsStage, SavingsStep } from "./rates/waterfall";

// Section 3: the discount curve
export { parseBandTable, type Band } from "./curve/bands";
export { bandFor, bandIndex, nextBand, type NextBand } from "./curve/position";
export { parseTermUplift, upliftFor, type TermUplift } from "./curve/termUplift";
export { CURVE_METHODS, curveDiscount, DEFAULT_TERM_YEARS } from "./curve/discount";
export { discountForCommit, type CurveMethod, type DiscountCurve } from "./curve/discount";

// Section 4: one year under one commit
export { BASES, fullUseConsumption, yearTerms, yearUnder } from "./commit/year";
export type { Basis, Year, YearTerms } from "./commit/year";
export { readOverage, type Overage } from "./commit/overage";
export { realizedDiscount, utilization } from "./commit/measures";
export { crossingBreakeven, crossingValue } from "./commit/crossing";
export { crossovers } from "./commit/crossover";
