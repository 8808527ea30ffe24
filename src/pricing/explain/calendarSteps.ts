import { readCalendarQuestion } from "../calendar/arguments";
import { negotiationCalendar } from "../calendar/negotiationCalendar";
import { andThen, ok, type Result } from "../result";
import type { Call } from "./atCell";
import { label, step, type Figures, type Step } from "./step";

export function negotiationCalendarSteps({ args, row, column }: Call): Result<readonly Step[]> {
  const [deadlineCell, todayCell, monthCell, weeksCell, slackCell] = args;
  const asked = readCalendarQuestion(deadlineCell, todayCell, monthCell, weeksCell, slackCell);
  return andThen(asked, ({ frame, isAssumed }) => {
    if (column === 0 || row === 0) return ok([label()]);
    const calendar = negotiationCalendar(frame);
    const { deadline, today, target, ends, closeAfter, closeBy } = calendar;
    const { weeksNeeded, slackWeeks, yearEndMonth } = frame;
    const terms = ends.map((end): Figures => ({ quarter: end.quarter, quarterEnd: end.date }));
    const window: readonly Step[] = [
      step("closeBy", "slack_before_deadline", { deadline, slackWeeks }, closeBy),
      step("closeAfter", "weeks_from_today", { today, weeksNeeded }, closeAfter),
    ];
    const bounds = { closeAfter, closeBy };
    const found: readonly Step[] = [
      ...window,
      target === undefined
        ? step("targetClose", "no_quarter_end_between", bounds, "", undefined, terms)
        : step("targetClose", "latest_quarter_end", bounds, target.date, undefined, terms),
    ];
    switch (row) {
      case 1:
        return ok([
          ...found,
          ...(target === undefined
            ? [step("startBy", "no_target", {}, "")]
            : [
                step(
                  "startBy",
                  "weeks_before_close",
                  { targetClose: target.date, weeksNeeded },
                  target.startBy,
                ),
              ]),
        ]);
      case 2:
        return ok(found);
      case 3: {
        const quarter = target?.quarter;
        const words =
          quarter === undefined
            ? ({ code: "no_target", calendar } as const)
            : ({ code: "quarter", quarter, yearEndMonth, isAssumed } as const);
        return ok([...found, step("quarter", "of_fiscal_year", { yearEndMonth }, words)]);
      }
      case 4:
        return ok([
          ...found,
          ...(target === undefined
            ? [step("slackLeft", "no_target", {}, "")]
            : [
                step(
                  "slackLeft",
                  "weeks_to_deadline",
                  { deadline, targetClose: target.date },
                  target.weeksOfSlack,
                ),
              ]),
        ]);
      default: {
        const end = ends[row - 5];
        if (end === undefined) return ok([label()]);
        const figures = { quarter: end.quarter, yearEndMonth };
        return ok([step("quarterEnd", "end_of_quarter", figures, end.date)]);
      }
    }
  });
}
