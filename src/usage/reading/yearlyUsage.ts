import { BUILT_IN_CARD, lineCost, type LineUse, type RateCard, type RateRow } from "../../pricing";
import type { Days, PerToken, UsageCell, UsageImport } from "../import/usageImport";
import { gap, read, type Reading } from "../result";
import { cellsWithTokens } from "./impliedTokens";
import { ListPrices, totalOf } from "./listPrice";
import { coveredDays, dayCount, isWithin, yearlyFactor } from "./period";

/** What was used of one model over the period, and what that makes in a year. */
export interface UsageLine {
  readonly model: string;
  /** The row of the card that prices it now; none for a model that is not on the card. */
  readonly row?: RateRow;
  /** Over the period, in tokens. */
  readonly tokens: PerToken;
  /** Over the period, at the list rates of its days; none where a part has no rate. */
  readonly listCost?: number;
  /** A year of it in millions of tokens, in the terms of a workload line (section 2). */
  readonly yearly: LineUse;
  /** Of the input: one-hour cache writes. A workload line counts them as five-minute ones. */
  readonly cacheWrite1hShare: number;
  /** Of all tokens: fast mode, which a workload line does not have. */
  readonly fastShare: number;
  /** A year of it at today's list rates. */
  readonly yearlyList?: number;
  /** What of that the workload line leaves out: one-hour writes and fast mode. */
  readonly leftOut?: number;
}

/** How all the tokens of a period were used, whatever they cost. */
export interface UsageShares {
  /** Of the input. */
  readonly cacheRead: number;
  readonly cacheWrite: number;
  /** Of all tokens. */
  readonly batch: number;
  readonly usOnly: number;
  readonly fast: number;
}

/** Usage of a period put on a yearly footing, with the sum: tokens × 365 ÷ days. */
export interface YearlyUsage {
  readonly period: Days;
  readonly days: number;
  readonly daysWithUsage: number;
  readonly factor: number;
  /** Dearest first; models without a price last. */
  readonly lines: readonly UsageLine[];
  readonly listCost: number;
  readonly yearlyList: number;
  readonly shares: UsageShares;
  /** Models with usage that the card has no list rate for. */
  readonly unpriced: readonly string[];
  /** Whether the tokens were worked out from money, for want of a usage file. */
  readonly impliedFrom?: "list" | "billed";
}

export function yearlyUsage(
  usage: UsageImport,
  period: Days = coveredDays(usage),
  card: RateCard = BUILT_IN_CARD,
): Reading<YearlyUsage> {
  const prices = new ListPrices(card);
  const { cells: all, impliedFrom } = cellsWithTokens(usage, prices);
  const inPeriod = all.filter(({ day }) => isWithin(period, day));
  const cells = inPeriod.filter(({ tokens }) => tokens !== undefined);
  if (cells.length === 0) {
    const isSilent = inPeriod.length === 0 || usage.covers.tokens !== undefined;
    return gap(isSilent ? { code: "no_usage_in_period", ...period } : { code: "cost_not_split" });
  }
  const factor = yearlyFactor(period);
  const lines = [...groupedByModel(cells)]
    .map(([model, own]) => usageLine(model, own, factor, prices))
    .sort((a, b) => (b.yearlyList ?? -1) - (a.yearlyList ?? -1));
  return read({
    period,
    days: dayCount(period),
    daysWithUsage: new Set(cells.map(({ day }) => day)).size,
    factor,
    lines,
    listCost: lines.reduce((total, line) => total + (line.listCost ?? 0), 0),
    yearlyList: lines.reduce((total, line) => total + (line.yearlyList ?? 0), 0),
    shares: sharesOf(cells),
    unpriced: lines.filter((line) => line.listCost === undefined).map(({ model }) => model),
    ...(impliedFrom !== undefined && { impliedFrom }),
  });
}

function sharesOf(cells: readonly UsageCell[]): UsageShares {
  const tokens = addTokens(cells);
  const [input, all] = [inputOf(tokens), totalOf(tokens)];
  const used = (how: "batch" | "us" | "fast") =>
    ratio(totalOf(addTokens(cells.filter((cell) => cell[how]))), all);
  return {
    cacheRead: ratio(tokens.cacheRead, input),
    cacheWrite: ratio(tokens.cacheWrite5m + tokens.cacheWrite1h, input),
    batch: used("batch"),
    usOnly: used("us"),
    fast: used("fast"),
  };
}

