import { isWithin, QUANTITIES, type QuantityName } from "../../pricing";
import { percent } from "../../messages";
import { inHabit, NO_HABIT, type Habit } from "./habit";
import { plainCharacters, withoutAbout } from "./plainCharacters";
import { numerals, valueOf, type Numeral } from "./numerals";
import { percentText } from "./plainText";
import { BLANK, oneOfThese, understood, type Reading } from "./reading";
import { shareInWords } from "./shareWords";

const PERCENT =
  /\s*(?:%|percent|per cent|prozent|pct\.?|pp|points?)(?:\s*(?:off|discount|rabatt))?$/iu;
/** The Turkish write it first. */
const PERCENT_FIRST = /^([-+−]?)\s*%\s*(?=[\d.,])/u;
/** Brackets are an accountant's minus. */
const IN_BRACKETS = /^\(\s*([^()]+?)\s*\)(\s*%)?$/u;
const BASIS_POINTS = /\s*(?:bps?|basis points?)$/iu;

/**
 * A fraction, from a percentage as people type it: `18`, `18 %`, `0.18` and `0,18` are all 0.18.
 * Between 0.5 and 1 without a sign it may be half a percent or a half, and is asked about. A way
 * of reading that the field cannot take is passed over where another one can. A share may be a word.
 */
export function readPercent(
  text: string,
  takes: QuantityName,
  habit: Habit = NO_HABIT,
): Reading<number> {
  const typed = withoutAbout(plainCharacters(text)).replace(IN_BRACKETS, "-$1$2");
  if (typed === "") return BLANK;
  const share = takes === "share" ? shareInWords(typed) : undefined;
  if (share !== undefined) return understood(share);
  const { figures, powerOfTen } = unitIn(typed);
  const fractions = inHabit(numerals(figures), habit).flatMap((numeral) =>
    powerOfTen === undefined ? fractionsOfBare(numeral) : [valueOf(numeral, powerOfTen)],
  );
  const fitting = fractions.filter((fraction) => isWithin(QUANTITIES[takes], fraction));
  return oneOfThese(
    (fitting.length > 0 ? fitting : fractions.slice(0, 1)).map((value) => ({
      value,
      text: percentText(value),
      label: percent(value),
    })),
  );
}

/** Whether the text says itself what its figure is a percentage or so of. */
export function saysPercent(text: string): boolean {
  const typed = withoutAbout(plainCharacters(text));
  return shareInWords(typed) !== undefined || unitIn(typed).powerOfTen !== undefined;
}

function unitIn(typed: string): { figures: string; powerOfTen?: number } {
  if (BASIS_POINTS.test(typed)) return { figures: typed.replace(BASIS_POINTS, ""), powerOfTen: -4 };
  const figures = typed.replace(PERCENT, "").replace(PERCENT_FIRST, "$1");
  return figures === typed ? { figures } : { figures, powerOfTen: -2 };
}

/** No vendor offers 0.18 %, and none offers 1,800 %: only near a half and at 1 is there a doubt. */
function fractionsOfBare(numeral: Numeral): readonly number[] {
  const asFraction = valueOf(numeral);
  const asPercent = valueOf(numeral, -2);
  const size = Math.abs(asFraction);
  if (size > 1) return [asPercent];
  return size < 0.5 ? [asFraction] : [asPercent, asFraction];
}
