import { contractYears, type Proposal } from "../contract/proposal";
import type { Band } from "../curve/bands";
import { bandFor } from "../curve/position";
import { sum } from "../sum";
import { DEFAULT_FACTOR, comparableDiscounts, type Comparable } from "./comparables";
import { inclusivePercentile, percentileRank } from "./percentile";

/** An offer beside the vendor's own curve and beside the user's comparables. */
export interface AgainstBand {
  /** Annual, in the commit's own money. Like all figures here the mean over the term's months. */
  readonly commit: number;
  /** The commits of the contract years, where they are not all the same. */
  readonly ramp?: readonly number[];
  readonly offered: number;
  /** What the offered band table gives such commits; undefined without a table. */
  readonly curve: number | undefined;
  readonly comparables: AgainstComparables | TooFew | undefined;
}

export interface AgainstComparables {
  readonly count: number;
  readonly median: number;
  /** The share of them below the offer, plus half of those equal. */
  readonly percentile: number;
}

export interface TooFew {
  readonly tooFew: number;
}

export function againstBand(
  proposal: Proposal,
  bands: readonly Band[] | undefined,
  comparables: readonly Comparable[] | undefined,
): AgainstBand {
  const commits = proposal.commits.slice(0, contractYears(proposal.termMonths));
  const commit = meanOverTerm(proposal, (year) => proposal.commits[year] ?? 0);
  const offered = meanOverTerm(proposal, (year) => proposal.discounts[year] ?? 0);
  return {
    commit,
    ...(commits.every((each) => each === commits[0]) ? {} : { ramp: commits }),
    offered,
    curve:
      bands &&
      meanOverTerm(proposal, (year) => bandFor(bands, proposal.commits[year] ?? 0)?.discount ?? 0),
    comparables: comparables && againstComparables(comparables, commit, offered),
  };
}

/** Points of the offer above the vendor's curve, or else above the median comparable. */
export function distanceOf({ offered, curve, comparables }: AgainstBand): number | undefined {
  const median = comparables && "median" in comparables ? comparables.median : undefined;
  const beside = curve ?? median;
  return beside === undefined ? undefined : offered - beside;
}

function againstComparables(
  comparables: readonly Comparable[],
  commit: number,
  offered: number,
): AgainstComparables | TooFew {
  const near = comparableDiscounts(comparables, commit, DEFAULT_FACTOR);
  if (!near.ok) {
    return { tooFew: near.issues.reduce((n, issue) => ("found" in issue ? issue.found : n), 0) };
  }
  return {
    count: near.value.length,
    median: inclusivePercentile(near.value, 0.5),
    percentile: percentileRank(near.value, offered),
  };
}

/** Years weigh by their months; a figure that is the same in all of them comes out as it is. */
function meanOverTerm({ termMonths }: Proposal, figure: (year: number) => number): number {
  const first = figure(0);
  const extra = Array.from({ length: contractYears(termMonths) }, (_, year) => {
    const months = Math.min(12, termMonths - 12 * year);
    return (figure(year) - first) * (months / termMonths);
  });
  return first + sum(extra);
}
