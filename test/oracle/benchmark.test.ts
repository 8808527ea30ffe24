import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { callWorksheet } from "../support/worksheet";
import { expectAgreement, generated, workOut } from "./spreadsheet";

// Few steps, so that commits fall on the ends of the factor and discounts on each other.
const commit = fc.integer({ min: 1, max: 40 }).map((steps) => steps * 125_000);
const discount = fc.integer({ min: 0, max: 30 }).map((points) => points / 100);

const ASKED = generated(
  fc.record({
    commit,
    discount,
    comparables: fc.array(fc.tuple(commit, discount), { minLength: 3, maxLength: 25 }),
    percentile: fc.integer({ min: 0, max: 100 }).map((points) => points / 100),
    factor: fc.constantFrom(1, 1.5, 2, 4),
  }),
  80,
);

type Asked = (typeof ASKED)[number];

// A, B a deal's commit and discount; C its discount where it is comparable; D 1 where that is
// smaller than the offer's, a half where it is the same; E, F the two results.
function sheetOf({ commit, discount, comparables, percentile, factor }: Asked) {
  const last = comparables.length;
  const enough = (result: string) => `=IF(COUNT(C1:C${last})<3,NA(),${result})`;
  return comparables.map((deal) => [
    ...deal,
    `=IF(AND(A#>=${commit}/${factor},A#<=${commit}*${factor}),B#,"")`,
    `=IF(C#="","",IF(B#<${discount},1,IF(B#=${discount},0.5,0)))`,
    enough(`PERCENTILE.INC(C1:C${last},${percentile})`),
    enough(`SUM(D1:D${last})/COUNT(C1:C${last})`),
  ]);
}

const shown = workOut(ASKED.map(sheetOf));

describe("comparables, as plain formulas in another engine", () => {
  it("have the same inclusive percentile, and are too few in the same places", () => {
    const percentiles = shown.map(([first]) => first?.[4]);
    expect(percentiles).toHaveLength(ASKED.length);
    expect(percentiles).toContain("#N/A");
    ASKED.forEach(({ commit, comparables, percentile, factor }, i) => {
      const ours = callWorksheet("BENCHMARK_DISCOUNT", commit, comparables, percentile, factor);
      expectAgreement(ours, percentiles[i], 1);
    });
  });

  it("place an offer at the same percentile, half of its equals below it", () => {
    ASKED.forEach(({ commit, discount, comparables, factor }, i) => {
      const ours = callWorksheet("BENCHMARK_PERCENTILE", commit, discount, comparables, factor);
      expectAgreement(ours, shown[i]?.[0]?.[5], 1);
    });
  });
});
