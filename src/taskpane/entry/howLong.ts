/** What a heading or a sum says that it is for. */
export type HowLong = "month" | "year";

const MONTH =
  /(?:\/|\bper\b|\ba\b|\bpro\b|\beach\b)\s*(?:month|mth|mo|monat)\b|\bmonthly\b|\bmonatlich\w*|\bp\.?\s?m\.?(?=$|\s|\))/iu;
const YEAR =
  /(?:\/|\bper\b|\ba\b|\bpro\b|\beach\b)\s*(?:year|yr|annum|jahr)\b|\bannual(?:ly)?\b|\byearly\b|\bp\.?\s?a\.?(?=$|\s|\))/iu;

/** `Input MTok / month`, `Monthly commit`, `$100k per month`; nothing where it says neither or both. */
export function howLong(text: string): HowLong | undefined {
  const [isMonth, isYear] = [MONTH.test(text), YEAR.test(text)];
  if (isMonth === isYear) return undefined;
  return isMonth ? "month" : "year";
}

/** The sum without the words that say it is a month's. */
export function withoutMonth(text: string): string {
  return text.replace(MONTH, "").trim();
}
