import {
  billedByModel,
  compareList,
  promptTierBounds,
  proposeForecast,
  realizedToDate,
  yearlyUsage,
  type Days,
  type UsageImport,
} from "../../usage";
import { CARD_CURRENCY } from "../figures/cardCurrency";

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

export function usageFigures(usage: UsageImport, period: Days, isChosen: boolean): UsageFigures {
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
        ? { ok: false, gap: { code: "no_list_cost" } }
        : realized,
    forecast: proposeForecast(usage, period),
  };
}
