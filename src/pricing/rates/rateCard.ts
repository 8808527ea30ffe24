import { readText } from "../cell";
import type { Place } from "../place";
import { andThen, fail, ok, type Result } from "../result";
import { nearestTo } from "./nearest";

/** List rates per million tokens, in the currency of the card. */
export interface ListRates {
  readonly input: number;
  readonly output: number;
  readonly cacheWrite5m: number;
  readonly cacheWrite1h: number;
  /** The model's own: never a fixed tenth of input. */
  readonly cacheRead: number;
}

/** The rates of fast mode, and the days on which it is sold where they are not those of the row. */
export interface FastRates {
  readonly input: number;
  readonly output: number;
  readonly from?: number;
  readonly to?: number;
}

/** A model's list rates from one day through another. Dates are Excel serial numbers. */
export interface RateRow {
  /** The label a finance user knows; a tier of long prompts has its own. */
  readonly model: string;
  readonly apiId?: string;
  readonly from: number;
  /** The last day; none while the row stands. */
  readonly to?: number;
  readonly rates: ListRates;
  readonly fast?: FastRates;
  /** What US-only inference multiplies every rate by; none where it is not sold. */
  readonly usMultiplier?: number;
  readonly sources?: readonly string[];
  /** How the row is known: `official`, or what is not. */
  readonly confidence?: string;
}

/** A model of a card: its rows by rising date. Rows do not overlap. */
export interface ModelRates {
  readonly model: string;
  readonly rows: readonly RateRow[];
  /** Day on which the card was made: what "now" is where no date is given. */
  readonly madeOn: number | undefined;
}

/** Rate rows, found by label or API id. Section 2 of the model. */
export interface RateCard {
  readonly models: readonly ModelRates[];
  readonly madeOn: number | undefined;
  readonly byKey: ReadonlyMap<string, ModelRates>;
}

/**
 * Makes a card of rows that do not overlap, in any order. Where tiers of one model share an API
 * id, it names the one that comes first.
 */
export function rateCard(rows: readonly RateRow[], madeOn?: number): RateCard {
  const byLabel = new Map<string, RateRow[]>();
  for (const row of rows) {
    const key = modelKey(row.model);
    byLabel.set(key, [...(byLabel.get(key) ?? []), row]);
  }
  const models = [...byLabel.values()].map((own) => {
    const rising = [...own].sort((a, b) => a.from - b.from);
    return { model: rising.at(-1)?.model ?? "", rows: rising, madeOn };
  });
  const byKey = new Map<string, ModelRates>();
  const name = (key: string, model: ModelRates) => byKey.has(key) || byKey.set(key, model);
  for (const model of models) {
    name(model.model, model); // found at once where it is written as it is in the card
    name(modelKey(model.model), model);
  }
  for (const model of models) {
    for (const { apiId } of model.rows) {
      if (apiId === undefined) continue;
      name(modelKey(apiId), model);
      name(modelKey(apiId).replace(/-\d{8}$/, ""), model); // the alias without a snapshot's date
    }
  }
  return { models, madeOn, byKey };
}

/** Case, outer spaces and the maker's name before a label do not count: `Claude Opus 5.5`. */
export function modelKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^claude /, "");
}

/** The model that a cell names; an unknown one is an issue with the nearest labels. */
export function readModel(card: RateCard, raw: unknown, at: Place): Result<ModelRates> {
  return andThen(readText(raw, at), (text) => {
    const found = card.byKey.get(text) ?? card.byKey.get(modelKey(text));
    if (found !== undefined) return ok(found);
    return fail({
      code: "unknown_model",
      at,
      got: text,
      // Looked for when it is said: of a table's many unknown models a message names a few.
      get nearest() {
        const labels = card.models.map(({ model }) => model);
        return nearestTo(text, labels);
      },
    });
  });
}

/** The row in force on a day; the newest one where no day is given. */
export function rowInForce(
  { model, rows }: ModelRates,
  asOf: number | undefined,
  at: Place,
): Result<RateRow> {
  const row = asOf === undefined ? rows.at(-1) : rows.find((row) => isInForce(row, asOf));
  if (row !== undefined) return ok(row);
  const on = asOf ?? 0;
  const nearest = nearestDay(rows, on);
  return fail({ code: "no_rate_on_date", nature: "not_found", at, model, on, nearest });
}

/** From the first day through the last; the time of day does not count. */
export function isInForce(
  days: { readonly from?: number; readonly to?: number },
  asOf: number,
): boolean {
  const day = Math.floor(asOf);
  return (days.from ?? 0) <= day && day <= (days.to ?? Infinity);
}

function nearestDay(rows: readonly RateRow[], on: number): number {
  const days = rows.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]));
  return days.reduce((best, day) => (Math.abs(day - on) < Math.abs(best - on) ? day : best));
}
