import type { SkipCount, SkipReason } from "../../messages";
import type { SkippedRow } from "./usageImport";

/** Enough to see what is wrong; the counts tell how much there is of it. */
const MOST_SHOWN = 100;

/** The rows that were not taken: the first of them with their lines, all of them by reason. */
export class Skips {
  readonly rows: SkippedRow[] = [];
  readonly #counts = new Map<SkipReason, number>();

  add(row: SkippedRow): void {
    if (this.rows.length < MOST_SHOWN) this.rows.push(row);
    this.#counts.set(row.reason, (this.#counts.get(row.reason) ?? 0) + 1);
  }

  get count(): number {
    return [...this.#counts.values()].reduce((total, count) => total + count, 0);
  }

  get byReason(): readonly SkipCount[] {
    return [...this.#counts]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count);
  }
}
