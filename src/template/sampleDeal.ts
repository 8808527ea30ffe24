import { ASSUMED, type DealInputs } from "./dealInputs";
import type { ProposalInputs } from "./proposalInputs";

/** Excel serial number of 1 January 2027. */
const START = 46_388;

const FORECAST = [
  { low: 1_000_000, expected: 1_400_000, high: 1_900_000 },
  { low: 1_500_000, expected: 2_200_000, high: 3_200_000 },
  { low: 1_900_000, expected: 3_000_000, high: 4_600_000 },
];

/** Made up, as are the offers: to show the sheets at work, not what anyone pays. */
export const SAMPLE_DEAL: Omit<DealInputs, "asOf"> = {
  ...ASSUMED,
  currency: "USD",
  forecast: FORECAST,
  calendar: { ...ASSUMED.calendar, deadline: START + 180 },
  workload: [
    { model: "Opus 5.5", inputMTok: 90_000, outputMTok: 9_000, cacheReadShare: 0.4 },
    {
      model: "Sonnet 5.5",
      inputMTok: 120_000,
      outputMTok: 16_000,
      cacheReadShare: 0.5,
      batchShare: 0.2,
    },
    { model: "Haiku 5.5", inputMTok: 60_000, outputMTok: 8_000, batchShare: 0.5 },
  ],
  benchmarks: [
    { commit: 1_000_000, discount: 0.17, note: "Made up" },
    { commit: 1_500_000, discount: 0.21, note: "Made up" },
    { commit: 2_000_000, discount: 0.22, note: "Made up" },
    { commit: 2_500_000, discount: 0.25, note: "Made up" },
  ],
};

const COMMON = {
  currency: "USD",
  startDate: START,
  termMonths: 36,
  basis: "net",
  forecast: FORECAST,
} as const;

const DIRECT_BANDS = [
  { name: "Team", threshold: 500_000, discount: 0.14 },
  { name: "Scale", threshold: 1_000_000, discount: 0.2 },
  { name: "Growth", threshold: 1_500_000, discount: 0.24 },
  { name: "Enterprise", threshold: 2_000_000, discount: 0.28 },
  { name: "Strategic", threshold: 5_000_000, discount: 0.33 },
];

/**
 * Three offers on one usage. The best quoted discount, 28 %, keeps the least: at expected usage
 * the ramp keeps all of its 24.5 %.
 */
export const SAMPLE_PROPOSALS: readonly ProposalInputs[] = [
  {
    ...COMMON,
    name: "Direct, two million flat",
    payment: "annual",
    commits: [2_000_000, 2_000_000, 2_000_000],
    discounts: [0.28, 0.28, 0.28],
    overageDiscount: 0,
    bands: DIRECT_BANDS,
  },
  {
    ...COMMON,
    name: "Direct, ramp",
    payment: "quarterly",
    commits: [1_000_000, 1_500_000, 2_000_000],
    discounts: [0.22, 0.24, 0.26],
    overageDiscount: "parity",
    bands: DIRECT_BANDS,
  },
  {
    ...COMMON,
    name: "Cloud marketplace",
    payment: "arrears",
    commits: [1_200_000, 1_200_000, 1_200_000],
    discounts: [0.2, 0.2, 0.2],
    overageDiscount: 0,
    bands: [
      { name: "Tier 1", threshold: 500_000, discount: 0.12 },
      { name: "Tier 2", threshold: 1_000_000, discount: 0.2 },
      { name: "Tier 3", threshold: 3_000_000, discount: 0.25 },
    ],
  },
];
