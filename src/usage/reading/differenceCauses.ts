import type { DifferenceCause } from "../../messages";
import type { TokenType } from "../../pricing";
import type { Days, UsageCell } from "../import/usageImport";
import { totalOf, type ListPrices } from "./listPrice";
import { promptTierBound } from "./promptTier";

export interface TypeDifference {
  readonly type: TokenType;
  readonly fileList: number;
  readonly cardList: number;
}

interface Facts {
  readonly model: string;
  readonly cells: readonly UsageCell[];
  readonly prices: ListPrices;
  readonly period: Days;
  readonly fileList: number;
  readonly cardList: number;
  readonly byType: readonly TypeDifference[];
  readonly listIsBilled: boolean;
}

/** Differences below this share of the cost, or of a cent, are rounding in the file. */
const ROUNDING = 0.002;
const CENT = 0.01;
const US_ONLY = 1.1;

/** The causes that fit a difference, likeliest first; never none. */
export function likelyCauses(facts: Facts): readonly DifferenceCause[] {
  if (matches(facts.fileList, facts.cardList)) return [{ code: "agrees" }];
  const found = [
    ...(facts.listIsBilled ? [{ code: "list_is_billed" } as const] : []),
    ...centsForDollars(facts),
    ...priceChange(facts),
    ...promptTier(facts),
    ...usOnly(facts),
    ...oneRatio(facts),
  ];
  const older = found.length === 0 ? olderCard(facts) : [];
  const causes = [...found, ...older];
  return causes.length > 0 ? causes : [{ code: "not_known" }];
}

function matches(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(CENT, ROUNDING * Math.abs(b));
}

function centsForDollars({ fileList, cardList }: Facts): readonly DifferenceCause[] {
  const ratio = fileList / cardList;
  const isHundredfold = matches(fileList, cardList * 100) || matches(fileList * 100, cardList);
  return isHundredfold && cardList > 0 ? [{ code: "cents_for_dollars", ratio }] : [];
}

/** One of the card's rows, held through the whole period, gives the file's figure. */
function priceChange({
  model,
  cells,
  prices,
  period,
  fileList,
}: Facts): readonly DifferenceCause[] {
  const rows = prices.card.byKey.get(model)?.rows ?? [];
  return rows.flatMap((row, index): readonly DifferenceCause[] => {
    const before = rows[index - 1];
    const on = row.from;
    if (before === undefined || on <= period.from || on > period.to) return [];
    const held = (day: number) =>
      cells.reduce((sum, cell) => sum + totalOf(prices.cost(cell, day)), 0);
    if (matches(fileList, held(before.from))) {
      return [{ code: "price_change", model, on, fileHolds: "before" }];
    }
    return matches(fileList, held(on))
      ? [{ code: "price_change", model, on, fileHolds: "after" }]
      : [];
  });
}

function promptTier({ model, cells, prices, fileList }: Facts): readonly DifferenceCause[] {
  return promptTierBound(model, cells, prices).map(({ low, high }) => {
    const longShare = (fileList - low) / (high - low);
    const fits = longShare >= 0 && longShare <= 1;
    return { code: "prompt_tier_missing", model, low, high, ...(fits && { longShare }) };
  });
}

function usOnly({ cells, fileList, cardList }: Facts): readonly DifferenceCause[] {
  const isMarked = cells.some(({ us }) => us);
  return !isMarked && matches(fileList, cardList * US_ONLY) ? [{ code: "us_only_not_marked" }] : [];
}

/** Every type of token is off by the same factor, and there are at least two to tell. */
function oneRatio({ byType, fileList, cardList }: Facts): readonly DifferenceCause[] {
  const ratio = fileList / cardList;
  const priced = byType.filter((type) => type.cardList > CENT);
  const isOne = priced.every((type) => matches(type.fileList, type.cardList * ratio));
  const isPlain = Math.abs(ratio - US_ONLY) > ROUNDING && Math.abs(Math.log10(ratio)) < 1.9;
  return priced.length > 1 && isOne && isPlain && ratio > 0 ? [{ code: "one_ratio", ratio }] : [];
}

function olderCard({ prices, period }: Facts): readonly DifferenceCause[] {
  const { madeOn } = prices.card;
  return madeOn !== undefined && madeOn < period.to
    ? [{ code: "card_older", madeOn, through: period.to }]
    : [];
}
