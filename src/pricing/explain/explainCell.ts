import { andThen, fail, ok, type Result } from "../result";
import type { Call } from "./atCell";
import { negotiationCalendarSteps } from "./calendarSteps";
import { compareProposalsSteps } from "./compareSteps";
import { contractScheduleSteps, contractSummarySteps, discountBridgeSteps } from "./contractSteps";
import {
  bandForCommit,
  crossingBreakevenSteps,
  crossingValueSteps,
  discountForCommitSteps,
  nextBandSteps,
} from "./curveSteps";
import {
  expectedCost,
  expectedRealizedDiscount,
  forecastScenariosSteps,
  recommendedCommitSteps,
  shortfallProbabilitySteps,
} from "./forecastSteps";
import { leverValuesSteps, negotiationLayerSteps } from "./leverSteps";
import {
  blendedRateSteps,
  listRateSteps,
  rateCardSteps,
  savingsWaterfallSteps,
  workloadCostSteps,
} from "./rateSteps";
import {
  benchmarkDiscountSteps,
  benchmarkPercentileSteps,
  proposalReadingSteps,
} from "./readingSteps";
import type { Step } from "./step";
import {
  commitCost,
  commitCrossover,
  commitUtilization,
  fullUseConsumption,
  realizedDiscountSteps,
  unusedCommit,
} from "./yearSteps";

/** From the raw arguments to the steps behind one cell, by the worksheet function's name. */
const EXPLANATIONS = {
  LIST_RATE: listRateSteps,
  RATE_CARD: rateCardSteps,
  WORKLOAD_COST: workloadCostSteps,
  BLENDED_RATE: blendedRateSteps,
  SAVINGS_WATERFALL: savingsWaterfallSteps,
  BAND_FOR_COMMIT: bandForCommit,
  DISCOUNT_FOR_COMMIT: discountForCommitSteps,
  NEXT_BAND: nextBandSteps,
  CROSSING_VALUE: crossingValueSteps,
  CROSSING_BREAKEVEN: crossingBreakevenSteps,
  COMMIT_COST: commitCost,
  REALIZED_DISCOUNT: realizedDiscountSteps,
  UNUSED_COMMIT: unusedCommit,
  COMMIT_UTILIZATION: commitUtilization,
  FULL_USE_CONSUMPTION: fullUseConsumption,
  COMMIT_CROSSOVER: commitCrossover,
  FORECAST_SCENARIOS: forecastScenariosSteps,
  EXPECTED_COST: expectedCost,
  EXPECTED_REALIZED_DISCOUNT: expectedRealizedDiscount,
  SHORTFALL_PROBABILITY: shortfallProbabilitySteps,
  RECOMMENDED_COMMIT: recommendedCommitSteps,
  CONTRACT_SCHEDULE: contractScheduleSteps,
  CONTRACT_SUMMARY: contractSummarySteps,
  DISCOUNT_BRIDGE: discountBridgeSteps,
  COMPARE_PROPOSALS: compareProposalsSteps,
  BENCHMARK_DISCOUNT: benchmarkDiscountSteps,
  BENCHMARK_PERCENTILE: benchmarkPercentileSteps,
  PROPOSAL_READING: proposalReadingSteps,
  LEVER_VALUES: leverValuesSteps,
  NEGOTIATION_LAYER: negotiationLayerSteps,
  NEGOTIATION_CALENDAR: negotiationCalendarSteps,
} as const satisfies Record<string, (call: Call) => Result<readonly Step[]>>;

export type ExplainedFunction = keyof typeof EXPLANATIONS;

export function isExplained(name: string): name is ExplainedFunction {
  return name in EXPLANATIONS;
}

/**
 * The steps of a calculation for one cell of its result: the last one gives the cell's value. The
 * arguments are read as the worksheet function reads them, so what it refuses comes back as the
 * same issues, with the place of each.
 */
export function explainCell(name: ExplainedFunction, call: Call): Result<readonly Step[]> {
  return andThen(EXPLANATIONS[name](call), (steps) => {
    const value = steps.at(-1)?.value;
    const isBeyond = typeof value === "number" && !Number.isFinite(value);
    return isBeyond ? fail({ code: "not_finite" }) : ok(withoutRepeats(steps));
  });
}

/** A figure that two others are made from is come by once. */
function withoutRepeats(steps: readonly Step[]): readonly Step[] {
  const seen = new Set<string>();
  return steps.filter(({ gives, by, subject, value }) => {
    const key = JSON.stringify([gives, by, subject, value]);
    return !seen.has(key) && seen.add(key);
  });
}
