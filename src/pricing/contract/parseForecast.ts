import { isBlank } from "../cell";
import { readCells, parseProbabilities } from "../forecast/parseScenarios";
import { filledRows, gridOf, widthOf, type GridRow } from "../grid";
import type { Place } from "../place";
import { andThen, fail, ok, type Result } from "../result";
import { withoutHeader } from "../table";
import type { Forecast } from "./usage";

const MOST_YEARS = 10;

/** As many columns as a sheet has. */
const MOST_SCENARIOS = 16_384;

/**
 * Reads a forecast: a column of figures a scenario, under a header row or not. Up to ten figures
 * are annual, twelve or more are monthly. Rows and columns that are blank throughout are not there.
 */
export function parseForecast(
  raw: unknown,
  at: Place,
  probabilities: unknown,
  probabilitiesAt: Place,
): Result<Forecast> {
  const grid = gridOf(raw);
  const rows = withoutHeader(filledRows(grid));
  if (rows.length === 0) return fail({ code: "missing", at, takes: "consumption" });
  if (rows.length === MOST_YEARS + 1) return fail({ code: "forecast_of_eleven", at });
  const columns = filledColumns(rows, widthOf(grid));
  if (columns.length > MOST_SCENARIOS) {
    return fail({ code: "too_many_scenarios", at, got: columns.length, most: MOST_SCENARIOS });
  }
  const used = { rows: new Set(rows.map(({ row }) => row - 1)), columns: new Set(columns) };
  const isOutside = (_: unknown, row: number, column: number) =>
    !used.rows.has(row) || !used.columns.has(column);
  const read = readCells(grid, at, "consumption", isOutside);
  if (!read.ok) return read;
  const scenarios = columns.map((_, scenario) =>
    rows.map((_, row) => read.value[row * columns.length + scenario] ?? 0),
  );
  return andThen(
    parseProbabilities(probabilities, probabilitiesAt, scenarios.length),
    (probabilities) =>
      ok({
        figures: rows.length > MOST_YEARS ? ("monthly" as const) : ("annual" as const),
        scenarios,
        probabilities,
      }),
  );
}

/** Reads list price changes, one an anniversary, in a column or a row; none if left out. */
export function parsePriceChanges(raw: unknown, at: Place): Result<readonly number[]> {
  return readCells(gridOf(raw), at, "priceChange", isBlank);
}

function filledColumns(rows: readonly GridRow[], width: number): readonly number[] {
  const columns = Array.from({ length: width }, (_, column) => column);
  return columns.filter((column) => rows.some(({ cells }) => !isBlank(cells[column])));
}
