import type { AgainstBand, AgainstMix, AgainstTerms, BridgeStep, NoMix } from "../pricing";
import { money, percentage, points } from "./amounts";
import { figure } from "./figures";

/** The offer beside the vendor's curve and the user's own comparables. */
export function bandFinding(reading: AgainstBand, currency: string): string {
  const { offered, curve } = reading;
  const offer = `The offer of ${percentage(offered)}`;
  const table =
    curve === undefined
      ? `${offer} cannot be held against the vendor's bands: none were given.`
      : `${offer} ${beside(offered, curve)} that the vendor's own bands give ` +
        `${committed(reading, currency)}.`;
  return `${table} ${amongComparables(reading)}`;
}

/** Years in different bands have a mean that no band gives: no single commit is named for it. */
function committed({ commit, ramp }: AgainstBand, currency: string): string {
  if (ramp === undefined) return `a commit of ${money(commit, currency)} a year`;
  const least = money(Math.min(...ramp), currency);
  const most = figure(Math.round(Math.max(...ramp)));
  return `on average over its commits of ${least} to ${most} a year`;
}

function amongComparables({ comparables }: AgainstBand): string {
  if (comparables === undefined) return "No comparables were given.";
  if ("tooFew" in comparables) {
    const { tooFew } = comparables;
    return `Comparables near this commit: ${tooFew}, too few to say where the offer sits.`;
  }
  const { count, median, percentile } = comparables;
  const rank = figure(Math.round(percentile * 100));
  return `It is at percentile ${rank} of your ${count} comparables, whose median is ${percentage(median)}.`;
}

function beside(offered: number, other: number): string {
  const gap = Math.round((offered - other) * 1000) / 1000;
  if (gap === 0) return `is the ${percentage(other)}`;
  return `is ${points(Math.abs(gap))} ${gap < 0 ? "below" : "above"} the ${percentage(other)}`;
}

const NO_MIX: { readonly [N in NoMix]: string } = {
  no_workload: "No workload was given.",
  workload_of_no_cost: "The workload costs nothing at list.",
};

/** The discount beside what routing, caching and batch bring, per contract year. */
export function mixFinding(reading: AgainstMix | NoMix, currency: string): string {
  if (typeof reading === "string") return NO_MIX[reading];
  const { discount, mix, premiumModel } = reading;
  const kept =
    discount < 0
      ? `the discount loses ${money(-discount, currency)}`
      : `the discount keeps ${money(discount, currency)}`;
  const larger = mix > discount ? "The mix is the larger." : "The discount is the larger.";
  return (
    `Routing, caching and batch are worth ${money(mix, currency)} a year against everything on ` +
    `${premiumModel} without them; ${kept} a year. ${larger}`
  );
}

const LOSSES: { readonly [S in BridgeStep]: string } = {
  outsideCoverage: "usage outside the discount",
  priceTerms: "the price terms",
  overage: "overage beyond the commit",
  unused: "unused commitment",
};

/** Quoted to realized, expected and at the ends of the forecast, and where most of it goes. */
export function termsFinding(reading: AgainstTerms | undefined, currency: string): string {
  if (reading === undefined) return "The forecast is of no usage.";
  const { quoted, low, expected, high, worst } = reading;
  // The expected discount is that of the expected spend, over all forecasts: no single one of them.
  const at =
    low === expected && high === expected
      ? "at the forecast"
      : `over all forecasts, ${atEnd(low)} at the low and ${atEnd(high)} at the high`;
  const loss =
    worst === undefined
      ? "The terms cost nothing of it."
      : `The largest loss is ${LOSSES[worst.step]}: ${money(worst.money, currency)} over the term.`;
  return `${percentage(quoted)} quoted is ${percentage(expected)} realized ${at}. ${loss}`;
}

function atEnd(realized: number | undefined): string {
  return realized === undefined ? "nothing to measure" : percentage(realized);
}
