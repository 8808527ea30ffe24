import { describe, expect, it } from "@jest/globals";
import { stepsOf, type Told } from "./stepsOf";

const BIG = [
  ["Proposal", "Big"],
  ["Annual commit", 1_000_000],
  ["Discount", 0.2],
];
const SMALL = [
  ["Proposal", "Small"],
  ["Term (months)", 18],
  ["Annual commit", 500_000],
  ["Discount", 0.2],
];
// Big costs 1,000,000 or 1,350,000; expected are 1,262,500 for 1,425,000.
const EITHER = [[900_000, 1_600_000]];
const CHANCES = [[0.25, 0.75]];

const CASES: readonly Told[] = [
  {
    because: "by what is kept of the same use: 162,500 of 1,425,000, or 125,000",
    call: ["COMPARE_PROPOSALS", [EITHER, null, CHANCES, null, BIG, SMALL], [2, 1]],
    steps: [
      'rank 1 = by_realized () | number 1, proposal "Big", realized 0.1140350877 | number 2, proposal "Small", realized 0.08771929825 | number 3, proposal "", realized 0',
    ],
  },
  {
    because: "who is at that rank",
    call: ["COMPARE_PROPOSALS", [EITHER, null, CHANCES, null, BIG, SMALL], [3, 2]],
    steps: [
      'rank 2 = by_realized () | number 1, proposal "Big", realized 0.1140350877 | number 2, proposal "Small", realized 0.08771929825 | number 3, proposal "", realized 0',
      'proposal "Small" = at_rank (rank 2)',
    ],
  },
  {
    because: "list for everything is ranked with the rest",
    call: ["COMPARE_PROPOSALS", [EITHER, null, CHANCES, null, BIG, SMALL], [4, 2]],
    steps: [
      'rank 3 = by_realized () | number 1, proposal "Big", realized 0.1140350877 | number 2, proposal "Small", realized 0.08771929825 | number 3, proposal "", realized 0',
      "proposal “No commit” = at_rank (rank 3)",
    ],
  },
  {
    because: "20 % of 1,425,000",
    call: ["COMPARE_PROPOSALS", [EITHER, null, CHANCES, null, BIG], [2, 3]],
    steps: [
      "quotedMoney 285000 = list_value_at_discount () | year 1, listValue 1425000, discount 0.2",
      "listValue 1425000 = sum_of_years () | year 1, listValue 1425000",
      "quoted 0.2 = quoted_of_list (quotedMoney 285000, listValue 1425000)",
    ],
  },
  {
    because: "the lower of the two loses a ninth",
    call: ["COMPARE_PROPOSALS", [EITHER, null, CHANCES, null, BIG], [2, 4]],
    steps: [
      "listValue 900000 = of_low ()",
      "paid 1000000 = of_low ()",
      "realized -0.1111111111 = kept_of_list (paid 1000000, listValue 900000)",
    ],
  },
  {
    because: "1,262,500 is expected to be paid for 1,425,000",
    call: ["COMPARE_PROPOSALS", [EITHER, null, CHANCES, null, BIG], [2, 5]],
    steps: [
      "netCommit 1000000 = sum_of_years () | year 1, netCommit 1000000",
      "overageCost 262500 = sum_of_years () | year 1, overageCost 262500",
      "paid 1262500 = paid_in_parts (netCommit 1000000, overageCost 262500, notCovered 0, refund 0)",
      "listValue 1425000 = sum_of_years () | year 1, listValue 1425000",
      "realized 0.1140350877 = kept_of_list (paid 1262500, listValue 1425000)",
    ],
  },
  {
    because: "the higher keeps 250,000 of 1,600,000",
    call: ["COMPARE_PROPOSALS", [EITHER, null, CHANCES, null, BIG], [2, 6]],
    steps: [
      "listValue 1600000 = of_high ()",
      "paid 1350000 = of_high ()",
      "realized 0.15625 = kept_of_list (paid 1350000, listValue 1600000)",
    ],
  },
  {
    because: "a year and a half of Small, 1,950,000, by the year",
    call: ["COMPARE_PROPOSALS", [EITHER, null, CHANCES, null, BIG, SMALL], [3, 7]],
    steps: [
      "netCommit 750000 = sum_of_years () | year 1, netCommit 500000 | year 2, netCommit 250000",
      "overageCost 1200000 = sum_of_years () | year 1, overageCost 800000 | year 2, overageCost 400000",
      "paid 1950000 = paid_in_parts (netCommit 750000, overageCost 1200000, notCovered 0, refund 0)",
      "costAYear 1300000 = paid_by_years (paid 1950000, contractYears 1.5)",
    ],
  },
  {
    because: "280,000 with a quarter of the probability",
    call: ["COMPARE_PROPOSALS", [EITHER, null, CHANCES, null, BIG], [2, 8]],
    steps: ["forfeited 70000 = sum_of_years () | year 1, forfeited 70000"],
  },
  {
    because: "a quarter of the probability falls short",
    call: ["COMPARE_PROPOSALS", [EITHER, null, CHANCES, null, BIG], [2, 9]],
    steps: [
      "shortfallProbability 0.25 = scenarios_left_over (count 1) | scenario 1, probability 0.25",
    ],
  },
  {
    because: "nothing is measured in a scenario of no use",
    call: ["COMPARE_PROPOSALS", [[[0, 1_600_000]], null, null, null, BIG], [2, 4]],
    steps: ["listValue 0 = of_low ()", "paid 0 = of_low ()", 'realized "" = nothing_used ()'],
  },
  {
    because: "without a commit all of it is overage at list",
    call: ["COMPARE_PROPOSALS", [EITHER, null, CHANCES, null, BIG], [3, 7]],
    steps: [
      "netCommit 0 = sum_of_years () | year 1, netCommit 0",
      "overageCost 1425000 = sum_of_years () | year 1, overageCost 1425000",
      "paid 1425000 = paid_in_parts (netCommit 0, overageCost 1425000, notCovered 0, refund 0)",
      "costAYear 1425000 = paid_by_years (paid 1425000, contractYears 1)",
    ],
  },
  {
    because: "nothing is quoted for it",
    call: ["COMPARE_PROPOSALS", [[[900_000]], null, null, null, BIG], [2, 3]],
    steps: [
      "quotedMoney 0 = list_value_at_discount () | year 1, listValue 900000, discount 0",
      "listValue 900000 = sum_of_years () | year 1, listValue 900000",
      "quoted 0 = quoted_of_list (quotedMoney 0, listValue 900000)",
    ],
  },
  {
    because: "two of one name are told apart by their ranks",
    call: ["COMPARE_PROPOSALS", [EITHER, null, CHANCES, null, BIG, BIG], [3, 1]],
    steps: [
      'rank 2 = by_realized () | number 1, proposal "Big", realized 0.1140350877 | number 2, proposal "Big", realized 0.1140350877 | number 3, proposal "", realized 0',
    ],
  },
  {
    because: "a heading has none",
    call: ["COMPARE_PROPOSALS", [EITHER, null, null, null, BIG], [1, 4]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor what is beside the table",
    call: ["COMPARE_PROPOSALS", [EITHER, null, null, null, BIG], [2, 10]],
    steps: ['label "" = label ()'],
  },
];

describe("the steps of a comparison", () => {
  it.each(CASES.map((one) => [one.because, one] as const))("%s", (_, { call, steps }) => {
    expect(stepsOf(...call)).toEqual(steps);
  });
});
