import { figure, hundredfold, percent } from "./figures";

// Figures in a sentence are for reading, not for reckoning: rounded here and nowhere else.

/** Money to the whole unit, with its currency: `USD 1,250,000`. */
export function money(amount: number, currency: string): string {
  return `${currency} ${figure(Math.round(amount))}`;
}

/** A fraction as a percentage to a tenth: `12.3 %`. */
export function percentage(fraction: number): string {
  return percent(toTenth(hundredfold(fraction)) / 100);
}

/** A difference of fractions in percentage points, to a tenth: `1 point`, `2.5 points`. */
export function points(difference: number): string {
  const rounded = toTenth(hundredfold(difference));
  return `${figure(rounded)} ${Math.abs(rounded) === 1 ? "point" : "points"}`;
}

/** To one digit after the point; a number too large to have such a digit stays as it is. */
function toTenth(value: number): number {
  return Math.abs(value) < Number.MAX_SAFE_INTEGER ? Math.round(value * 10) / 10 : value;
}
