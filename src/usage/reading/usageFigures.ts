import { CARD_CURRENCY } from "../../pricing";
import type { Days, UsageImport } from "../import/usageImport";
import { gap } from "../result";
import { billedByModel } from "./billedByModel";
import { compareList } from "./listDifference";
import { promptTierBounds } from "./promptTier";
import { proposeForecast } from "./proposedForecast";
import { realizedToDate } from "./realizedToDate";
import { yearlyUsage } from "./yearlyUsage";

/** The days that are looked at. */
export interface LookedAt {
  readonly period: Days;
  /** Whether a person chose them; else they are all that the files cover, tokens first. */
  readonly isChosen: boolean;
}

/** Everything that is read off an import for a period. */
export interface UsageFigures {
  readonly yearly: ReturnType<typeof yearlyUsage>;
  readonly billed: ReturnType<typeof billedByModel>;
  /** None where the files' money is not the card's. */
  readonly list: ReturnType<typeof compareList> | undefined;
  readonly tiers: ReturnType<typeof promptTierBounds>;
  readonly realized: ReturnType<typeof realizedToDate>;
  readonly forecast: ReturnType<typeof proposeForecast>;
}

export function usageFigures(usage: UsageImport, { period, isChosen }: LookedAt): UsageFigures {
  const hasCardMoney = usage.currency === CARD_CURRENCY;
  const ofCost = isChosen ? period : (usage.covers.cost ?? period);
  const realized = realizedToDate(usage, ofCost);
  return {
    yearly: yearlyUsage(usage, period),
    billed: billedByModel(usage, ofCost),
    list: hasCardMoney ? compareList(usage, period) : undefined,
    tiers: promptTierBounds(usage, period),
    // Billed in one money against the card's list in another is no discount.
    realized:
      realized.ok && realized.value.listFrom !== "file" && !hasCardMoney
        ? gap({ code: "no_list_cost" })
        : realized,
    forecast: proposeForecast(usage, period),
  };
}
