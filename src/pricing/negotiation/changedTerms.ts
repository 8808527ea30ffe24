import type { Band } from "../curve/bands";
import { bandIndex } from "../curve/position";
import { contractYears, type Proposal } from "../contract/proposal";
import { expectedFigures, spreadOverMonths, type Forecast } from "../contract/usage";
import { sum } from "../sum";
import type { Asks } from "./asks";
import type { Lever } from "./levers";

/** Why a lever changes nothing in a proposal. */
export type Idle =
  | "already_there"
  /** The discount would reach 100 %. */
  | "discount_too_high"
  | "no_bands"
  | "top_band"
  /** Without another contract year there is nothing to shorten, shape, lower or roll into. */
  | "single_year"
  | "no_usage"
  | "no_value";

/** What a lever needs to know besides the proposal. */
export interface Setting {
  readonly bands: readonly Band[] | undefined;
  readonly forecast: Forecast;
  readonly asks: Asks;
}

/** Levers that change terms; list prices and the product's structure are no terms of a proposal. */
export type TermLever = Exclude<Lever, "list" | "structure">;

/** The proposal with one term as asked for, or why that changes nothing. */
export function changedTerms(
  lever: TermLever,
  proposal: Proposal,
  setting: Setting,
): Proposal | Idle {
  return CHANGES[lever](proposal, setting);
}

const CHANGES: Readonly<Record<TermLever, (terms: Proposal, setting: Setting) => Proposal | Idle>> =
  {
    rate(terms, { asks }) {
      const discounts = yearsOf(terms, (year) => (terms.discounts[year] ?? 0) + asks.rate);
      return discounts.some((discount) => discount >= 1)
        ? "discount_too_high"
        : { ...terms, discounts };
    },

    overage(terms, { asks: { overage } }) {
      const discount = (year: number, ask: Proposal["overageDiscount"]) =>
        ask === "parity" ? (terms.discounts[year] ?? 0) : ask;
      const isThere = yearsOf(
        terms,
        (year) => discount(year, terms.overageDiscount) >= discount(year, overage),
      ).every(Boolean);
      return isThere ? "already_there" : { ...terms, overageDiscount: overage };
    },

    threshold(terms, { bands, asks }) {
      if (asks.threshold === undefined && bands === undefined) return "no_bands";
      const asked = yearsOf(terms, (year) => asks.threshold ?? nextDiscount(terms, bands, year));
      if (asked.every((discount) => discount === undefined)) return "top_band";
      const discounts = asked.map((discount, year) =>
        Math.max(discount ?? 0, terms.discounts[year] ?? 0),
      );
      const isThere = discounts.every((discount, year) => discount === terms.discounts[year]);
      return isThere ? "already_there" : { ...terms, discounts };
    },

    term(terms, { asks }) {
      const termMonths = terms.termMonths - 12 * asks.term;
      return termMonths < 1 ? "single_year" : { ...terms, termMonths };
    },

    ramp(terms, { forecast }) {
      if (terms.termMonths <= 12) return "single_year";
      const commits = rampedCommits(terms, forecast);
      if (commits === undefined) return "no_usage";
      const isThere = commits.every((commit, year) => isEqual(commit, terms.commits[year] ?? 0));
      return isThere ? "already_there" : { ...terms, commits };
    },

    rollover(terms, { asks }) {
      const quarterly = terms.commitPeriod === "quarterly";
      if (terms.termMonths <= (quarterly ? 3 : 12)) return "single_year";
      const { share, life, order } = terms.rollover;
      const year = quarterly ? 4 : 1;
      return share >= asks.rollover && life >= year
        ? "already_there"
        : {
            ...terms,
            rollover: {
              share: Math.max(share, asks.rollover),
              life: Math.max(life, year),
              order,
            },
          };
    },

    reforecast(terms, { asks }) {
      if (terms.termMonths <= 12) return "single_year";
      const { reduction, fromYear } = terms.reforecast;
      return reduction >= asks.reforecast && fromYear <= 2
        ? "already_there"
        : {
            ...terms,
            reforecast: { reduction: Math.max(reduction, asks.reforecast), fromYear: 2 },
          };
    },

    protection(terms, { asks }) {
      if (terms.termMonths <= 12) return "single_year";
      return terms.priceTerms === "protected" && terms.priceCap <= asks.protection
        ? "already_there"
        : { ...terms, priceTerms: "protected", priceCap: asks.protection };
    },
  };

function yearsOf<T>({ termMonths }: Proposal, value: (year: number) => T): readonly T[] {
  return Array.from({ length: contractYears(termMonths) }, (_, year) => value(year));
}

function nextDiscount(
  terms: Proposal,
  bands: readonly Band[] | undefined,
  year: number,
): number | undefined {
  return bands?.[bandIndex(bands, terms.commits[year] ?? 0) + 1]?.discount;
}

/** Each year's commit in proportion to its expected usage, the same money over the term. */
function rampedCommits(terms: Proposal, forecast: Forecast): readonly number[] | undefined {
  const usage = new Float64Array(terms.termMonths);
  spreadOverMonths(forecast.figures, expectedFigures(forecast), usage);
  const all = sum(usage);
  if (!(all > 0)) return undefined;
  const months = yearsOf(terms, (year) => Math.min(12, terms.termMonths - 12 * year));
  const total = sum(months.map((count, year) => ((terms.commits[year] ?? 0) * count) / 12));
  return months.map((count, year) => {
    const share = sum(usage.subarray(12 * year, 12 * year + count)) / all;
    return (total * share * 12) / count;
  });
}

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(a, b);
}
