import { BUILT_IN_CARD, type RateCard } from "../../pricing";
import { monthOf, monthsOn } from "../import/days";
import type { Days, UsageImport } from "../import/usageImport";
import { dailyCosts, type DayCost } from "./dailyCost";
import { totalOf } from "./listPrice";
import { dayCount, isWithin } from "./period";

/** A month of an import, as far as the days that are looked at reach into it. */
export interface UsageMonth {
  /** Its first day. */
  readonly month: number;
  /** Days of it that are looked at. */
  readonly days: number;
  readonly tokens: number;
  /** For tokens whose list cost is known; for all of them where none is. */
  readonly billed?: number;
  /** Of the same tokens; of all tokens where nothing was billed. */
  readonly list?: number;
  /** Billed for anything else: tokens without a list cost, searches, sessions and the like. */
  readonly besides?: number;
}

interface Sums {
  tokens: number;
  billed?: number;
  list?: number;
  besides?: number;
}

/** The history behind the realized discount: its sums by month are the sums of the period. */
export function usageMonths(
  usage: UsageImport,
  period: Days,
  hasList: boolean,
  card: RateCard = BUILT_IN_CARD,
): readonly UsageMonth[] {
  const months = new Map<number, UsageMonth & Sums>();
  for (let month = monthOf(period.from); month <= period.to; month = monthsOn(month, 1)) {
    months.set(month, { month, days: daysWithin(month, period), tokens: 0 });
  }
  const at = (day: number) => (isWithin(period, day) ? months.get(monthOf(day)) : undefined);
  for (const { day, tokens } of usage.cells) {
    const month = at(day);
    if (month !== undefined) month.tokens += totalOf(tokens);
  }
  const isBilled = usage.covers.cost !== undefined;
  for (const cost of dailyCosts(usage, card)) {
    const month = at(cost.day);
    if (month !== undefined) addCost(month, hasList ? cost : without(cost), isBilled, hasList);
  }
  for (const { day, billed } of usage.otherCosts) {
    const month = at(day);
    if (month !== undefined) month.besides = (month.besides ?? 0) + billed;
  }
  return [...months.values()];
}

function daysWithin(month: number, period: Days): number {
  const last = Math.min(monthsOn(month, 1) - 1, period.to);
  return dayCount({ from: Math.max(month, period.from), to: last });
}

function without({ day, model, billed }: DayCost): DayCost {
  return { day, model, ...(billed !== undefined && { billed }) };
}

function addCost(
  month: Sums,
  { billed, list }: DayCost,
  isBilled: boolean,
  hasList: boolean,
): void {
  if (list !== undefined && (billed !== undefined || !isBilled)) {
    month.list = (month.list ?? 0) + list;
  }
  if (billed === undefined) return;
  if (list !== undefined || !hasList) month.billed = (month.billed ?? 0) + billed;
  else month.besides = (month.besides ?? 0) + billed;
}
