import { ifGiven } from "../argument";
import { readDeal, type Deal } from "../contract/deal";
import { parseBandTable } from "../curve/bands";
import { all, andThen, ok, type Result } from "../result";
import { parseAsks } from "./asks";
import type { Setting } from "./changedTerms";

/** A proposal and what its levers are valued by. */
export interface LeverQuestion {
  readonly deal: Deal;
  readonly setting: Setting;
}

export function readLeverQuestion(
  proposal: unknown,
  forecast: unknown,
  list_price_changes: unknown,
  probabilities: unknown,
  bands: unknown,
  asks: unknown,
): Result<LeverQuestion> {
  const asked = all({
    deal: readDeal(proposal, forecast, list_price_changes, probabilities),
    bands: ifGiven("bands", bands, parseBandTable),
    asks: parseAsks(asks, { argument: "asks" }),
  });
  return andThen(asked, ({ deal, bands, asks }) =>
    ok({ deal, setting: { bands, forecast: deal.market.forecast, asks } }),
  );
}
