import type { Days, UsageCell, UsageImport } from "../import/usageImport";

const DAYS_A_YEAR = 365;

/** The days whose usage the figures rest on: those with tokens where there are any, else cost. */
export function coveredDays({ covers }: Pick<UsageImport, "covers">): Days {
  return covers.tokens ?? covers.cost ?? { from: 0, to: 0 };
}

export function dayCount({ from, to }: Days): number {
  return Math.max(0, to - from + 1);
}

/** What the usage of a period is multiplied by to be that of a year: 365 over its days. */
export function yearlyFactor(period: Days): number {
  return DAYS_A_YEAR / dayCount(period);
}

export function isWithin({ from, to }: Days, day: number): boolean {
  return from <= day && day <= to;
}

export function cellsIn(usage: UsageImport, period: Days): readonly UsageCell[] {
  return usage.cells.filter(({ day }) => isWithin(period, day));
}

/** The days that two periods share; undefined where there are none. */
export function sharedDays(a: Days | undefined, b: Days | undefined): Days | undefined {
  if (a === undefined || b === undefined) return undefined;
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return from <= to ? { from, to } : undefined;
}
