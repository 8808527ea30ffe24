import { describe, expect, it } from "@jest/globals";
import { expectCells, plainResult } from "../support/cells";
import { examplesIn } from "../support/examples";
import { constant, evaluate } from "../support/formula";
import { callWorksheet, FAMILIES } from "../support/worksheet";

// Excel shows fifteen digits; an example copied from a cell agrees with the result to that.
describe.each(FAMILIES)("the examples in the comments of $file", (family) => {
  const examples = examplesIn(family);

  it("are there for every function", () => {
    const ids = [...family.source.matchAll(/@customfunction (\S+)/g)].map(([, id]) => id);
    expect([...new Set(examples.map(({ id }) => id))]).toEqual(ids);
  });

  it.each(examples)("$formula gives $result", ({ formula, result, isRounded, arithmetic }) => {
    const actual = evaluate(formula, (name, args) =>
      callWorksheet(name.replace(/^DEAL\./, ""), ...args),
    );
    if (isRounded) expect(plainResult(actual)).toBeCloseTo(Number(result), decimalsOf(result));
    else expectCells(unwrapped(actual, result), constant(result));
    expect(arithmetic).not.toBe("");
  });
});

/** A lifting function answers ranges with ranges: a result of one cell is shown as its value. */
function unwrapped(actual: unknown, shown: string): unknown {
  if (!Array.isArray(actual) || shown.startsWith("{")) return actual;
  const [row, ...rows] = actual as unknown[][];
  return row?.length === 1 && rows.length === 0 ? row[0] : actual;
}

function decimalsOf(shown: string): number {
  return shown.split(".")[1]?.length ?? 0;
}
