import type { DifferenceCause } from "../../messages";
import { BUILT_IN_CARD, type RateCard, type TokenType } from "../../pricing";
import type { Days, UsageCell, UsageImport } from "../import/usageImport";
import { gap, read, type Reading } from "../result";
import { likelyCauses, type TypeDifference } from "./differenceCauses";
import { ListPrices, perToken, totalOf } from "./listPrice";
import { cellsIn, coveredDays, sharedDays } from "./period";
import { groupedByModel } from "./yearlyUsage";

/** The file's list cost of a model beside the one worked out from its tokens and the card. */
export interface ListDifference {
  readonly model: string;
  readonly fileList: number;
  readonly cardList: number;
  /** The file's less the card's. */
  readonly difference: number;
  readonly byType: readonly TypeDifference[];
  readonly causes: readonly DifferenceCause[];
}

export interface ListComparison {
  /** The days on which the files have both tokens and list cost. */
  readonly period: Days;
  readonly fileList: number;
  readonly cardList: number;
  /** Largest difference first. */
  readonly models: readonly ListDifference[];
  /** Models with only one of the two. */
  readonly notCompared: readonly string[];
}

/** List cost recomputed from the rate card beside the file's own, with the likely causes. */
export function compareList(
  usage: UsageImport,
  chosen: Days = coveredDays(usage),
  card: RateCard = BUILT_IN_CARD,
): Reading<ListComparison> {
  if (usage.covers.tokens === undefined) return gap({ code: "no_tokens" });
  const both = sharedDays(usage.covers.tokens, usage.covers.cost);
  const period = sharedDays(chosen, both);
  if (both === undefined || !usage.cells.some(({ list }) => list !== undefined)) {
    return gap({ code: "no_list_cost" });
  }
  if (period === undefined) return gap({ code: "no_usage_in_period", ...chosen });
  const prices = new ListPrices(card);
  const groups = [...groupedByModel(cellsIn(usage, period))];
  const models = groups
    .flatMap(([model, cells]) => differenceOf(model, cells, prices, period, usage.listIsBilled))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const compared = new Set(models.map(({ model }) => model));
  return read({
    period,
    fileList: models.reduce((sum, { fileList }) => sum + fileList, 0),
    cardList: models.reduce((sum, { cardList }) => sum + cardList, 0),
    models,
    notCompared: groups.map(([model]) => model).filter((model) => !compared.has(model)),
  });
}

function differenceOf(
  model: string,
  cells: readonly UsageCell[],
  prices: ListPrices,
  period: Days,
  listIsBilled: boolean,
): readonly ListDifference[] {
  const costs = cells.map((cell) => (cell.tokens ? prices.cost(cell, "then") : undefined));
  const isPriced = cells.every((cell, index) => !cell.tokens || costs[index] !== undefined);
  const inFile = cells.filter(({ billed, unsplit }) => billed !== undefined || unsplit);
  const hasList = inFile.length > 0 && inFile.every((cell) => hasOwnList(cell));
  if (!isPriced || !hasList || costs.every((cost) => cost === undefined)) return [];
  const fileTypes = perToken((type) => sumOf(cells, (cell) => cell.list?.[type]));
  const cardTypes = perToken((type) => costs.reduce((sum, cost) => sum + (cost?.[type] ?? 0), 0));
  const unsplit = sumOf(cells, (cell) => cell.unsplit?.list);
  const [fileList, cardList] = [totalOf(fileTypes) + unsplit, totalOf(cardTypes)];
  const types = Object.keys(fileTypes) as readonly TokenType[];
  const byType = types
    .map((type) => ({ type, fileList: fileTypes[type], cardList: cardTypes[type] }))
    .filter((sums) => sums.fileList !== 0 || sums.cardList !== 0);
  const facts = { model, cells, prices, period, fileList, cardList, byType, listIsBilled };
  const difference = fileList - cardList;
  return [{ model, fileList, cardList, difference, byType, causes: likelyCauses(facts) }];
}

function hasOwnList({ billed, list, unsplit }: UsageCell): boolean {
  return (billed === undefined || list !== undefined) && (!unsplit || unsplit.list !== undefined);
}

function sumOf(cells: readonly UsageCell[], of: (cell: UsageCell) => number | undefined): number {
  return cells.reduce((sum, cell) => sum + (of(cell) ?? 0), 0);
}
