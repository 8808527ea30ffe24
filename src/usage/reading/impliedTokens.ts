import type { UsageCell, UsageImport } from "../import/usageImport";
import { perToken, type ListPrices } from "./listPrice";

/**
 * The cells of an import with tokens: those that it has; or, where its files hold money only, the
 * tokens that the money buys at the rates of the day. List cost is taken where the files have it.
 * Without it billed cost is, and the tokens come out too few by the discount.
 */
export function cellsWithTokens(
  usage: UsageImport,
  prices: ListPrices,
): { readonly cells: readonly UsageCell[]; readonly impliedFrom?: "list" | "billed" } {
  if (usage.covers.tokens !== undefined && usage.cells.some(({ tokens }) => tokens !== undefined)) {
    return { cells: usage.cells };
  }
  const hasList = !usage.listIsBilled && usage.cells.some(({ list }) => list !== undefined);
  const cells = usage.cells.map((cell) => {
    const money = hasList ? cell.list : cell.billed;
    const rates = prices.rates(cell, "then");
    if (money === undefined || rates === undefined) return cell;
    const tokens = perToken((type) =>
      rates[type] > 0 ? (money[type] / rates[type]) * 1_000_000 : 0,
    );
    // Named one by one, all cells have one shape: spread, they took the readings several times longer.
    const { day, model, isKnown, batch, us, fast, billed, list, unsplit } = cell;
    return { day, model, isKnown, batch, us, fast, tokens, billed, list, unsplit };
  });
  return { cells, impliedFrom: hasList ? "list" : "billed" };
}
