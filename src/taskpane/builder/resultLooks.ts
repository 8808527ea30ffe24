import { day, figure, percent } from "../../messages";
import type { FunctionFacts } from "../catalogue/functionFacts";
import type { ResultCell } from "../worksheetFunctions/callFunction";

export type Unit = "money" | "fraction" | "date" | "plain";

/** The unit of a single result, from what the function says that it gives. */
export function unitOf({ returns }: FunctionFacts): Unit {
  if (/^(Money|Net money|Consumption|A (row|column) of consumptions)/.test(returns)) return "money";
  return /^(Fraction|Discount as a fraction|Share|Probability)/.test(returns)
    ? "fraction"
    : "plain";
}

const DATES = /^(From|To|Card made|Start by|Target close|Quarter end)$/i;
const FRACTIONS = /discount|share|probability|points|realized|quoted/i;
/** Columns that say nothing of the unit: the row's own label does. */
const MIXED = /^(Value|Figure)$/i;

/** The unit of a cell of a report, from the headings that the report has. */
export function unitInReport(heading: string, rowLabel: string): Unit {
  const says = MIXED.test(heading) ? rowLabel : heading;
  if (DATES.test(says)) return "date";
  return FRACTIONS.test(says) ? "fraction" : "plain";
}

/** As a person reads it; the cell itself keeps every digit. */
export function shown(cell: ResultCell, unit: Unit): string {
  if (typeof cell === "object") return cell.error;
  if (typeof cell === "string") return cell;
  switch (unit) {
    case "money":
      return figure(rounded(cell, 2));
    case "fraction":
      return percent(rounded(cell, 4));
    case "date":
      return cell >= 1 ? day(cell) : figure(cell);
    case "plain":
      return figure(Math.abs(cell) >= 1000 ? rounded(cell, 2) : Number(cell.toPrecision(6)));
  }
}

function rounded(value: number, decimals: number): number {
  const result = Number(`${Math.round(Number(`${value}e${decimals}`))}e-${decimals}`);
  return Number.isFinite(result) ? result : value;
}
