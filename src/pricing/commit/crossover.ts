import { fail, ok, type Result } from "../result";
import { yearUnder, type YearTerms } from "./year";

/** Costs closer than this to each other, as a share of the larger, are the same cost. */
const ROUNDING = 1e-12;

/**
 * Two cost lines: the smaller and the larger full use, what deal a costs more than deal b up to the
 * one and at the other, and how much more for each unit of use beyond.
 */
export type CostLines = readonly [
  first: number,
  second: number,
  start: number,
  bend: number,
  slope: number,
];

export function costLines(a: YearTerms, b: YearTerms): CostLines {
  const first = Math.min(a.fullUse, b.fullUse);
  const second = Math.max(a.fullUse, b.fullUse);
  const slope = b.overageDiscount - a.overageDiscount;
  return [first, second, difference(a, b, first), difference(a, b, second), slope];
}

/**
 * Every consumption above 0 at which the cheaper of two deals changes, ascending: at most two.
 *
 * A cost line is flat up to its full use and rises from there, so the difference of two is flat
 * up to the first full use, straight to the second, and straight beyond. A line that only touches
 * the other, or runs along it, does not cross. Section 4 of the model.
 */
export function crossovers(a: YearTerms, b: YearTerms): Result<readonly number[]> {
  const [first, second, start, bend, slope] = costLines(a, b);
  const found: number[] = [];
  if (areOpposite(start, bend)) found.push(first + ((second - first) * start) / (start - bend));
  // From the second full use on: from the side where the lines then are, or from where they meet.
  if (areOpposite(bend, slope)) found.push(second - bend / slope);
  if (bend === 0 && areOpposite(start, slope)) found.push(second);
  if (found.length > 0) return ok(found);

  const sign = Math.sign(start) || Math.sign(bend) || Math.sign(slope);
  const cheaper = sign === 0 ? "neither" : sign < 0 ? "a" : "b";
  return fail({ code: "no_crossover", nature: "not_found", cheaper });
}

/** What deal a costs more than deal b; 0 where only rounding tells them apart. */
function difference(a: YearTerms, b: YearTerms, consumption: number): number {
  const costA = yearUnder(a, consumption).cost;
  const costB = yearUnder(b, consumption).cost;
  return Math.abs(costA - costB) <= ROUNDING * Math.max(costA, costB) ? 0 : costA - costB;
}

function areOpposite(x: number, y: number): boolean {
  return Math.sign(x) * Math.sign(y) < 0;
}
