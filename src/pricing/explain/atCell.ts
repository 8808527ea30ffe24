import type { Argument } from "../argument";
import { broadcast, placedIn } from "../broadcast";
import { gridOf, widthOf } from "../grid";
import { all, andThen, type Result } from "../result";

/** A call of a worksheet function with raw cells, and the cell of its result that is asked about. */
export interface Call {
  readonly args: readonly unknown[];
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

type Arguments = Readonly<Record<string, Argument<unknown>>>;

type Values<A extends Arguments> = {
  [K in keyof A]: A[K] extends Argument<infer T> ? T : never;
};

/**
 * What a lifting function calculates with at one cell of its spill: of each argument the value of
 * that row and column, or the one that is repeated.
 */
export function atCell<const A extends Arguments>(call: Call, args: A): Result<Values<A>> {
  const ranges = Object.values(args).map(rangeOf);
  return andThen(broadcast(ranges), () => {
    const read = Object.entries(args).map(([key, own]) => [key, readAt(own, call)] as const);
    return all(Object.fromEntries(read)) as Result<Values<A>>;
  });
}

function rangeOf(source: Argument<unknown>) {
  const grid = gridOf(source.raw);
  return { source, rows: grid.length, columns: widthOf(grid) };
}

function readAt(own: Argument<unknown>, call: Call): Result<unknown> {
  const size = rangeOf(own);
  const row = size.rows === 1 ? 0 : call.row;
  const column = size.columns === 1 ? 0 : call.column;
  const cell = gridOf(own.raw)[row]?.[column];
  return placedIn(own.read(cell, { argument: own.name }), size, row, column);
}
