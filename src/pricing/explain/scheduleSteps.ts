import type { ContractYear } from "../contract/contract";
import { addUp, realizedDiscount, type ScheduleLine } from "../contract/schedule";
import { coveredUse } from "../contract/walk";
import { sum } from "../sum";
import { paidSteps, realizedStep, sumOfYears, type Run } from "./contractRun";
import { label, step, type FigureName, type Figures, type Step } from "./step";

/** The columns of a schedule after the first, by what stands in them. */
const COLUMNS = [
  "listValue",
  "commit",
  "opening",
  "drawn",
  "rolledUsed",
  "overage",
  "overageCost",
  "notCovered",
  "unused",
  "refund",
  "forfeited",
  "closing",
  "paid",
  "realized",
] as const;

type Column = (typeof COLUMNS)[number];

/** A line of the schedule with the contract year that it lies in. */
interface Place {
  readonly run: Run;
  readonly line: ScheduleLine;
  readonly year: ContractYear;
  /** Months that the line covers, from 0. */
  readonly months: readonly number[];
  readonly by: "year" | "month";
}

/** The steps behind a cell of the schedule: line from 0, the last one is the total. */
export function scheduleSteps(
  run: Run,
  by: "year" | "month",
  index: number,
  column: number,
): readonly Step[] {
  const name = COLUMNS[column - 1];
  const lines = by === "year" ? run.years : run.months;
  if (name === undefined || index < 0 || index > lines.length) return [label()];
  if (index === lines.length) return totalSteps(run, name);
  const line = lines[index];
  const year = by === "year" ? run.contract.years[index] : yearOfMonth(run, index);
  if (line === undefined || year === undefined) return [label()];
  const months =
    by === "month"
      ? [index]
      : Array.from({ length: year.months }, (_, month) => year.firstMonth + month);
  return lineSteps({ run, line, year, months, by }, name);
}

function yearOfMonth({ contract }: Run, month: number): ContractYear | undefined {
  return contract.years.findLast(({ firstMonth }) => firstMonth <= month);
}

/** Which figure a column of the schedule is. */
const FIGURE: { readonly [C in Exclude<Column, "realized">]: FigureName } = {
  listValue: "listValue",
  commit: "netCommit",
  opening: "opening",
  drawn: "drawn",
  rolledUsed: "rolledUsed",
  overage: "overage",
  overageCost: "overageCost",
  notCovered: "notCovered",
  unused: "unused",
  refund: "refund",
  forfeited: "forfeited",
  closing: "closing",
  paid: "paid",
};

function totalSteps(run: Run, column: Column): readonly Step[] {
  const { total } = run;
  switch (column) {
    case "realized":
      return [
        ...paidSteps(run),
        sumOfYears(run, "listValue", "listValue"),
        realizedStep(total, realizedDiscount(total)),
      ];
    case "paid":
      return paidSteps(run);
    case "opening":
      return [step("opening", "balance_before_first", {}, total.opening)];
    case "closing":
      return [step("closing", "balance_after_last", {}, total.closing)];
    default:
      return [sumOfYears(run, FIGURE[column], column)];
  }
}

function lineSteps(place: Place, column: Column): readonly Step[] {
  const { line } = place;
  switch (column) {
    case "listValue":
      return [listValueStep(place)];
    case "commit":
      return commitSteps(place);
    case "opening":
      return [step("opening", "balance_before", {}, line.opening)];
    case "drawn":
    case "rolledUsed":
      return [needStep(place), monthsStep(place, column)];
    case "overage":
      return overageSteps(place);
    case "overageCost":
      return [...overageSteps(place), overageCostStep(place)];
    case "notCovered":
      return [listValueStep(place), notCoveredStep(place)];
    case "unused":
      return unusedSteps(place);
    case "refund":
      return [...unusedSteps(place), refundStep(place)];
    case "forfeited": {
      const { unused, refund, opening, rolledUsed, closing, forfeited } = line;
      const figures = { unused, refund, opening, rolledUsed, closing };
      return [...unusedSteps(place), step("forfeited", "left_and_not_kept", figures, forfeited)];
    }
    case "closing": {
      const { opening, unused, refund, rolledUsed, forfeited, closing } = line;
      const figures = { opening, unused, refund, rolledUsed, forfeited };
      return [...unusedSteps(place), step("closing", "balance_at_end", figures, closing)];
    }
    case "paid":
      return linePaidSteps(place);
    case "realized":
      return [
        ...linePaidSteps(place),
        listValueStep(place),
        realizedStep(line, realizedDiscount(line)),
      ];
  }
}

function listValueStep({ run, line, year, months }: Place): Step {
  const usage = sum(months.map((month) => run.walk.usage[month] ?? 0));
  const { listIndex } = year;
  return step("listValue", "usage_at_list", { usage, listIndex }, line.listValue);
}

