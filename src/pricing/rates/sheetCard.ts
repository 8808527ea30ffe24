import { isBlankOrZero, readQuantity, readText } from "../cell";
import { isBlankTable } from "../grid";
import type { Issue } from "../issue";
import type { Place } from "../place";
import { all, andThen, each, fail, ok, type Result, unless } from "../result";
import { readHeadedTable, type HeadedRow } from "../table";
import { modelKey, rateCard, type FastRates, type RateCard, type RateRow } from "./rateCard";

export const CARD_HEADINGS = [
  "Model",
  "From",
  "To",
  "Input",
  "Output",
  "Cache write 5m",
  "Cache write 1h",
  "Cache read",
] as const;
export const OPTIONAL_CARD_HEADINGS = ["Fast input", "Fast output", "US-only", "API id"] as const;
type Heading = (typeof CARD_HEADINGS)[number] | (typeof OPTIONAL_CARD_HEADINGS)[number];

interface NumberedRow {
  readonly line: HeadedRow<Heading>;
  readonly row: RateRow;
}

/**
 * Reads a rate card from the sheet, or takes the one given where there is none. The shape is that
 * of the built-in card as it is spilled; other columns are passed over. A blank `From` holds from
 * the beginning, a blank `To` while the row stands; blank fast rates or a blank US-only multiplier
 * say that it is not sold.
 */
export function parseRateCard(raw: unknown, at: Place, otherwise: RateCard): Result<RateCard> {
  if (isBlankTable(raw)) return ok(otherwise);
  const table = readHeadedTable<Heading>(raw, at, CARD_HEADINGS, OPTIONAL_CARD_HEADINGS);
  return andThen(table, (lines) =>
    andThen(each(lines.map(readRow)), (rows) => {
      const issues = overlaps(rows);
      return unless(issues, rateCard(rows.map(({ row }) => row)));
    }),
  );
}

function readRow(line: HeadedRow<Heading>): Result<NumberedRow> {
  const rate = (heading: Heading) => readQuantity("rate", line.cell(heading), line.at(heading));
  const orNone = <T>(heading: Heading, read: (raw: unknown, at: Place) => Result<T>) => {
    const raw = line.cell(heading);
    return isBlankOrZero(raw) ? ok(undefined) : read(raw, line.at(heading));
  };
  const date = (raw: unknown, at: Place) => readQuantity("date", raw, at);
  const read = all({
    model: readText(line.cell("Model"), line.at("Model")),
    apiId: orNone("API id", readText),
    from: orNone("From", date),
    to: orNone("To", date),
    rates: all({
      input: rate("Input"),
      output: rate("Output"),
      cacheWrite5m: rate("Cache write 5m"),
      cacheWrite1h: rate("Cache write 1h"),
      cacheRead: rate("Cache read"),
    }),
    fast: readFast(line),
    usMultiplier: orNone("US-only", (raw, at) => readQuantity("usMultiplier", raw, at)),
  });
  return andThen(read, ({ model, apiId, to, rates, fast, usMultiplier, ...rest }) => {
    const from = Math.floor(rest.from ?? 0);
    if (to !== undefined && to < from) {
      return fail({ code: "card_dates_reversed", at: line.at("To"), from, to });
    }
    const row: RateRow = {
      model,
      from,
      rates,
      ...(to !== undefined && { to: Math.floor(to) }),
      ...(apiId !== undefined && { apiId }),
      ...(fast !== undefined && { fast }),
      ...(usMultiplier !== undefined && { usMultiplier }),
    };
    return ok({ line, row });
  });
}

function readFast(line: HeadedRow<Heading>): Result<FastRates | undefined> {
  const given = (["Fast input", "Fast output"] as const).filter(
    (heading) => !isBlankOrZero(line.cell(heading)),
  );
  if (given.length === 0) return ok(undefined);
  if (given.length === 1) {
    return fail({ code: "fast_rate_incomplete", at: line.at("Fast output") });
  }
  return all({
    input: readQuantity("rate", line.cell("Fast input"), line.at("Fast input")),
    output: readQuantity("rate", line.cell("Fast output"), line.at("Fast output")),
  });
}

/** Two rows of one model that hold on the same day: the rate would depend on their order. */
function overlaps(rows: readonly NumberedRow[]): readonly Issue[] {
  const sorted = [...rows].sort((a, b) => a.row.from - b.row.from);
  const latest = new Map<string, NumberedRow>();
  return sorted.flatMap((here) => {
    const key = modelKey(here.row.model);
    const before = latest.get(key);
    latest.set(key, here);
    if (before === undefined || (before.row.to ?? Infinity) < here.row.from) return [];
    const at = here.line.at("From");
    const { model } = here.row;
    return [{ code: "card_rows_overlap", at, model, otherRow: before.line.row } as const];
  });
}
