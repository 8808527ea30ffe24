import {
  listRate,
  TOKEN_TYPES,
  type ModelRates,
  type Modifier,
  type RateCard,
  type TokenType,
} from "../../pricing";
import type { PerToken, UsageCell } from "../import/usageImport";

const TYPES = Object.keys(TOKEN_TYPES) as readonly TokenType[];
const TOKENS_A_MTOK = 1_000_000;

/** The day whose rates hold: that of the usage, another one, or none for each model's newest. */
export type When = "then" | "now" | number;

/** A figure for each type of token, worked out from its type. */
export function perToken(of: (type: TokenType) => number): PerToken {
  const [input, output, cacheWrite5m] = [of("input"), of("output"), of("cacheWrite5m")];
  return {
    input,
    output,
    cacheWrite5m,
    cacheWrite1h: of("cacheWrite1h"),
    cacheRead: of("cacheRead"),
  };
}

export function totalOf(figures: PerToken | undefined): number {
  if (figures === undefined) return 0;
  const { input, output, cacheWrite5m, cacheWrite1h, cacheRead } = figures;
  return input + output + cacheWrite5m + cacheWrite1h + cacheRead;
}

/** Prices usage from a rate card, by the same rules as the worksheet's list rates. */
export class ListPrices {
  readonly #models = new Map<string, ModelPrices>();

  constructor(readonly card: RateCard) {}

  /** The rates of a cell's tokens under its modifiers; undefined where the card has none. */
  rates(cell: UsageCell, when: When, label = cell.model): PerToken | undefined {
    const day = when === "then" ? cell.day : when === "now" ? undefined : when;
    let prices = this.#models.get(label);
    if (prices === undefined) {
      prices = new ModelPrices(this.card.byKey.get(label));
      this.#models.set(label, prices);
    }
    return prices.rates(cell, day);
  }

  /** The list cost of a cell's tokens; undefined where it has none, or no price. */
  cost(cell: UsageCell, when: When, label = cell.model): PerToken | undefined {
    const { tokens } = cell;
    const rates = this.rates(cell, when, label);
    if (tokens === undefined || rates === undefined) return undefined;
    return {
      input: (tokens.input / TOKENS_A_MTOK) * rates.input,
      output: (tokens.output / TOKENS_A_MTOK) * rates.output,
      cacheWrite5m: (tokens.cacheWrite5m / TOKENS_A_MTOK) * rates.cacheWrite5m,
      cacheWrite1h: (tokens.cacheWrite1h / TOKENS_A_MTOK) * rates.cacheWrite1h,
      cacheRead: (tokens.cacheRead / TOKENS_A_MTOK) * rates.cacheRead,
    };
  }
}

/** Modes of use of a cell, and so prices of a day. */
const MODES = 8;

/**
 * A model's rates, asked for once a mode and price. A ledger has thousands of cells and every
 * reading prices each of them, so what a price is kept by is a number: texts took longer to put
 * together than all the sums.
 */
class ModelPrices {
  readonly #found = new Map<number, PerToken | undefined>();

  constructor(readonly model: ModelRates | undefined) {}

  rates(cell: UsageCell, day: number | undefined): PerToken | undefined {
    const mode = (cell.batch ? 1 : 0) + (cell.us ? 2 : 0) + (cell.fast ? 4 : 0);
    const key = this.#priceOn(day, cell.fast) * MODES + mode;
    const found = this.#found.get(key);
    if (found !== undefined || this.#found.has(key)) return found;
    const rates = this.#ask(cell, day);
    this.#found.set(key, rates);
    return rates;
  }

  /** What tells the days apart: the row in force, and the day itself where fast mode has its own. */
  #priceOn(day: number | undefined, isFast: boolean): number {
    if (day === undefined) return -1;
    if (isFast) return day;
    const rows = this.model?.rows ?? [];
    return rows.findIndex(({ from, to = Infinity }) => from <= day && day <= to) + 1;
  }

  #ask(cell: UsageCell, day: number | undefined): PerToken | undefined {
    const { model } = this;
    // Fast mode is not sold with batch: such a row is a mistake of the export.
    if (model === undefined || (cell.fast && cell.batch)) return undefined;
    const modifiers = new Set<Modifier>();
    if (cell.batch) modifiers.add("batch");
    if (cell.us) modifiers.add("us");
    if (cell.fast) modifiers.add("fast");
    const rates = TYPES.map((type) => listRate(model, type, day, modifiers));
    if (!rates.every((rate) => rate.ok)) return undefined;
    return perToken((type) => {
      const rate = rates[TYPES.indexOf(type)];
      return rate?.ok === true ? rate.value : 0;
    });
  }
}
