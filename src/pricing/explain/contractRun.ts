import { contractOf, type Contract, type ContractYear } from "../contract/contract";
import type { Deal, Market } from "../contract/deal";
import { fallsShort, outcomeOf, walkScenario } from "../contract/outcome";
import type { Proposal } from "../contract/proposal";
import { addUp, annualSchedule, monthlySchedule, type ScheduleLine } from "../contract/schedule";
import type { Walk } from "../contract/walk";
import { sum } from "../sum";
import { step, type FigureName, type Figures, type Step } from "./step";

/** A proposal run on its market, with all that a figure of it is read off. */
export interface Run {
  readonly proposal: Proposal;
  readonly market: Market;
  readonly contract: Contract;
  readonly walk: Walk;
  readonly shortfallProbability: number;
  readonly months: readonly ScheduleLine[];
  readonly years: readonly ScheduleLine[];
  readonly total: ScheduleLine;
}

export function runOf({ proposal, market }: Deal): Run {
  const contract = contractOf(proposal, market.priceChanges);
  const { expected, shortfallProbability } = outcomeOf(contract, market.forecast);
  const months = monthlySchedule(contract, expected);
  const years = annualSchedule(contract, months);
  const total = addUp(months);
  return { proposal, market, contract, walk: expected, shortfallProbability, months, years, total };
}

/** Usage of a contract year at the list prices of signing. */
export function usageOf({ walk }: Run, { firstMonth, months }: ContractYear): number {
  return sum(walk.usage.subarray(firstMonth, firstMonth + months));
}

/** A figure of the term as the sum of its contract years. */
export function sumOfYears(
  run: Run,
  gives: FigureName,
  column: keyof ScheduleLine,
  value: number = run.total[column],
): Step {
  const terms = run.years.map((year, index): Figures => {
    return { year: index + 1, [gives]: year[column] };
  });
  return step(gives, "sum_of_years", {}, value, undefined, terms);
}

/** Commit, overage, what is not covered and refunds, and what is paid in all over the term. */
export function paidSteps(run: Run): readonly Step[] {
  const { commit, overageCost, notCovered, refund, paid } = run.total;
  return [
    sumOfYears(run, "netCommit", "commit"),
    ...(overageCost === 0 ? [] : [sumOfYears(run, "overageCost", "overageCost")]),
    ...(notCovered === 0 ? [] : [sumOfYears(run, "notCovered", "notCovered")]),
    ...(refund === 0 ? [] : [sumOfYears(run, "refund", "refund")]),
    step("paid", "paid_in_parts", { netCommit: commit, overageCost, notCovered, refund }, paid),
  ];
}

/** What is kept of list; empty where nothing is used. */
export function realizedStep(
  line: Pick<ScheduleLine, "paid" | "listValue">,
  realized: number | undefined,
): Step {
  const { paid, listValue } = line;
  return realized === undefined
    ? step("realized", "nothing_used", {}, "")
    : step("realized", "kept_of_list", { paid, listValue }, realized);
}

/** The quoted discount of each year, weighed by its list value. */
export function quotedSteps(run: Run, quoted: number | undefined): readonly Step[] {
  const { listValue } = run.total;
  if (quoted === undefined) return [step("quoted", "nothing_used", {}, "")];
  return [
    quotedMoneyStep(run),
    sumOfYears(run, "listValue", "listValue"),
    step("quoted", "quoted_of_list", { quotedMoney: run.total.quoted, listValue }, quoted),
  ];
}

export function quotedMoneyStep(run: Run): Step {
  const terms = run.contract.years.map((year, index): Figures => {
    const listValue = run.years[index]?.listValue ?? 0;
    return { year: index + 1, listValue, discount: year.discount };
  });
  return step("quotedMoney", "list_value_at_discount", {}, run.total.quoted, undefined, terms);
}

/** The scenarios in which own commit is left over at the end of any period. */
export function shortfallStep(run: Run, value: number = run.shortfallProbability): Step {
  const { forecast } = run.market;
  const short = forecast.probabilities.flatMap((probability, scenario): readonly Figures[] =>
    fallsShort(walkScenario(run.contract, forecast, scenario))
      ? [{ scenario: scenario + 1, probability }]
      : [],
  );
  const figures = { count: short.length };
  return step("shortfallProbability", "scenarios_left_over", figures, value, undefined, short);
}
