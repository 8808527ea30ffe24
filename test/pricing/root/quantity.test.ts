import { describe, expect, it } from "@jest/globals";
import { isWithin, QUANTITIES, type QuantityName } from "../../../src/pricing";

const HAIR = 1e-9;
const LARGEST = Number.MAX_VALUE;
const within = (name: QuantityName, value: number) => isWithin(QUANTITIES[name], value);

type Range = readonly [min: number, takesMin: boolean, max: number, takesMax: boolean];

/** Lowest and highest value of each kind of number, and whether the bound itself is taken. */
const RANGES: Readonly<Record<Exclude<QuantityName, keyof typeof WHOLE>, Range>> = {
  money: [0, true, LARGEST, true],
  consumption: [0, true, LARGEST, true],
  positiveConsumption: [0, false, LARGEST, true],
  tokenVolume: [0, true, LARGEST, true],
  rate: [0, true, LARGEST, true],
  discount: [0, true, 1, false],
  overageDiscount: [-1, true, 1, false],
  share: [0, true, 1, true],
  probability: [0, true, 1, true],
  percentile: [0, true, 1, true],
  points: [-1, true, 1, true],
  termYears: [0, true, 10, true],
  date: [1, true, 2_958_465, true],
  weeks: [0, true, 520, true],
  tokenFactor: [0, false, 10, true],
  usMultiplier: [1, true, 10, true],
  priceCap: [0, true, 10, true],
  priceChange: [-1, false, 10, true],
  annualRate: [0, true, 10, true],
  comparableFactor: [1, true, 1000, true],
};

/** Of whole numbers the lowest and the highest, both taken. */
const WHOLE = {
  scenarioCount: [1, 10_000],
  termMonths: [1, 120],
  rolloverLife: [1, 10],
  reforecastYear: [2, 10],
  calendarMonth: [1, 12],
  yearsLess: [1, 9],
} as const satisfies Partial<Record<QuantityName, readonly [number, number]>>;

const ranges = Object.entries(RANGES).map(
  ([name, range]) => [name as QuantityName, ...range] as const,
);

describe.each(ranges)("%s runs from %d (%j) to %d (%j)", (name, min, takesMin, max, takesMax) => {
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

const wholes = Object.entries(WHOLE).map(
  ([name, range]) => [name as QuantityName, ...range] as const,
);

describe.each(wholes)("%s runs from %d to %d in whole numbers", (name, min, max) => {
  it("below, at and above each end, with nothing after the point", () => {
    const tried = [min - 1, min, min + 0.5, min + 1, max - 1, max, max + 1];
    expect(tried.map((value) => within(name, value))).toEqual([
      ...[false, true, false, true],
      ...[true, true, false],
    ]);
  });
});

it("no kind of number is forgotten here", () => {
  expect(Object.keys({ ...RANGES, ...WHOLE }).sort()).toEqual(Object.keys(QUANTITIES).sort());
});
