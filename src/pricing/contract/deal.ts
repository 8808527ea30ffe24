import { isBlankTable } from "../grid";
import { all, each, fail, type Result } from "../result";
import { parseForecast, parsePriceChanges } from "./parseForecast";
import { parseProposal } from "./parseProposal";
import type { Proposal } from "./proposal";
import type { Forecast } from "./usage";

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

/** Every block that has something in it; their places are `proposal 1`, `proposal 2` … */
export function readProposals(blocks: readonly unknown[]): Result<readonly Proposal[]> {
  const given = blocks.flatMap((block, index) =>
    isBlankTable(block) ? [] : [parseProposal(block, { argument: `proposal ${index + 1}` })],
  );
  return given.length > 0 ? each(given) : fail({ code: "missing", at: { argument: "proposal" } });
}
