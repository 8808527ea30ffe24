import { describe, expect, it } from "@jest/globals";
import { stepsOf, type Told } from "./stepsOf";

const OFFERS = [
  [500_000, 0.1],
  [800_000, 0.16],
  [1_000_000, 0.2],
  [1_500_000, 0.3],
  [2_000_000, 0.4],
  [2_000_001, 0.9],
];
const BANDS = [
  ["Bronze", 500_000, 0.1],
  ["Gold", 1_000_000, 0.25],
];
const CARD = [
  ["Model", "From", "To", "Input", "Output", "Cache write 5m", "Cache write 1h", "Cache read"],
  ["Fox", 45_000, "", 4, 20, 5, 8, 0.4],
  ["Owl", 45_000, "", 1, 5, 1.25, 2, 0.1],
];
const WORK = [
  ["Model", "Input MTok", "Output MTok", "Batch share"],
  ["Fox", 100, 10, 0.5],
  ["Owl", 200, 40, 0],
];
const ONE = [
  ["Proposal", "One year"],
  ["Annual commit", 1_000_000],
  ["Discount", 0.2],
];
// Two thirds of the term at 20 % and 1,000,000, a third at 17 % and 400,000: 19 % and 800,000.
const TWO = [
  ["Proposal", "Two years", ""],
  ["Term (months)", 18, ""],
  ["Annual commit", 1_000_000, 400_000],
  ["Discount", 0.2, 0.17],
];
const USE = [[1_600_000]];

