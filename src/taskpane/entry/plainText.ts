import { figure } from "../../messages";

/** A number written so that it has no second meaning: no groups, and never three decimals. */
export function plainText(value: number): string {
  const text = String(value);
  return /^-?\d{1,3}\.\d{3}$/u.test(text) ? `${text}0` : text;
}

const TEN_THOUSAND = 10_000;

/** Money as it is put into a field for people to read; `readMoney` reads it in one way only. */
export function moneyText(value: number): string {
  const grouped = figure(value);
  const keepsAll = Number(grouped.replaceAll(",", "")) === value;
  return keepsAll && Math.abs(value) >= TEN_THOUSAND ? grouped : plainText(value);
}

/** A fraction as it is put into a field: 0.18 is `18 %`. Read again it is the same to the bit. */
export function percentText(fraction: number): string {
  const shifted = Number(`${fraction}e2`);
  return `${plainText(Number.isNaN(shifted) ? fraction * 100 : shifted)} %`;
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
