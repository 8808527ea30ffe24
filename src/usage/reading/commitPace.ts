import { BUILT_IN_CARD, type Basis, type RateCard } from "../../pricing";
import { monthOf, monthsOn } from "../import/days";
import type { Days, UsageImport } from "../import/usageImport";
import { gap, read, type Reading } from "../result";
import { dailyCosts } from "./dailyCost";
import { isWithin } from "./period";

/** A commit that is running. */
export interface RunningCommit {
  /** Annual, in the money of its basis. */
  readonly commit: number;
  /** `net`: billed money draws it; `list`: list money does. Section 1 of the model. */
  readonly basis: Basis;
  /** Off list, a fraction: what usage draws on a net commit where no billed cost is known. */
  readonly discount: number;
  /** First day of the commit, and its last. */
  readonly from: number;
  readonly to: number;
}

export interface CommitPace {
  readonly drawn: number;
  /** What an even draw would have come to by then. */
  readonly evenDraw: number;
  /** Drawn over the even draw: above 1 the commit runs out early, at this pace so far. */
  readonly pace: number;
  /** The last day that the files cover. */
  readonly through: number;
  /** What each month drew, from the first day of the commit through the last that the files cover. */
  readonly byMonth: readonly { readonly month: number; readonly drawn: number }[];
  readonly daysElapsed: number;
  readonly daysInAll: number;
  /** Days of the commit before the files begin: their draw is not known and not counted. */
  readonly daysUnknown: number;
  /** The draw of a day from here on: the average of the latest days that the files cover. */
  readonly dailyDraw: number;
  readonly averagedOver: number;
  /** What is drawn by the last day if it goes on so. */
  readonly projected: number;
  readonly ends:
    | { readonly kind: "runs out"; readonly on: number; readonly over: number }
    | { readonly kind: "money left"; readonly left: number };
}

/** The latest days whose average is taken for the days to come. */
const LATEST_DAYS = 90;

/** How far a commit is drawn, at what pace, and how it ends if usage goes on as of late. */
export function commitPace(
  usage: UsageImport,
  terms: RunningCommit,
  card: RateCard = BUILT_IN_CARD,
): Reading<CommitPace> {
  const spans = Object.values(usage.covers);
  const covers = {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  };
  if (covers.to < terms.from) {
    return gap({ code: "commit_not_started", start: terms.from, through: covers.to });
  }
  const through = Math.min(covers.to, terms.to);
  const draws = dailyDraws(usage, terms, card);
  const [daysInAll, daysElapsed] = [terms.to - terms.from + 1, through - terms.from + 1];
  const drawn = sumOver(draws, terms.from, through);
  const since = Math.max(covers.from, through - LATEST_DAYS + 1);
  const averagedOver = through - since + 1;
  const dailyDraw = sumOver(draws, since, through) / averagedOver;
  const projected = drawn + dailyDraw * (terms.to - through);
  const evenDraw = (terms.commit * daysElapsed) / daysInAll;
  return read({
    drawn,
    evenDraw,
    pace: evenDraw > 0 ? drawn / evenDraw : 0,
    through,
    byMonth: monthlyDraws(draws, { from: terms.from, to: through }),
    daysElapsed,
    daysInAll,
    daysUnknown: Math.max(0, covers.from - terms.from),
    dailyDraw,
    averagedOver,
    projected,
    ends:
      projected > terms.commit
        ? {
            kind: "runs out",
            on: runsOutOn(draws, terms, drawn, through, dailyDraw),
            over: projected - terms.commit,
          }
        : { kind: "money left", left: terms.commit - projected },
  });
}

/** What each day draws: billed money where it is known, else list money at the discount. */
function dailyDraws(
  usage: UsageImport,
  { basis, discount }: RunningCommit,
  card: RateCard,
): ReadonlyMap<number, number> {
  const draws = new Map<number, number>();
  const add = (day: number, money: number) => draws.set(day, (draws.get(day) ?? 0) + money);
  const fromList = basis === "list" ? 1 : 1 - discount;
  for (const { day, billed, list } of dailyCosts(usage, card)) {
    const atList = list === undefined ? undefined : list * fromList;
    const asBilled =
      billed === undefined ? undefined : basis === "list" ? billed / (1 - discount) : billed;
    add(day, (basis === "list" ? (atList ?? asBilled) : (asBilled ?? atList)) ?? 0);
  }
  for (const { day, charge, billed, list } of usage.otherCosts) {
    if (charge !== "unusedCommit") add(day, basis === "list" ? (list ?? billed) : billed);
  }
  return draws;
}

function sumOver(draws: ReadonlyMap<number, number>, from: number, to: number): number {
  let total = 0;
  for (const [day, money] of draws) if (isWithin({ from, to }, day)) total += money;
  return total;
}

function monthlyDraws(draws: ReadonlyMap<number, number>, days: Days): CommitPace["byMonth"] {
  const months: { month: number; drawn: number }[] = [];
  for (let month = monthOf(days.from); month <= days.to; month = monthsOn(month, 1)) {
    const [from, to] = [Math.max(month, days.from), Math.min(monthsOn(month, 1) - 1, days.to)];
    months.push({ month, drawn: sumOver(draws, from, to) });
  }
  return months;
}

/** The first day by whose end more than the commit is drawn: in the files, or at the pace since. */
function runsOutOn(
  draws: ReadonlyMap<number, number>,
  { commit, from }: RunningCommit,
  drawn: number,
  through: number,
  dailyDraw: number,
): number {
  if (drawn <= commit) return through + Math.floor((commit - drawn) / dailyDraw) + 1;
  let total = 0;
  for (let day = from; day <= through; day++) {
    total += draws.get(day) ?? 0;
    if (total > commit) return day;
  }
  return through;
}
