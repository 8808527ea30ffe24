import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "@jest/globals";
import fc from "fast-check";
import { isCellError } from "../support/cells";

export type Typed = number | string;
/** A number, or the error that the cell shows. */
export type Shown = number | string;

/**
 * How closely two results agree, as a share of the largest figure that went into them. Both engines
 * are IEEE double, so they differ by the order of operations only: a few units in the 16th digit.
 */
const CLOSENESS = 1e-12;

/**
 * Works sheets out in IronCalc, a formula engine that is not ours. `#` in a formula stands for the
 * row that it is in: `=A#*B#` is typed into row 3 as `=A3*B3`.
 */
export function workOut(sheets: readonly (readonly (readonly Typed[])[])[]): Shown[][][] {
  const typed = sheets.map((rows) =>
    rows.map((row, i) => row.map((cell) => String(cell).replaceAll("#", String(i + 1)))),
  );
  const answer = execFileSync(process.execPath, [join(__dirname, "engine.mjs")], {
    input: JSON.stringify(typed),
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  const shown = JSON.parse(answer) as string[][][];
  return shown.map((rows) => rows.map((row) => row.map(valueOf)));
}

const valueOf = (text: string): Shown =>
  text === "" || Number.isNaN(Number(text)) ? text : Number(text);

/** The same generated inputs on every run, the smallest and the largest among them. */
export function generated<T>(arbitrary: fc.Arbitrary<T>, count = 200): T[] {
  return fc.sample(arbitrary, { seed: 20_251_123, numRuns: count });
}

/** Nothing, or cents up to a hundred million. */
export const money: fc.Arbitrary<number> = fc.oneof(
  { arbitrary: fc.constant(0), weight: 1 },
  { arbitrary: fc.integer({ min: 1, max: 10_000_000_000 }).map((cents) => cents / 100), weight: 9 },
);

/** Asserts that a function gives what the engine shows, to `CLOSENESS` of the scale. */
export function expectAgreement(ours: unknown, theirs: Shown | undefined, scale: number): void {
  if (typeof theirs === "number") {
    const apart = Math.abs((ours as number) - theirs);
    const agrees = apart <= CLOSENESS * Math.max(scale, Math.abs(theirs));
    expect({ ours, theirs, agrees }).toEqual({ ours, theirs, agrees: true });
  } else {
    expect(isCellError(ours) ? ours.code : ours).toBe(theirs);
  }
}
