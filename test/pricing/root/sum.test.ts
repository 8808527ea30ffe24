import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { sum } from "../../../src/pricing";

describe("a compensated sum", () => {
  it("keeps what plain addition loses", () => {
    // 1 + 1e100 + 1 − 1e100 is 2; added plainly it is 0.
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
  });

  it("of ten thousand tenths is a thousand", () => {
    expect(sum(Array.from({ length: 10_000 }, () => 0.1))).toBe(1000);
  });

  it("of nothing is 0", () => expect(sum([])).toBe(0));

  it("is exact for whole numbers, in any order", () => {
    const whole = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 50 });
    fc.assert(
      fc.property(whole, (terms) => {
        const expected = terms.reduce((total, term) => total + BigInt(term), 0n);
        expect(sum(terms)).toBe(Number(expected));
        expect(sum([...terms].reverse())).toBe(Number(expected));
      }),
    );
  });
});
