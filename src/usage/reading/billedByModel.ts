import { sum } from "../../pricing";
import type { Cost, Days, UsageCell, UsageImport } from "../import/usageImport";
import { totalOf } from "./listPrice";
import { cellsIn, isWithin } from "./period";
import { groupedByModel } from "./yearlyUsage";

/** What the files say was billed for a model, and at list where they say that of all of it. */
export interface BilledCost extends Cost {
  readonly model: string;
}

/** The files' own costs of a period: by model, dearest first, and for what is not tokens. */
export function billedByModel(
  usage: UsageImport,
  period: Days,
): { readonly models: readonly BilledCost[]; readonly others: number } {
  const costs = cellsIn(usage, period).filter(({ billed, unsplit }) => billed ?? unsplit);
  const models = [...groupedByModel(costs)].map(([model, cells]) => ({ model, ...costOf(cells) }));
  const others = usage.otherCosts.filter(({ day }) => isWithin(period, day));
  return {
    models: models.sort((a, b) => b.billed - a.billed),
    others: sum(others.map(({ billed }) => billed)),
  };
}

function costOf(cells: readonly UsageCell[]): Cost {
  const billed = sum(cells.map((cell) => totalOf(cell.billed) + (cell.unsplit?.billed ?? 0)));
  const isWhole = cells.every(
    (cell) =>
      (cell.billed === undefined || cell.list !== undefined) &&
      (cell.unsplit === undefined || cell.unsplit.list !== undefined),
  );
  if (!isWhole) return { billed };
  return { billed, list: sum(cells.map((cell) => totalOf(cell.list) + (cell.unsplit?.list ?? 0))) };
}
