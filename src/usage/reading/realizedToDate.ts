import { BUILT_IN_CARD, type RateCard } from "../../pricing";
import type { Days, UsageImport } from "../import/usageImport";
import { gap, read, type Reading } from "../result";
import { dailyCosts, type DayCost } from "./dailyCost";
import { isWithin } from "./period";
import { groupedByModel } from "./yearlyUsage";

/** What was paid for tokens against their list cost: 1 − billed ÷ list. */
export interface RealizedDiscount {
  readonly billed: number;
  readonly list: number;
  /** A fraction of list; negative where more than list was paid. */
  readonly realized: number;
}

export interface RealizedToDate extends RealizedDiscount {
  readonly period: Days;
  /** Where the list cost comes from. */
  readonly listFrom: "file" | "card" | "both";
  /** Billed for tokens whose list cost is not known: outside all of the above. */
  readonly billedWithoutList: number;
  /** Billed for searches, sessions and the like, which is outside the discount. */
  readonly billedForOthers: number;
  readonly models: readonly (RealizedDiscount & { readonly model: string })[];
}

/** The realized discount over the tokens of a period for which both costs are known. */
export function realizedToDate(
  usage: UsageImport,
  chosen?: Days,
  card: RateCard = BUILT_IN_CARD,
): Reading<RealizedToDate> {
  if (usage.covers.cost === undefined) return gap({ code: "no_billed_cost" });
  const period = chosen ?? usage.covers.cost;
  const costs = dailyCosts(usage, card).filter(
    ({ day, billed }) => billed !== undefined && isWithin(period, day),
  );
  if (costs.length === 0) return gap({ code: "no_usage_in_period", ...period });
  const both = costs.filter(({ list }) => list !== undefined);
  const total = discountOf(both);
  if (total === undefined) return gap({ code: "no_list_cost" });
  const sources = new Set(both.map(({ listFrom }) => listFrom ?? "card"));
  const [source = "card"] = sources;
  const others = usage.otherCosts.filter(({ day }) => isWithin(period, day));
  return read({
    ...total,
    period,
    listFrom: sources.size > 1 ? "both" : source,
    billedWithoutList: sumOf(costs, (cost) => (cost.list === undefined ? cost.billed : 0)),
    billedForOthers: others.reduce((sum, { billed }) => sum + billed, 0),
    models: [...groupedByModel(both)]
      .flatMap(([model, own]) => {
        const discount = discountOf(own);
        return discount === undefined ? [] : [{ model, ...discount }];
      })
      .sort((a, b) => b.list - a.list),
  });
}

function discountOf(costs: readonly DayCost[]): RealizedDiscount | undefined {
  const [billed, list] = [sumOf(costs, (cost) => cost.billed), sumOf(costs, (cost) => cost.list)];
  return list > 0 ? { billed, list, realized: 1 - billed / list } : undefined;
}

function sumOf(costs: readonly DayCost[], of: (cost: DayCost) => number | undefined): number {
  return costs.reduce((sum, cost) => sum + (of(cost) ?? 0), 0);
}
