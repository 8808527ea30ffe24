export { explain, sentence } from "./sentence";
export { typedSentence } from "./typedSentence";
export { allOf, day, figure, oneOf, percent } from "./figures";
export { whatItTakes } from "./quantities";
export { askFor, LAYER_NAMES, leverNote } from "./levers";
export { NO_BAND, NO_COMMIT } from "./reportWords";
export { describeStep, ruleOf, spokenWords, type StepWords } from "./steps/describeStep";
export { bandFinding, mixFinding, termsFinding } from "./readings";
export { noTarget, quarterOf } from "./calendar";
export { differenceCause, skipped, usageGap, usageNotice, usageSentence } from "./usage";
export { forecastMethod, yearlyFooting } from "./usageForecast";
export {
  fileKindName,
  fileRead,
  importProgress,
  keptFrom,
  rowsSkipped,
  impliedTokens,
  leftOutOfLines,
  listSource,
  otherCurrency,
  outsideDiscount,
  paceSentences,
  takenFrom,
  usageShares,
} from "./usageReading";
export {
  publishedMultipliers,
  recommendedSays,
  sizingGap,
  sizedSays,
  STEP_NAMES,
  tokenFactorSays,
  type SizingGap,
} from "./optimise";
export type {
  DifferenceCause,
  FileKind,
  ForecastMethod,
  Measure,
  SkipCount,
  SkipReason,
  UsageGap,
  UsageIssue,
  UsageNotice,
  YearlyFooting,
} from "./usageIssue";
