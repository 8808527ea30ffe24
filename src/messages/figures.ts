/** A number as a person reads it: thousands separated, at most fifteen digits, no rounding seen. */
export function figure(value: number): string {
  // Fifteen digits of the largest number there is would round it up to Infinity.
  const short = Number(value.toPrecision(15));
  const [whole = "", ...rest] = String(Number.isFinite(short) ? short : value).split(".");
  if (whole.includes("e") || rest.some((part) => part.includes("e"))) return String(value);
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...rest].join(".");
}

/** A fraction as a percentage: 0.18 is `18 %`. */
export function percent(fraction: number): string {
  return `${figure(Number(hundredfold(fraction).toPrecision(12)))} %`;
}

/** A hundred times the fraction, or the largest number there is: a ratio to next to nothing is said. */
export function hundredfold(fraction: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, fraction * 100));
}

export const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const UNIX_EPOCH = 25_569;

/** An Excel serial date as `23 Nov 2026`. */
export function day(serial: number): string {
  const date = new Date((Math.floor(serial) - UNIX_EPOCH) * 86_400_000);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return joined(words, "or");
}

/** `a`, `a and b`, `a, b and c`. */
export function allOf(words: readonly string[]): string {
  return joined(words, "and");
}

function joined(words: readonly string[], last: string): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** A text from a cell in quotation marks, cut where it is long enough to hide the message. */
export function quoted(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
