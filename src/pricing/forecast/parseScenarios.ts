import { isBlank, readQuantity } from "../cell";
import { gridOf, isBlankGrid, isBlankTable, widthOf, type Grid } from "../grid";
import type { Shape } from "../inputIssue";
import type { Issue } from "../issue";
import type { Place } from "../place";
import { isWithin, QUANTITIES, type QuantityName } from "../quantity";
import { all, andThen, fail, ok, unless, type Result } from "../result";
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
  if (isBlankGrid(consumptions)) return fail({ code: "missing", at, takes: "consumption" });
  const grid = gridOf(consumptions);
  const weights = isBlankTable(probabilities) ? undefined : gridOf(probabilities);
  if (weights !== undefined) {
    const [a, b] = [shape(grid, at), shape(weights, probabilitiesAt)];
    if (a.rows !== b.rows || a.columns !== b.columns) {
      return fail({ code: "shapes_differ", shapes: [a, b] });
    }
  }
  const neither = (_: unknown, row: number, column: number) =>
    isBlank(grid[row]?.[column]) && isBlank(weights?.[row]?.[column]);
  return andThen(
    all({
      consumptions: readCells(grid, at, "consumption", neither),
      probabilities: weights
        ? readCells(weights, probabilitiesAt, "probability", neither)
        : ok(undefined),
    }),
    ({ consumptions, probabilities }) =>
      andThen(weighed(probabilities, probabilitiesAt, consumptions.length), (probabilities) =>
        ok({ consumptions, probabilities }),
      ),
  );
}

/** Reads the probabilities of `count` scenarios, in a row or a column; equal if there are none. */
export function parseProbabilities(
  raw: unknown,
  at: Place,
  count: number,
): Result<readonly number[]> {
  if (isBlankTable(raw)) return ok(equallyLikely(count));
  return andThen(readCells(gridOf(raw), at, "probability", isBlank), (read) =>
    weighed(read, at, count),
  );
}

function weighed(
  probabilities: readonly number[] | undefined,
  at: Place,
  count: number,
): Result<readonly number[]> {
  if (probabilities === undefined) return ok(equallyLikely(count));
  const got = probabilities.length;
  if (got !== count) return fail({ code: "probabilities_miscounted", at, got, takes: count });
  const total = sum(probabilities);
  return Math.abs(total - 1) <= CLOSE_TO_ONE
    ? ok(probabilities)
    : fail({ code: "probabilities_do_not_sum", at, total });
}

/**
 * The numbers of a range, row by row, without the cells that are to be passed over. A fault is
 * placed by its row in a column, by its column in a row, and by both in a block.
 */
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
        const result = readQuantity(takes, cell, {
          ...at,
          ...(grid.length > 1 && { row: row + 1 }),
          ...(width > 1 && { column: column + 1 }),
        });
        if (result.ok) values.push(result.value);
        else issues.push(...result.issues);
      }
    }
  }
  return unless(issues, values);
}

function shape(grid: Grid, { argument }: Place): Shape {
  return { argument, rows: grid.length, columns: widthOf(grid) };
}
