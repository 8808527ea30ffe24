import { CARD_CURRENCY } from "../../pricing";
import type { Days, UsageImport } from "../import/usageImport";
import { gap } from "../result";
import { billedByModel } from "./billedByModel";
import { compareList } from "./listDifference";
import { promptTierBounds } from "./promptTier";
import { proposeForecast } from "./proposedForecast";
import { realizedToDate } from "./realizedToDate";
import { usageMonths } from "./usageMonths";
import { yearlyUsage } from "./yearlyUsage";

/** The days that are looked at. */
export interface LookedAt {
  readonly period: Days;
  /** Whether a person chose them; else they are all that the files cover, tokens first. */
  readonly isChosen: boolean;
}

/** Everything that is read off an import for a period. */
export interface UsageFigures {
  /** Those that cost is looked at; of files without cost, those of the tokens. */
  readonly days: Days;
  readonly yearly: ReturnType<typeof yearlyUsage>;
  readonly billed: ReturnType<typeof billedByModel>;
  /** None where the files' money is not the card's. */
  readonly list: ReturnType<typeof compareList> | undefined;
  readonly tiers: ReturnType<typeof promptTierBounds>;
  readonly realized: ReturnType<typeof realizedToDate>;
  readonly months: ReturnType<typeof usageMonths>;
  readonly forecast: ReturnType<typeof proposeForecast>;
}

export function usageFigures(usage: UsageImport, { period, isChosen }: LookedAt): UsageFigures {
  const hasCardMoney = usage.currency === CARD_CURRENCY;
  const ofCost = isChosen ? period : (usage.covers.cost ?? period);
  const discount = realizedToDate(usage, ofCost);
  // Billed in one money against the card's list in another is no discount.
  const isOneMoney = hasCardMoney || (discount.ok && discount.value.listFrom === "file");
  const realized = discount.ok && !isOneMoney ? gap({ code: "no_list_cost" }) : discount;
  return {
    days: ofCost,
    yearly: yearlyUsage(usage, period),
    billed: billedByModel(usage, ofCost),
    list: hasCardMoney ? compareList(usage, period) : undefined,
    tiers: promptTierBounds(usage, period),
    realized,
    months: usageMonths(usage, ofCost, realized.ok || usage.covers.cost === undefined),
    forecast: proposeForecast(usage, period),
  };
}
