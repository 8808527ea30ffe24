import { describe, expect, it } from "@jest/globals";
import { DEARER, EVERY, UNEVEN } from "./deals";
import { stepsOf, type Told } from "./stepsOf";

const ONE = [
  ["Proposal", "One year"],
  ["Annual commit", 1_000_000],
  ["Discount", 0.2],
];

const CASES: readonly Told[] = [
  {
    because: "960,000 and 300,000 are committed",
    call: ["CONTRACT_SUMMARY", [EVERY, UNEVEN, DEARER], [2, 2]],
    steps: [
      "netCommit 1260000 = sum_of_years () | year 1, netCommit 960000 | year 2, netCommit 300000",
    ],
  },
  {
    because: "used at list",
    call: ["CONTRACT_SUMMARY", [EVERY, UNEVEN, DEARER], [3, 2]],
    steps: [
      "listValue 1890000 = sum_of_years () | year 1, listValue 1260000 | year 2, listValue 630000",
    ],
  },
  {
    because: "paid in its four parts",
    call: ["CONTRACT_SUMMARY", [EVERY, UNEVEN, DEARER], [4, 2]],
    steps: [
      "netCommit 1260000 = sum_of_years () | year 1, netCommit 960000 | year 2, netCommit 300000",
      "overageCost 186345 = sum_of_years () | year 1, overageCost 72225 | year 2, overageCost 114120",
      "notCovered 189000 = sum_of_years () | year 1, notCovered 126000 | year 2, notCovered 63000",
      "refund 39600 = sum_of_years () | year 1, refund 39600 | year 2, refund 0",
      "paid 1595745 = paid_in_parts (netCommit 1260000, overageCost 186345, notCovered 189000, refund 39600)",
    ],
  },
  {
    because: "20 % of 1,260,000 and 25 % of 630,000",
    call: ["CONTRACT_SUMMARY", [EVERY, UNEVEN, DEARER], [5, 2]],
    steps: [
      "quotedMoney 409500 = list_value_at_discount () | year 1, listValue 1260000, discount 0.2 | year 2, listValue 630000, discount 0.25",
      "listValue 1890000 = sum_of_years () | year 1, listValue 1260000 | year 2, listValue 630000",
      "quoted 0.2166666667 = quoted_of_list (quotedMoney 409500, listValue 1890000)",
    ],
  },
  {
    because: "1 − 1,595,745 / 1,890,000",
    call: ["CONTRACT_SUMMARY", [EVERY, UNEVEN, DEARER], [6, 2]],
    steps: [
      "netCommit 1260000 = sum_of_years () | year 1, netCommit 960000 | year 2, netCommit 300000",
      "overageCost 186345 = sum_of_years () | year 1, overageCost 72225 | year 2, overageCost 114120",
      "notCovered 189000 = sum_of_years () | year 1, notCovered 126000 | year 2, notCovered 63000",
      "refund 39600 = sum_of_years () | year 1, refund 39600 | year 2, refund 0",
      "paid 1595745 = paid_in_parts (netCommit 1260000, overageCost 186345, notCovered 189000, refund 39600)",
      "listValue 1890000 = sum_of_years () | year 1, listValue 1260000 | year 2, listValue 630000",
      "realized 0.1556904762 = kept_of_list (paid 1595745, listValue 1890000)",
    ],
  },
  {
    because: "forfeited: 41,400 of the first quarter and 9,000 of each of the last two of the year",
    call: ["CONTRACT_SUMMARY", [EVERY, UNEVEN, DEARER], [7, 2]],
    steps: ["forfeited 59400 = sum_of_years () | year 1, forfeited 59400 | year 2, forfeited 0"],
  },
  {
    because: "72,225 and 114,120 beyond the commit",
    call: ["CONTRACT_SUMMARY", [EVERY, UNEVEN, DEARER], [8, 2]],
    steps: [
      "overageCost 186345 = sum_of_years () | year 1, overageCost 72225 | year 2, overageCost 114120",
    ],
  },
  {
    because: "the one scenario leaves commit over",
    call: ["CONTRACT_SUMMARY", [EVERY, UNEVEN, DEARER], [9, 2]],
    steps: ["shortfallProbability 1 = scenarios_left_over (count 1) | scenario 1, probability 1"],
  },
  {
    because: "the one of two with a quarter of the probability does",
    call: ["CONTRACT_SUMMARY", [ONE, [[900_000, 1_600_000]], null, [[0.25, 0.75]]], [9, 2]],
    steps: [
      "shortfallProbability 0.25 = scenarios_left_over (count 1) | scenario 1, probability 0.25",
    ],
  },
  {
    because: "and none does",
    call: ["CONTRACT_SUMMARY", [ONE, [[1_600_000]]], [9, 2]],
    steps: ["shortfallProbability 0 = scenarios_left_over (count 0)"],
  },
  {
    because: "each invoice and each month's end, 21 % a year being 10 % for half of one",
    call: ["CONTRACT_SUMMARY", [ONE, [[1_600_000]], null, null, 0.21], [10, 2]],
    steps: [
      "presentPaid 1293243.74 = flows_discounted (annualRate 0.21) | months 0, flow 1000000 | months 10, flow 83333.33333 | months 11, flow 133333.3333 | months 12, flow 133333.3333",
    ],
  },
  {
    because: "list is paid at each month's end",
    call: ["CONTRACT_SUMMARY", [ONE, [[1_200_000]], null, null, 0.21], [11, 2]],
    steps: [
      "presentList 1083906.771 = flows_discounted (annualRate 0.21) | months 1, flow 100000 | months 2, flow 100000 | months 3, flow 100000 | months 4, flow 100000 | months 5, flow 100000 | months 6, flow 100000 | months 7, flow 100000 | months 8, flow 100000 | months 9, flow 100000 | months 10, flow 100000 | months 11, flow 100000 | months 12, flow 100000",
    ],
  },
  {
    because: "the discount in present values",
    call: ["CONTRACT_SUMMARY", [ONE, [[1_200_000]]], [12, 2]],
    steps: [
      "presentPaid 1000000 = flows_discounted (annualRate 0) | months 0, flow 1000000",
      "presentList 1200000 = flows_discounted (annualRate 0) | months 1, flow 100000 | months 2, flow 100000 | months 3, flow 100000 | months 4, flow 100000 | months 5, flow 100000 | months 6, flow 100000 | months 7, flow 100000 | months 8, flow 100000 | months 9, flow 100000 | months 10, flow 100000 | months 11, flow 100000 | months 12, flow 100000",
      "presentDiscount 0.1666666667 = kept_of_present_list (presentPaid 1000000, presentList 1200000)",
    ],
  },
  {
    because: "106,667 a month use 1,000,000 up in the tenth",
    call: ["CONTRACT_SUMMARY", [ONE, [[1_600_000]]], [13, 2]],
    steps: ["firstOverage 10 = first_month_beyond ()"],
  },
  {
    because: "or none does",
    call: ["CONTRACT_SUMMARY", [ONE, [[1_250_000]]], [13, 2]],
    steps: ['firstOverage "" = commit_lasts ()'],
  },
  {
    because: "without use there is no quoted discount",
    call: ["CONTRACT_SUMMARY", [ONE, [[0]]], [5, 2]],
    steps: ['quoted "" = nothing_used ()'],
  },
  {
    because: "nor a realized one",
    call: ["CONTRACT_SUMMARY", [ONE, [[0]]], [6, 2]],
    steps: [
      "netCommit 1000000 = sum_of_years () | year 1, netCommit 1000000",
      "paid 1000000 = paid_in_parts (netCommit 1000000, overageCost 0, notCovered 0, refund 0)",
      "listValue 0 = sum_of_years () | year 1, listValue 0",
      'realized "" = nothing_used ()',
    ],
  },
  {
    because: "nor one in present values",
    call: ["CONTRACT_SUMMARY", [ONE, [[0]]], [12, 2]],
    steps: [
      "presentPaid 1000000 = flows_discounted (annualRate 0) | months 0, flow 1000000",
      "presentList 0 = flows_discounted (annualRate 0)",
      'presentDiscount "" = nothing_used ()',
    ],
  },
  {
    because: "a heading has no steps",
    call: ["CONTRACT_SUMMARY", [ONE, [[0]]], [1, 2]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor has the name of a row",
    call: ["CONTRACT_SUMMARY", [ONE, [[0]]], [2, 1]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor what is beyond the report",
    call: ["CONTRACT_SUMMARY", [ONE, [[0]]], [14, 2]],
    steps: ['label "" = label ()'],
  },
  {
    because: "quoted: 252,000 + 157,500",
    call: ["DISCOUNT_BRIDGE", [EVERY, UNEVEN, DEARER], [2, 2]],
    steps: [
      "quotedMoney 409500 = list_value_at_discount () | year 1, listValue 1260000, discount 0.2 | year 2, listValue 630000, discount 0.25",
    ],
  },
  {
    because: "a tenth of that is outside the discount",
    call: ["DISCOUNT_BRIDGE", [EVERY, UNEVEN, DEARER], [3, 2]],
    steps: [
      "outsideMoney -40950 = discount_not_covered () | year 1, coverage 0.9, listValue 1260000, discount 0.2 | year 2, coverage 0.9, listValue 630000, discount 0.25",
    ],
  },
  {
    because: "list rose by 5 %, the contract's prices by 2: 0.9 × 600,000 × 0.03 × 0.75",
    call: ["DISCOUNT_BRIDGE", [EVERY, UNEVEN, DEARER], [4, 2]],
    steps: [
      "priceMoney 12150 = prices_apart () | year 1, coverage 0.9, usage 1260000, listIndex 1, contractIndex 1, discount 0.2 | year 2, coverage 0.9, usage 600000, listIndex 1.05, contractIndex 1.02, discount 0.25",
    ],
  },
  {
    because: "overage earned 10 % and not 20 or 25",
    call: ["DISCOUNT_BRIDGE", [EVERY, UNEVEN, DEARER], [5, 2]],
    steps: [
      "overageMoney -27045 = discount_lost_on_overage () | year 1, overage 80250, discount 0.2, overageDiscount 0.1 | year 2, overage 126800, discount 0.25, overageDiscount 0.1",
    ],
  },
  {
    because: "lost: 59,400",
    call: ["DISCOUNT_BRIDGE", [EVERY, UNEVEN, DEARER], [6, 2]],
    steps: [
      "unusedMoney -59400 = forfeited_money () | year 1, forfeited 59400 | year 2, forfeited 0",
    ],
  },
  {
    because: "kept: list less paid, in points",
    call: ["DISCOUNT_BRIDGE", [EVERY, UNEVEN, DEARER], [7, 3]],
    steps: [
      "listValue 1890000 = sum_of_years () | year 1, listValue 1260000 | year 2, listValue 630000",
      "netCommit 1260000 = sum_of_years () | year 1, netCommit 960000 | year 2, netCommit 300000",
      "overageCost 186345 = sum_of_years () | year 1, overageCost 72225 | year 2, overageCost 114120",
      "notCovered 189000 = sum_of_years () | year 1, notCovered 126000 | year 2, notCovered 63000",
      "refund 39600 = sum_of_years () | year 1, refund 39600 | year 2, refund 0",
      "paid 1595745 = paid_in_parts (netCommit 1260000, overageCost 186345, notCovered 189000, refund 39600)",
      "realizedMoney 294255 = list_less_paid (listValue 1890000, paid 1595745)",
      "pointsOfList 0.1556904762 = money_of_list (money 294255, listValue 1890000)",
    ],
  },
  {
    because: "and points of a step: −40,950 of 1,890,000",
    call: ["DISCOUNT_BRIDGE", [EVERY, UNEVEN, DEARER], [3, 3]],
    steps: [
      "outsideMoney -40950 = discount_not_covered () | year 1, coverage 0.9, listValue 1260000, discount 0.2 | year 2, coverage 0.9, listValue 630000, discount 0.25",
      "listValue 1890000 = sum_of_years () | year 1, listValue 1260000 | year 2, listValue 630000",
      "pointsOfList -0.02166666667 = money_of_list (money -40950, listValue 1890000)",
    ],
  },
  {
    because: "there are no points of nothing",
    call: ["DISCOUNT_BRIDGE", [ONE, [[0]]], [2, 3]],
    steps: ['pointsOfList "" = nothing_used ()'],
  },
  {
    because: "a heading of the bridge",
    call: ["DISCOUNT_BRIDGE", [EVERY, UNEVEN, DEARER], [1, 3]],
    steps: ['label "" = label ()'],
  },
  {
    because: "a step's name",
    call: ["DISCOUNT_BRIDGE", [EVERY, UNEVEN, DEARER], [3, 1]],
    steps: ['label "" = label ()'],
  },
  {
    because: "what is below the bridge",
    call: ["DISCOUNT_BRIDGE", [EVERY, UNEVEN, DEARER], [8, 2]],
    steps: ['label "" = label ()'],
  },
];

describe("the steps of a contract's summary and bridge", () => {
  it.each(CASES.map((one) => [one.because, one] as const))("%s", (_, { call, steps }) => {
    expect(stepsOf(...call)).toEqual(steps);
  });
});
