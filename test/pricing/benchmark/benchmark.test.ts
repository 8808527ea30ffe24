import { describe, expect, it } from "@jest/globals";
import { explain } from "../../../src/messages";
import {
  benchmarkDiscount,
  benchmarkPercentile,
  parseComparables,
  type Comparable,
  type Result,
} from "../../../src/pricing";

const at = { argument: "comparables" };
const KNOWN = [
  [500_000, 0.1],
  [900_000, 0.14],
  [2_000_000, 0.2],
  [2_000_001, 0.9],
];

function read(raw: unknown): readonly Comparable[] {
  const result = parseComparables(raw, at);
  if (!result.ok) throw new Error(explain(result.issues));
  return result.value;
}

function says(result: Result<unknown>): string {
  return result.ok ? "no issue" : explain(result.issues);
}

describe("comparables", () => {
  it("count from the commit over the factor to the commit times it, bounds included", () => {
    // Of 1,000,000 by 2: 500,000 to 2,000,000. Median of 10 %, 14 % and 20 %.
    expect(benchmarkDiscount(read(KNOWN), 1_000_000, 0.5, 2)).toEqual({ ok: true, value: 0.14 });
  });

  it("fewer than three say nothing, and the message counts them", () => {
    const two = benchmarkDiscount(read(KNOWN), 999_999, 0.5, 2);
    expect(says(two)).toContain("Only 2 of your comparables have commits within a factor of 2");
    const one = benchmarkPercentile(read(KNOWN), 250_000, 0.1, 2);
    expect(says(one)).toContain("Only 1 of your comparables has a commit");
    expect(says(benchmarkPercentile(read(KNOWN), 1, 0.1, 2))).toContain("None of your comparables");
  });

  it("too few are not found, which is no mistake", () => {
    expect(benchmarkDiscount(read(KNOWN), 250_000, 0.5, 2)).toEqual({
      ok: false,
      issues: [
        {
          code: "too_few_comparables",
          nature: "not_found",
          found: 1,
          takes: 3,
          commit: 250_000,
          factor: 2,
        },
      ],
    });
  });

  it("on a bound that rounding moves are still in: 1,100,000 is 1.1 times 1,000,000", () => {
    const near = read([
      [1_000_000, 0.1],
      [1_100_000, 0.2],
      [1_210_000, 0.3],
    ]);
    expect(benchmarkDiscount(near, 1_100_000, 1, 1.1)).toEqual({ ok: true, value: 0.3 });
  });

  it("may have a header and blank rows, in any order", () => {
    const raw = [
      ["Commit", "Discount"],
      [2, 0.2],
      ["", ""],
      [1, 0.1],
      [0, 0],
    ];
    expect(read(raw).map(({ discount }) => discount)).toEqual([0.1, 0.2]);
  });

  it("may have no discount at all, and no commit", () => {
    const raw = [
      [900_000, 0],
      [0, 0.1],
    ];
    expect(read(raw)).toEqual([
      { commit: 900_000, discount: 0 },
      { commit: 0, discount: 0.1 },
    ]);
  });

  it("are refused with the place of each mistake", () => {
    const place = (row: number, column: string) => ({ argument: "comparables", row, column });
    expect(
      parseComparables(
        [
          ["Commit", "Discount"],
          [-1, 0.1],
          [5, 1],
        ],
        at,
      ),
    ).toEqual({
      ok: false,
      issues: [
        { code: "out_of_range", at: place(2, "commit"), got: -1, takes: "money" },
        { code: "out_of_range", at: place(3, "discount"), got: 1, takes: "discount" },
      ],
    });
  });

  it.each([
    ["an empty table", [["", ""]], "no rows"],
    ["a third column", [[1, 0.1, "x"]], "annual commit and discount"],
    ["a discount in points", [[1, 20]], "comparables, row 1 (discount)"],
  ])("refuse %s", (_, raw, message) => {
    expect(says(parseComparables(raw, at))).toContain(message);
  });
});

describe("a percentile", () => {
  it.each([
    [0, 0.1],
    [0.25, 0.12],
    [0.5, 0.14],
    [1, 0.2],
  ])("of %f interpolates as PERCENTILE.INC does", (percentile, expected) => {
    const found = benchmarkDiscount(read(KNOWN), 1_000_000, percentile, 2);
    expect(found.ok && found.value).toBeCloseTo(expected, 12);
  });
});

describe("the rank of an offer", () => {
  it.each([
    [0.05, 0],
    [0.1, 1 / 6],
    [0.12, 1 / 3],
    [0.3, 1],
  ])("at %f is the share below it and half of its equals", (discount, expected) => {
    const rank = benchmarkPercentile(read(KNOWN), 1_000_000, discount, 2);
    expect(rank.ok && rank.value).toBeCloseTo(expected, 12);
  });
});
