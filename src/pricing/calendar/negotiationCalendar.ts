import { quarterEnds, type QuarterEnd } from "./quarterEnds";

/** What a negotiation must be fitted into. Dates are Excel serial numbers. */
export interface NegotiationFrame {
  readonly deadline: number;
  /** Given, never read from a clock. */
  readonly today: number;
  /** The vendor's, 1 to 12. */
  readonly yearEndMonth: number;
  /** Weeks that the negotiation takes. */
  readonly weeksNeeded: number;
  /** Weeks wanted between the close and the deadline. */
  readonly slackWeeks: number;
}

export interface NegotiationCalendar {
  /** Whole days of the frame. */
  readonly deadline: number;
  readonly today: number;
  /** The quarter end to close at, if one can be reached. */
  readonly target: Target | undefined;
  /** A target lies after the first of these and not after the second. */
  readonly closeAfter: number;
  readonly closeBy: number;
  /** From today to the deadline. */
  readonly ends: readonly QuarterEnd[];
}

export interface Target extends QuarterEnd {
  readonly startBy: number;
  /** From the close to the deadline. */
  readonly weeksOfSlack: number;
}

/** The vendor's fiscal year is taken to be the calendar year unless the user says otherwise. */
export const ASSUMED_YEAR_END = 12;
export const DEFAULT_WEEKS_NEEDED = 12;
export const DEFAULT_SLACK_WEEKS = 4;

/**
 * When to start and when to close: at the latest fiscal year end that leaves the slack and the time
 * to negotiate, failing that at the latest quarter end that does. Section 9 of the model.
 */
export function negotiationCalendar(frame: NegotiationFrame): NegotiationCalendar {
  const deadline = Math.floor(frame.deadline);
  const today = Math.floor(frame.today);
  const closeBy = deadline - 7 * frame.slackWeeks;
  const closeAfter = today + 7 * frame.weeksNeeded;
  const ends = quarterEnds(today, deadline, frame.yearEndMonth);
  const reachable = ends.filter(({ date }) => date <= closeBy && date > closeAfter);
  const close = reachable.findLast(({ quarter }) => quarter === 4) ?? reachable.at(-1);
  const target = close && {
    ...close,
    startBy: close.date - 7 * frame.weeksNeeded,
    weeksOfSlack: (deadline - close.date) / 7,
  };
  return { deadline, today, target, closeAfter, closeBy, ends };
}
