import { fail, ok, type Result } from "../result";
import { fastRates } from "./modifiers";
import type { RateCard, RateRow } from "./rateCard";

/**
 * The rows of a card in force on a day; with `includeRetired` also the last row of each model that
 * had ended by then. Without a day: each model's newest row, and those of retired models if they
 * had ended on the day the card was made. Fast rates are left on a row only where they are sold.
 */
export function cardInForce(
  card: RateCard,
  asOf: number | undefined,
  includeRetired: boolean,
): Result<readonly RateRow[]> {
  const day = Math.floor(asOf ?? card.madeOn ?? 0);
  const rows = card.models.flatMap(({ rows }) => {
    // Rows do not overlap: the one in force, if any, is the last that has begun.
    const row = asOf === undefined ? rows.at(-1) : rows.findLast(({ from }) => from <= day);
    if (row === undefined) return [];
    const hasEnded = (row.to ?? Infinity) < day;
    return hasEnded && !includeRetired ? [] : [withoutUnsoldFast(row, day)];
  });
  if (rows.length > 0) return ok(rows);
  return fail({ code: "card_empty_on_date", nature: "not_found", on: day });
}

function withoutUnsoldFast(row: RateRow, day: number): RateRow {
  if (fastRates(row, day) !== undefined) return row;
  const { fast, ...rest } = row;
  return fast === undefined ? row : rest;
}
