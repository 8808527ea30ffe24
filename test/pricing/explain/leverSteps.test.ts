import { describe, expect, it } from "@jest/globals";
import { stepsOf, type Told } from "./stepsOf";

// 1,000,000 for 900,000, then 1,350,000 for 1,600,000.
const OFFER = [
  ["Proposal", "Offer"],
  ["Term (months)", 24],
  ["Annual commit", 1_000_000],
  ["Discount", 0.2],
];
const USE = [[900_000], [1_600_000]];

const CASES: readonly Told[] = [
  {
    because: "where the map has it",
    call: ["LEVER_VALUES", [OFFER, USE], [2, 2]],
    steps: ['layer “Moves easily” = on_the_map (lever "Overage rate")'],
  },
  {
    because: "what is asked for",
    call: ["LEVER_VALUES", [OFFER, USE], [2, 3]],
    steps: ["ask “The commit's own discount” = asked_for ()"],
  },
  {
    because: "at parity the 350,000 of overage cost 70,000 less",
    call: ["LEVER_VALUES", [OFFER, USE], [2, 4]],
    steps: [
      "paidBefore 2350000 = as_offered ()",
      "ask “The commit's own discount” = asked_for ()",
      "paidAfter 2280000 = with_the_ask ()",
      "leverValue 70000 = fall_in_cost (paidBefore 2350000, paidAfter 2280000)",
    ],
  },
  {
    because: "of 2,500,000",
    call: ["LEVER_VALUES", [OFFER, USE], [2, 5]],
    steps: [
      "paidBefore 2350000 = as_offered ()",
      "ask “The commit's own discount” = asked_for ()",
      "paidAfter 2280000 = with_the_ask ()",
      "leverValue 70000 = fall_in_cost (paidBefore 2350000, paidAfter 2280000)",
      "listValue 2500000 = as_offered ()",
      "leverPoints 0.028 = value_of_list (leverValue 70000, listValue 2500000)",
    ],
  },
  {
    because: "and in words",
    call: ["LEVER_VALUES", [OFFER, USE], [2, 6]],
    steps: [
      "paidBefore 2350000 = as_offered ()",
      "ask “The commit's own discount” = asked_for ()",
      "paidAfter 2280000 = with_the_ask ()",
      "leverValue 70000 = fall_in_cost (paidBefore 2350000, paidAfter 2280000)",
      "note “Saves USD 70,000 over the term (2.8 points of realized discount).” = in_words ()",
    ],
  },
  {
    because: "280,000 rolled over are worth 350,000 of overage",
    call: ["LEVER_VALUES", [OFFER, USE], [5, 4]],
    steps: [
      "paidBefore 2350000 = as_offered ()",
      "ask “100 % for one year” = asked_for ()",
      "paidAfter 2000000 = with_the_ask ()",
      "leverValue 350000 = fall_in_cost (paidBefore 2350000, paidAfter 2000000)",
    ],
  },
  {
    because: "the first year alone costs 1,000,000, the two of them 1,175,000 each",
    call: ["LEVER_VALUES", [OFFER, USE], [6, 4]],
    steps: [
      "paidBefore 2350000 = as_offered ()",
      "ask “1 year less at the same discount” = asked_for ()",
      "paidAfter 1000000 = with_the_ask ()",
      "leverValue 175000 = fall_in_cost_a_year (paidBefore 2350000, monthsBefore 24, paidAfter 1000000, monthsAfter 12)",
    ],
  },
  {
    because: "94 % of list against 111.1 %",
    call: ["LEVER_VALUES", [OFFER, USE], [6, 5]],
    steps: [
      "paidBefore 2350000 = as_offered ()",
      "ask “1 year less at the same discount” = asked_for ()",
      "paidAfter 1000000 = with_the_ask ()",
      "listBefore 2500000 = as_offered ()",
      "listAfter 900000 = with_the_ask ()",
      "leverPoints -0.1711111111 = shares_apart (paidBefore 2350000, listBefore 2500000, paidAfter 1000000, listAfter 900000)",
    ],
  },
  {
    because: "without bands there is no next one",
    call: ["LEVER_VALUES", [OFFER, USE], [9, 4]],
    steps: [
      "ask “The next band's discount at today's commit” = asked_for ()",
      "note “Give the band table, or an ask of your own, to value this.” = in_words ()",
      'leverValue "" = nothing_to_value ()',
    ],
  },
  {
    because: "so no points either",
    call: ["LEVER_VALUES", [OFFER, USE], [9, 5]],
    steps: [
      "ask “The next band's discount at today's commit” = asked_for ()",
      "note “Give the band table, or an ask of your own, to value this.” = in_words ()",
      'leverValue "" = nothing_to_value ()',
      'leverPoints "" = no_points ()',
    ],
  },
  {
    because: "but a reason",
    call: ["LEVER_VALUES", [OFFER, USE], [9, 6]],
    steps: [
      "ask “The next band's discount at today's commit” = asked_for ()",
      'leverValue "" = nothing_to_value ()',
      "note “Give the band table, or an ask of your own, to value this.” = in_words ()",
    ],
  },
  {
    because: "there are no points of no use",
    call: ["LEVER_VALUES", [OFFER, [[0], [0]]], [2, 5]],
    steps: [
      "paidBefore 2000000 = as_offered ()",
      "ask “+1 point” = asked_for ()",
      "paidAfter 2000000 = with_the_ask ()",
      "leverValue 0 = fall_in_cost (paidBefore 2000000, paidAfter 2000000)",
      'leverPoints "" = no_points ()',
    ],
  },
  {
    because: "the name of a lever has none",
    call: ["LEVER_VALUES", [OFFER, USE], [2, 1]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor has a heading",
    call: ["LEVER_VALUES", [OFFER, USE], [1, 3]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor what is below the table",
    call: ["LEVER_VALUES", [OFFER, USE], [12, 3]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor what is beside it",
    call: ["LEVER_VALUES", [OFFER, USE], [2, 7]],
    steps: ['label "" = label ()'],
  },
  {
    because: "the layer of a lever by its name",
    call: ["NEGOTIATION_LAYER", [[["rollover"], ["ramp"]]], [2, 1]],
    steps: ['layer “Moves with effort” = on_the_map (lever "Ramp")'],
  },
];

describe("the steps of the negotiation map", () => {
  it.each(CASES.map((one) => [one.because, one] as const))("%s", (_, { call, steps }) => {
    expect(stepsOf(...call)).toEqual(steps);
  });
});
