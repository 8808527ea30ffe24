import type { UsageRecord } from "../../src/template";

/*
 * October, November and ten days of December 2026 at 18 % off: 82 of 100, 164 of 200, 41 of 50; in
 * all 287 of 350. The commit of 1,000 runs for the 365 days from 1 October; 71 of them are over.
 */
export const RECORD: UsageRecord = {
  currency: "USD",
  source: "From usage.csv and cost.csv: 1 Oct 2026 to 10 Dec 2026.",
  months: [
    { month: 46_296, days: 31, mtok: 12.5, billed: 82, list: 100, besides: 5, drawn: 87 },
    { month: 46_327, days: 30, mtok: 25, billed: 164, list: 200, drawn: 164 },
    { month: 46_357, days: 10, mtok: 6.25, billed: 41, list: 50, drawn: 41 },
  ],
  models: [
    { model: "Opus 5.5", billed: 246, list: 300 },
    { model: "=HYPERLINK(1)", billed: 41, list: 50 },
    { model: "Unknown", billed: 3 },
  ],
  commit: {
    commit: 1000,
    basis: "net",
    discount: 0.18,
    from: 46_296,
    to: 46_660,
    through: 46_366,
    dailyDraw: 4,
    averagedOver: 71,
  },
  files: [
    {
      name: "usage.csv",
      kind: "Console usage CSV",
      rows: 71,
      skipped: 0,
      from: 46_296,
      to: 46_366,
    },
    { name: "=1+1.csv", kind: "Console cost CSV", rows: 213, skipped: 2, from: 46_296, to: 46_366 },
  ],
  remarks: [
    "2 rows were skipped: a negative amount.",
    'A model is not on the rate card: "Unknown".',
  ],
};
