import { isBlank, readQuantity } from "../cell";
import { gridOf, isBlankGrid, widthOf, type Grid } from "../grid";
import type { Issue } from "../issue";
import type { Place } from "../place";
import { isWithin, QUANTITIES, type QuantityName } from "../quantity";
import { fail, ok, type Result } from "../result";
import { sum } from "../sum";
import { equallyLikely, type Scenarios } from "./scenarios";

const CLOSE_TO_ONE = 1e-9;

/** Reads consumptions and their probabilities; without any, all are equally likely. */
export function parseScenarios(
  consumptions: unknown,
  at: Place,
  probabilities: unknown,
  probabilitiesAt: Place,
): Result<Scenarios> {
  const grid = gridOf(consumptions);
  if (isBlankGrid(consumptions)) return fail({ code: "missing", at, takes: "consumption" });
  if (isBlankGrid(probabilities)) {
    const read = readCells(grid, at, "consumption", (cell) => isBlank(cell));
    if (!read.ok) return read;
    return ok({ consumptions: read.value, probabilities: equallyLikely(read.value.length) });
  }
  const weights = gridOf(probabilities);
  const shapes = [shape(grid, at), shape(weights, probabilitiesAt)] as const;
  if (shapes[0].rows !== shapes[1].rows || shapes[0].columns !== shapes[1].columns) {
    return fail({ code: "shapes_differ", shapes });
  }
  const neither = (_: unknown, row: number, column: number) =>
    isBlank(grid[row]?.[column]) && isBlank(weights[row]?.[column]);
  const read = readCells(grid, at, "consumption", neither);
  const weighed = readCells(weights, probabilitiesAt, "probability", neither);
  if (!read.ok || !weighed.ok) {
    return fail(...[read, weighed].flatMap((result) => (result.ok ? [] : result.issues)));
  }
  if (!sumsToOne(weighed.value)) return doesNotSum(weighed.value, probabilitiesAt);
  return ok({ consumptions: read.value, probabilities: weighed.value });
}

/** Reads the probabilities of `count` scenarios, in a row or a column; equal if there are none. */
export function parseProbabilities(
  raw: unknown,
  at: Place,
  count: number,
): Result<readonly number[]> {
  if (isBlankGrid(raw)) return ok(equallyLikely(count));
  const read = readCells(gridOf(raw), at, "probability", isBlank);
  if (!read.ok) return read;
  if (read.value.length !== count) {
    return fail({ code: "probabilities_miscounted", at, got: read.value.length, takes: count });
  }
  return sumsToOne(read.value) ? read : doesNotSum(read.value, at);
}

/** The numbers of a range, row by row, without the cells that are to be passed over. */
export function readCells(
  grid: Grid,
  at: Place,
  takes: QuantityName,
  passOver: (cell: unknown, row: number, column: number) => boolean,
): Result<readonly number[]> {
  const values: number[] = [];
  const issues: Issue[] = [];
  const width = widthOf(grid);
  for (const [row, cells] of grid.entries()) {
    for (let column = 0; column < width; column++) {
      const cell = cells[column];
      if (typeof cell === "number" && isWithin(QUANTITIES[takes], cell)) values.push(cell);
      else if (!passOver(cell, row, column)) {
        const result = readQuantity(takes, cell, placeIn(grid, at, row, column));
        if (result.ok) values.push(result.value);
        else issues.push(...result.issues);
      }
    }
  }
  return issues.length > 0 ? fail(...issues) : ok(values);
}

/** A cell's place as a person would say it: a row number in a column, a column number in a row. */
function placeIn(grid: Grid, at: Place, row: number, column: number): Place {
  return {
    ...at,
    ...(grid.length > 1 && { row: row + 1 }),
    ...(widthOf(grid) > 1 && { column: column + 1 }),
  };
}

function shape(grid: Grid, { argument }: Place) {
  return { argument, rows: grid.length, columns: widthOf(grid) };
}

function sumsToOne(probabilities: readonly number[]): boolean {
  return Math.abs(sum(probabilities) - 1) <= CLOSE_TO_ONE;
}

function doesNotSum(probabilities: readonly number[], at: Place): Result<never> {
  return fail({ code: "probabilities_do_not_sum", at, total: sum(probabilities) });
}
