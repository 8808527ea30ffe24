import { describe, expect, it } from "@jest/globals";
import { stepsOf, type Told } from "./stepsOf";

const BANDS = [
  ["Bronze", 500_000, 0.2],
  ["Gold", 1_000_000, 0.5],
];
const UPLIFT = [
  [2, 0.01],
  [3, 0.02],
];

const CASES: readonly Told[] = [
  {
    because: "500,000 is the highest threshold that 600,000 reaches",
    call: ["BAND_FOR_COMMIT", [600_000, BANDS]],
    steps: ['band "Bronze" = threshold_reached (commit 600000, threshold 500000)'],
  },
  {
    because: "400,000 is below the first",
    call: ["BAND_FOR_COMMIT", [400_000, BANDS]],
    steps: ["band “No band” = below_first_threshold (commit 400000, firstThreshold 500000)"],
  },
  {
    because: "the band's own discount, without a table of uplifts",
    call: ["DISCOUNT_FOR_COMMIT", [600_000, BANDS]],
    steps: [
      'band "Bronze" = threshold_reached (commit 600000, threshold 500000)',
      'discount 0.2 = discount_of_band (band "Bronze")',
    ],
  },
  {
    because: "no discount below the first",
    call: ["DISCOUNT_FOR_COMMIT", [400_000, BANDS]],
    steps: [
      "band “No band” = below_first_threshold (commit 400000, firstThreshold 500000)",
      "discount 0 = no_discount_below (firstThreshold 500000)",
    ],
  },
  {
    because: "two points more for three years",
    call: ["DISCOUNT_FOR_COMMIT", [600_000, BANDS, 3, UPLIFT]],
    steps: [
      'band "Bronze" = threshold_reached (commit 600000, threshold 500000)',
      'discount 0.2 = discount_of_band (band "Bronze")',
      "uplift 0.02 = uplift_for_term (termYears 3)",
      "discountWithUplift 0.22 = with_uplift (discount 0.2, uplift 0.02)",
    ],
  },
  {
    because:
      "slice by slice: 500,000 + 500,000 / 0.8 + 200,000 / 0.5 are bought, 125,000 + 200,000 saved",
    call: ["DISCOUNT_FOR_COMMIT", [1.2e6, BANDS, 1, null, "marginal"]],
    steps: [
      "boughtAtList 1525000 = slices_at_list (commit 1200000) | slice 500000, bandDiscount 0, boughtAtList 500000 | slice 500000, bandDiscount 0.2, boughtAtList 625000 | slice 200000, bandDiscount 0.5, boughtAtList 400000",
      "saved 325000 = saved_on_slices () | slice 500000, bandDiscount 0, boughtAtList 500000 | slice 500000, bandDiscount 0.2, boughtAtList 625000 | slice 200000, bandDiscount 0.5, boughtAtList 400000",
      "discount 0.2131147541 = saved_of_bought (saved 325000, boughtAtList 1525000)",
    ],
  },
  {
    because: "slices of list money buy themselves: 100,000 + 100,000 saved",
    call: ["DISCOUNT_FOR_COMMIT", [1.2e6, BANDS, 1, null, "marginal", "list"]],
    steps: [
      "boughtAtList 1200000 = list_slices (commit 1200000) | slice 500000, bandDiscount 0, boughtAtList 500000 | slice 500000, bandDiscount 0.2, boughtAtList 500000 | slice 200000, bandDiscount 0.5, boughtAtList 200000",
      "saved 200000 = saved_on_slices () | slice 500000, bandDiscount 0, boughtAtList 500000 | slice 500000, bandDiscount 0.2, boughtAtList 500000 | slice 200000, bandDiscount 0.5, boughtAtList 200000",
      "discount 0.1666666667 = saved_of_bought (saved 200000, boughtAtList 1200000)",
    ],
  },
  {
    because: "a commit of nothing has no slices",
    call: ["DISCOUNT_FOR_COMMIT", [0, BANDS, 1, null, "marginal"]],
    steps: [
      "band “No band” = below_first_threshold (commit 0, firstThreshold 500000)",
      "discount 0 = no_discount_below (firstThreshold 500000)",
    ],
  },
  {
    because: "the name of the next band",
    call: ["NEXT_BAND", [600_000, BANDS]],
    steps: ['next: band "Gold" = threshold_above (commit 600000, threshold 1000000)'],
  },
  {
    because: "its threshold",
    call: ["NEXT_BAND", [600_000, BANDS], [1, 2]],
    steps: [
      'next: band "Gold" = threshold_above (commit 600000, threshold 1000000)',
      'next: threshold 1000000 = threshold_of_band (band "Gold")',
    ],
  },
  {
    because: "400,000 more get there",
    call: ["NEXT_BAND", [600_000, BANDS], [1, 3]],
    steps: [
      'next: band "Gold" = threshold_above (commit 600000, threshold 1000000)',
      'next: threshold 1000000 = threshold_of_band (band "Gold")',
      "extraCommit 400000 = up_to_threshold (threshold 1000000, commit 600000)",
    ],
  },
  {
    because: "its discount",
    call: ["NEXT_BAND", [600_000, BANDS], [1, 4]],
    steps: [
      'next: band "Gold" = threshold_above (commit 600000, threshold 1000000)',
      'next: discount 0.5 = discount_of_band (band "Gold")',
    ],
  },
  {
    because: "30 points more",
    call: ["NEXT_BAND", [600_000, BANDS], [1, 5]],
    steps: [
      'band "Bronze" = threshold_reached (commit 600000, threshold 500000)',
      'discount 0.2 = discount_of_band (band "Bronze")',
      'next: band "Gold" = threshold_above (commit 600000, threshold 1000000)',
      'next: discount 0.5 = discount_of_band (band "Gold")',
      "extraPoints 0.3 = discounts_apart (nextDiscount 0.5, discountNow 0.2)",
    ],
  },
  {
    because: "from no band all of its discount is more",
    call: ["NEXT_BAND", [400_000, BANDS], [1, 5]],
    steps: [
      "band “No band” = below_first_threshold (commit 400000, firstThreshold 500000)",
      "discount 0 = no_discount_below (firstThreshold 500000)",
      'next: band "Bronze" = threshold_above (commit 400000, threshold 500000)',
      'next: discount 0.2 = discount_of_band (band "Bronze")',
      "extraPoints 0.2 = discounts_apart (nextDiscount 0.2, discountNow 0)",
    ],
  },
  {
    because: "at 3,000,000 of use the larger commit saves 875,000",
    call: ["CROSSING_VALUE", [3e6, 500_000, BANDS]],
    steps: [
      'band "Bronze" = threshold_reached (commit 500000, threshold 500000)',
      'discount 0.2 = discount_of_band (band "Bronze")',
      "here: fullUse 625000 = net_commit_at_list (commit 500000, discount 0.2)",
      "here: overage 2375000 = use_beyond_full_use (consumption 3000000, fullUse 625000)",
      "here: cost 2875000 = commit_and_overage (netCommit 500000, overage 2375000, overageDiscount 0)",
      "there: threshold 1000000 = lowest_above (commit 500000, threshold 1000000)",
      "there: discount 0.5 = discount_of_next (threshold 1000000)",
      "there: fullUse 2000000 = net_commit_at_list (commit 1000000, discount 0.5)",
      "there: overage 1000000 = use_beyond_full_use (consumption 3000000, fullUse 2000000)",
      "there: cost 2000000 = commit_and_overage (netCommit 1000000, overage 1000000, overageDiscount 0)",
      "gain 875000 = cost_here_less_there (costHere 2875000, costThere 2000000)",
    ],
  },
  {
    because: "at parity below the first band overage is at list",
    call: ["CROSSING_VALUE", [600_000, 400_000, BANDS, "parity"]],
    steps: [
      "band “No band” = below_first_threshold (commit 400000, firstThreshold 500000)",
      "discount 0 = no_discount_below (firstThreshold 500000)",
      "here: fullUse 400000 = net_commit_at_list (commit 400000, discount 0)",
      "here: overage 200000 = use_beyond_full_use (consumption 600000, fullUse 400000)",
      "here: overageDiscount 0 = parity (discount 0)",
      "here: cost 600000 = commit_and_overage (netCommit 400000, overage 200000, overageDiscount 0)",
      "there: threshold 500000 = lowest_above (commit 400000, threshold 500000)",
      "there: discount 0.2 = discount_of_next (threshold 500000)",
      "there: fullUse 625000 = net_commit_at_list (commit 500000, discount 0.2)",
      "there: cost 500000 = commit_alone (consumption 600000, fullUse 625000, netCommit 500000)",
      "gain 100000 = cost_here_less_there (costHere 600000, costThere 500000)",
    ],
  },
  {
    because: "625,000 of use, and 500,000 more at list, cost what the threshold costs",
    call: ["CROSSING_BREAKEVEN", [500_000, BANDS]],
    steps: [
      'band "Bronze" = threshold_reached (commit 500000, threshold 500000)',
      'discount 0.2 = discount_of_band (band "Bronze")',
      "here: fullUse 625000 = net_commit_at_list (commit 500000, discount 0.2)",
      "there: threshold 1000000 = lowest_above (commit 500000, threshold 1000000)",
      "there: discount 0.5 = discount_of_next (threshold 1000000)",
      "there: fullUse 2000000 = net_commit_at_list (commit 1000000, discount 0.5)",
      "breakeven 1125000 = cost_reaches_threshold (fullUse 625000, threshold 1000000, netCommit 500000, overageDiscount 0, fullUseThere 2000000)",
    ],
  },
];

describe("the steps of the discount curve", () => {
  it.each(CASES.map((one) => [one.because, one] as const))("%s", (_, { call, steps }) => {
    expect(stepsOf(...call)).toEqual(steps);
  });
});
