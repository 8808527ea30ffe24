import type { Habit } from "../habit";
import { withoutMonth } from "../howLong";
import { turned } from "../onItsSide";
import { readPercent } from "../readPercent";
import { DISCOUNT, THRESHOLD } from "./columns";
import { isBlankRow, type PastedLine } from "./splitRows";
import { readThreshold } from "./threshold";

/**
 * The lines with a band each, where the table has its bands side by side: a row of money with a
 * row of percentages below. A label or percent signs must show which row is which.
 */
export function bandsAcross(
  lines: readonly PastedLine[],
  habit: Habit,
): readonly PastedLine[] | undefined {
  const filled = lines.filter((line) => !isBlankRow(line));
  const discounts = filled.find((line) => areDiscounts(line, habit));
  const thresholds = filled.find((line) => line !== discounts && areThresholds(line, habit));
  return discounts === undefined || thresholds === undefined
    ? undefined
    : turned(filled.filter(({ cells }) => cells.length > 1));
}

/** Without its label; two figures at least, as one beside a label is how a row of a list looks. */
function figuresIn({ cells }: PastedLine): { label: string; figures: readonly string[] } {
  const [first = "", ...rest] = cells;
  const isLabel = /^\p{L}[^\d]*$/u.test(first) || first === "";
  const figures = (isLabel ? rest : cells).filter((cell) => cell !== "");
  return { label: isLabel ? first : "", figures: figures.length >= 2 ? figures : [] };
}

function areDiscounts(line: PastedLine, habit: Habit): boolean {
  const { label, figures } = figuresIn(line);
  if (figures.length === 0) return false;
  const readable = figures.every(
    (cell) => readPercent(cell, "discount", habit).kind !== "unreadable",
  );
  return readable && (figures.every((cell) => cell.includes("%")) || DISCOUNT.test(label));
}

function areThresholds(line: PastedLine, habit: Habit): boolean {
  const { label, figures } = figuresIn(line);
  if (figures.length === 0 || figures.some((cell) => cell.includes("%"))) return false;
  const areMoney = figures.every(
    (cell) => /\d/u.test(cell) && readThreshold(withoutMonth(cell), habit).kind !== "unreadable",
  );
  return areMoney && (label === "" || THRESHOLD.test(label));
}
