import type { ProposalInputs, YearForecast } from "../../../src/template";

/** Usage that grows; the same for all three, so that they can be held against each other. */
const FORECAST: readonly YearForecast[] = [
  { low: 900_000, expected: 1_300_000, high: 1_900_000 },
  { low: 1_200_000, expected: 1_800_000, high: 2_800_000 },
  { low: 1_500_000, expected: 2_400_000, high: 4_000_000 },
];

const BANDS = [
  { threshold: 250_000, discount: 0.06 },
  { threshold: 500_000, discount: 0.12 },
  { threshold: 900_000, discount: 0.18 },
  { threshold: 1_500_000, discount: 0.25 },
  { threshold: 3_000_000, discount: 0.3 },
];

const ALIKE = {
  currency: "USD",
  termMonths: 36,
  payment: "annual",
  basis: "net",
  bands: BANDS,
  forecast: FORECAST,
} as const;

/**
 * Three invented proposals for the same usage. The one with the best quote has a commit that the
 * first years do not use up; the one that keeps most of its discount grows with the usage.
 */
export const THREE_OFFERS: readonly ProposalInputs[] = [
  {
    ...ALIKE,
    name: "Sample A: deepest quote",
    commits: [1_500_000, 1_500_000, 1_500_000],
    discounts: [0.25, 0.25, 0.25],
    overageDiscount: 0,
  },
  {
    ...ALIKE,
    name: "Sample B: ramp with parity",
    commits: [900_000, 1_300_000, 1_800_000],
    discounts: [0.18, 0.18, 0.18],
    overageDiscount: "parity",
  },
  {
    ...ALIKE,
    name: "Sample C: small commit",
    commits: [500_000, 500_000, 500_000],
    discounts: [0.12, 0.12, 0.12],
    overageDiscount: 0,
  },
];
