import { leverValues, parseAsks, parseBandTable, type Asks, type LeverValue } from "../../pricing";
import type { ProposalInputs } from "../../template";
import { proposalOf, usageOf } from "./proposalOf";
import type { Setting } from "./setting";

export interface Ask {
  readonly value: LeverValue;
  readonly asks: Asks;
}

/** What to ask for first: of what moves most easily, that which is worth most. */
export function firstAsk(inputs: ProposalInputs, setting: Setting): Ask | undefined {
  const asks = parseAsks(null, { argument: "asks" });
  if (!asks.ok) return undefined;
  const bands = parseBandTable(
    inputs.bands.map(({ threshold, discount }) => [threshold, discount]),
    { argument: "bands" },
  );
  const values = leverValues(proposalOf(inputs), setting.priceChanges, {
    bands: bands.ok ? bands.value : undefined,
    forecast: usageOf(inputs.forecast, setting),
    asks: asks.value,
  });
  const value = values.find((lever) => lever.layer !== "rare" && (lever.value ?? 0) > 0);
  return value === undefined ? undefined : { value, asks: asks.value };
}
