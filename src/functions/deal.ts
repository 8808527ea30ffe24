import {
  all,
  parseForecast,
  parsePriceChanges,
  parseProposal,
  type Forecast,
  type Proposal,
  type Result,
} from "../pricing";

/** What a contract is run on, whichever proposal it is. */
export interface Market {
  readonly forecast: Forecast;
  readonly priceChanges: readonly number[];
}

export interface Deal {
  readonly proposal: Proposal;
  readonly market: Market;
}

export function readMarket(
  forecast: unknown,
  list_price_changes: unknown,
  probabilities: unknown,
): Result<Market> {
  return all({
    forecast: parseForecast(forecast, { argument: "forecast" }, probabilities, {
      argument: "probabilities",
    }),
    priceChanges: parsePriceChanges(list_price_changes, { argument: "list_price_changes" }),
  });
}

/** A proposal with what it is run on: the arguments that every contract function shares. */
export function readDeal(
  proposal: unknown,
  forecast: unknown,
  list_price_changes?: unknown,
  probabilities?: unknown,
): Result<Deal> {
  return all({
    proposal: parseProposal(proposal, { argument: "proposal" }),
    market: readMarket(forecast, list_price_changes, probabilities),
  });
}
