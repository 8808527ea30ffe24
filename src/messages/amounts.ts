import { figure, percent } from "./figures";

// Figures in a sentence are for reading, not for reckoning: rounded here and nowhere else.

/** Money to the whole unit, with its currency: `USD 1,250,000`. */
export function money(amount: number, currency: string): string {
  return `${currency} ${figure(Math.round(amount))}`;
}

/** A fraction as a percentage to a tenth: `12.3 %`. */
export function percentage(fraction: number): string {
  return percent(Math.round(fraction * 1000) / 1000);
}

/** A difference of fractions in percentage points, to a tenth: `1 point`, `2.5 points`. */
export function points(difference: number): string {
  const rounded = Math.round(difference * 1000) / 10;
  return `${figure(rounded)} ${Math.abs(rounded) === 1 ? "point" : "points"}`;
}
