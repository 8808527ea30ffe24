import { beyond } from "../beyond";
import { yearUnder, type Year, type YearTerms } from "../commit/year";
import { Sum } from "../sum";
import type { Scenarios } from "./scenarios";

/** The means of a year: what is used at list, and what is paid. */
export type ExpectedYear = Pick<Year, "consumption" | "cost">;

/**
 * The mean over the scenarios of a year under its commit (section 5 of the model). The realized
 * discount read off it is the discount on the expected spend, 1 − E[cost]/E[L], and not the mean
 * of ratios.
 */
export function expectedYear(terms: YearTerms, scenarios: Scenarios): ExpectedYear {
  const used = new Sum();
  const cost = new Sum();
  scenarios.consumptions.forEach((consumption, index) => {
    const probability = scenarios.probabilities[index] ?? 0;
    used.add(probability * consumption);
    cost.add(probability * yearUnder(terms, consumption).cost);
  });
  return { consumption: used.value, cost: cost.value };
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
