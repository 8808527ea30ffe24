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

const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl"];

/**
 * The number of a month from its name, or the first three letters or more of it, in the languages
 * that contracts come in; none where it could be two.
 */
export function monthNamed(name: string): number | undefined {
  const start = lettersOf(name);
  if (start.length < 3) return undefined;
  const found = new Set(
    LANGUAGES.flatMap((language) =>
      namesIn(language).flatMap((month, index) => (month.startsWith(start) ? [index + 1] : [])),
    ),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function namesIn(language: string): readonly string[] {
  const long = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return MONTHS.map((_, index) => lettersOf(long.format(Date.UTC(2027, index))));
}

/** Without accents, capitals and the full stop of a short form. */
function lettersOf(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{Ll}]/gu, "");
}
