import { describe, expect, it } from "@jest/globals";
import { day, noTarget, quarterOf } from "../../../src/messages";
import { negotiationCalendar } from "../../../src/pricing";

const serial = (year: number, month: number, date: number) =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;

const FRAME = {
  deadline: serial(2027, 3, 31),
  today: serial(2026, 9, 1),
  yearEndMonth: 12,
  weeksNeeded: 12,
  slackWeeks: 4,
};

describe("the negotiation calendar", () => {
  it("closes at the latest fiscal year end that leaves the slack and the time", () => {
    const { target } = negotiationCalendar(FRAME);
    expect(target).toMatchObject({
      date: serial(2026, 12, 31),
      quarter: 4,
      startBy: serial(2026, 10, 8),
      weeksOfSlack: 90 / 7,
    });
  });

  it("prefers a fiscal year end to a later quarter end, and failing one takes the latest", () => {
    const longer = { ...FRAME, deadline: serial(2027, 11, 1) };
    expect(negotiationCalendar(longer).target?.date).toBe(serial(2026, 12, 31));
    expect(negotiationCalendar({ ...longer, yearEndMonth: 2 }).target).toMatchObject({
      date: serial(2027, 2, 28),
      quarter: 4,
    });
    expect(negotiationCalendar({ ...FRAME, yearEndMonth: 6 }).target?.quarter).toBe(2);
  });

  it.each([
    ["on the last day that leaves the slack", serial(2027, 1, 28), true],
    ["a day later than that", serial(2027, 1, 27), false],
  ])("a quarter end %s", (_, deadline, isIn) => {
    expect(negotiationCalendar({ ...FRAME, deadline }).target !== undefined).toBe(isIn);
  });

  it.each([
    ["twelve weeks from today to the day is too soon", serial(2026, 10, 8), false],
    ["a day more will do", serial(2026, 10, 7), true],
  ])("%s", (_, today, isIn) => {
    const found = negotiationCalendar({ ...FRAME, today, deadline: serial(2027, 2, 1) });
    expect(found.target !== undefined).toBe(isIn);
  });

  it("lists every quarter end from today to the deadline, both included", () => {
    const { ends } = negotiationCalendar({ ...FRAME, today: serial(2026, 9, 30) });
    expect(ends).toEqual([
      { date: serial(2026, 9, 30), quarter: 3 },
      { date: serial(2026, 12, 31), quarter: 4 },
      { date: serial(2027, 3, 31), quarter: 1 },
    ]);
  });

  it("knows a leap February, and a time of day is part of its day", () => {
    const leap = {
      ...FRAME,
      today: serial(2028, 2, 29) + 0.5,
      deadline: serial(2028, 2, 29) + 0.2,
    };
    expect(negotiationCalendar({ ...leap, yearEndMonth: 2 }).ends).toEqual([
      { date: serial(2028, 2, 29), quarter: 4 },
    ]);
  });

  it("says why there is no target", () => {
    const late = negotiationCalendar({ ...FRAME, today: serial(2027, 1, 13) });
    expect(late.target).toBeUndefined();
    expect(noTarget(late)).toBe(
      "None: no fiscal quarter ends after 7 Apr 2027, when a negotiation from today is over, " +
        "and by 3 Mar 2027, when the slack before the deadline begins.",
    );
  });

  it("labels an assumed year end as one", () => {
    expect(quarterOf(4, 12, true)).toBe("Q4, the fiscal year end (assuming a Dec year end)");
    expect(quarterOf(1, 1, false)).toBe("Q1 (Jan year end)");
    expect(day(serial(2026, 11, 23))).toBe("23 Nov 2026");
  });
});
