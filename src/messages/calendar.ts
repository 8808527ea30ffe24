import type { NegotiationCalendar } from "../pricing";
import { day, MONTHS } from "./figures";

/** Which fiscal quarter the target closes, and on what year end that rests. */
export function quarterOf(quarter: number, yearEndMonth: number, isAssumed: boolean): string {
  const month = MONTHS[yearEndMonth - 1] ?? "";
  const source = isAssumed ? `assuming a ${month} year end` : `${month} year end`;
  return `Q${quarter}${quarter === 4 ? ", the fiscal year end" : ""} (${source})`;
}

/** Why there is no quarter end to close at. */
export function noTarget({ closeAfter, closeBy }: NegotiationCalendar): string {
  return (
    `None: no fiscal quarter ends after ${day(closeAfter)}, when a negotiation from today is ` +
    `over, and by ${day(closeBy)}, when the slack before the deadline begins.`
  );
}
