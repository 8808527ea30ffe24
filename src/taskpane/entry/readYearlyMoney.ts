import { NO_HABIT, type Habit } from "./habit";
import { moneyText, plainText, spoken } from "./plainText";
import { oneOfThese, type Choice, type Reading } from "./reading";
import { readMoney } from "./readMoney";

/** Nobody commits to less a year. */
const SMALL = 1_000;
const ENDS_IN_FIGURES = /\d[^\p{L}]*$/u;
const POWERS = [6, 3, 0];

/**
 * A year's commit or usage. `1.8` is a slip for millions or thousands more likely than a sum, and is
 * asked about; `1.8 a year` and `0.9k` are taken at their word.
 */
export function readYearlyMoney(text: string, habit: Habit = NO_HABIT): Reading<number> {
  const reading = readMoney(text, habit);
  if (reading.kind === "ambiguous") return { ...reading, choices: reading.choices.map(atItsWord) };
  if (reading.kind !== "understood" || !isSmall(reading.value)) return reading;
  if (!ENDS_IN_FIGURES.test(text)) return reading;
  const ways = POWERS.map((power) => Number(`${String(reading.value)}e${String(power)}`));
  return oneOfThese(
    ways.map((value) => atItsWord({ value, text: plainText(value), label: spoken(value) })),
  );
}

/** A year's money as it is put into a field; `readYearlyMoney` reads it in one way only. */
export function yearlyMoneyText(value: number): string {
  return isSmall(value) ? `${moneyText(value)} a year` : moneyText(value);
}

function atItsWord(choice: Choice<number>): Choice<number> {
  if (!isSmall(choice.value)) return choice;
  return { ...choice, text: `${choice.text} a year`, label: `${choice.label} a year` };
}

function isSmall(value: number): boolean {
  return value > 0 && value < SMALL;
}
