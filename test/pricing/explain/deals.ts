// 100,000 a month for a year and 150,000 for a quarter, 80 % of it drawn from 100,000 a month.
export const PLAIN = [
  ["Proposal", "Plain"],
  ["Term (months)", 15],
  ["Annual commit", 1_200_000],
  ["Discount", 0.2],
];
export const MORE = months(100_000, 12, 150_000, 3);

// List money: 240,000 net a quarter, then 1,600,000 × 3 / 12 × 0.75. Nine tenths are covered.
export const EVERY = [
  ["Proposal", "Every term", ""],
  ["Term (months)", 15, ""],
  ["Annual commit", 1_200_000, 1_600_000],
  ["Commit basis", "List", ""],
  ["Commit period", "Quarterly", ""],
  ["Discount", 0.2, 0.25],
  ["Discount coverage", 0.9, ""],
  ["Overage discount", 0.1, ""],
  ["Rollover share", 0.5, ""],
  ["Rollover life (periods)", 2, ""],
  ["Refund share", 0.25, ""],
  ["Price terms", "Protected", ""],
  ["Price cap per year", 0.02, ""],
  ["Payment", "Quarterly", ""],
];
export const UNEVEN = months(60_000, 3, 160_000, 3, 100_000, 6, 200_000, 3);
export const DEARER = [[0.05]];

// 300,000 for the last quarter, which may be lowered to 240,000; 120,000 of it is needed.
export const RIGHT = [...PLAIN, ["Reforecast reduction", 0.2]];
export const LESS = months(100_000, 12, 50_000, 3);

function months(...runs: readonly number[]): readonly (readonly number[])[] {
  return runs.flatMap((figure, index) =>
    index % 2 === 0 ? Array.from({ length: runs[index + 1] ?? 0 }, () => [figure]) : [],
  );
}
