import { beyond } from "../beyond";
import type { Overage } from "../commit/overage";
import { yearTerms, type Year } from "../commit/year";
import type { Band } from "../curve/bands";
import { bandFor } from "../curve/position";
import { expectedYear } from "./expectedYear";
import type { Scenarios } from "./scenarios";
import { SortedScenarios } from "./sortedScenarios";

export interface Recommendation {
  /** Annual, in net money. */
  readonly commit: number;
  /** None below the first threshold. */
  readonly band: Band | undefined;
  readonly discount: number;
  readonly expected: Year;
  readonly shortfallProbability: number;
  /** Expected cost at a commit of 0, under the discount that the table gives it. */
  readonly costOfNone: number;
}

interface Candidate {
  readonly commit: number;
  readonly cost: number;
}

/** Costs and probabilities that agree to this share are equal: sums in another order differ by it. */
const ROUNDING = 1e-12;

/**
 * The commit with the least expected cost among those whose probability of shortfall is within the
 * limit; of equals the smallest. Exact, since between thresholds the expected cost is piecewise
 * linear in the commit with kinks at the scenarios' own full use: the optimum is 0, a threshold or
 * such a kink. Each costs two look-ups, so the work is near-linear. Section 5 of the model.
 */
export function recommendedCommit(
  scenarios: Scenarios,
  bands: readonly Band[],
  overage: Overage,
  limit: number,
): Recommendation {
  const sorted = new SortedScenarios(scenarios);
  const candidates = steps(bands).flatMap((step) => feasible(step, sorted, overage, limit));
  const least = candidates.reduce((cost, candidate) => Math.min(cost, candidate.cost), Infinity);
  // Candidates rise, so the first one that costs the least is the smallest commit that does.
  const best = candidates.find(({ cost }) => beyond(cost, least, least) === 0);
  return describe(best?.commit ?? 0, scenarios, sorted, bands, overage);
}

/** A stretch of commits under one discount: from its threshold up to the next, not included. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly discount: number;
}

function steps(bands: readonly Band[]): readonly Step[] {
  const first = bands[0]?.threshold ?? Infinity;
  const below = first > 0 ? [{ from: 0, to: first, discount: 0 }] : [];
  return [
    ...below,
    ...bands.map(({ threshold, discount }, index) => ({
      from: threshold,
      to: bands[index + 1]?.threshold ?? Infinity,
      discount,
    })),
  ];
}

function feasible(
  { from, to, discount }: Step,
  sorted: SortedScenarios,
  overage: Overage,
  limit: number,
): readonly Candidate[] {
  const kept: Candidate[] = [];
  const consider = (commit: number) => {
    const { fullUse, overageDiscount } = yearTerms(commit, discount, overage, "net");
    if (sorted.shortfallProbability(fullUse) > limit + ROUNDING) return;
    kept.push({ commit, cost: commit + (1 - overageDiscount) * sorted.expectedExcess(fullUse) });
  };
  consider(from);
  const first = sorted.countWhile((consumption) => consumption * (1 - discount) <= from);
  for (let index = first; index < sorted.consumptions.length; index++) {
    const commit = (sorted.consumptions[index] ?? 0) * (1 - discount);
    // What rounding keeps just under the next threshold belongs to the next band.
    if (to < Infinity && beyond(to, commit, to) === 0) break;
    if (sorted.consumptions[index] !== sorted.consumptions[index - 1]) consider(commit);
  }
  return kept;
}

function describe(
  commit: number,
  scenarios: Scenarios,
  sorted: SortedScenarios,
  bands: readonly Band[],
  overage: Overage,
): Recommendation {
  const band = bandFor(bands, commit);
  const under = (money: number) =>
    yearTerms(money, bandFor(bands, money)?.discount ?? 0, overage, "net");
  const terms = under(commit);
  return {
    commit,
    band,
    discount: terms.discount,
    expected: expectedYear(terms, scenarios),
    shortfallProbability: sorted.shortfallProbability(terms.fullUse),
    costOfNone: expectedYear(under(0), scenarios).cost,
  };
}
