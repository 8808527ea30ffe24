import { describe, expect, it } from "@jest/globals";
import { isWithin, QUANTITIES, type QuantityName } from "../../../src/pricing";

const HAIR = 1e-9;
const within = (name: QuantityName, value: number) => isWithin(QUANTITIES[name], value);

/** Lowest and highest value of each kind of number, and whether the bound itself is taken. */
const RANGES: readonly (readonly [QuantityName, number, boolean, number, boolean])[] = [
  ["money", 0, true, Number.MAX_VALUE, true],
  ["consumption", 0, true, Number.MAX_VALUE, true],
  ["tokenVolume", 0, true, Number.MAX_VALUE, true],
  ["rate", 0, true, Number.MAX_VALUE, true],
  ["discount", 0, true, 1, false],
  ["overageDiscount", -1, true, 1, false],
  ["share", 0, true, 1, true],
  ["probability", 0, true, 1, true],
  ["points", -1, true, 1, true],
  ["termYears", 0, true, 10, true],
  ["date", 1, true, 2_958_465, true],
  ["tokenFactor", 0, false, 10, true],
  ["usMultiplier", 1, true, 10, true],
];

describe.each(RANGES)("%s runs from %d (%j) to %d (%j)", (name, min, takesMin, max, takesMax) => {
  it("below, at and above its lowest value", () => {
    expect([min - HAIR, min, min + HAIR].map((value) => within(name, value))).toEqual([
      false,
      takesMin,
      true,
    ]);
  });

  it("below, at and above its highest value", () => {
    const hair = Math.max(HAIR, max * HAIR);
    expect([max - hair, max, max + hair].map((value) => within(name, value))).toEqual([
      true,
      takesMax,
      false,
    ]);
  });

  it("takes nothing that is not a number", () => expect(within(name, NaN)).toBe(false));
});

describe("a whole number", () => {
  const months = { min: 1, max: 120, whole: true } as const;
  it("has nothing after the point", () => {
    expect([1, 1.5, 120].map((value) => isWithin(months, value))).toEqual([true, false, true]);
  });
});
