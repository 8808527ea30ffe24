// The room's front door. Other rooms import from here; inside the room import the file itself.
export { importUsage, MOST_BYTES, type ImportOptions, type Progress } from "./import/importUsage";
export { asCellText, asPlainText } from "./import/plainText";
export type {
  Cost,
  Days,
  ImportedFile,
  OtherCost,
  PerToken,
  SkippedRow,
  UnknownModel,
  UsageCell,
  UsageImport,
  UsageSummary,
} from "./import/usageImport";
export type { OtherCharge } from "./import/words";
export type { ImportResult, Reading } from "./result";

// What an import gives
export { coveredDays, dayCount, sharedDays, yearlyFactor } from "./reading/period";
export {
  yearlyUsage,
  type UsageLine,
  type UsageShares,
  type YearlyUsage,
} from "./reading/yearlyUsage";
export { billedByModel, type BilledCost } from "./reading/billedByModel";
export { promptTierBounds, type PromptTierBound } from "./reading/promptTier";
export { compareList, type ListComparison, type ListDifference } from "./reading/listDifference";
export type { TypeDifference } from "./reading/differenceCauses";
export { realizedToDate } from "./reading/realizedToDate";
export type { RealizedDiscount, RealizedToDate } from "./reading/realizedToDate";
export { commitPace, type CommitPace, type RunningCommit } from "./reading/commitPace";
export { forecastYears, proposeForecast } from "./reading/proposedForecast";
export type { ProposedForecast, YearAhead } from "./reading/proposedForecast";

export { usageMonths, type UsageMonth } from "./reading/usageMonths";
export { usageFigures, type LookedAt, type UsageFigures } from "./reading/usageFigures";

// Optimise before you commit
export { optimise, READS_PER_WRITE } from "./optimise/optimise";
export type { Choice, Choices, Optimised, OptimiseStep, WorkLine } from "./optimise/optimise";
export { NEWER_TOKENIZER, tokenFactor, tokenizerOf } from "./optimise/tokenizer";

// On a thread of its own
export { importInWorker, type ImportWorker } from "./worker/importInWorker";
export { heldHere, type HeldUsage } from "./worker/heldUsage";
