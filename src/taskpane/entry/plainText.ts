import { figure } from "../../messages";

/** A number written so that it has no second meaning: no groups, and never three decimals. */
export function plainText(value: number): string {
  const text = String(value);
  return /^-?\d{1,3}\.\d{3}$/u.test(text) ? `${text}0` : text;
}

const TEN_THOUSAND = 10_000;

/** Money as it is put into a field for people to read; `readMoney` reads it in one way only. */
export function moneyText(value: number): string {
  return Math.abs(value) >= TEN_THOUSAND ? figure(value) : plainText(value);
}

/** A fraction as it is put into a field: 0.18 is `18 %`. */
export function percentText(fraction: number): string {
  return `${plainText(Number((fraction * 100).toPrecision(12)))} %`;
}

const SCALES = [
  { from: 1e9, word: "billion" },
  { from: 1e6, word: "million" },
  { from: 1e3, word: "thousand" },
] as const;

/** A number as it is said: 1,250,000 is `1.25 million`. */
export function spoken(value: number): string {
  const scale = SCALES.find(({ from }) => Math.abs(value) >= from);
  if (scale === undefined) return figure(value);
  return `${figure(Number((value / scale.from).toPrecision(12)))} ${scale.word}`;
}
