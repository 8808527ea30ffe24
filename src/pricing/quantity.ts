/**
 * The kinds of number a deal is made of, with the range each may take (section 1 of the model).
 * A bound is part of the range unless it is named in `open`.
 */
export interface Quantity {
  readonly min: number;
  readonly max: number;
  readonly open?: "min" | "max";
  readonly whole?: true;
}

export type QuantityName = keyof typeof RANGES;

const unbounded = Number.MAX_VALUE;

const RANGES = {
  money: { min: 0, max: unbounded },
  consumption: { min: 0, max: unbounded },
  tokenVolume: { min: 0, max: unbounded },
  rate: { min: 0, max: unbounded },
  discount: { min: 0, max: 1, open: "max" },
  overageDiscount: { min: -1, max: 1, open: "max" },
  share: { min: 0, max: 1 },
  probability: { min: 0, max: 1 },
  termYears: { min: 0, max: 10 },
  points: { min: -1, max: 1 },
  date: { min: 1, max: 2_958_465 },
  tokenFactor: { min: 0, max: 10, open: "min" },
  usMultiplier: { min: 1, max: 10 },
  positiveConsumption: { min: 0, max: unbounded, open: "min" },
  scenarioCount: { min: 1, max: 10_000, whole: true },
  termMonths: { min: 1, max: 120, whole: true },
  rolloverLife: { min: 1, max: 10, whole: true },
  reforecastYear: { min: 2, max: 10, whole: true },
  priceCap: { min: 0, max: 10 },
  priceChange: { min: -1, max: 10, open: "min" },
  annualRate: { min: 0, max: 10 },
  percentile: { min: 0, max: 1 },
  comparableFactor: { min: 1, max: 1000 },
  calendarMonth: { min: 1, max: 12, whole: true },
  weeks: { min: 0, max: 520 },
  yearsLess: { min: 1, max: 9, whole: true },
} as const satisfies Record<string, Quantity>;

export const QUANTITIES: Readonly<Record<QuantityName, Quantity>> = RANGES;

export function isWithin(quantity: Quantity, value: number): boolean {
  if (!(value >= quantity.min && value <= quantity.max)) return false;
  if (quantity.open === "max" && value === quantity.max) return false;
  if (quantity.open === "min" && value === quantity.min) return false;
  return quantity.whole !== true || Number.isInteger(value);
}
