import { optional, quantity, single, zeroAsBlank } from "../argument";
import { all, andThen, ok, type Result } from "../result";
import {
  ASSUMED_YEAR_END,
  DEFAULT_SLACK_WEEKS,
  DEFAULT_WEEKS_NEEDED,
  type NegotiationFrame,
} from "./negotiationCalendar";

export interface CalendarQuestion {
  readonly frame: NegotiationFrame;
  /** The month of the vendor's fiscal year end was not given. */
  readonly isAssumed: boolean;
}

export function readCalendarQuestion(
  deadline: unknown,
  today: unknown,
  fiscal_year_end_month: unknown,
  weeks_needed: unknown,
  slack_weeks: unknown,
): Result<CalendarQuestion> {
  const month = optional(
    "fiscal_year_end_month",
    fiscal_year_end_month,
    "calendarMonth",
    undefined,
  );
  const asked = all({
    deadline: single(quantity("deadline", deadline, "date")),
    today: single(quantity("today", today, "date")),
    month: single(zeroAsBlank(month)),
    weeksNeeded: single(optional("weeks_needed", weeks_needed, "weeks", DEFAULT_WEEKS_NEEDED)),
    slackWeeks: single(optional("slack_weeks", slack_weeks, "weeks", DEFAULT_SLACK_WEEKS)),
  });
  return andThen(asked, ({ month, ...given }) =>
    ok({
      frame: { ...given, yearEndMonth: month ?? ASSUMED_YEAR_END },
      isAssumed: month === undefined,
    }),
  );
}