const CASES: readonly Told[] = [
  {
    because: "five are between 500,000 and 2,000,000; percentile 60 is at 0.6 × 4 of them, 2.4",
    call: ["BENCHMARK_DISCOUNT", [1e6, OFFERS, 0.6]],
    steps: [
      "count 5 = commits_within (commit 1000000, factor 2) | comparable 0.1 | comparable 0.16 | comparable 0.2 | comparable 0.3 | comparable 0.4",
      "rankShare 0.4 = rank_beyond_whole (percentile 0.6, count 5)",
      "benchmark 0.24 = between_ranks (lowerDiscount 0.2, upperDiscount 0.3, rankShare 0.4)",
    ],
  },
  {
    because: "the median is the middle one of three",
    call: ["BENCHMARK_DISCOUNT", [1e6, OFFERS, null, 1.5]],
    steps: [
      "count 3 = commits_within (commit 1000000, factor 1.5) | comparable 0.16 | comparable 0.2 | comparable 0.3",
      "rankShare 0 = rank_beyond_whole (percentile 0.5, count 3)",
      "benchmark 0.2 = between_ranks (lowerDiscount 0.2, upperDiscount 0.2, rankShare 0)",
    ],
  },
  {
    because: "too few are refused",
    call: ["BENCHMARK_DISCOUNT", [1e6, OFFERS, null, 1.1]],
    steps: [
      "Only 1 of your comparables has a commit within a factor of 1.1 of 1,000,000; at least 3 are needed.",
    ],
  },
  {
    because: "two of five are below 20 %, and half of the one that is equal",
    call: ["BENCHMARK_PERCENTILE", [1e6, 0.2, OFFERS]],
    steps: [
      "count 5 = commits_within (commit 1000000, factor 2) | comparable 0.1 | comparable 0.16 | comparable 0.2 | comparable 0.3 | comparable 0.4",
      "standing 0.5 = below_and_half_equal (below 2, equal 1, count 5, discount 0.2)",
    ],
  },
  {
    because: "the offer beside the curve: 25 % for two thirds of the term and none for the rest",
    call: ["PROPOSAL_READING", [TWO, USE, BANDS, OFFERS], [2, 3]],
    steps: [
      "offered 0.19 = mean_over_term () | year 1, discount 0.2, yearMonths 12, termMonths 18 | year 2, discount 0.17, yearMonths 6, termMonths 18",
      "curve 0.1666666667 = mean_over_term () | year 1, commit 1000000, discount 0.25, yearMonths 12, termMonths 18 | year 2, commit 400000, discount 0, yearMonths 6, termMonths 18",
      "distance 0.02333333333 = offer_less_curve (offered 0.19, curve 0.1666666667)",
    ],
  },
  {
    because: "beside the median of four, 18 %, where there is no curve",
    call: ["PROPOSAL_READING", [TWO, USE, null, OFFERS], [2, 3]],
    steps: [
      "offered 0.19 = mean_over_term () | year 1, discount 0.2, yearMonths 12, termMonths 18 | year 2, discount 0.17, yearMonths 6, termMonths 18",
      "count 4 = commits_within (commit 800000, factor 2) | comparable 0.1 | comparable 0.16 | comparable 0.2 | comparable 0.3",
      "rankShare 0.5 = rank_beyond_whole (percentile 0.5, count 4)",
      "benchmark 0.18 = between_ranks (lowerDiscount 0.16, upperDiscount 0.2, rankShare 0.5)",
      "distance 0.01 = offer_less_median (offered 0.19, benchmark 0.18)",
    ],
  },
  {
    because: "beside neither",
    call: ["PROPOSAL_READING", [TWO, USE], [2, 3]],
    steps: [
      "offered 0.19 = mean_over_term () | year 1, discount 0.2, yearMonths 12, termMonths 18 | year 2, discount 0.17, yearMonths 6, termMonths 18",
      'distance "" = nothing_beside ()',
    ],
  },
  {
    because: "too few comparables are none",
    call: ["PROPOSAL_READING", [TWO, USE, null, [[1e6, 0.2]]], [2, 3]],
    steps: [
      "offered 0.19 = mean_over_term () | year 1, discount 0.2, yearMonths 12, termMonths 18 | year 2, discount 0.17, yearMonths 6, termMonths 18",
      'distance "" = nothing_beside ()',
    ],
  },
  {
    because: "the finding has all of it",
    call: ["PROPOSAL_READING", [TWO, USE, BANDS, OFFERS], [2, 2]],
    steps: [
      "offered 0.19 = mean_over_term () | year 1, discount 0.2, yearMonths 12, termMonths 18 | year 2, discount 0.17, yearMonths 6, termMonths 18",
      "curve 0.1666666667 = mean_over_term () | year 1, commit 1000000, discount 0.25, yearMonths 12, termMonths 18 | year 2, commit 400000, discount 0, yearMonths 6, termMonths 18",
      "distance 0.02333333333 = offer_less_curve (offered 0.19, curve 0.1666666667)",
      "count 4 = commits_within (commit 800000, factor 2) | comparable 0.1 | comparable 0.16 | comparable 0.2 | comparable 0.3",
      "rankShare 0.5 = rank_beyond_whole (percentile 0.5, count 4)",
      "benchmark 0.18 = between_ranks (lowerDiscount 0.16, upperDiscount 0.2, rankShare 0.5)",
      "standing 0.5 = below_and_half_equal (below 2, equal 0, count 4, discount 0.19)",
      "finding “The offer of 19 % is 2.3 points above the 16.7 % that the vendor's own bands give on average over its commits of USD 400,000 to 1,000,000 a year. It is at percentile 50 of your 4 comparables, whose median is 18 %.” = in_words ()",
    ],
  },
  {
    because: "or the comparables alone",
    call: ["PROPOSAL_READING", [TWO, USE, null, OFFERS], [2, 2]],
    steps: [
      "offered 0.19 = mean_over_term () | year 1, discount 0.2, yearMonths 12, termMonths 18 | year 2, discount 0.17, yearMonths 6, termMonths 18",
      "count 4 = commits_within (commit 800000, factor 2) | comparable 0.1 | comparable 0.16 | comparable 0.2 | comparable 0.3",
      "rankShare 0.5 = rank_beyond_whole (percentile 0.5, count 4)",
      "benchmark 0.18 = between_ranks (lowerDiscount 0.16, upperDiscount 0.2, rankShare 0.5)",
      "standing 0.5 = below_and_half_equal (below 2, equal 0, count 4, discount 0.19)",
      "finding “The offer of 19 % cannot be held against the vendor's bands: none were given. It is at percentile 50 of your 4 comparables, whose median is 18 %.” = in_words ()",
    ],
  },
  {
    because: "or the curve alone",
    call: ["PROPOSAL_READING", [TWO, USE, BANDS], [2, 2]],
    steps: [
      "offered 0.19 = mean_over_term () | year 1, discount 0.2, yearMonths 12, termMonths 18 | year 2, discount 0.17, yearMonths 6, termMonths 18",
      "curve 0.1666666667 = mean_over_term () | year 1, commit 1000000, discount 0.25, yearMonths 12, termMonths 18 | year 2, commit 400000, discount 0, yearMonths 6, termMonths 18",
      "distance 0.02333333333 = offer_less_curve (offered 0.19, curve 0.1666666667)",
      "finding “The offer of 19 % is 2.3 points above the 16.7 % that the vendor's own bands give on average over its commits of USD 400,000 to 1,000,000 a year. No comparables were given.” = in_words ()",
    ],
  },
  {
    because: "or says that they are too few",
    call: ["PROPOSAL_READING", [TWO, USE, null, [[1e6, 0.2]]], [2, 2]],
    steps: [
      "offered 0.19 = mean_over_term () | year 1, discount 0.2, yearMonths 12, termMonths 18 | year 2, discount 0.17, yearMonths 6, termMonths 18",
      "finding “The offer of 19 % cannot be held against the vendor's bands: none were given. Comparables near this commit: 1, too few to say where the offer sits.” = in_words ()",
    ],
  },
  {
    because: "2,200 on Fox against 850, sized to 1,600,000",
    call: ["PROPOSAL_READING", [ONE, USE, null, null, WORK, null, null, CARD], [3, 3]],
    steps: [
      'premiumCost 2200 = all_on_premium (model "Fox")',
      "batchedCost 850 = after_batch ()",
      "listCost 850 = workload_at_list ()",
      "listValue 1600000 = sum_of_years () | year 1, listValue 1600000",
      "mixValue 2541176.471 = savings_on_forecast (premiumCost 2200, batchedCost 850, listCost 850, listValue 1600000, contractYears 1)",
    ],
  },
  {
    because: "and what the discount keeps beside it",
    call: ["PROPOSAL_READING", [ONE, USE, null, null, WORK, null, null, CARD], [3, 2]],
    steps: [
      'premiumCost 2200 = all_on_premium (model "Fox")',
      "batchedCost 850 = after_batch ()",
      "listCost 850 = workload_at_list ()",
      "listValue 1600000 = sum_of_years () | year 1, listValue 1600000",
      "mixValue 2541176.471 = savings_on_forecast (premiumCost 2200, batchedCost 850, listCost 850, listValue 1600000, contractYears 1)",
      "netCommit 1000000 = sum_of_years () | year 1, netCommit 1000000",
      "overageCost 350000 = sum_of_years () | year 1, overageCost 350000",
      "paid 1350000 = paid_in_parts (netCommit 1000000, overageCost 350000, notCovered 0, refund 0)",
      "discountValue 250000 = list_less_paid_a_year (listValue 1600000, paid 1350000, contractYears 1)",
      "finding “Routing, caching and batch are worth USD 2,541,176 a year against everything on Fox without them; the discount keeps USD 250,000 a year. The mix is the larger.” = in_words ()",
    ],
  },
  {
    because: "no workload, no figure",
    call: ["PROPOSAL_READING", [ONE, USE], [3, 3]],
    steps: ['mixValue "" = no_mix ()'],
  },
  {
    because: "but a sentence",
    call: ["PROPOSAL_READING", [ONE, USE], [3, 2]],
    steps: ["finding “No workload was given.” = in_words ()"],
  },
  {
    because: "a workload of no cost has no figure either",
    call: [
      "PROPOSAL_READING",
      [
        ONE,
        USE,
        null,
        null,
        [
          ["Model", "Input MTok", "Output MTok"],
          ["Fox", 0, 0],
        ],
        null,
        null,
        CARD,
      ],
      [3, 3],
    ],
    steps: ['mixValue "" = no_mix ()'],
  },
  {
    because: "1,350,000 for 1,600,000",
    call: ["PROPOSAL_READING", [ONE, USE], [4, 3]],
    steps: [
      "netCommit 1000000 = sum_of_years () | year 1, netCommit 1000000",
      "overageCost 350000 = sum_of_years () | year 1, overageCost 350000",
      "paid 1350000 = paid_in_parts (netCommit 1000000, overageCost 350000, notCovered 0, refund 0)",
      "listValue 1600000 = sum_of_years () | year 1, listValue 1600000",
      "realized 0.15625 = kept_of_list (paid 1350000, listValue 1600000)",
    ],
  },
  {
    because: "quoted and realized, and where the rest went",
    call: ["PROPOSAL_READING", [ONE, USE], [4, 2]],
    steps: [
      "quotedMoney 320000 = list_value_at_discount () | year 1, listValue 1600000, discount 0.2",
      "listValue 1600000 = sum_of_years () | year 1, listValue 1600000",
      "quoted 0.2 = quoted_of_list (quotedMoney 320000, listValue 1600000)",
      "netCommit 1000000 = sum_of_years () | year 1, netCommit 1000000",
      "overageCost 350000 = sum_of_years () | year 1, overageCost 350000",
      "paid 1350000 = paid_in_parts (netCommit 1000000, overageCost 350000, notCovered 0, refund 0)",
      "realized 0.15625 = kept_of_list (paid 1350000, listValue 1600000)",
      "finding “20 % quoted is 15.6 % realized at the forecast. The largest loss is overage beyond the commit: USD 70,000 over the term.” = in_words ()",
    ],
  },
  {
    because: "nothing is realized on no use",
    call: ["PROPOSAL_READING", [ONE, [[0]]], [4, 3]],
    steps: [
      "netCommit 1000000 = sum_of_years () | year 1, netCommit 1000000",
      "paid 1000000 = paid_in_parts (netCommit 1000000, overageCost 0, notCovered 0, refund 0)",
      "listValue 0 = sum_of_years () | year 1, listValue 0",
      'realized "" = nothing_used ()',
    ],
  },
  {
    because: "and that is all there is to say",
    call: ["PROPOSAL_READING", [ONE, [[0]]], [4, 2]],
    steps: ["finding “The forecast is of no usage.” = in_words ()"],
  },
  {
    because: "a heading has none",
    call: ["PROPOSAL_READING", [ONE, USE], [1, 2]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor has the name of a row",
    call: ["PROPOSAL_READING", [ONE, USE], [2, 1]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor what is below",
    call: ["PROPOSAL_READING", [ONE, USE], [5, 2]],
    steps: ['label "" = label ()'],
  },
  {
    because: "money beyond what a number can hold is refused",
    call: [
      "PROPOSAL_READING",
      [
        [
          ["Proposal", "Vast"],
          ["Annual commit", 1e308],
          ["Discount", 0],
          ["Term (months)", 24],
        ],
        [[1e308], [1e308]],
      ],
      [2, 2],
    ],
    steps: ["The result is too large for a number in a cell."],
  },
];

describe("the steps of reading a proposal", () => {
  it.each(CASES.map((one) => [one.because, one] as const))("%s", (_, { call, steps }) => {
    expect(stepsOf(...call)).toEqual(steps);
  });
});