export function groupedByModel<C extends { readonly model: string }>(
  cells: readonly C[],
): ReadonlyMap<string, readonly C[]> {
  const groups = new Map<string, C[]>();
  for (const cell of cells) {
    const own = groups.get(cell.model);
    if (own === undefined) groups.set(cell.model, [cell]);
    else own.push(cell);
  }
  return groups;
}

function usageLine(
  model: string,
  cells: readonly UsageCell[],
  factor: number,
  prices: ListPrices,
): UsageLine {
  const row = prices.card.byKey.get(model)?.rows.at(-1);
  const tokens = addTokens(cells);
  const yearly = lineUse(cells, tokens, factor, row);
  const input = inputOf(tokens);
  const listCost = costOf(cells, prices, "then");
  const listNow = costOf(cells, prices, "now");
  const yearlyList = listNow === undefined ? undefined : listNow * factor;
  const isFast = cells.filter(({ fast }) => fast);
  return {
    model,
    ...(row !== undefined && { row }),
    tokens,
    ...(listCost !== undefined && { listCost }),
    yearly,
    cacheWrite1hShare: ratio(tokens.cacheWrite1h, input),
    fastShare: ratio(totalOf(addTokens(isFast)), totalOf(tokens)),
    ...(yearlyList !== undefined && row !== undefined
      ? { yearlyList, leftOut: yearlyList - lineCost(row, yearly).list }
      : {}),
  };
}

const MTOK = 1_000_000;

/**
 * The line in the terms of section 2. Batch and US-only shares are weighted by what the tokens
 * cost without them, so that the line's list cost is that of its parts to the cent.
 */
function lineUse(
  cells: readonly UsageCell[],
  tokens: PerToken,
  factor: number,
  row: RateRow | undefined,
): LineUse {
  const input = inputOf(tokens);
  let [plain, batch, batched, us] = [0, 0, 0, 0];
  for (const cell of cells) {
    const weight = plainWeight(cell.tokens, row);
    const afterBatch = cell.batch ? weight / 2 : weight;
    plain += weight;
    batched += afterBatch;
    if (cell.batch) batch += weight;
    if (cell.us) us += afterBatch;
  }
  return {
    input: (input / MTOK) * factor,
    output: (tokens.output / MTOK) * factor,
    cacheReadShare: ratio(tokens.cacheRead, input),
    cacheWriteShare: ratio(tokens.cacheWrite5m + tokens.cacheWrite1h, input),
    batchShare: ratio(batch, plain),
    usOnlyShare: ratio(us, batched),
  };
}

function plainWeight(tokens: PerToken | undefined, row: RateRow | undefined): number {
  if (tokens === undefined) return 0;
  if (row === undefined) return totalOf(tokens);
  const { rates } = row;
  const writes = tokens.cacheWrite5m + tokens.cacheWrite1h;
  return (
    tokens.input * rates.input +
    tokens.output * rates.output +
    writes * rates.cacheWrite5m +
    tokens.cacheRead * rates.cacheRead
  );
}

/** All input: uncached, read from a cache, and written to one. */
function inputOf(tokens: PerToken): number {
  return totalOf(tokens) - tokens.output;
}

/** One walk for all types: a ledger has thousands of cells. */
function addTokens(cells: readonly UsageCell[]): PerToken {
  let [input, output, cacheWrite5m, cacheWrite1h, cacheRead] = [0, 0, 0, 0, 0];
  for (const { tokens } of cells) {
    if (tokens === undefined) continue;
    input += tokens.input;
    output += tokens.output;
    cacheWrite5m += tokens.cacheWrite5m;
    cacheWrite1h += tokens.cacheWrite1h;
    cacheRead += tokens.cacheRead;
  }
  return { input, output, cacheWrite5m, cacheWrite1h, cacheRead };
}

/** Undefined where any of the cells has no list rate. */
function costOf(
  cells: readonly UsageCell[],
  prices: ListPrices,
  when: "then" | "now",
): number | undefined {
  let total = 0;
  for (const cell of cells) {
    const cost = prices.cost(cell, when);
    if (cost === undefined) return undefined;
    total += totalOf(cost);
  }
  return total;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
