import type { ProposalInputs } from "../../src/template";

/** A real-looking offer: a million a year at 20 % in a table of six bands, overage at list. */
export const MILLION: ProposalInputs = {
  name: "Direct, first offer",
  currency: "USD",
  startDate: 46_388, // 1 Jan 2027
  termMonths: 12,
  payment: "annual",
  commits: [1_000_000],
  discounts: [0.2],
  basis: "net",
  overageDiscount: 0,
  bands: [
    { name: "Start", threshold: 250_000, discount: 0.08 },
    { name: "Team", threshold: 500_000, discount: 0.14 },
    { name: "Scale", threshold: 1_000_000, discount: 0.2 },
    { name: "Growth", threshold: 2_000_000, discount: 0.25 },
    { name: "Enterprise", threshold: 5_000_000, discount: 0.3 },
    { name: "Strategic", threshold: 10_000_000, discount: 0.35 },
  ],
  forecast: [{ low: 900_000, expected: 1_300_000, high: 1_900_000 }],
};

/** Three years and a half, with a ramp. */
export const RAMP: ProposalInputs = {
  ...MILLION,
  name: "Ramp",
  termMonths: 42,
  payment: "quarterly",
  commits: [1_000_000, 2_000_000, 2_000_000, 3_000_000],
  discounts: [0.2, 0.25, 0.25, 0.25],
  overageDiscount: "parity",
  forecast: [
    { low: 900_000, expected: 1_300_000, high: 1_900_000 },
    { low: 1_500_000, expected: 2_600_000, high: 3_500_000 },
    { low: 1_500_000, expected: 3_000_000, high: 4_000_000 },
    { low: 2_000_000, expected: 4_000_000, high: 6_000_000 },
  ],
};

export const WHERE = { sheet: "Proposal 1", namespace: "DEAL" };
