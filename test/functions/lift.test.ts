import { describe, expect, it } from "@jest/globals";
import { optional, quantity } from "../../src/pricing/argument";
import { lift } from "../../src/functions/lift";
import { plainResult } from "../support/cells";
import { messageOf } from "../support/worksheet";

const VALUE = { error: "#VALUE!" };

describe("a lifted calculation", () => {
  const add = (a: unknown, b: unknown) =>
    lift([quantity("a", a, "points"), optional("b", b, "points", 0)], (x, y) => x + y);

  it("of bare values is a bare value", () => expect(add(0.25, 0.5)).toBe(0.75));
  it("of a range of one cell is a range of one cell", () => {
    expect(add([[0.25]], 0.5)).toEqual([[0.75]]);
    expect(add(0.25, [[0.5]])).toEqual([[0.75]]);
  });

  it("has the shape of its arguments: columns, rows, and a row against a column", () => {
    expect(add([[0.1], [0.2]], 0)).toEqual([[0.1], [0.2]]);
    expect(add([[0.1, 0.2]], undefined)).toEqual([[0.1, 0.2]]);
    expect(add([[0], [0.5]], [[0.25, 0.5]])).toEqual([
      [0.25, 0.5],
      [0.75, 1],
    ]);
    expect(add([[0.25, 0.5]], [[0], [0.5]])).toEqual([
      [0.25, 0.5],
      [0.75, 1],
    ]);
    expect(
      add(
        [
          [0, 0.25],
          [0.5, 0.75],
        ],
        [[0.25], [0.125]],
      ),
    ).toEqual([
      [0.25, 0.5],
      [0.625, 0.875],
    ]);
  });

  it("fills the short rows of a jagged range with blanks", () => {
    expect(plainResult(add([[0.1, 0.2], [0.3]], 0))).toEqual([
      [0.1, 0.2],
      [0.3, VALUE],
    ]);
  });

  it("shows one error for one bad cell, with its place in the range", () => {
    const column = add([[0.1], ["x"], [0.3]], 0);
    expect(plainResult(column)).toEqual([[0.1], [VALUE], [0.3]]);
    expect(messageOf(column[1]?.[0])).toMatch(/^a, row 2 must be /);
    expect(messageOf(add([[0.1, "x"]], 0)[0]?.[1])).toMatch(/^a, column 2 must be /);
    expect(
      messageOf(
        add(
          [
            [0.1, 0.1],
            [0.1, "x"],
          ],
          0,
        )[1]?.[1],
      ),
    ).toMatch(/^a, row 2, column 2 must/);
  });

  it("shows an argument that is wrong for every row in every row", () => {
    const column = add([[0.1], [0.2]], "x");
    expect(plainResult(column)).toEqual([[VALUE], [VALUE]]);
    expect(messageOf(column[0]?.[0])).toMatch(/^b must be /);
  });

  it("tells every mistake of a row", () => {
    expect(messageOf(add([["x"], [0]], [[9], [0]])[0]?.[0])).toMatch(
      /^a, row 1 .*\. b, row 1 .*\.$/,
    );
  });

  it("throws a lone error, so that its message shows", () => {
    for (const raw of ["x", [["x"]]]) expect(() => add(raw, 0)).toThrow(/^a must be /);
  });

  it("throws where the shapes do not fit, with their sizes", () => {
    expect(() => add([[1], [1]], [[1], [1], [1]])).toThrow(
      "These ranges do not fit together: a is 2 rows by 1 column and b is 3 rows by 1 column.",
    );
    expect(() => add([[1, 1]], [[1, 1, 1]])).toThrow("a is 1 row by 2 columns");
    const three = [quantity("a", [[1], [1]], "money"), quantity("b", 1, "money")] as const;
    const c = quantity("c", [[1], [1], [1]], "money");
    expect(() => lift([...three, c], (x) => x)).toThrow(
      "a is 2 rows by 1 column and c is 3 rows by 1 column.", // b, a single cell, fits all
    );
    expect(() =>
      add(
        [
          [1, 1],
          [1, 1],
        ],
        [[1], [1], [1]],
      ),
    ).toThrow("do not fit");
  });

  it("throws where the result would be larger than a sheet can use", () => {
    const long = Array.from({ length: 2237 }, () => [0]);
    expect(() => add(long, [long.map(() => 0)])).toThrow("The result would have 5,004,169 cells");
  });

  it("gives an error where the calculation does not come to a number", () => {
    const divide = (a: unknown, b: unknown) =>
      lift([quantity("a", a, "points"), quantity("b", b, "points")], (x, y) => x / y);
    expect(plainResult(divide([[1], [0], [1]], [[0], [0], [0.5]]))).toEqual([
      [VALUE],
      [VALUE],
      [2],
    ]);
    expect(() => divide(1, 0)).toThrow("The result is too large for a number in a cell.");
  });

  it("has no negative zero", () => {
    const negate = lift([quantity("a", 0, "points")], (x) => -x) as unknown;
    expect(Object.is(negate, 0)).toBe(true);
  });

  it("takes eight arguments", () => {
    const eight = "abcdefgh".split("").map((name, index) => quantity(name, [[index]], "money"));
    const listed = lift(eight, (...values) => values.join(" "));
    expect(listed).toEqual([["0 1 2 3 4 5 6 7"]]);
  });
});
