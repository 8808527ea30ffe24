/**
 * The kinds of number a deal is made of, with the range each may take (section 1 of the model).
 * A bound is part of the range unless it is named in `open`.
 */
export interface Quantity {
  readonly name: QuantityName;
  readonly min: number;
  readonly max: number;
  readonly open?: "max";
  readonly whole?: true;
}

export type QuantityName =
  | "money"
  | "consumption"
  | "tokenVolume"
  | "rate"
  | "discount"
  | "overageDiscount"
  | "share"
  | "probability"
  | "termYears"
  | "points"
  | "date";

const unbounded = Number.MAX_VALUE;

export const QUANTITIES: { readonly [K in QuantityName]: Quantity & { readonly name: K } } = {
  money: { name: "money", min: 0, max: unbounded },
  consumption: { name: "consumption", min: 0, max: unbounded },
  tokenVolume: { name: "tokenVolume", min: 0, max: unbounded },
  rate: { name: "rate", min: 0, max: unbounded },
  discount: { name: "discount", min: 0, max: 1, open: "max" },
  overageDiscount: { name: "overageDiscount", min: -1, max: 1, open: "max" },
  share: { name: "share", min: 0, max: 1 },
  probability: { name: "probability", min: 0, max: 1 },
  termYears: { name: "termYears", min: 0, max: 10 },
  points: { name: "points", min: -1, max: 1 },
  date: { name: "date", min: 1, max: 2_958_465 },
};

export function isWithin(quantity: Quantity, value: number): boolean {
  if (!Number.isFinite(value) || value < quantity.min || value > quantity.max) return false;
  if (quantity.open === "max" && value === quantity.max) return false;
  return quantity.whole !== true || Number.isInteger(value);
}
