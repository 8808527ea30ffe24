import type { Habit } from "../habit";
import { readMoney } from "../readMoney";
import { understood, type Reading } from "../reading";

const UP_TO = /^(?:up to|below|under|less than|<=?|≤|to)\s*(?=[^\d]*\d)/iu;
const FROM =
  /^(?:from|at least|starting at|over|above|more than|greater than|min(?:imum|\.)?|>=?|≥)\s*/iu;
const AND_UP = /\s*(?:\+|and (?:above|over|up|more)|or (?:more|above|over)|upwards?|and beyond)$/iu;
const RANGE = /^(?<low>.*?\d[^–—-]*?)\s*(?:–|—|-|\bto\b)\s*(?<high>[^–—-]*\d.*)$/iu;
const SCALE = /\d\s*(?<scale>k|m|mm|mn|mio|bn|b|thousand|million|billion)\b/iu;

/**
 * The money from which a band holds, from the ways that a vendor says it: `$1M`, `≥ 1,000,000`,
 * `$1M – $2.5M`, `$1–2.5M`, `1,000,000+`, `up to $500k` (which is from 0).
 */
export function readThreshold(cell: string, habit: Habit): Reading<number> {
  const text = cell.trim();
  if (UP_TO.test(text)) return understood(0);
  const bare = text.replace(FROM, "").replace(AND_UP, "");
  const { low, high } = RANGE.exec(bare)?.groups ?? {};
  if (low === undefined || high === undefined) return readMoney(bare, habit);
  return readMoney(withScaleOf(low, high), habit);
}

/** In `$1–2.5M` the lower figure is in millions too. */
function withScaleOf(low: string, high: string): string {
  const scale = SCALE.exec(high)?.groups?.["scale"];
  const isZero = /^[^\d]*0+$/u.test(low);
  return scale === undefined || isZero || /[a-z]\s*$/iu.test(low) ? low : `${low}${scale}`;
}
