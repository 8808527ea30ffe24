import type { Shape } from "./inputIssue";
import type { Place } from "./place";
import { fail, ok, type Result } from "./result";

export type RangeSize = Pick<Shape, "rows" | "columns">;

/** More than any sheet can use; a row against a long column could otherwise ask for billions. */
const MOST_CELLS = 5_000_000;

/** The shape in which ranges meet cell by cell: a single row or column is repeated. */
export function broadcast(
  ranges: readonly (RangeSize & { readonly source: { readonly name: string } })[],
): Result<RangeSize> {
  const rows = Math.max(...ranges.map((range) => range.rows));
  const columns = Math.max(...ranges.map((range) => range.columns));
  const fits = (own: number, all: number) => own === 1 || own === all;
  if (!ranges.every((own) => fits(own.rows, rows) && fits(own.columns, columns))) {
    const shapes = ranges
      .filter((range) => !isOneCell(range))
      .map(({ source, rows, columns }) => ({ argument: source.name, rows, columns }));
    return fail({ code: "shapes_differ", shapes });
  }
  const cells = rows * columns;
  return cells > MOST_CELLS
    ? fail({ code: "result_too_large", cells, most: MOST_CELLS })
    : ok({ rows, columns });
}

export function isOneCell({ rows, columns }: RangeSize): boolean {
  return rows === 1 && columns === 1;
}

/** What was read of one cell, its issues with its row and column in the range it came from. */
export function placedIn<T>(
  result: Result<T>,
  size: RangeSize,
  row: number,
  column: number,
): Result<T> {
  if (result.ok) return result;
  const inRange: Partial<Place> = {
    ...(size.rows > 1 && { row: row + 1 }),
    ...(size.columns > 1 && { column: column + 1 }),
  };
  return fail(
    ...result.issues.map((issue) =>
      "at" in issue ? { ...issue, at: { ...issue.at, ...inRange } } : issue,
    ),
  );
}
