import { sum, Sum } from "../sum";
import type { Contract, ContractYear } from "./contract";
import type { ScheduleLine } from "./schedule";

/** Months from one invoice in advance to the next; in arrears it never comes to one. */
const INVOICE_MONTHS = { annual: 12, quarterly: 3, monthly: 1, arrears: Infinity } as const;

/**
 * Payments by time: element t is what is paid t months from the start, 0 to the term. They sum to
 * what is paid over the term.
 */
export function cashFlows(contract: Contract, months: readonly ScheduleLine[]): readonly number[] {
  const flows = Array.from({ length: contract.months + 1 }, () => new Sum());
  months.forEach((month, index) => {
    const atEnd = flows[index + 1] as Sum;
    atEnd.add(month.overageCost).add(month.notCovered).add(-month.refund);
    if (contract.payment === "arrears") atEnd.add(month.drawn).add(month.unused);
  });
  for (const year of contract.years) {
    const due = invoices(year, months, INVOICE_MONTHS[contract.payment]);
    due.forEach(([at, money]) => (flows[at] as Sum).add(money));
  }
  return flows.map((flow) => flow.value);
}

/** A year's commit in advance, each invoice in proportion to the months that it covers. */
function invoices(
  year: ContractYear,
  months: readonly ScheduleLine[],
  every: number,
): readonly (readonly [at: number, money: number])[] {
  const end = year.firstMonth + year.months;
  const commit = sum(months.slice(year.firstMonth, end).map((month) => month.commit));
  return Array.from({ length: Math.ceil(year.months / every) }, (_, index) => {
    const at = year.firstMonth + index * every;
    return [at, (commit * Math.min(every, end - at)) / year.months];
  });
}

/** Flows discounted at an annual rate: one t months from the start by (1 + rate)^(t/12). */
export function presentValue(flows: readonly number[], annualRate: number): number {
  return sum(flows.map((flow, t) => flow / (1 + annualRate) ** (t / 12)));
}

/** The same usage paid at list, each month's at its end. */
export function listFlows(months: readonly ScheduleLine[]): readonly number[] {
  return [0, ...months.map((month) => month.listValue)];
}
