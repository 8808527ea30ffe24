import { describe, expect, it } from "@jest/globals";
import { stepsOf, type Told } from "./stepsOf";

const serial = (year: number, month: number, date: number) =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;

// Serial days: 46,266 is 1 September 2026, 46,387 the end of that year, 46,477 the end of March.
const TODAY = serial(2026, 9, 1) + 0.25;
const MARCH = serial(2027, 3, 31) + 0.5;
const SOON = serial(2026, 10, 5);

const CASES: readonly Told[] = [
  {
    because:
      "three weeks before the deadline, ten after today: the year's end is between; ten weeks before it",
    call: ["NEGOTIATION_CALENDAR", [MARCH, TODAY, null, 10, 3], [2, 2]],
    steps: [
      "closeBy 46456 = slack_before_deadline (deadline 46477, slackWeeks 3)",
      "closeAfter 46336 = weeks_from_today (today 46266, weeksNeeded 10)",
      "targetClose 46387 = latest_quarter_end (closeAfter 46336, closeBy 46456) | quarter 3, quarterEnd 46295 | quarter 4, quarterEnd 46387 | quarter 1, quarterEnd 46477",
      "startBy 46317 = weeks_before_close (targetClose 46387, weeksNeeded 10)",
    ],
  },
  {
    because: "the target itself",
    call: ["NEGOTIATION_CALENDAR", [MARCH, TODAY, null, 10, 3], [3, 2]],
    steps: [
      "closeBy 46456 = slack_before_deadline (deadline 46477, slackWeeks 3)",
      "closeAfter 46336 = weeks_from_today (today 46266, weeksNeeded 10)",
      "targetClose 46387 = latest_quarter_end (closeAfter 46336, closeBy 46456) | quarter 3, quarterEnd 46295 | quarter 4, quarterEnd 46387 | quarter 1, quarterEnd 46477",
    ],
  },
  {
    because: "which quarter it ends, the year's end being assumed",
    call: ["NEGOTIATION_CALENDAR", [MARCH, TODAY, null, 10, 3], [4, 2]],
    steps: [
      "closeBy 46456 = slack_before_deadline (deadline 46477, slackWeeks 3)",
      "closeAfter 46336 = weeks_from_today (today 46266, weeksNeeded 10)",
      "targetClose 46387 = latest_quarter_end (closeAfter 46336, closeBy 46456) | quarter 3, quarterEnd 46295 | quarter 4, quarterEnd 46387 | quarter 1, quarterEnd 46477",
      "quarter “Q4, the fiscal year end (assuming a Dec year end)” = of_fiscal_year (yearEndMonth 12)",
    ],
  },
  {
    because: "or given",
    call: ["NEGOTIATION_CALENDAR", [MARCH, TODAY, 12, 10, 3], [4, 2]],
    steps: [
      "closeBy 46456 = slack_before_deadline (deadline 46477, slackWeeks 3)",
      "closeAfter 46336 = weeks_from_today (today 46266, weeksNeeded 10)",
      "targetClose 46387 = latest_quarter_end (closeAfter 46336, closeBy 46456) | quarter 3, quarterEnd 46295 | quarter 4, quarterEnd 46387 | quarter 1, quarterEnd 46477",
      "quarter “Q4, the fiscal year end (Dec year end)” = of_fiscal_year (yearEndMonth 12)",
    ],
  },
  {
    because: "90 days are 12.86 weeks",
    call: ["NEGOTIATION_CALENDAR", [MARCH, TODAY, null, 10, 3], [5, 2]],
    steps: [
      "closeBy 46456 = slack_before_deadline (deadline 46477, slackWeeks 3)",
      "closeAfter 46336 = weeks_from_today (today 46266, weeksNeeded 10)",
      "targetClose 46387 = latest_quarter_end (closeAfter 46336, closeBy 46456) | quarter 3, quarterEnd 46295 | quarter 4, quarterEnd 46387 | quarter 1, quarterEnd 46477",
      "slackLeft 12.85714286 = weeks_to_deadline (deadline 46477, targetClose 46387)",
    ],
  },
  {
    because: "the first of the quarter ends",
    call: ["NEGOTIATION_CALENDAR", [MARCH, TODAY, null, 10, 3], [6, 2]],
    steps: ["quarterEnd 46295 = end_of_quarter (quarter 3, yearEndMonth 12)"],
  },
  {
    because: "the last of them",
    call: ["NEGOTIATION_CALENDAR", [MARCH, TODAY, null, 10, 3], [8, 2]],
    steps: ["quarterEnd 46477 = end_of_quarter (quarter 1, yearEndMonth 12)"],
  },
  {
    because: "nothing to start for where no quarter ends in time",
    call: ["NEGOTIATION_CALENDAR", [SOON, TODAY, 6, 10, 3], [2, 2]],
    steps: [
      "closeBy 46279 = slack_before_deadline (deadline 46300, slackWeeks 3)",
      "closeAfter 46336 = weeks_from_today (today 46266, weeksNeeded 10)",
      'targetClose "" = no_quarter_end_between (closeAfter 46336, closeBy 46279) | quarter 1, quarterEnd 46295',
      'startBy "" = no_target ()',
    ],
  },
  {
    because: "nothing to close at",
    call: ["NEGOTIATION_CALENDAR", [SOON, TODAY, 6, 10, 3], [3, 2]],
    steps: [
      "closeBy 46279 = slack_before_deadline (deadline 46300, slackWeeks 3)",
      "closeAfter 46336 = weeks_from_today (today 46266, weeksNeeded 10)",
      'targetClose "" = no_quarter_end_between (closeAfter 46336, closeBy 46279) | quarter 1, quarterEnd 46295',
    ],
  },
  {
    because: "but a reason",
    call: ["NEGOTIATION_CALENDAR", [SOON, TODAY, 6, 10, 3], [4, 2]],
    steps: [
      "closeBy 46279 = slack_before_deadline (deadline 46300, slackWeeks 3)",
      "closeAfter 46336 = weeks_from_today (today 46266, weeksNeeded 10)",
      'targetClose "" = no_quarter_end_between (closeAfter 46336, closeBy 46279) | quarter 1, quarterEnd 46295',
      "quarter “None: no fiscal quarter ends after 10 Nov 2026, when a negotiation from today is over, and by 14 Sep 2026, when the slack before the deadline begins.” = of_fiscal_year (yearEndMonth 6)",
    ],
  },
  {
    because: "and no slack",
    call: ["NEGOTIATION_CALENDAR", [SOON, TODAY, 6, 10, 3], [5, 2]],
    steps: [
      "closeBy 46279 = slack_before_deadline (deadline 46300, slackWeeks 3)",
      "closeAfter 46336 = weeks_from_today (today 46266, weeksNeeded 10)",
      'targetClose "" = no_quarter_end_between (closeAfter 46336, closeBy 46279) | quarter 1, quarterEnd 46295',
      'slackLeft "" = no_target ()',
    ],
  },
  {
    because: "the heading has none",
    call: ["NEGOTIATION_CALENDAR", [MARCH, TODAY], [1, 2]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor has the name of a row",
    call: ["NEGOTIATION_CALENDAR", [MARCH, TODAY], [2, 1]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor what is below",
    call: ["NEGOTIATION_CALENDAR", [MARCH, TODAY], [9, 2]],
    steps: ['label "" = label ()'],
  },
];

describe("the steps of the calendar", () => {
  it.each(CASES.map((one) => [one.because, one] as const))("%s", (_, { call, steps }) => {
    expect(stepsOf(...call)).toEqual(steps);
  });
});
