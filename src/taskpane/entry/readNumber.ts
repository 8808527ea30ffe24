import { inHabit, NO_HABIT, type Habit } from "./habit";
import { numerals, valueOf } from "./numerals";
import { plainCharacters } from "./plainCharacters";
import { plainText, spoken } from "./plainText";
import { BLANK, oneOfThese, type Reading } from "./reading";

/** A bare number, such as a volume: `1,250` is asked about, `1,250.5` is not. */
export function readNumber(text: string, habit: Habit = NO_HABIT): Reading<number> {
  if (text.trim() === "") return BLANK;
  return oneOfThese(
    inHabit(numerals(plainCharacters(text)), habit).map((numeral) => {
      const value = valueOf(numeral);
      return { value, text: plainText(value), label: spoken(value) };
    }),
  );
}
