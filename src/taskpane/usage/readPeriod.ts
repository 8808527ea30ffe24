import { coveredDays, sharedDays, type Days, type UsageSummary } from "../../usage";
import { readDate } from "../entry/readDate";
import type { Reading } from "../entry/reading";
import type { Desk } from "./desk";

/** The days to look at, as far as they are understood. */
export interface ReadPeriod {
  readonly period: Days;
  /** Whether the person chose it: else it is all that the files cover. */
  readonly isChosen: boolean;
  readonly from: Reading<number>;
  readonly to: Reading<number>;
  /** Why what was typed is not taken. */
  readonly problem?: "reversed" | "outside";
}

/** All days of the files, whatever they count. */
export function allDays({ covers }: UsageSummary): Days {
  const spans = Object.values(covers);
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  };
}

/** The chosen days, cut to what the files cover; all of them where nothing sound is chosen. */
export function readPeriod(usage: UsageSummary, texts: Desk["texts"]): ReadPeriod {
  const whole = coveredDays(usage);
  const [from, to] = [readDate(texts["usage.from"] ?? ""), readDate(texts["usage.to"] ?? "")];
  const typed = {
    from: from.kind === "understood" ? from.value : whole.from,
    to: to.kind === "understood" ? to.value : whole.to,
  };
  if (typed.from > typed.to)
    return { period: whole, isChosen: false, from, to, problem: "reversed" };
  const period = sharedDays(typed, allDays(usage));
  if (period === undefined) return { period: whole, isChosen: false, from, to, problem: "outside" };
  const isChosen = period.from !== whole.from || period.to !== whole.to;
  return { period, isChosen, from, to };
}
