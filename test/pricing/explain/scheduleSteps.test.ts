import { describe, expect, it } from "@jest/globals";
import { DEARER, EVERY, LESS, MORE, PLAIN, RIGHT, UNEVEN } from "./deals";
import { stepsOf, type Told } from "./stepsOf";

const CASES: readonly Told[] = [
  {
    because: "usage at list, which has not changed",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [2, 2]],
    steps: ["listValue 1200000 = usage_at_list (usage 1200000, listIndex 1)"],
  },
  {
    because: "the commit of a whole year",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [2, 3]],
    steps: ["netCommit 1200000 = commit_of_year (annualCommit 1200000, yearMonths 12)"],
  },
  {
    because: "the commit of three months",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [3, 3]],
    steps: ["netCommit 300000 = commit_of_year (annualCommit 1200000, yearMonths 3)"],
  },
  {
    because: "nothing has rolled over",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [3, 4]],
    steps: ["opening 0 = balance_before ()"],
  },
  {
    because: "120,000 a month draw 300,000 in two and a half",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [3, 5]],
    steps: [
      "need 360000 = usage_at_contract (coverage 1, usage 450000, contractIndex 1, discount 0.2)",
      "drawn 300000 = drawn_by_month () | month 13, drawn 120000 | month 14, drawn 120000 | month 15, drawn 60000",
    ],
  },
  {
    because: "60,000 of net money is 75,000 of list",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [3, 7]],
    steps: [
      "need 360000 = usage_at_contract (coverage 1, usage 450000, contractIndex 1, discount 0.2)",
      "drawn 300000 = drawn_by_month () | month 13, drawn 120000 | month 14, drawn 120000 | month 15, drawn 60000",
      "overage 75000 = beyond_balances (need 360000, drawn 300000, rolledUsed 0, discount 0.2)",
    ],
  },
  {
    because: "at list",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [3, 8]],
    steps: [
      "need 360000 = usage_at_contract (coverage 1, usage 450000, contractIndex 1, discount 0.2)",
      "drawn 300000 = drawn_by_month () | month 13, drawn 120000 | month 14, drawn 120000 | month 15, drawn 60000",
      "overage 75000 = beyond_balances (need 360000, drawn 300000, rolledUsed 0, discount 0.2)",
      "overageCost 75000 = overage_less_discount (overage 75000, overageDiscount 0)",
    ],
  },
  {
    because: "everything is covered",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [3, 9]],
    steps: [
      "listValue 450000 = usage_at_list (usage 450000, listIndex 1)",
      "notCovered 0 = outside_at_list (coverage 1, listValue 450000)",
    ],
  },
  {
    because: "all of it is drawn",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [3, 10]],
    steps: [
      "netCommit 300000 = commit_of_year (annualCommit 1200000, yearMonths 3)",
      "drawn 300000 = drawn_by_month () | month 13, drawn 120000 | month 14, drawn 120000 | month 15, drawn 60000",
      "unused 0 = commit_less_drawn (netCommit 300000, drawn 300000)",
    ],
  },
  {
    because: "none of nothing is refunded",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [3, 11]],
    steps: [
      "netCommit 300000 = commit_of_year (annualCommit 1200000, yearMonths 3)",
      "drawn 300000 = drawn_by_month () | month 13, drawn 120000 | month 14, drawn 120000 | month 15, drawn 60000",
      "unused 0 = commit_less_drawn (netCommit 300000, drawn 300000)",
      "refund 0 = share_refunded (refundShare 0, unused 0)",
    ],
  },
  {
    because: "300,000 and 75,000 are paid",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [3, 14]],
    steps: [
      "netCommit 300000 = commit_of_year (annualCommit 1200000, yearMonths 3)",
      "need 360000 = usage_at_contract (coverage 1, usage 450000, contractIndex 1, discount 0.2)",
      "drawn 300000 = drawn_by_month () | month 13, drawn 120000 | month 14, drawn 120000 | month 15, drawn 60000",
      "overage 75000 = beyond_balances (need 360000, drawn 300000, rolledUsed 0, discount 0.2)",
      "overageCost 75000 = overage_less_discount (overage 75000, overageDiscount 0)",
      "paid 375000 = paid_in_parts (netCommit 300000, overageCost 75000, notCovered 0, refund 0)",
    ],
  },
  {
    because: "375,000 for 450,000",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [3, 15]],
    steps: [
      "netCommit 300000 = commit_of_year (annualCommit 1200000, yearMonths 3)",
      "need 360000 = usage_at_contract (coverage 1, usage 450000, contractIndex 1, discount 0.2)",
      "drawn 300000 = drawn_by_month () | month 13, drawn 120000 | month 14, drawn 120000 | month 15, drawn 60000",
      "overage 75000 = beyond_balances (need 360000, drawn 300000, rolledUsed 0, discount 0.2)",
      "overageCost 75000 = overage_less_discount (overage 75000, overageDiscount 0)",
      "paid 375000 = paid_in_parts (netCommit 300000, overageCost 75000, notCovered 0, refund 0)",
      "listValue 450000 = usage_at_list (usage 450000, listIndex 1)",
      "realized 0.1666666667 = kept_of_list (paid 375000, listValue 450000)",
    ],
  },
  {
    because: "the first column has none",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [3, 1]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor a heading",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [1, 3]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor what is below the total",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [5, 3]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor what is beside it",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [4, 16]],
    steps: ['label "" = label ()'],
  },
  {
    because: "the total is the sum of the years",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [4, 2]],
    steps: [
      "listValue 1650000 = sum_of_years () | year 1, listValue 1200000 | year 2, listValue 450000",
    ],
  },
  {
    because: "the total opens with nothing",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [4, 4]],
    steps: ["opening 0 = balance_before_first ()"],
  },
  {
    because: "and closes with nothing",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [4, 13]],
    steps: ["closing 0 = balance_after_last ()"],
  },
  {
    because: "paid in all",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [4, 14]],
    steps: [
      "netCommit 1500000 = sum_of_years () | year 1, netCommit 1200000 | year 2, netCommit 300000",
      "overageCost 75000 = sum_of_years () | year 1, overageCost 0 | year 2, overageCost 75000",
      "paid 1575000 = paid_in_parts (netCommit 1500000, overageCost 75000, notCovered 0, refund 0)",
    ],
  },
  {
    because: "kept in all: 1,575,000 for 1,650,000",
    call: ["CONTRACT_SCHEDULE", [PLAIN, MORE], [4, 15]],
    steps: [
      "netCommit 1500000 = sum_of_years () | year 1, netCommit 1200000 | year 2, netCommit 300000",
      "overageCost 75000 = sum_of_years () | year 1, overageCost 0 | year 2, overageCost 75000",
      "paid 1575000 = paid_in_parts (netCommit 1500000, overageCost 75000, notCovered 0, refund 0)",
      "listValue 1650000 = sum_of_years () | year 1, listValue 1200000 | year 2, listValue 450000",
      "realized 0.04545454545 = kept_of_list (paid 1575000, listValue 1650000)",
    ],
  },
  {
    because: "the year's 300,000 are lowered as far as they may be",
    call: ["CONTRACT_SCHEDULE", [RIGHT, LESS], [3, 3]],
    steps: [
      "netCommit 300000 = commit_of_year (annualCommit 1200000, yearMonths 3)",
      "loweredCommit 240000 = lowered_to_forecast (netCommit 300000, leastCommit 240000)",
    ],
  },
  {
    because: "what is left of the lowered commit",
    call: ["CONTRACT_SCHEDULE", [RIGHT, LESS], [3, 10]],
    steps: [
      "netCommit 240000 = lowered_to_forecast (netCommit 300000, leastCommit 240000)",
      "drawn 120000 = drawn_by_month () | month 13, drawn 40000 | month 14, drawn 40000 | month 15, drawn 40000",
      "unused 120000 = commit_less_drawn (netCommit 240000, drawn 120000)",
    ],
  },
  {
    because: "the lowered commit is paid",
    call: ["CONTRACT_SCHEDULE", [RIGHT, LESS], [3, 14]],
    steps: [
      "netCommit 240000 = lowered_to_forecast (netCommit 300000, leastCommit 240000)",
      "paid 240000 = paid_in_parts (netCommit 240000, overageCost 0, notCovered 0, refund 0)",
    ],
  },
  {
    because: "before year two there is no right to lower it",
    call: ["CONTRACT_SCHEDULE", [RIGHT, LESS], [2, 3]],
    steps: ["netCommit 1200000 = commit_of_year (annualCommit 1200000, yearMonths 12)"],
  },
  {
    because: "a quarter's commit stands in its first month",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER, "month"], [2, 3]],
    steps: ["netCommit 240000 = commit_of_period ()"],
  },
  {
    because: "43,200 of it is drawn in the month: 0.9 × 60,000 × 0.8",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER, "month"], [2, 5]],
    steps: [
      "need 43200 = usage_at_contract (coverage 0.9, usage 60000, contractIndex 1, discount 0.2)",
      "drawn 43200 = drawn_by_month () | month 1, drawn 43200",
    ],
  },
  {
    because: "within a quarter nothing is left over yet",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER, "month"], [3, 10]],
    steps: ["unused 0 = period_goes_on ()"],
  },
  {
    because: "at its end 240,000 − 3 × 43,200 is",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER, "month"], [4, 10]],
    steps: [
      "netCommit 240000 = commit_of_period ()",
      "drawn 129600 = drawn_in_period ()",
      "unused 110400 = commit_less_drawn (netCommit 240000, drawn 129600)",
    ],
  },
  {
    because: "a quarter of that comes back",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER, "month"], [4, 11]],
    steps: [
      "netCommit 240000 = commit_of_period ()",
      "drawn 129600 = drawn_in_period ()",
      "unused 110400 = commit_less_drawn (netCommit 240000, drawn 129600)",
      "refund 27600 = share_refunded (refundShare 0.25, unused 110400)",
    ],
  },
  {
    because: "half of the rest rolls over, half is forfeited",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER, "month"], [4, 12]],
    steps: [
      "netCommit 240000 = commit_of_period ()",
      "drawn 129600 = drawn_in_period ()",
      "unused 110400 = commit_less_drawn (netCommit 240000, drawn 129600)",
      "forfeited 41400 = left_and_not_kept (unused 110400, refund 27600, opening 0, rolledUsed 0, closing 41400)",
    ],
  },
  {
    because: "what rolls over is the balance",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER, "month"], [4, 13]],
    steps: [
      "netCommit 240000 = commit_of_period ()",
      "drawn 129600 = drawn_in_period ()",
      "unused 110400 = commit_less_drawn (netCommit 240000, drawn 129600)",
      "closing 41400 = balance_at_end (opening 0, unused 110400, refund 27600, rolledUsed 0, forfeited 41400)",
    ],
  },
  {
    because: "what is not covered is paid, less the refund",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER, "month"], [4, 14]],
    steps: [
      "netCommit 240000 = commit_of_period ()",
      "drawn 129600 = drawn_in_period ()",
      "unused 110400 = commit_less_drawn (netCommit 240000, drawn 129600)",
      "refund 27600 = share_refunded (refundShare 0.25, unused 110400)",
      "netCommit 0 = commit_of_period ()",
      "listValue 60000 = usage_at_list (usage 60000, listIndex 1)",
      "notCovered 6000 = outside_at_list (coverage 0.9, listValue 60000)",
      "paid -21600 = paid_in_parts (netCommit 0, overageCost 0, notCovered 6000, refund 27600)",
    ],
  },
  {
    because: "the next month opens with the balance",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER, "month"], [5, 4]],
    steps: ["opening 41400 = balance_before ()"],
  },
  {
    because:
      "in month 6 the 9,600 left of the quarter and the 41,400 that rolled go, 64,200 / 0.8 is beyond",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER, "month"], [7, 7]],
    steps: [
      "need 115200 = usage_at_contract (coverage 0.9, usage 160000, contractIndex 1, discount 0.2)",
      "drawn 9600 = drawn_by_month () | month 6, drawn 9600",
      "rolledUsed 41400 = rolled_by_month () | month 6, rolledUsed 41400",
      "overage 80250 = beyond_balances (need 115200, drawn 9600, rolledUsed 41400, discount 0.2)",
    ],
  },
  {
    because: "the last month of the first year",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER, "month"], [13, 10]],
    steps: [
      "netCommit 240000 = commit_of_period ()",
      "drawn 216000 = drawn_in_period ()",
      "unused 24000 = commit_less_drawn (netCommit 240000, drawn 216000)",
    ],
  },
  {
    because: "the first of the second: list is 5 % dearer",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER, "month"], [14, 2]],
    steps: ["listValue 210000 = usage_at_list (usage 200000, listIndex 1.05)"],
  },
  {
    because: "a year's commit in list money, for its three months",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER], [3, 3]],
    steps: [
      "netCommit 300000 = list_commit_of_year (annualCommit 1600000, yearMonths 3, discount 0.25)",
    ],
  },
  {
    because: "rolled money is used when the quarter's own is gone",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER], [3, 6]],
    steps: [
      "need 413100 = usage_at_contract (coverage 0.9, usage 600000, contractIndex 1.02, discount 0.25)",
      "rolledUsed 18000 = rolled_by_month () | month 13, rolledUsed 0 | month 14, rolledUsed 0 | month 15, rolledUsed 18000",
    ],
  },
  {
    because: "everything that makes up what is paid: 300,000 + 126,800 × 0.9 + 63,000",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER], [3, 14]],
    steps: [
      "netCommit 300000 = list_commit_of_year (annualCommit 1600000, yearMonths 3, discount 0.25)",
      "need 413100 = usage_at_contract (coverage 0.9, usage 600000, contractIndex 1.02, discount 0.25)",
      "drawn 300000 = drawn_by_month () | month 13, drawn 137700 | month 14, drawn 137700 | month 15, drawn 24600",
      "rolledUsed 18000 = rolled_by_month () | month 13, rolledUsed 0 | month 14, rolledUsed 0 | month 15, rolledUsed 18000",
      "overage 126800 = beyond_balances (need 413100, drawn 300000, rolledUsed 18000, discount 0.25)",
      "overageCost 114120 = overage_less_discount (overage 126800, overageDiscount 0.1)",
      "listValue 630000 = usage_at_list (usage 600000, listIndex 1.05)",
      "notCovered 63000 = outside_at_list (coverage 0.9, listValue 630000)",
      "paid 477120 = paid_in_parts (netCommit 300000, overageCost 114120, notCovered 63000, refund 0)",
    ],
  },
  {
    because: "and what is kept of 630,000",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER], [3, 15]],
    steps: [
      "netCommit 300000 = list_commit_of_year (annualCommit 1600000, yearMonths 3, discount 0.25)",
      "need 413100 = usage_at_contract (coverage 0.9, usage 600000, contractIndex 1.02, discount 0.25)",
      "drawn 300000 = drawn_by_month () | month 13, drawn 137700 | month 14, drawn 137700 | month 15, drawn 24600",
      "rolledUsed 18000 = rolled_by_month () | month 13, rolledUsed 0 | month 14, rolledUsed 0 | month 15, rolledUsed 18000",
      "overage 126800 = beyond_balances (need 413100, drawn 300000, rolledUsed 18000, discount 0.25)",
      "overageCost 114120 = overage_less_discount (overage 126800, overageDiscount 0.1)",
      "listValue 630000 = usage_at_list (usage 600000, listIndex 1.05)",
      "notCovered 63000 = outside_at_list (coverage 0.9, listValue 630000)",
      "paid 477120 = paid_in_parts (netCommit 300000, overageCost 114120, notCovered 63000, refund 0)",
      "realized 0.2426666667 = kept_of_list (paid 477120, listValue 630000)",
    ],
  },
  {
    because: "the balance of 18,000 is used up",
    call: ["CONTRACT_SCHEDULE", [EVERY, UNEVEN, DEARER], [3, 13]],
    steps: [
      "netCommit 300000 = list_commit_of_year (annualCommit 1600000, yearMonths 3, discount 0.25)",
      "drawn 300000 = drawn_by_month () | month 13, drawn 137700 | month 14, drawn 137700 | month 15, drawn 24600",
      "unused 0 = commit_less_drawn (netCommit 300000, drawn 300000)",
      "closing 0 = balance_at_end (opening 18000, unused 0, refund 0, rolledUsed 18000, forfeited 0)",
    ],
  },
];

describe("the steps of a schedule", () => {
  it.each(CASES.map((one) => [one.because, one] as const))("%s", (_, { call, steps }) => {
    expect(stepsOf(...call)).toEqual(steps);
  });
});
