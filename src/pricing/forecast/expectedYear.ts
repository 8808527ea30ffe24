import { beyond } from "../beyond";
import { yearUnder, type Year, type YearTerms } from "../commit/year";
import { Sum } from "../sum";
import type { Scenarios } from "./scenarios";

/**
 * The mean over the scenarios of every figure of a year under its commit (section 5 of the model).
 * The realized discount read off it is the discount on the expected spend, 1 − E[cost]/E[L], and
 * not the mean of ratios.
 */
export function expectedYear(terms: YearTerms, scenarios: Scenarios): Year {
  const means = { consumption: new Sum(), cost: new Sum(), unused: new Sum(), overage: new Sum() };
  scenarios.consumptions.forEach((consumption, index) => {
    const probability = scenarios.probabilities[index] ?? 0;
    const year = yearUnder(terms, consumption);
    means.consumption.add(probability * consumption);
    means.cost.add(probability * year.cost);
    means.unused.add(probability * year.unused);
    means.overage.add(probability * year.overage);
  });
  return {
    consumption: means.consumption.value,
    cost: means.cost.value,
    unused: means.unused.value,
    overage: means.overage.value,
  };
}

/** The probability of using less than the commit: of L·(1 − d) < K. Using it just up is enough. */
export function shortfallProbability(terms: YearTerms, scenarios: Scenarios): number {
  const total = new Sum();
  scenarios.consumptions.forEach((consumption, index) => {
    if (fallsShort(terms.fullUse, consumption)) total.add(scenarios.probabilities[index] ?? 0);
  });
  return Math.min(1, total.value);
}

export function fallsShort(fullUse: number, consumption: number): boolean {
  return beyond(fullUse, consumption, fullUse) > 0;
}
