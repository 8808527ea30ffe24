const DAY = 86_400_000;
/** Excel's day 1 is 1 January 1900, and it counts a 29 February 1900 that never was. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** The Excel serial number of a day from 1 March 1900 on; none where there is no such day. */
export function serialOf({ year, month, day }: CalendarDay): number | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year > 1900;
  return exists ? (at.getTime() - EXCEL_EPOCH) / DAY : undefined;
}

export function calendarDay(serial: number): CalendarDay {
  const at = new Date(EXCEL_EPOCH + Math.floor(serial) * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

/** `2026-03-04` */
export function isoDate(serial: number): string {
  const { year, month, day } = calendarDay(serial);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** `4 March 2026` */
export function longDate(serial: number): string {
  const { year, month, day } = calendarDay(serial);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** The number of a month from its name or the first three letters or more of it. */
export function monthNamed(name: string): number | undefined {
  const start = name.toLowerCase().replace(/\.$/u, "");
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(start));
  return start.length >= 3 && index >= 0 ? index + 1 : undefined;
}
