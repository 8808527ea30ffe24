import { listRate, TOKEN_TYPES, type Modifier, type RateCard, type TokenType } from "../../pricing";
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
  return TYPES.reduce((total, type) => total + figures[type], 0);
}

/** Prices usage from a rate card, by the same rules as the worksheet's list rates. */
export class ListPrices {
  readonly #rates = new Map<string, PerToken | undefined>();

  constructor(readonly card: RateCard) {}

  /** The rates of a cell's tokens under its modifiers; undefined where the card has none. */
  rates(cell: UsageCell, when: When, label = cell.model): PerToken | undefined {
    const day = when === "then" ? cell.day : when === "now" ? undefined : when;
    const modes = `${String(cell.batch)}|${String(cell.us)}|${String(cell.fast)}`;
    const key = `${label}|${modes}|${this.#rowOf(label, day, cell.fast)}`;
    if (!this.#rates.has(key)) this.#rates.set(key, this.#ask(cell, day, label));
    return this.#rates.get(key);
  }

  /** The list cost of a cell's tokens; undefined where it has none, or no price. */
  cost(cell: UsageCell, when: When, label = cell.model): PerToken | undefined {
    const { tokens } = cell;
    const rates = this.rates(cell, when, label);
    if (tokens === undefined || rates === undefined) return undefined;
    return perToken((type) => (tokens[type] / TOKENS_A_MTOK) * rates[type]);
  }

  /** What tells the days apart: the row in force, and the day itself where fast mode has its own. */
  #rowOf(label: string, day: number | undefined, isFast: boolean): string {
    if (day === undefined) return "";
    if (isFast) return String(day);
    const rows = this.card.byKey.get(label)?.rows ?? [];
    return String(rows.findIndex(({ from, to = Infinity }) => from <= day && day <= to));
  }

  #ask(cell: UsageCell, day: number | undefined, label: string): PerToken | undefined {
    const model = this.card.byKey.get(label);
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
