import { isBlankOrZero, plainCell, refuse } from "../cell";
import type { Place } from "../place";
import { fail, ok, type Result } from "../result";
import { meaningOf, spellings, type Vocabulary } from "../word";
import { isInForce, type ListRates, type ModelRates, type RateRow } from "./rateCard";

export type Modifier = "batch" | "us" | "fast";

/** Batch halves the rate of every token type. */
export const BATCH_FACTOR = 0.5;

export const MODIFIERS: Vocabulary<Modifier> = {
  batch: ["batch"],
  us: ["us", "us-only"],
  fast: ["fast"],
};

/** Any of the modifiers, separated by spaces or commas; blank (or 0 for it) is none. */
export function readModifiers(raw: unknown, at: Place): Result<ReadonlySet<Modifier>> {
  const modifiers = new Set<Modifier>();
  if (isBlankOrZero(raw)) return ok(modifiers);
  const got = plainCell(raw);
  const unknown = (text: unknown) =>
    ({ code: "unknown_word", at, got: String(text), takes: spellings(MODIFIERS) }) as const;
  if (typeof got !== "string") return refuse(got, at, unknown);
  for (const word of got.split(/[\s,;]/).filter((word) => word !== "")) {
    const modifier = meaningOf(MODIFIERS, word);
    if (modifier === undefined) return refuse(got, at, () => unknown(word));
    modifiers.add(modifier);
  }
  if (modifiers.has("fast") && modifiers.has("batch")) return fail({ code: "fast_with_batch", at });
  return ok(modifiers);
}

/**
 * A row's rates under modifiers, which multiply. Fast mode replaces input and output and scales
 * the cache rates by the same factor as input. One that the model does not have on that day is
 * `not_found`, never silently the plain rate. Section 2 of the model.
 */
export function modifiedRates(
  model: ModelRates,
  row: RateRow,
  modifiers: ReadonlySet<Modifier>,
  asOf: number | undefined,
  at: Place,
): Result<ListRates> {
  const notSold = (modifier: "us" | "fast") =>
    fail({
      code: "modifier_not_sold",
      nature: "not_found",
      at,
      model: model.model,
      modifier,
      ...(asOf !== undefined && { on: asOf }),
    });
  let rates = row.rates;
  if (modifiers.has("fast")) {
    const fast = fastRates(row, asOf ?? model.madeOn);
    if (fast === undefined) return notSold("fast");
    rates = fast;
  }
  if (modifiers.has("us")) {
    if (row.usMultiplier === undefined) return notSold("us");
    rates = scaled(rates, row.usMultiplier);
  }
  return ok(modifiers.has("batch") ? scaled(rates, BATCH_FACTOR) : rates);
}

/** The rates of fast mode where it is sold on the day; on a card without days, where it is listed. */
export function fastRates(row: RateRow, asOf: number | undefined): ListRates | undefined {
  const { fast, rates } = row;
  if (fast === undefined || (asOf !== undefined && !isInForce(fast, asOf))) return undefined;
  const factor = rates.input > 0 ? fast.input / rates.input : 1;
  return { ...scaled(rates, factor), input: fast.input, output: fast.output };
}

function scaled(rates: ListRates, factor: number): ListRates {
  return {
    input: rates.input * factor,
    output: rates.output * factor,
    cacheWrite5m: rates.cacheWrite5m * factor,
    cacheWrite1h: rates.cacheWrite1h * factor,
    cacheRead: rates.cacheRead * factor,
  };
}
