import { describe, expect, it } from "@jest/globals";
import { stepsOf, type Told } from "./stepsOf";

const USE = [[800_000], [1_250_000], [2_000_000]];
const BANDS = [
  ["Bronze", 500_000, 0.2],
  ["Gold", 1_000_000, 0.5],
];

const CASES: readonly Told[] = [
  {
    because: "an eighth is below the median: 1,000 × 2 ^ (−1.1503 / 1.2816)",
    call: ["FORECAST_SCENARIOS", [500, 1000, 4000, 4]],
    steps: [
      "quantile 0.125 = middle_of_part (number 1, count 4)",
      "normal -1.15034938 = normal_quantile (quantile 0.125)",
      "spread 0.5408656188 = spread_below (p50 1000, p10 500, z90 1.281551566)",
      "consumption 536.7706184 = lognormal (p50 1000, normal -1.15034938, spread 0.5408656188)",
    ],
  },
  {
    because: "five eighths above it: 1,000 × 4 ^ (0.3186 / 1.2816)",
    call: ["FORECAST_SCENARIOS", [500, 1000, 4000, 4], [3, 1]],
    steps: [
      "quantile 0.625 = middle_of_part (number 3, count 4)",
      "normal 0.318639364 = normal_quantile (quantile 0.625)",
      "spread 1.081731238 = spread_above (p90 4000, p50 1000, z90 1.281551566)",
      "consumption 1411.541195 = lognormal (p50 1000, normal 0.318639364, spread 1.081731238)",
    ],
  },
  {
    because: "the median itself takes the spread below, which does nothing to it",
    call: ["FORECAST_SCENARIOS", [500, 1000, 4000, 1]],
    steps: [
      "quantile 0.5 = middle_of_part (number 1, count 1)",
      "normal 0 = normal_quantile (quantile 0.5)",
      "spread 0.5408656188 = spread_below (p50 1000, p10 500, z90 1.281551566)",
      "consumption 1000 = lognormal (p50 1000, normal 0, spread 0.5408656188)",
    ],
  },
  {
    because: "1,000,000 twice, and 750,000 at half of list on top once",
    call: ["EXPECTED_COST", [USE, 1e6, 0.2, 0.5]],
    steps: [
      "fullUse 1250000 = net_commit_at_list (commit 1000000, discount 0.2)",
      "expectedCost 1125000 = mean_of_costs (netCommit 1000000, fullUse 1250000, overageDiscount 0.5) | probability 0.3333333333, consumption 800000, cost 1000000 | probability 0.3333333333, consumption 1250000, cost 1000000 | probability 0.3333333333, consumption 2000000, cost 1375000",
    ],
  },
  {
    because: "0.5 × 800,000 + 0.3 × 1,050,000 + 0.2 × 1,800,000",
    call: ["EXPECTED_COST", [USE, 1e6, 0.2, null, [[0.5], [0.3], [0.2]], "list"]],
    steps: [
      "netCommit 800000 = list_commit_less_discount (commit 1000000, discount 0.2)",
      "fullUse 1000000 = list_commit_buys_itself (commit 1000000)",
      "expectedCost 1075000 = mean_of_costs (netCommit 800000, fullUse 1000000, overageDiscount 0) | probability 0.5, consumption 800000, cost 800000 | probability 0.3, consumption 1250000, cost 1050000 | probability 0.2, consumption 2000000, cost 1800000",
    ],
  },
  {
    because: "1,250,000 is paid for 1,350,000: on the expected spend, not the mean of the ratios",
    call: ["EXPECTED_REALIZED_DISCOUNT", [USE, 1e6, 0.2]],
    steps: [
      "fullUse 1250000 = net_commit_at_list (commit 1000000, discount 0.2)",
      "expectedCost 1250000 = mean_of_costs (netCommit 1000000, fullUse 1250000, overageDiscount 0) | probability 0.3333333333, consumption 800000, cost 1000000 | probability 0.3333333333, consumption 1250000, cost 1000000 | probability 0.3333333333, consumption 2000000, cost 1750000",
      "expectedUse 1350000 = mean_of_uses () | probability 0.3333333333, consumption 800000 | probability 0.3333333333, consumption 1250000 | probability 0.3333333333, consumption 2000000",
      "realized 0.07407407407 = kept_of_expected_use (expectedUse 1350000, expectedCost 1250000)",
    ],
  },
  {
    because: "one of three is below 1,250,000, the one that just reaches it is not",
    call: ["SHORTFALL_PROBABILITY", [USE, 1e6, 0.2]],
    steps: [
      "fullUse 1250000 = net_commit_at_list (commit 1000000, discount 0.2)",
      "shortfallProbability 0.3333333333 = scenarios_short (fullUse 1250000, count 1) | consumption 800000, probability 0.3333333333",
    ],
  },
  {
    because: "none is below 125,000",
    call: ["SHORTFALL_PROBABILITY", [USE, 1e5, 0.2]],
    steps: [
      "fullUse 125000 = net_commit_at_list (commit 100000, discount 0.2)",
      "shortfallProbability 0 = scenarios_short (fullUse 125000, count 0)",
    ],
  },
  {
    because:
      "the best of no band and of Bronze: 1,080,000; at most half may fall short, so Gold is out",
    call: ["RECOMMENDED_COMMIT", [USE, BANDS, "parity", 0.5], [2, 2]],
    steps: [
      "commit 500000 = least_expected_cost (limit 0.5) | commit 0, discount 0, expectedCost 1350000 | commit 500000, discount 0.2, expectedCost 1080000",
    ],
  },
  {
    because: "the band of that commit",
    call: ["RECOMMENDED_COMMIT", [USE, BANDS, "parity", 0.5], [3, 2]],
    steps: [
      "commit 500000 = least_expected_cost (limit 0.5) | commit 0, discount 0, expectedCost 1350000 | commit 500000, discount 0.2, expectedCost 1080000",
      'band "Bronze" = threshold_reached (commit 500000, threshold 500000)',
    ],
  },
  {
    because: "its discount",
    call: ["RECOMMENDED_COMMIT", [USE, BANDS, "parity", 0.5], [4, 2]],
    steps: [
      "commit 500000 = least_expected_cost (limit 0.5) | commit 0, discount 0, expectedCost 1350000 | commit 500000, discount 0.2, expectedCost 1080000",
      'band "Bronze" = threshold_reached (commit 500000, threshold 500000)',
      'discount 0.2 = discount_of_band (band "Bronze")',
    ],
  },
  {
    because: "what it is expected to cost: 80 % of list",
    call: ["RECOMMENDED_COMMIT", [USE, BANDS, "parity", 0.5], [5, 2]],
    steps: [
      "commit 500000 = least_expected_cost (limit 0.5) | commit 0, discount 0, expectedCost 1350000 | commit 500000, discount 0.2, expectedCost 1080000",
      "fullUse 625000 = net_commit_at_list (commit 500000, discount 0.2)",
      "expectedCost 1080000 = mean_of_costs (netCommit 500000, fullUse 625000, overageDiscount 0.2) | probability 0.3333333333, consumption 800000, cost 640000 | probability 0.3333333333, consumption 1250000, cost 1000000 | probability 0.3333333333, consumption 2000000, cost 1600000",
    ],
  },
  {
    because: "and to keep",
    call: ["RECOMMENDED_COMMIT", [USE, BANDS, "parity", 0.5], [6, 2]],
    steps: [
      "fullUse 625000 = net_commit_at_list (commit 500000, discount 0.2)",
      "expectedCost 1080000 = mean_of_costs (netCommit 500000, fullUse 625000, overageDiscount 0.2) | probability 0.3333333333, consumption 800000, cost 640000 | probability 0.3333333333, consumption 1250000, cost 1000000 | probability 0.3333333333, consumption 2000000, cost 1600000",
      "expectedUse 1350000 = mean_of_uses () | probability 0.3333333333, consumption 800000 | probability 0.3333333333, consumption 1250000 | probability 0.3333333333, consumption 2000000",
      "realized 0.2 = kept_of_expected_use (expectedUse 1350000, expectedCost 1080000)",
    ],
  },
  {
    because: "nothing falls short of 625,000",
    call: ["RECOMMENDED_COMMIT", [USE, BANDS, "parity", 0.5], [7, 2]],
    steps: [
      "fullUse 625000 = net_commit_at_list (commit 500000, discount 0.2)",
      "shortfallProbability 0 = scenarios_short (fullUse 625000, count 0)",
    ],
  },
  {
    because: "list for everything without a commit",
    call: ["RECOMMENDED_COMMIT", [USE, BANDS, "parity", 0.5], [8, 2]],
    steps: [
      "fullUse 0 = net_commit_at_list (commit 0, discount 0)",
      "expectedCost 1350000 = mean_of_costs (netCommit 0, fullUse 0, overageDiscount 0) | probability 0.3333333333, consumption 800000, cost 800000 | probability 0.3333333333, consumption 1250000, cost 1250000 | probability 0.3333333333, consumption 2000000, cost 2000000",
    ],
  },
  {
    because: "a heading has none",
    call: ["RECOMMENDED_COMMIT", [USE, BANDS], [1, 2]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor has the name of a row",
    call: ["RECOMMENDED_COMMIT", [USE, BANDS], [3, 1]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor what is beyond the report",
    call: ["RECOMMENDED_COMMIT", [USE, BANDS], [9, 2]],
    steps: ['label "" = label ()'],
  },
  {
    because: "no discount is measured where nothing is used",
    call: ["RECOMMENDED_COMMIT", [[[0]], BANDS], [6, 2]],
    steps: ['realized "" = nothing_used ()'],
  },
];

describe("the steps of uncertain use", () => {
  it.each(CASES.map((one) => [one.because, one] as const))("%s", (_, { call, steps }) => {
    expect(stepsOf(...call)).toEqual(steps);
  });
});
