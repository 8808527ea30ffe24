import type { Asks, Idle, Layer, Lever, LeverValue } from "../pricing";
import { money, points } from "./amounts";
import { percent } from "./figures";

export const LAYER_NAMES: { readonly [L in Layer]: string } = {
  easy: "Moves easily",
  effort: "Moves with effort",
  rare: "Rarely moves",
};

/** What is asked for with a lever, in a few words. */
export function askFor(lever: Lever, asks: Asks): string {
  return ASKS[lever](asks);
}

const ASKS: { readonly [L in Lever]: (asks: Asks) => string } = {
  rate: ({ rate }) => `+${points(rate)}`,
  overage: ({ overage }) =>
    overage === "parity" ? "The commit's own discount" : `${percent(overage)} off list`,
  threshold: ({ threshold }) =>
    threshold === undefined
      ? "The next band's discount at today's commit"
      : `${percent(threshold)} at today's commit`,
  term: ({ term }) => `${term} ${term === 1 ? "year" : "years"} less at the same discount`,
  ramp: () => "Each year's commit in proportion to its forecast usage, same total",
  rollover: ({ rollover }) => `${percent(rollover)} for one year`,
  reforecast: ({ reforecast }) => `${percent(reforecast)} from year two`,
  protection: ({ protection }) =>
    protection === 0
      ? "Prices fall with list and never rise"
      : `Prices fall with list and rise at most ${percent(protection)} a year`,
  list: ({ list }) => `${percent(list)} off list`,
  structure: () => "None",
};

const IDLE: { readonly [I in Idle]: string } = {
  already_there: "Already as asked or better: worth nothing more.",
  discount_too_high: "The discount would reach 100 %.",
  no_bands: "Give the band table, or an ask of your own, to value this.",
  top_band: "Already in the top band: worth nothing more.",
  single_year: "The term is too short for this to change anything.",
  no_usage: "The forecast is of no usage.",
  no_value: "No value given.",
};

/** What a lever is worth, with the figure in the sentence; or why it is worth nothing. */
export function leverNote({ lever, value, points: gained, idle }: LeverValue, currency: string) {
  if (idle !== undefined || value === undefined) return IDLE[idle ?? "no_value"];
  const wasted = lever === "list" ? " Shown for scale: asking for it wastes leverage." : "";
  if (value === 0) return `Changes nothing at this forecast.${wasted}`;
  const amount = money(Math.abs(value), currency);
  const period = lever === "term" ? "a contract year" : "over the term";
  const size = gained === undefined ? "" : `${points(Math.abs(gained))} of realized discount`;
  const saves = value > 0;
  // A shorter term is used for less, so its cost and its discount can point in different ways.
  if (gained !== undefined && gained !== 0 && saves !== gained > 0) {
    const [less, loses] = saves ? ["less", "loses"] : ["more", "gains"];
    return `Costs ${amount} ${less} ${period}, but for ${less} usage: it ${loses} ${size}.`;
  }
  const inPoints = size === "" ? "" : ` (${size})`;
  if (lever === "term") {
    const than = saves ? "less" : "more";
    return `Costs ${amount} ${than} a contract year, on the usage of the years that are left${inPoints}.`;
  }
  return saves
    ? `Saves ${amount} ${period}${inPoints}.${wasted}`
    : `Would cost ${amount} more ${period}${inPoints}: do not ask for it.`;
}
