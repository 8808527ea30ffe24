import { plainCharacters } from "./plainCharacters";
import { numerals, type DecimalMark, type Numeral } from "./numerals";

/** How this person writes numbers, as far as the other fields show it. */
export interface Habit {
  readonly decimalMark?: DecimalMark;
  /** The person was asked and has said so. */
  readonly settled?: true;
}

export const NO_HABIT: Habit = {};

/**
 * Whoever has typed `1,300,000` somewhere means one thousand by `1,000`. Only texts with one
 * meaning tell; if they disagree nothing is taken for granted.
 */
export function habitOf(texts: Iterable<string>): Habit {
  const marks = new Set<DecimalMark>();
  for (const text of texts) {
    for (const part of plainCharacters(text).match(/\d[\d.,]*/gu) ?? []) {
      const [only, second] = numerals(part);
      if (only?.decimalMark !== undefined && second === undefined) marks.add(only.decimalMark);
    }
  }
  const [decimalMark] = marks;
  return marks.size === 1 && decimalMark !== undefined ? { decimalMark } : NO_HABIT;
}

/** The ways of reading that agree with the habit; all of them where none does. */
export function inHabit(ways: readonly Numeral[], { decimalMark }: Habit): readonly Numeral[] {
  const agreeing = ways.filter(
    (way) => way.decimalMark === undefined || way.decimalMark === decimalMark,
  );
  return decimalMark === undefined || agreeing.length === 0 ? ways : agreeing;
}
