import type { Habit } from "../habit";
import { withoutMonth } from "../howLong";
import { readPercent } from "../readPercent";
import type { PastedLine } from "./splitRows";
import { readThreshold } from "./threshold";

/** Which cell of a row is what. */
export interface Columns {
  readonly name?: number;
  readonly threshold: number;
  readonly discount: number;
  /** The headings, where there are any: `Annual commit ($k)`. */
  readonly headings: readonly string[];
}

export const DISCOUNT = /discount|%|\boff\b|saving|reduction/iu;
export const THRESHOLD =
  /commit|threshold|\bfrom\b|spend|minimum|\bmin\b|volume|amount|annual|lower/iu;
const NAME = /tier|band|level|name|step|bracket/iu;
const FIGURE = /\d/u;
const PERCENT = /%|percent/iu;

/**
 * Finds the columns by their headings, and by what is in them where headings do not tell: the
 * discount has percent signs or is the last one that is all figures, the threshold is the first
 * other one with figures in it.
 */
export function columnsOf(lines: readonly PastedLine[], habit: Habit): Columns | undefined {
  const figures = lines.filter(
    (line) => line.cells.filter((cell) => FIGURE.test(cell)).length >= 2,
  );
  const width = figures.reduce((most, line) => Math.max(most, line.cells.length), 0);
  const heading = lines.find(
    (line) =>
      line.cells.some((cell) => DISCOUNT.test(cell)) &&
      line !== figures[0] &&
      isHeading(line) &&
      !isTitle(line),
  );
  const headings = heading?.cells ?? [];
  const indexes = [...Array(width).keys()];
  const share = (index: number, test: (cell: string) => boolean) =>
    figures.filter(({ cells }) => test(cells[index] ?? "")).length / Math.max(1, figures.length);

  const readable = (cell: string) => readPercent(cell, "discount", habit).kind !== "unreadable";
  const discount =
    headed(headings, DISCOUNT, width) ??
    indexes.findLast((index) => share(index, (cell) => PERCENT.test(cell)) > 0.5) ??
    indexes.findLast((index) => share(index, (cell) => FIGURE.test(cell) && readable(cell)) > 0.5);
  if (discount === undefined) return undefined;

  const isMoney = (cell: string) =>
    FIGURE.test(cell) && readThreshold(withoutMonth(cell), habit).kind !== "unreadable";
  const others = indexes.filter((index) => index !== discount && !NAME.test(headings[index] ?? ""));
  const threshold =
    others.find((index) => THRESHOLD.test(headings[index] ?? "") && share(index, isMoney) > 0) ??
    others.find((index) => share(index, isMoney) > 0.5 && !isCounting(figures, index));
  if (threshold === undefined) return undefined;

  const name = indexes.find(
    (index) =>
      index !== discount &&
      index !== threshold &&
      index < Math.max(threshold, discount) &&
      (NAME.test(headings[index] ?? "") || share(index, (cell) => /\p{L}/u.test(cell)) > 0.5),
  );
  return { ...(name === undefined ? {} : { name }), threshold, discount, headings };
}

/** A row of words; a figure in it can only be part of a unit, as in `Commit (000s)`. */
export function isHeading({ cells }: PastedLine): boolean {
  return cells.every((cell) => !FIGURE.test(cell.replace(/\(.*?\)|'?000s?/gu, "")));
}

/** One text over the whole table: `Volume discount schedule`. */
function isTitle({ cells }: PastedLine): boolean {
  return cells.filter((cell) => cell !== "").length === 1;
}

function headed(headings: readonly string[], what: RegExp, width: number): number | undefined {
  const index = headings.findIndex((heading) => what.test(heading));
  return index >= 0 && index < width ? index : undefined;
}

/** 1, 2, 3 … number the bands; they are not money. */
function isCounting(lines: readonly PastedLine[], index: number): boolean {
  return (
    lines.length > 1 &&
    lines.every(({ cells }, row) => {
      const figure = Number(cells[index]);
      return figure === row + 1 || figure === row;
    })
  );
}
