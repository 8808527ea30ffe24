import { readOptional, readQuantity } from "./cell";
import { isBlankTable, singleCell } from "./grid";
import type { Place } from "./place";
import { QUANTITIES, type Quantity, type QuantityName } from "./quantity";
import { andThen, ok, type Result } from "./result";
import { readWord, type Vocabulary } from "./word";

/** One argument of a worksheet function: what came, under which name, and how a cell of it is read. */
export interface Argument<T> {
  readonly name: string;
  readonly raw: unknown;
  readonly read: (cell: unknown, at: Place) => Result<T>;
  /** A number in this range needs no reading: the common case of a long column. */
  readonly quick?: Quantity;
}

export function argument<T>(
  name: string,
  raw: unknown,
  read: (cell: unknown, at: Place) => Result<T>,
): Argument<T> {
  return { name, raw, read };
}

export function quantity(name: string, raw: unknown, takes: QuantityName): Argument<number> {
  const read = (cell: unknown, at: Place) => readQuantity(takes, cell, at);
  return { name, raw, read, quick: QUANTITIES[takes] };
}

export function optional<T>(
  name: string,
  raw: unknown,
  takes: QuantityName,
  otherwise: T,
): Argument<number | T> {
  const read = (cell: unknown, at: Place) => readOptional(takes, cell, at, otherwise);
  return { name, raw, read, quick: QUANTITIES[takes] };
}

export function word<W extends string>(
  name: string,
  raw: unknown,
  vocabulary: Vocabulary<W>,
  otherwise?: NoInfer<W>,
): Argument<W> {
  return { name, raw, read: (cell, at) => readWord(vocabulary, cell, at, otherwise) };
}

/** The value of an argument that takes one cell and no range. */
export function single<T>({ name, raw, read }: Argument<T>): Result<T> {
  const at = { argument: name };
  return andThen(singleCell(raw, at), (cell) => read(cell, at));
}

/** An optional number that is never 0: the 0 that some builds of Excel pass for a blank is a blank. */
export function zeroAsBlank<T>(source: Argument<T>): Argument<T> {
  return { ...source, read: (cell, at) => source.read(cell === 0 ? undefined : cell, at) };
}

/** An optional day, as an Excel serial number. */
export function day(name: string, raw: unknown): Argument<number | undefined> {
  return zeroAsBlank(optional(name, raw, "date", undefined));
}

/** A range that may be left out. */
export function ifGiven<T>(
  name: string,
  raw: unknown,
  parse: (raw: unknown, at: Place) => Result<T>,
): Result<T | undefined> {
  return isBlankTable(raw) ? ok(undefined) : parse(raw, { argument: name });
}
