import type { RateCard } from "../../pricing";
import type { UsageCell, UsageImport } from "../import/usageImport";
import { ListPrices, totalOf, type When } from "./listPrice";

/** What a model cost on a day, as far as the files and the card tell. */
export interface DayCost {
  readonly day: number;
  readonly model: string;
  /** Undefined where no file has its billed cost. */
  readonly billed?: number;
  /** The file's own list cost, or else the card's for its tokens; undefined where there is neither. */
  readonly list?: number;
  readonly listFrom?: "file" | "card";
}

/**
 * The cost of each model and day. Modifiers are added up first, because a usage file may split
 * usage further than a cost file does.
 */
export function dailyCosts(usage: UsageImport, card: RateCard): readonly DayCost[] {
  const prices = new ListPrices(card);
  return byDayAndModel(usage.cells).map((cells) => dayCost(cells, usage.listIsBilled, prices));
}

/** Kept by the day and then the model: a text of both for each cell took longer than the sums. */
function byDayAndModel(cells: readonly UsageCell[]): readonly (readonly UsageCell[])[] {
  const groups: UsageCell[][] = [];
  const days = new Map<number, Map<string, UsageCell[]>>();
  for (const cell of cells) {
    let models = days.get(cell.day);
    if (models === undefined) days.set(cell.day, (models = new Map<string, UsageCell[]>()));
    const own = models.get(cell.model);
    if (own !== undefined) own.push(cell);
    else {
      const group = [cell];
      models.set(cell.model, group);
      groups.push(group);
    }
  }
  return groups;
}

function dayCost(cells: readonly UsageCell[], listIsBilled: boolean, prices: ListPrices): DayCost {
  const [first] = cells;
  const billed = cells.filter((cell) => cell.billed !== undefined || cell.unsplit !== undefined);
  const own = listIsBilled ? undefined : fileList(billed);
  const list = own ?? cardList(cells, prices, "then");
  return {
    day: first?.day ?? 0,
    model: first?.model ?? "",
    ...(billed.length > 0 && {
      billed: billed.reduce(
        (sum, cell) => sum + totalOf(cell.billed) + (cell.unsplit?.billed ?? 0),
        0,
      ),
    }),
    ...(list !== undefined && { list, listFrom: own === undefined ? "card" : "file" }),
  };
}

/** Undefined unless every cost has its list cost. */
function fileList(cells: readonly UsageCell[]): number | undefined {
  const isWhole = cells.every(
    ({ billed, list, unsplit }) =>
      (billed === undefined || list !== undefined) &&
      (unsplit === undefined || unsplit.list !== undefined),
  );
  if (cells.length === 0 || !isWhole) return undefined;
  return cells.reduce((sum, cell) => sum + totalOf(cell.list) + (cell.unsplit?.list ?? 0), 0);
}

/** Undefined where there are no tokens, or some that have no rate. */
export function cardList(
  cells: readonly UsageCell[],
  prices: ListPrices,
  when: When,
): number | undefined {
  const withTokens = cells.filter(({ tokens }) => tokens !== undefined);
  if (withTokens.length === 0) return undefined;
  let total = 0;
  for (const cell of withTokens) {
    const cost = prices.cost(cell, when);
    if (cost === undefined) return undefined;
    total += totalOf(cost);
  }
  return total;
}
