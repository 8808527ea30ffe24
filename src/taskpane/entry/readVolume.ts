import { inHabit, NO_HABIT, type Habit } from "./habit";
import { numerals, valueOf } from "./numerals";
import { plainCharacters, withoutAbout } from "./plainCharacters";
import { plainText, spoken } from "./plainText";
import { BLANK, oneOfThese, UNREADABLE, type Reading } from "./reading";
import { powerOfScale } from "./scales";

const FIGURES_THEN_WORDS =
  /^(?<figures>[-+−]?[\d.,][\d.,'’_ ]*?)\s*(?<scale>[a-z]*?)\.?\s*(?<tokens>tok(?:en)?s?)?\.?$/iu;
const MILLION = 6;

/** The figures of a volume and what they count. */
export interface VolumeParts {
  readonly figures: string;
  /** From tokens as written to millions of them; absent where nothing but figures is written. */
  readonly powerOfTen?: number;
}

/** Figures alone, or with words such as `bn`, `Mrd`, `500k` or `million tokens`; else nothing. */
export function volumeParts(text: string): VolumeParts | undefined {
  const plain = withoutAbout(plainCharacters(text));
  const { figures = "", scale = "", tokens } = FIGURES_THEN_WORDS.exec(plain)?.groups ?? {};
  if (figures === "") return undefined;
  if (scale === "") return tokens === undefined ? { figures } : { figures, powerOfTen: -MILLION };
  const power = powerOfScale(scale);
  return power === undefined ? undefined : { figures, powerOfTen: power - MILLION };
}

/**
 * Millions of tokens: `1,250.5`; or, with words that say what is counted, `40 bn`, `3 Mrd`, `500k`,
 * `800,000 tokens`. Tokens are whole, so what may group their figures does.
 */
export function readVolume(text: string, habit: Habit = NO_HABIT): Reading<number> {
  if (text.trim() === "") return BLANK;
  const parts = volumeParts(text);
  if (parts === undefined) return UNREADABLE;
  const { figures, powerOfTen = 0 } = parts;
  const all = numerals(figures);
  const ways = powerOfTen === -MILLION ? all.slice(0, 1) : inHabit(all, habit);
  return oneOfThese(
    ways.map((numeral) => {
      const value = valueOf(numeral, powerOfTen);
      return { value, text: plainText(value), label: spoken(value) };
    }),
  );
}
