import { serialOf } from "../serialDate";
import { MADE_ON, PUBLISHED_RATES, SOURCES, type PublishedRate } from "./publishedRates";
import { rateCard, type RateCard, type RateRow } from "./rateCard";

/** The money that the built-in card is in. */
export const CARD_CURRENCY = "USD";

/** The card that ships with the product: dated data, with its sources and the day it was made. */
export const BUILT_IN_CARD: RateCard = rateCard(PUBLISHED_RATES.map(rateRow), serialOf(MADE_ON));

function rateRow(published: PublishedRate): RateRow {
  const { model, apiId, from, to, fast, us, confidence, sources } = published;
  const [input, output, cacheWrite5m, cacheWrite1h, cacheRead] = published.rates;
  return {
    model,
    apiId: apiId ?? apiIdOf(model),
    ...days(from, to),
    rates: { input, output, cacheWrite5m, cacheWrite1h, cacheRead },
    ...(fast && {
      fast: { input: fast.rates[0], output: fast.rates[1], ...days(fast.from, fast.to) },
    }),
    ...(us !== undefined && { usMultiplier: us }),
    sources: sources.map((position) => SOURCES[position] ?? ""),
    confidence: confidence ?? "official",
  };
}

/** The API id that says the same as the label: a tier of long prompts has the id of its model. */
function apiIdOf(label: string): string {
  const model = label.replace(/ \(.*/, "");
  return `claude-${model.toLowerCase().replace(/[ .]/g, "-")}`;
}

function days(from: string, to: string | undefined): { from: number; to?: number } {
  return { from: serialOf(from), ...(to !== undefined && { to: serialOf(to) }) };
}
