import { fail, ok, type Result } from "../result";
import { cashFlows, presentValue } from "./cashFlows";
import { contractOf, type Contract } from "./contract";
import { extremesOf } from "./extremes";
import { outcomeOf } from "./outcome";
import type { Proposal } from "./proposal";
import { addUp, monthlySchedule, realizedDiscount } from "./schedule";
import { quotedDiscount } from "./summary";
import type { Forecast } from "./usage";

/** A proposal's place among others on the same usage. */
export interface Standing {
  /** Undefined for paying list, with no commit at all. */
  readonly name: string | undefined;
  readonly quoted: number;
  /** In the scenarios with the smallest and the largest list value; undefined if that is 0. */
  readonly realizedLow: number | undefined;
  readonly realizedExpected: number;
  readonly realizedHigh: number | undefined;
  /** Expected money paid per contract year. */
  readonly costAYear: number;
  readonly forfeited: number;
  readonly shortfallProbability: number;
  /** The same cost at present value, which decides between equals. */
  readonly presentCostAYear: number;
}

/**
 * Ranks proposals, and paying list for everything over the longest of their terms, by expected
 * realized discount on the same usage; of equals the one with the lower cost a year, at present
 * value, comes first. Never by the quoted number. Sections 6 and 7 of the model.
 */
export function compareProposals(
  proposals: readonly Proposal[],
  forecast: Forecast,
  priceChanges: readonly number[],
  annualRate: number,
): Result<readonly Standing[]> {
  const stand = (name: string | undefined, proposal: Proposal) =>
    standing(name, contractOf(proposal, priceChanges), forecast, annualRate);
  const standings = [
    ...proposals.map((proposal) => stand(proposal.name, proposal)),
    stand(undefined, withoutCommit(proposals)),
  ];
  const known = standings.filter((one) => one !== undefined);
  if (known.length < standings.length) {
    return fail({ code: "no_consumption", nature: "over_nothing" });
  }
  return ok(known.sort(byRealized));
}

function byRealized(a: Standing, b: Standing): number {
  return rank(b) - rank(a) || a.presentCostAYear - b.presentCostAYear;
}

/** Realized discounts that are equal but for rounding rank alike. */
function rank({ realizedExpected }: Standing): number {
  return Math.round(realizedExpected * 1e12);
}

function standing(
  name: string | undefined,
  contract: Contract,
  forecast: Forecast,
  annualRate: number,
): Standing | undefined {
  const { expected, shortfallProbability } = outcomeOf(contract, forecast);
  const months = monthlySchedule(contract, expected);
  const total = addUp(months);
  const realizedExpected = realizedDiscount(total);
  if (realizedExpected === undefined) return undefined;
  const { low, high } = extremesOf(contract, forecast);
  const years = contract.months / 12;
  return {
    name,
    quoted: quotedDiscount(total) ?? 0,
    realizedLow: realizedDiscount(low),
    realizedExpected,
    realizedHigh: realizedDiscount(high),
    costAYear: total.paid / years,
    forfeited: total.forfeited,
    shortfallProbability,
    presentCostAYear: presentValue(cashFlows(contract, months), annualRate) / years,
  };
}

/** For as long as the longest of them: usage at prevailing list prices, all of it overage at list. */
export function withoutCommit(proposals: readonly Proposal[]): Proposal {
  const longest = proposals.reduce((a, b) => (b.termMonths > a.termMonths ? b : a));
  return {
    ...longest,
    commits: [],
    discounts: [],
    coverage: 1,
    overageDiscount: 0,
    priceTerms: "floating",
  };
}
