import {
  expectedYear,
  parseBandTable,
  recommendedCommit,
  yearTerms,
  type Recommendation,
  type Scenarios,
} from "../../pricing";
import type { YearForecast } from "../../template";
import type { Setting } from "./setting";
import type { YearOffer } from "./yearFigures";

/** The commit with the least expected cost, beside what the offer is expected to cost. */
export interface Recommended {
  readonly recommendation: Recommendation;
  readonly offeredCost: number;
}

/** For net commits only, as the worksheet does; it waits for all three forecasts and the table. */
export function recommendedBeside(
  { commit, discount, overage, basis, bands, forecast }: YearOffer,
  setting: Pick<Setting, "probabilities">,
): Recommended | undefined {
  const { low, expected, high } = forecast;
  if (basis === "list" || low === undefined || expected === undefined || high === undefined) {
    return undefined;
  }
  const year = { low, expected, high };
  const recommendation = recommendedFor({ bands, overage }, year, setting);
  if (recommendation === undefined) return undefined;
  const terms = yearTerms(commit, discount, overage, basis);
  return { recommendation, offeredCost: expectedYear(terms, scenariosOf(year, setting)).cost };
}

/** By the table of an offer, whatever it commits to; none where the table cannot be read. */
export function recommendedFor(
  { bands, overage }: Pick<YearOffer, "bands" | "overage">,
  year: YearForecast,
  setting: Pick<Setting, "probabilities">,
): Recommendation | undefined {
  const table = parseBandTable(
    bands.map(({ name, threshold, discount }) => [name ?? "", threshold, discount]),
    { argument: "Band table" },
  );
  if (!table.ok) return undefined;
  return recommendedCommit(scenariosOf(year, setting), table.value, overage, 1);
}

export function bandNameOf({ band }: Recommendation): string | undefined {
  return typeof band?.label === "string" && band.label !== "" ? band.label : undefined;
}

function scenariosOf(
  { low, expected, high }: YearForecast,
  { probabilities }: Pick<Setting, "probabilities">,
): Scenarios {
  return {
    consumptions: [low, expected, high],
    probabilities: [probabilities.low, probabilities.expected, probabilities.high],
  };
}
