import { plainCharacters } from "./plainCharacters";
import { numerals, valueOf } from "./numerals";
import { readDate } from "./readDate";
import { calendarDay } from "./serialDate";
import { BLANK, oneOfThese, understood, UNREADABLE, type Choice, type Reading } from "./reading";

const TERM = /^(?<figures>[\d.,]+)\s*-?\s*(?<unit>[a-z]*)\.?(?:\s*term)?$/iu;
const MONTHS = /^(?:m|mo|mos|mth|mths|months?|monate?)$/iu;
const YEARS = /^(?:y|yr|yrs|years?|jahre?)$/iu;

/** A contract of so few months is rare, and of so many years common. */
const MOST_YEARS = 5;

/**
 * A term in months: `36`, `36 months`, `3 years`, `1.5 yr`, `1 Jan 2027 to 31 Dec 2029`. A bare `3`
 * is asked about: a proposal for three months is as short as one for three years is usual.
 */
export function readTerm(text: string): Reading<number> {
  const typed = plainCharacters(text);
  if (typed === "") return BLANK;
  const between = monthsBetween(typed);
  if (between !== undefined) return understood(between);
  const { figures = "", unit = "" } = TERM.exec(typed)?.groups ?? {};
  const numeral = numerals(figures).at(-1);
  if (numeral === undefined) return UNREADABLE;
  const number = valueOf(numeral);
  if (MONTHS.test(unit)) return understood(number);
  if (YEARS.test(unit)) return understood(number * 12);
  if (unit !== "") return UNREADABLE;
  const couldBeYears = Number.isInteger(number) && number > 0 && number <= MOST_YEARS;
  return couldBeYears ? oneOfThese([months(number), years(number)]) : understood(number);
}

function months(count: number): Choice<number> {
  return {
    value: count,
    text: `${count} months`,
    label: count === 1 ? "1 month" : `${count} months`,
  };
}

function years(count: number): Choice<number> {
  const label = count === 1 ? "1 year" : `${count} years`;
  return { value: count * 12, text: `${count * 12} months`, label };
}

const FROM_TO =
  /^(?:from |von )?(?<from>.{6,}?)(?: to | until | till | through | bis | au |\s*[–—]\s*| - )(?<to>.{6,})$/iu;

/** Whole months from a day to another, which may be the last of them or the first day after. */
function monthsBetween(text: string): number | undefined {
  const { from = "", to = "" } = FROM_TO.exec(text)?.groups ?? {};
  const [first, last] = [readDate(from), readDate(to)];
  if (first.kind !== "understood" || last.kind !== "understood") return undefined;
  const start = calendarDay(first.value);
  return [last.value + 1, last.value].flatMap((after) => {
    const { year, month, day } = calendarDay(after);
    const count = 12 * (year - start.year) + month - start.month;
    return day === start.day && count > 0 ? [count] : [];
  })[0];
}