function commitSteps({ run, line, year, by }: Place): readonly Step[] {
  if (by === "month") return [step("netCommit", "commit_of_period", {}, line.commit)];
  const annualCommit = run.proposal.commits[Math.floor(year.firstMonth / 12)] ?? 0;
  const { months, discount, netCommit, leastCommit } = year;
  const own =
    run.proposal.basis === "list"
      ? step(
          "netCommit",
          "list_commit_of_year",
          { annualCommit, yearMonths: months, discount },
          netCommit,
        )
      : step("netCommit", "commit_of_year", { annualCommit, yearMonths: months }, netCommit);
  if (Math.abs(line.commit - netCommit) <= 1e-9 * netCommit) {
    return [{ ...own, value: line.commit }];
  }
  const figures = { netCommit, leastCommit };
  return [own, step("loweredCommit", "lowered_to_forecast", figures, line.commit)];
}

/** What covered usage asks of the commit, at contract prices. */
function needStep({ run, year, months }: Place): Step {
  const usage = sum(months.map((month) => run.walk.usage[month] ?? 0));
  const { contractIndex, discount } = year;
  const { coverage } = run.contract;
  const value = coveredUse(run.contract, year, run.walk, months[0] ?? 0, months.length);
  return step("need", "usage_at_contract", { coverage, usage, contractIndex, discount }, value);
}

/** Month by month, as far as the balance goes. */
function monthsStep({ run, line, months }: Place, column: "drawn" | "rolledUsed"): Step {
  const terms = months.map((month): Figures => {
    return { month: month + 1, [column]: run.months[month]?.[column] ?? 0 };
  });
  const rule = column === "drawn" ? "drawn_by_month" : "rolled_by_month";
  return step(column, rule, {}, line[column], undefined, terms);
}

function overageSteps(place: Place): readonly Step[] {
  const { line, year } = place;
  const need = needStep(place);
  const { drawn, rolledUsed, overage } = line;
  const figures = { need: Number(need.value), drawn, rolledUsed, discount: year.discount };
  return [
    need,
    monthsStep(place, "drawn"),
    ...(rolledUsed === 0 ? [] : [monthsStep(place, "rolledUsed")]),
    step("overage", "beyond_balances", figures, overage),
  ];
}

function overageCostStep({ line: { overage, overageCost }, year }: Place): Step {
  const { overageDiscount } = year;
  return step("overageCost", "overage_less_discount", { overage, overageDiscount }, overageCost);
}

function notCoveredStep({ run, line: { listValue, notCovered } }: Place): Step {
  const { coverage } = run.contract;
  return step("notCovered", "outside_at_list", { coverage, listValue }, notCovered);
}

/** What is left of the own commit at the end of the periods that end in the line. */
function unusedSteps(place: Place): readonly Step[] {
  const { run, line, months, year, by } = place;
  if (by === "year") {
    const { commit: netCommit, drawn, unused } = line;
    return [
      ...commitStep(place),
      monthsStep(place, "drawn"),
      step("unused", "commit_less_drawn", { netCommit, drawn }, unused),
    ];
  }
  const month = months[0] ?? 0;
  const { periodMonths } = run.contract;
  const sinceYear = month - year.firstMonth;
  const first = year.firstMonth + Math.floor(sinceYear / periodMonths) * periodMonths;
  const after = Math.min(first + periodMonths, year.firstMonth + year.months);
  if (month + 1 < after) return [step("unused", "period_goes_on", {}, line.unused)];
  const { commit: netCommit, drawn } = addUp(run.months.slice(first, after));
  return [
    step("netCommit", "commit_of_period", {}, netCommit),
    step("drawn", "drawn_in_period", {}, drawn),
    step("unused", "commit_less_drawn", { netCommit, drawn }, line.unused),
  ];
}

function refundStep({ run, line: { unused, refund } }: Place): Step {
  const { refundShare } = run.contract;
  return step("refund", "share_refunded", { refundShare, unused }, refund);
}

function linePaidSteps(place: Place): readonly Step[] {
  const { line, run } = place;
  const { commit: netCommit, overageCost, notCovered, refund, paid } = line;
  return [
    // First, since by month it is reckoned from the commit of the whole period.
    ...(refund === 0 ? [] : [...unusedSteps(place), refundStep(place)]),
    ...commitStep(place),
    ...(overageCost === 0 ? [] : [...overageSteps(place), overageCostStep(place)]),
    ...(run.contract.coverage < 1 ? [listValueStep(place), notCoveredStep(place)] : []),
    step("paid", "paid_in_parts", { netCommit, overageCost, notCovered, refund }, paid),
  ];
}

/** The commit as it stands in the line, after any reforecast. */
function commitStep(place: Place): readonly Step[] {
  return commitSteps(place)
    .slice(-1)
    .map((one) => ({ ...one, gives: "netCommit" as const }));
}
