const UNIX_EPOCH = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

/** Days on which there was a Claude API to be used, with room for a while. */
const FIRST_DAY = serial(2023, 1, 1);
const LAST_DAY = serial(2100, 12, 31);

export type DayOrder = "day first" | "month first";

/**
 * The day that a text starts with, in UTC as the file has it, as an Excel serial number. Dates with
 * slashes are read where the order of day and month is known; undefined where the day is not clear.
 */
export function readDay(text: string, slashes: DayOrder | undefined): number | undefined {
  const day = isoDay(text) ?? dottedDay(text) ?? slashedDay(text, slashes);
  return day !== undefined && day >= FIRST_DAY && day <= LAST_DAY ? day : undefined;
}

function isoDay(text: string): number | undefined {
  const [, year, month, day] = /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text) ?? [];
  return valid(year, month, day);
}

/** With dots the day always comes first. */
function dottedDay(text: string): number | undefined {
  const [, day, month, year] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(text) ?? [];
  return valid(year, month, day);
}

const SLASHED = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/;

function slashedDay(text: string, order: DayOrder | undefined): number | undefined {
  const [, first, second, year] = SLASHED.exec(text) ?? [];
  if (order === undefined) return undefined;
  return order === "day first" ? valid(year, second, first) : valid(year, first, second);
}

/** What the dates with slashes in a sample of a file tell about their order, if anything. */
export function dayOrderIn(sample: string): DayOrder | undefined {
  const dates = [...sample.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/\d{4}(?!\d)/g)];
  const dayFirst = dates.some(([, first]) => Number(first) > 12);
  const monthFirst = dates.some(([, , second]) => Number(second) > 12);
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? "day first" : "month first";
}

/** A moment of a report as an Excel serial number with its time of day. */
export function readMoment(value: unknown): number | undefined {
  if (typeof value !== "string") return undefined;
  const moment = Date.parse(value) / MILLISECONDS_A_DAY + UNIX_EPOCH;
  return moment >= FIRST_DAY && moment <= LAST_DAY ? moment : undefined;
}

function valid(year = "", month = "", day = ""): number | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (year === "" || m < 1 || m > 12 || d < 1) return undefined;
  const lastOfMonth = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return d > lastOfMonth ? undefined : serial(y, m, d);
}

export function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY + UNIX_EPOCH;
}

/** The month of a day, as the serial number of its first day. */
export function monthOf(day: number): number {
  const date = dateOf(day);
  return serial(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

/** The first day of the month so many months on. */
export function monthsOn(month: number, months: number): number {
  const date = dateOf(month);
  return serial(date.getUTCFullYear(), date.getUTCMonth() + 1 + months, 1);
}

function dateOf(day: number): Date {
  return new Date((Math.floor(day) - UNIX_EPOCH) * MILLISECONDS_A_DAY);
}
