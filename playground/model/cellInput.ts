// Setting values and formulas: one for all cells, or a block of the range's own shape.

import { HostError, invalidArgument, notInThePlayground } from "../dispatch";
import type { CellInput } from "../grid/gridContract";
import type { Block } from "./address";
import { checkFormula, checkText } from "./formulaRules";

const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Spreads a scalar over the block; a list of rows must have the block's shape. */
export function spread<T>(given: unknown, block: Block, read: (value: unknown) => T): T[][] {
  if (!Array.isArray(given)) {
    const one = read(given);
    return Array.from({ length: block.rows }, () =>
      Array.from({ length: block.columns }, () => one),
    );
  }
  checkShape(given, block.rows, block.columns);
  return (given as unknown[][]).map((row) => row.map(read));
}

export function checkShape(given: readonly unknown[], rows: number, columns: number): void {
  const fits =
    given.length === rows && given.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw invalidArgument(WRONG_SHAPE);
}

/** null leaves the cell, "" empties it, a text with = in front is a formula. */
export function readInput(value: unknown): CellInput {
  if (value === null || value === undefined) return undefined;
  if (value === "") return null;
  if (typeof value === "number" && !Number.isFinite(value)) throw invalidArgument();
  if (typeof value === "number" || typeof value === "boolean") return { value };
  if (typeof value !== "string") throw invalidArgument();
  if (!/^=./s.test(value)) {
    checkText(value);
    return { value };
  }
  checkFormula(value);
  return { formula: value };
}

/** @throws ApiNotFound for one relative formula over many cells, which Excel would adjust cell by cell */
export function readInputs(given: unknown, block: Block): CellInput[][] {
  const isOneForMany = typeof given === "string" && block.rows * block.columns > 1;
  if (isOneForMany && /^=.*(?<![$A-Z])[A-Z]{1,3}\$?\d/i.test(given))
    throw notInThePlayground("Range.formulas with one relative formula for several cells");
  return spread(given, block, readInput);
}

export function readText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function readOptional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === null || value === undefined ? undefined : read(value);
}

export function readNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function readInteger(value: unknown): number {
  const number = readNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function readFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** One of Excel's words, whatever its case, as the word on the right. */
export function readWord<T extends string>(value: unknown, words: readonly T[]): T {
  const text = typeof value === "string" ? value.toLowerCase() : undefined;
  const found = words.find((word) => word.toLowerCase() === text);
  if (found === undefined) throw invalidArgument();
  return found;
}

export function readColor(value: unknown): string {
  const text = readText(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex) return `#${hex.toUpperCase()}`;
  const named = NAMED_COLORS[text.toLowerCase()];
  if (!named) throw new HostError("InvalidArgument", `'${text}' is not a color.`);
  return named;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};
