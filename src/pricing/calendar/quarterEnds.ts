/** The last day of a fiscal quarter. */
export interface QuarterEnd {
  /** Excel serial number. */
  readonly date: number;
  /** 1 to 4; the fourth ends the fiscal year. */
  readonly quarter: number;
}

const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

/**
 * The fiscal quarters that end from one day to another, both included, in order. Quarters end in
 * the month in which the fiscal year does (1 to 12) and in every third from it.
 */
export function quarterEnds(from: number, to: number, yearEndMonth: number): readonly QuarterEnd[] {
  const start = new Date((from - UNIX_EPOCH) * DAY);
  const ends: QuarterEnd[] = [];
  for (let month = start.getUTCMonth() + 1; ; month++) {
    const sinceYearEnd = (month - yearEndMonth + 12) % 12;
    if (sinceYearEnd % 3 !== 0) continue;
    // Day 0 of the following month (numbered from 0) is the last of this one (numbered from 1).
    const date = Date.UTC(start.getUTCFullYear(), month, 0) / DAY + UNIX_EPOCH;
    if (date > to) return ends;
    ends.push({ date, quarter: sinceYearEnd / 3 || 4 });
  }
}
