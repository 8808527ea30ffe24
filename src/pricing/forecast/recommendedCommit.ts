import { beyond } from "../beyond";
import type { Overage } from "../commit/overage";
import { yearTerms } from "../commit/year";
import type { Band } from "../curve/bands";
import { bandFor } from "../curve/position";
import { expectedYear, type ExpectedYear } from "./expectedYear";
import type { Scenarios } from "./scenarios";
import { SortedScenarios } from "./sortedScenarios";

export interface Recommendation {
  /** Annual, in net money. */
  readonly commit: number;
  /** None below the first threshold. */
  readonly band: Band | undefined;
  readonly discount: number;
  readonly expected: ExpectedYear;
  readonly shortfallProbability: number;
  /** Expected cost at a commit of 0, under the discount that the table gives it. */
  readonly costOfNone: number;
}

/** The best commit of one stretch under one discount, with its expected cost. */
export interface Candidate {
  readonly commit: number;
  readonly cost: number;
}

/** Costs and probabilities that agree to this share are equal: sums in another order differ by it. */
const ROUNDING = 1e-12;

/**
 * The commit with the least expected cost among those whose probability of shortfall is within the
 * limit; of equals the smallest. Exact, and near-linear in the scenarios: under one discount the
 * expected cost is convex in the commit, with kinks where a scenario just uses it up, so each band
 * takes a few look-ups to find its best commit. Section 5 of the model.
 */
export function recommendedCommit(
  scenarios: Scenarios,
  bands: readonly Band[],
  overage: Overage,
  limit: number,
): Recommendation {
  const sorted = new SortedScenarios(scenarios);
  const candidates = candidatesOf(sorted, bands, overage, limit);
  const least = candidates.reduce((cost, candidate) => Math.min(cost, candidate.cost), Infinity);
  // Candidates rise, so the first one that costs the least is the smallest commit that does.
  const best = candidates.find(({ cost }) => beyond(cost, least, least) === 0);
  return describe(best?.commit ?? 0, scenarios, sorted, bands, overage);
}

/** The best commit of each band, and of none, that is within the limit; they rise. */
export function candidatesOf(
  sorted: SortedScenarios,
  bands: readonly Band[],
  overage: Overage,
  limit: number,
): readonly Candidate[] {
  return steps(bands).flatMap((step) => bestWithin(step, sorted, overage, limit) ?? []);
}

/** A stretch of commits under one discount: from its threshold up to the next, not included. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly discount: number;
}

function steps(bands: readonly Band[]): readonly Step[] {
  return [
    { from: 0, to: bands[0]?.threshold ?? Infinity, discount: 0 },
    ...bands.map(({ threshold, discount }, index) => ({
      from: threshold,
      to: bands[index + 1]?.threshold ?? Infinity,
      discount,
    })),
  ];
}

/**
 * One more unit of commit costs 1 and saves (1 − o)/(1 − d) where use goes beyond it: it pays as
 * long as that is likely enough. The best commit of the step is the first one from which it does
 * not pay, or the largest below the next threshold or within the limit if that comes before.
 */
function bestWithin(
  { from, to, discount }: Step,
  sorted: SortedScenarios,
  overage: Overage,
  limit: number,
): Candidate | undefined {
  const at = (commit: number) => yearTerms(commit, discount, overage, "net");
  const isRisky = (commit: number) =>
    sorted.shortfallProbability(at(commit).fullUse) > limit + ROUNDING;
  if (isRisky(from)) return undefined;
  const { overageDiscount } = at(from);
  const likelyEnough = (1 - discount) / (1 - overageDiscount) + ROUNDING;
  const commitOf = (consumption: number) => consumption * (1 - discount);
  // What rounding keeps just under the next threshold belongs to the next band.
  const isBelowNext = (commit: number) => to === Infinity || beyond(to, commit, to) > 0;

  const first = sorted.countWhile((consumption) => commitOf(consumption) <= from);
  const pays = sorted.countWhile(
    (consumption) => sorted.probabilityAbove(consumption) > likelyEnough,
  );
  const end = sorted.countWhile(
    (consumption) => isBelowNext(commitOf(consumption)) && !isRisky(commitOf(consumption)),
  );
  const kink = Math.min(pays, end - 1);
  const stays = sorted.probabilityAbove(at(from).fullUse) <= likelyEnough || kink < first;
  const commit = stays ? from : commitOf(sorted.consumptions[kink] ?? 0);
  return {
    commit,
    cost: commit + (1 - overageDiscount) * sorted.expectedExcess(at(commit).fullUse),
  };
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
