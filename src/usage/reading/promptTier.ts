import { BUILT_IN_CARD, type RateCard } from "../../pricing";
import { longPromptTier } from "../import/modelNames";
import type { Days, UsageCell, UsageImport } from "../import/usageImport";
import { ListPrices, totalOf } from "./listPrice";
import { cellsIn, coveredDays } from "./period";
import { groupedByModel } from "./yearlyUsage";

/** Exports mark prompts over this length; a tier that starts elsewhere they do not split. */
const MARKED = "200K";

/** The list cost of a model whose price depends on the length of the prompt, and cannot be split. */
export interface PromptTierBound {
  readonly model: string;
  /** The label of the tier of long prompts on the card. */
  readonly longTier: string;
  /** With every prompt short, which is what the other figures take. */
  readonly low: number;
  /** With every prompt long. */
  readonly high: number;
}

export function promptTierBounds(
  usage: UsageImport,
  period: Days = coveredDays(usage),
  card: RateCard = BUILT_IN_CARD,
): readonly PromptTierBound[] {
  const prices = new ListPrices(card);
  return [...groupedByModel(cellsIn(usage, period))].flatMap(([model, cells]) =>
    promptTierBound(model, cells, prices),
  );
}

export function promptTierBound(
  model: string,
  cells: readonly UsageCell[],
  prices: ListPrices,
): readonly PromptTierBound[] {
  const tier = longPromptTier(prices.card, model);
  if (tier === undefined || tier.above === MARKED) return [];
  const total = (label: string) =>
    cells.reduce((sum, cell) => sum + totalOf(prices.cost(cell, "then", label)), 0);
  const [low, high] = [total(model), total(tier.label)];
  return high > low ? [{ model, longTier: tier.label, low, high }] : [];
}
