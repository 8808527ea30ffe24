import { plainCharacters } from "./plainCharacters";
import { BLANK, oneOfThese, type Choice, type Reading } from "./reading";
import { calendarDay, isoDate, longDate, monthNamed, serialOf } from "./serialDate";

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u;
const WITH_DOTS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/u;
const WITH_SLASHES = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/u;
const DAY_THEN_NAME =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]*(?:(?:of|de)\s+)?(\p{L}+\.?),?[\s-]+(?:de\s+)?(\d{4}|\d{2})$/iu;
const NAME_THEN_DAY = /^(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}|\d{2})$/iu;
const NAME_AND_YEAR = /^(\p{L}+\.?)[\s-]+(?:de\s+)?(\d{4})$/iu;
/** `Apr-27` is a month of 2027, or a day of April; `Apr ’27` can only be the first. */
const NAME_AND_FIGURES = /^(\p{L}+\.?)[\s-]*(['’]?)(\d{2})$/iu;
/** A month alone is its first day. */
const YEAR_AND_MONTH = /^(\d{4})[-/](\d{1,2})$/u;
const MONTH_AND_YEAR = /^(\d{1,2})[-/.](\d{4})$/u;
const WITHOUT_MARKS = /^((?:19|20)\d{2})(\d{2})(\d{2})$/u;
/** What a sheet shows for a date whose cell has no format: days from 2000 to 2100. */
const SERIAL =
  /^(?:3652[6-9]|365[3-9]\d|36[6-9]\d{2}|3[7-9]\d{3}|[4-6]\d{4}|7[0-2]\d{3}|730[0-4]\d)$/u;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/iu;
/** A sheet's date may come with a time. */
const TIME = /[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[ap]\.?m\.?)?$/iu;

/**
 * An Excel serial date from a text: ISO, with the month in words, or in figures. `13/04/2026` can
 * only have the day first; `03/04/2026` is asked about. `Apr-27` is asked about too: the first of a
 * month, or the next such day from today on. Where today is not known it cannot be read.
 */
export function readDate(text: string, today?: number): Reading<number> {
  const typed = plainCharacters(text)
    .replace(WEEKDAY, "")
    .replace(TIME, "")
    .replace(/\s*([-/])\s*/gu, "$1");
  if (typed === "") return BLANK;
  const found = daysIn(typed);
  const read = found.length === 0 && today !== undefined ? monthOrDay(typed, today) : found;
  return oneOfThese(read.map(choiceOf));
}

function monthOrDay(typed: string, today: number): readonly number[] {
  const [, name = "", mark, figures] = NAME_AND_FIGURES.exec(typed) ?? [];
  if (figures === undefined) return [];
  const month = monthNamed(name);
  const firstOfMonth = days(figures, month, "1");
  return mark === "" ? [...firstOfMonth, ...nextSuch(month, figures, today)] : firstOfMonth;
}

/** The day of this year, or of the next one where it is past. */
function nextSuch(month: number | undefined, day: string, today: number): readonly number[] {
  const { year } = calendarDay(today);
  const found = [year, year + 1].flatMap((each) => days(String(each), month, day));
  return found.filter((each) => each >= today).slice(0, 1);
}

function daysIn(typed: string): readonly number[] {
  if (SERIAL.test(typed)) return [Number(typed)];
  const [, year, month, day] = YEAR_FIRST.exec(typed) ?? WITHOUT_MARKS.exec(typed) ?? [];
  if (day !== undefined) return days(year, Number(month), day);
  const [, dotDay, dotMonth, dotYear] = WITH_DOTS.exec(typed) ?? [];
  if (dotYear !== undefined) return days(dotYear, Number(dotMonth), dotDay);
  const [, first, , second, slashYear] = WITH_SLASHES.exec(typed) ?? [];
  if (slashYear !== undefined) {
    return [...days(slashYear, Number(second), first), ...days(slashYear, Number(first), second)];
  }
  const [, yearAlone, monthInYear] = YEAR_AND_MONTH.exec(typed) ?? [];
  if (yearAlone !== undefined) return days(yearAlone, Number(monthInYear), "1");
  const [, monthAlone, yearAfter] = MONTH_AND_YEAR.exec(typed) ?? [];
  if (monthAlone !== undefined) return days(yearAfter, Number(monthAlone), "1");
  return daysInWords(typed);
}

function daysInWords(typed: string): readonly number[] {
  const [, day, month, year] = DAY_THEN_NAME.exec(typed) ?? [];
  if (year !== undefined) return days(year, monthNamed(month ?? ""), day);
  const [, named, dayAfter, yearAfter] = NAME_THEN_DAY.exec(typed) ?? [];
  if (yearAfter !== undefined) return days(yearAfter, monthNamed(named ?? ""), dayAfter);
  const [, monthOnly, yearOnly] = NAME_AND_YEAR.exec(typed) ?? [];
  return days(yearOnly, monthNamed(monthOnly ?? ""), "1");
}

function days(year?: string, month?: number, day?: string): readonly number[] {
  if (year === undefined || month === undefined || day === undefined) return [];
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const serial = serialOf({ year: full, month, day: Number(day) });
  return serial === undefined ? [] : [serial];
}

function choiceOf(serial: number): Choice<number> {
  return { value: serial, text: isoDate(serial), label: longDate(serial) };
}
