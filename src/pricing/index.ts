// The room's front door. Other rooms import from here; inside the room import the file itself.
export type { InputIssue, Shape } from "./inputIssue";
export { natureOf, type Issue, type IssueCode, type Nature } from "./issue";
export type { Place } from "./place";
export { isWithin, QUANTITIES, type Quantity, type QuantityName } from "./quantity";
export { all, andThen, each, fail, ok, unless, type Result } from "./result";
export {
  errorIn,
  isBlank,
  isBlankOrZero,
  plainCell,
  readOptional,
  readQuantity,
  readText,
} from "./cell";
export { gridOf, isBlankGrid, isBlankTable, singleCell, widthOf, type Grid } from "./grid";
export { readHeadedTable, type HeadedRow } from "./table";
export { readFlag, readWord, type Vocabulary } from "./word";
export { broadcast, isOneCell, placedIn, type RangeSize } from "./broadcast";
export {
  argument,
  day,
  ifGiven,
  optional,
  quantity,
  single,
  word,
  zeroAsBlank,
  type Argument,
} from "./argument";
export { Sum, sum } from "./sum";

export type { RatesIssue } from "./rates/issues";
export type { CurveIssue } from "./curve/issues";
export type { CommitIssue } from "./commit/issues";
export type { ForecastIssue } from "./forecast/issues";
export type { ContractIssue } from "./contract/issues";
export type { BenchmarkIssue } from "./benchmark/issues";

// Section 2: rates and workload
export { BUILT_IN_CARD, CARD_CURRENCY } from "./rates/builtInCard";
export { cardInForce } from "./rates/cardInForce";
export { readModel, rowInForce, type ModelRates, type RateCard } from "./rates/rateCard";
export type { FastRates, ListRates, RateRow } from "./rates/rateCard";
export { CARD_HEADINGS, OPTIONAL_CARD_HEADINGS, parseRateCard } from "./rates/sheetCard";
export { MODIFIERS, readModifiers, type Modifier } from "./rates/modifiers";
export { listRate, TOKEN_TYPES, type TokenType } from "./rates/listRate";
export { blendedRate, parseMix, type MixPart } from "./rates/blended";
export { readCard, readSavingsQuestion } from "./rates/arguments";
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
export { BASES, fullUseConsumption, termsOf, yearTerms, yearUnder } from "./commit/year";
export type { Basis, Year, YearTerms } from "./commit/year";
export { readOverage, type Overage } from "./commit/overage";
export { realizedDiscount, utilization } from "./commit/measures";
export { crossingBreakeven, crossingValue } from "./commit/crossing";
export { crossovers } from "./commit/crossover";
export { readTwoDeals } from "./commit/arguments";

// Section 5: uncertain consumption
export { parsePercentiles } from "./forecast/parsePercentiles";
export {
  DEFAULT_SCENARIO_COUNT,
  percentileScenarios,
  type Percentiles,
} from "./forecast/percentileScenarios";
export { parseScenarios } from "./forecast/parseScenarios";
export { equallyLikely, type Scenarios } from "./forecast/scenarios";
export { readCommitQuestion, readScenariosAsked, readUncertainYear } from "./forecast/arguments";
export type { UncertainYear } from "./forecast/arguments";
export { expectedYear, shortfallProbability, type ExpectedYear } from "./forecast/expectedYear";
export { recommendedCommit, type Recommendation } from "./forecast/recommendedCommit";

// Section 6: a contract over its term
export type { Proposal, Reforecast, Rollover } from "./contract/proposal";
export { FIELDS, type Field } from "./contract/proposalBlock";
export { parseProposal } from "./contract/parseProposal";
export { parseForecast, parsePriceChanges } from "./contract/parseForecast";
export { readDeal, readMarket, readProposals, type Deal, type Market } from "./contract/deal";
export type { Forecast } from "./contract/usage";
export { contractOf, type Contract, type ContractYear } from "./contract/contract";
export { outcomeOf, type Outcome } from "./contract/outcome";
export { addUp, annualSchedule, monthlySchedule, SCHEDULES } from "./contract/schedule";
export { realizedDiscount as realizedOver, type ScheduleLine } from "./contract/schedule";
export { bridgeOf, pointsOf, type Bridge } from "./contract/bridge";
export { cashFlows, presentValue } from "./contract/cashFlows";
export { summaryOf, type Summary } from "./contract/summary";
export { compareProposals, type Standing } from "./contract/compare";

// Section 7: reading a proposal
export { DEFAULT_FACTOR, parseComparables, type Comparable } from "./benchmark/comparables";
export { benchmarkDiscount, benchmarkPercentile } from "./benchmark/benchmark";
export { readReadingQuestion } from "./benchmark/arguments";
export { againstBand, distanceOf, type AgainstBand } from "./benchmark/againstBand";
export { againstMix, type AgainstMix, type NoMix } from "./benchmark/againstMix";
export { againstTerms, type AgainstTerms, type BridgeStep } from "./benchmark/againstTerms";

// Section 8: the negotiation map
export { layerOf, LEVER_NAMES, type Layer, type Lever } from "./negotiation/levers";
export { readLeverQuestion } from "./negotiation/arguments";
export { parseAsks, type Asks } from "./negotiation/asks";
export { leverValues, type LeverValue } from "./negotiation/leverValues";
export type { Idle } from "./negotiation/changedTerms";

// Section 9: the calendar
export {
  ASSUMED_YEAR_END,
  DEFAULT_SLACK_WEEKS,
  DEFAULT_WEEKS_NEEDED,
  negotiationCalendar,
} from "./calendar/negotiationCalendar";
export { readCalendarQuestion } from "./calendar/arguments";
export type { NegotiationCalendar, NegotiationFrame } from "./calendar/negotiationCalendar";
export type { QuarterEnd } from "./calendar/quarterEnds";

// The steps behind a cell
export { explainCell, isExplained, type ExplainedFunction } from "./explain/explainCell";
export type { Call } from "./explain/atCell";
export { isLabel } from "./explain/step";
export type { FigureName, Figures, RuleName, Spoken, Step, Subject } from "./explain/step";
