import { isCurrencyCode } from "./currencyCodes";
import { inHabit, NO_HABIT, type Habit } from "./habit";
import { plainCharacters, withoutAbout } from "./plainCharacters";
import { numerals, valueOf, type Numeral } from "./numerals";
import { plainText, spoken } from "./plainText";
import { BLANK, oneOfThese, UNREADABLE, type Reading } from "./reading";
import { powerOfScale } from "./scales";

const PER_YEAR =
  /\s*(?:(?:\/|per|a|an|pro)\s*(?:year|yr|y|annum|a|jahr)|p\.?\s?a|annual(?:ly)?|yearly)\.?$/iu;
const SYMBOL = /(?:US|CA|AU|NZ|HK|C|A|S|R)?\p{Sc}/giu;
const CURRENCY_WORD = /\b(?:dollars?|euros?|pounds?|yen|rupees?|francs?|fr|rs|kr)\b\.?/giu;
/** `1'000.-` is how the Swiss write a whole sum. */
const NO_CENTS = /[.,][-–—]+$/u;
const FIGURES_THEN_SCALE = /^(?<figures>[-+−]?\s*[\d.,][\d.,'’_ ]*?)\s*(?<scale>[a-z]*)\.?$/iu;

/**
 * A sum of money as people type it: `1m`, `$1M`, `1,000,000`, `1.000.000`, `USD 1 000 000`,
 * `1.3 million a year`. No one prices to a thousandth, so `950,000` has one meaning; `1,000` and
 * `1.250m` may be a slip, and are asked about.
 */
export function readMoney(text: string, habit: Habit = NO_HABIT): Reading<number> {
  if (text.trim() === "") return BLANK;
  const parts = FIGURES_THEN_SCALE.exec(bareFigures(text))?.groups;
  const scale = parts?.["scale"] ?? "";
  const powerOfTen = scale === "" ? 0 : powerOfScale(scale);
  if (parts === undefined || powerOfTen === undefined) return UNREADABLE;
  const all = numerals(parts["figures"] ?? "");
  const ways = powerOfTen === 0 ? wholeMoney(all, habit) : inHabit(all, habit);
  return oneOfThese(
    ways.map((numeral) => {
      const value = valueOf(numeral, powerOfTen);
      return { value, text: plainText(value), label: spoken(value) };
    }),
  );
}

/** The text without what says which money it is and how often: that is asked elsewhere. */
function bareFigures(text: string): string {
  const spaced = withoutAbout(plainCharacters(text));
  const negative = /^\(.*\)$/u.test(spaced) ? `-${spaced.slice(1, -1)}` : spaced;
  return negative
    .replace(PER_YEAR, "")
    .replace(SYMBOL, "")
    .replace(CURRENCY_WORD, "")
    .trim()
    .replace(/^([-+−]?\s*)([a-z]{3})(?=[\s\d.,])/iu, (all, sign: string, code: string) =>
      isCurrencyCode(code) ? sign : all,
    )
    .replace(/([a-z]{3})$/iu, (code) => (isCurrencyCode(code) ? "" : code))
    .trim()
    .replace(NO_CENTS, "");
}

const TEN_THOUSAND = 10_000;

/** A habit may settle that 1,000 is a thousand; that it is 1 is asked, whatever the habit. */
function wholeMoney(ways: readonly Numeral[], habit: Habit): readonly Numeral[] {
  const [grouped] = ways;
  if (ways.length < 2 || grouped === undefined) return ways;
  if (habit.settled) return inHabit(ways, habit);
  const isUsual = grouped.decimalMark === habit.decimalMark;
  return isUsual || Math.abs(valueOf(grouped)) >= TEN_THOUSAND ? [grouped] : ways;
}
