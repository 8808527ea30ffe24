import { sum } from "../sum";
import type { Vocabulary } from "../word";
import type { Contract, ContractYear } from "./contract";
import type { Walk } from "./walk";

/** What happens in a month, a contract year or the term, in money. */
export interface ScheduleLine {
  /** Usage at the list prices that prevail. */
  readonly listValue: number;
  /** Net, after any reforecast; by month it stands in the first month of its period. */
  readonly commit: number;
  /** Rolled money at the start. */
  readonly opening: number;
  readonly drawn: number;
  readonly rolledUsed: number;
  /** At the contracted index, before the overage discount. */
  readonly overage: number;
  readonly overageCost: number;
  /** List price of the usage that the discount does not cover. */
  readonly notCovered: number;
  readonly unused: number;
  readonly refund: number;
  readonly forfeited: number;
  /** Rolled money at the end. */
  readonly closing: number;
  /** commit + overage cost + not covered − refund. */
  readonly paid: number;
  /** The discounts that make up the bridge from quoted to realized (section 6). */
  readonly quoted: number;
  readonly outsideCoverage: number;
  readonly priceGain: number;
  readonly overageLoss: number;
}

/** How a schedule is laid out: a line a contract year, or a month. */
export const SCHEDULES: Vocabulary<"year" | "month"> = { year: ["year"], month: ["month"] };

export function monthlySchedule(contract: Contract, walk: Walk): readonly ScheduleLine[] {
  return contract.years.flatMap((year) =>
    Array.from({ length: year.months }, (_, index) =>
      monthLine(contract, year, walk, year.firstMonth + index),
    ),
  );
}

/** One line a contract year. */
export function annualSchedule(
  contract: Contract,
  months: readonly ScheduleLine[],
): readonly ScheduleLine[] {
  return contract.years.map((year) =>
    addUp(months.slice(year.firstMonth, year.firstMonth + year.months)),
  );
}

/** Several consecutive lines, at least one, as one: sums, between its first and last balance. */
export function addUp(lines: readonly ScheduleLine[]): ScheduleLine {
  const [first, last] = [lines[0] as ScheduleLine, lines.at(-1) as ScheduleLine];
  const columns = Object.keys(first) as (keyof ScheduleLine)[];
  const sums = columns.map((column) => [column, sum(lines.map((line) => line[column]))]);
  const total = Object.fromEntries(sums) as ScheduleLine;
  return { ...total, opening: first.opening, closing: last.closing };
}

/** Beyond so many times list a ratio says only that next to nothing is used. */
const MEANINGLESS = 1e15;

/** 1 − paid/list; undefined where nothing is used, or next to nothing, whichever way money flows. */
export function realizedDiscount({
  paid,
  listValue,
}: Pick<ScheduleLine, "paid" | "listValue">): number | undefined {
  const share = paid / listValue;
  return Math.abs(share) < MEANINGLESS ? 1 - share : undefined;
}

function monthLine(
  { coverage }: Contract,
  { discount, overageDiscount, listIndex, contractIndex }: ContractYear,
  walk: Walk,
  month: number,
): ScheduleLine {
  const usage = walk.usage[month] ?? 0;
  const commit = walk.commit[month] ?? 0;
  const overage = walk.overage[month] ?? 0;
  const refund = walk.refund[month] ?? 0;
  const listValue = usage * listIndex;
  const overageCost = overage * (1 - overageDiscount);
  const notCovered = (1 - coverage) * listValue;
  return {
    listValue,
    commit,
    opening: walk.closing[month - 1] ?? 0,
    drawn: walk.drawn[month] ?? 0,
    rolledUsed: walk.rolledUsed[month] ?? 0,
    overage,
    overageCost,
    notCovered,
    unused: walk.unused[month] ?? 0,
    refund,
    forfeited: walk.forfeited[month] ?? 0,
    closing: walk.closing[month] ?? 0,
    paid: commit + overageCost + notCovered - refund,
    quoted: listValue * discount,
    outsideCoverage: (1 - coverage) * listValue * discount,
    priceGain: coverage * usage * (listIndex - contractIndex) * (1 - discount),
    overageLoss: overage * (discount - overageDiscount),
  };
}
