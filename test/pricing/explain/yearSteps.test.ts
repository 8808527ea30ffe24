import { describe, expect, it } from "@jest/globals";
import { stepsOf, type Told } from "./stepsOf";

const CASES: readonly Told[] = [
  {
    because: "beyond full use of 1,000,000 / 0.8 the rest of 2,000,000, 750,000, is at list",
    call: ["COMMIT_COST", [2e6, 1e6, 0.2]],
    steps: [
      "fullUse 1250000 = net_commit_at_list (commit 1000000, discount 0.2)",
      "overage 750000 = use_beyond_full_use (consumption 2000000, fullUse 1250000)",
      "cost 1750000 = commit_and_overage (netCommit 1000000, overage 750000, overageDiscount 0)",
    ],
  },
  {
    because: "at full use nothing is beyond it",
    call: ["COMMIT_COST", [1.25e6, 1e6, 0.2]],
    steps: [
      "fullUse 1250000 = net_commit_at_list (commit 1000000, discount 0.2)",
      "overage 0 = use_beyond_full_use (consumption 1250000, fullUse 1250000)",
      "cost 1000000 = commit_and_overage (netCommit 1000000, overage 0, overageDiscount 0)",
    ],
  },
  {
    because: "below full use the commit alone is paid",
    call: ["COMMIT_COST", [1_249_999, 1e6, 0.2]],
    steps: [
      "fullUse 1250000 = net_commit_at_list (commit 1000000, discount 0.2)",
      "cost 1000000 = commit_alone (consumption 1249999, fullUse 1250000, netCommit 1000000)",
    ],
  },
  {
    because: "at parity the 750,000 cost 600,000",
    call: ["COMMIT_COST", [2e6, 1e6, 0.2, "parity"]],
    steps: [
      "fullUse 1250000 = net_commit_at_list (commit 1000000, discount 0.2)",
      "overage 750000 = use_beyond_full_use (consumption 2000000, fullUse 1250000)",
      "overageDiscount 0.2 = parity (discount 0.2)",
      "cost 1600000 = commit_and_overage (netCommit 1000000, overage 750000, overageDiscount 0.2)",
    ],
  },
  {
    because: "a commit in list money buys itself, for 800,000",
    call: ["COMMIT_COST", [2e6, 1e6, 0.2, 0, "list"]],
    steps: [
      "netCommit 800000 = list_commit_less_discount (commit 1000000, discount 0.2)",
      "fullUse 1000000 = list_commit_buys_itself (commit 1000000)",
      "overage 1000000 = use_beyond_full_use (consumption 2000000, fullUse 1000000)",
      "cost 1800000 = commit_and_overage (netCommit 800000, overage 1000000, overageDiscount 0)",
    ],
  },
  {
    because: "a cell of a spill has its own row and column: 2,000,000 of use under 500,000",
    call: ["COMMIT_COST", [[[8e5], [2e6]], [[1e6, 5e5]], 0.2], [2, 2]],
    steps: [
      "fullUse 625000 = net_commit_at_list (commit 500000, discount 0.2)",
      "overage 1375000 = use_beyond_full_use (consumption 2000000, fullUse 625000)",
      "cost 1875000 = commit_and_overage (netCommit 500000, overage 1375000, overageDiscount 0)",
    ],
  },
  {
    because: "800,000 of use for 1,000,000 lose a quarter",
    call: ["REALIZED_DISCOUNT", [8e5, 1e6, 0.2]],
    steps: [
      "fullUse 1250000 = net_commit_at_list (commit 1000000, discount 0.2)",
      "cost 1000000 = commit_alone (consumption 800000, fullUse 1250000, netCommit 1000000)",
      "realized -0.25 = kept_of_use (consumption 800000, cost 1000000)",
    ],
  },
  {
    because: "640,000 of the 1,000,000 are drawn",
    call: ["UNUSED_COMMIT", [8e5, 1e6, 0.2]],
    steps: [
      "fullUse 1250000 = net_commit_at_list (commit 1000000, discount 0.2)",
      "unused 360000 = commit_less_use (netCommit 1000000, consumption 800000, discount 0.2)",
    ],
  },
  {
    because: "at full use nothing is left over",
    call: ["UNUSED_COMMIT", [1.25e6, 1e6, 0.2]],
    steps: [
      "fullUse 1250000 = net_commit_at_list (commit 1000000, discount 0.2)",
      "unused 0 = used_up (consumption 1250000, fullUse 1250000)",
    ],
  },
  {
    because: "800,000 of the 1,250,000 that use the commit up",
    call: ["COMMIT_UTILIZATION", [8e5, 1e6, 0.2]],
    steps: [
      "fullUse 1250000 = net_commit_at_list (commit 1000000, discount 0.2)",
      "utilization 0.64 = use_of_full_use (consumption 800000, fullUse 1250000)",
    ],
  },
  {
    because: "full use is its only step, on either basis",
    call: ["FULL_USE_CONSUMPTION", [1e6, 0.2, "list"]],
    steps: ["fullUse 1000000 = list_commit_buys_itself (commit 1000000)"],
  },
  {
    because: "the lines cross where 500,000 more are spent on the smaller commit",
    call: ["COMMIT_CROSSOVER", [5e5, 0.2, 0, 1e6, 0.2, 0]],
    steps: [
      "a: fullUse 625000 = net_commit_at_list (commit 500000, discount 0.2)",
      "b: fullUse 1250000 = net_commit_at_list (commit 1000000, discount 0.2)",
      "gapAtFirst -500000 = cost_a_less_b (consumption 625000, costA 500000, costB 1000000)",
      "gapAtSecond 125000 = cost_a_less_b (consumption 1250000, costA 1125000, costB 1000000)",
      "crossover 1125000 = between_full_uses (first 625000, second 1250000, gapAtFirst -500000, gapAtSecond 125000)",
    ],
  },
  {
    because:
      "at 500,000 deal a is 600,000 cheaper, at 2,000,000 it is 150,000 dearer: four fifths of the way",
    call: ["COMMIT_CROSSOVER", [4e5, 0.2, 0.5, 1e6, 0.5, 0]],
    steps: [
      "a: fullUse 500000 = net_commit_at_list (commit 400000, discount 0.2)",
      "b: fullUse 2000000 = net_commit_at_list (commit 1000000, discount 0.5)",
      "gapAtFirst -600000 = cost_a_less_b (consumption 500000, costA 400000, costB 1000000)",
      "gapAtSecond 150000 = cost_a_less_b (consumption 2000000, costA 1150000, costB 1000000)",
      "crossover 1700000 = between_full_uses (first 500000, second 2000000, gapAtFirst -600000, gapAtSecond 150000)",
    ],
  },
  {
    because:
      "beyond both, deal b's overage is dearer by a half: 150,000 / 0.5 further on they meet again",
    call: ["COMMIT_CROSSOVER", [4e5, 0.2, 0.5, 1e6, 0.5, 0], [1, 2]],
    steps: [
      "a: fullUse 500000 = net_commit_at_list (commit 400000, discount 0.2)",
      "b: fullUse 2000000 = net_commit_at_list (commit 1000000, discount 0.5)",
      "gapAtSecond 150000 = cost_a_less_b (consumption 2000000, costA 1150000, costB 1000000)",
      "gapGrowth -0.5 = overage_discounts_apart (overageDiscountA 0.5, overageDiscountB 0)",
      "crossover 2300000 = beyond_full_uses (second 2000000, gapAtSecond 150000, gapGrowth -0.5)",
    ],
  },
  {
    because: "1,000,000 is what both cost where the larger commit is used up",
    call: ["COMMIT_CROSSOVER", [1e6, 0.2, 0.3, 8e5, 0.2, 0.2]],
    steps: [
      "a: fullUse 1250000 = net_commit_at_list (commit 1000000, discount 0.2)",
      "b: fullUse 1000000 = net_commit_at_list (commit 800000, discount 0.2)",
      "gapAtFirst 200000 = cost_a_less_b (consumption 1000000, costA 1000000, costB 800000)",
      "gapAtSecond 0 = cost_a_less_b (consumption 1250000, costA 1000000, costB 1000000)",
      "crossover 1250000 = lines_meet (second 1250000)",
    ],
  },
];

describe("the steps of a year under a commit", () => {
  it.each(CASES.map((one) => [one.because, one] as const))("%s", (_, { call, steps }) => {
    expect(stepsOf(...call)).toEqual(steps);
  });
});
