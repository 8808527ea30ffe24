import { CARD_HEADINGS, OPTIONAL_CARD_HEADINGS, type RateRow } from "../pricing";
import type { CellValue } from "./answer";

const NOTHING = "";

/** The rows of a card as they are spilled: a valid card again, with where each row comes from. */
export function rateCardTable(
  rows: readonly RateRow[],
  madeOn: number | undefined,
): readonly (readonly CellValue[])[] {
  const header = [...CARD_HEADINGS, ...OPTIONAL_CARD_HEADINGS, "Confidence", "Source", "Card made"];
  return [header, ...rows.map((row) => cardRow(row, madeOn))];
}

function cardRow(row: RateRow, madeOn: number | undefined): readonly CellValue[] {
  const { rates, fast } = row;
  return [
    row.model,
    row.from,
    row.to ?? NOTHING,
    rates.input,
    rates.output,
    rates.cacheWrite5m,
    rates.cacheWrite1h,
    rates.cacheRead,
    fast?.input ?? NOTHING,
    fast?.output ?? NOTHING,
    row.usMultiplier ?? NOTHING,
    row.apiId ?? NOTHING,
    row.confidence ?? NOTHING,
    (row.sources ?? []).join("; "),
    madeOn ?? NOTHING,
  ];
}
