import { BLANK, oneOfThese, type Choice, type Reading } from "./reading";
import { isoDate, longDate, monthNamed, serialOf } from "./serialDate";

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u;
const WITH_DOTS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/u;
const WITH_SLASHES = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/u;
const DAY_THEN_NAME =
  /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]+\.?),?[\s-]+(\d{4}|\d{2})$/iu;
const NAME_THEN_DAY = /^([a-z]+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}|\d{2})$/iu;
const NAME_AND_YEAR = /^([a-z]+\.?)\s+(\d{4})$/iu;

/**
 * An Excel serial date from a text: ISO, with the month in words, or in figures. `13/04/2026` can
 * only have the day first; `03/04/2026` is asked about.
 */
export function readDate(text: string): Reading<number> {
  const typed = text.trim();
  if (typed === "") return BLANK;
  return oneOfThese(daysIn(typed).map(choiceOf));
}

function daysIn(typed: string): readonly number[] {
  const [, year, month, day] = YEAR_FIRST.exec(typed) ?? [];
  if (day !== undefined) return days(year, Number(month), day);
  const [, dotDay, dotMonth, dotYear] = WITH_DOTS.exec(typed) ?? [];
  if (dotYear !== undefined) return days(dotYear, Number(dotMonth), dotDay);
  const [, first, , second, slashYear] = WITH_SLASHES.exec(typed) ?? [];
  if (slashYear !== undefined) {
    return [...days(slashYear, Number(second), first), ...days(slashYear, Number(first), second)];
  }
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
