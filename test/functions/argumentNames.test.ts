import { describe, expect, it } from "@jest/globals";
import { callWorksheet, messageOf } from "../support/worksheet";

const OFFER = [
  ["Proposal", "Offer"],
  ["Annual commit", 1_000_000],
  ["Discount", 0.2],
];
const USAGE = [[900_000], [1_200_000]];
const BANDS = [
  [500_000, 0.1],
  [1_000_000, 0.2],
];
const DEAL = [OFFER, USAGE] as const;
const BAD = [["x"]];

// A person looks for the argument that Excel shows under this name.
describe("a fault is told with the name of its argument", () => {
  it.each<[says: string, id: string, args: readonly unknown[]]>([
    ["proposal is missing", "CONTRACT_SUMMARY", [null, USAGE]],
    ["proposal, row 1 has a value but no field", "CONTRACT_SUMMARY", [[["", 5]], USAGE]],
    ["forecast is missing", "CONTRACT_SUMMARY", [OFFER, null]],
    ["forecast must be", "CONTRACT_SUMMARY", [OFFER, [[-1]]]],
    ["list_price_changes must be", "CONTRACT_SUMMARY", [...DEAL, BAD]],
    ["probabilities must be", "CONTRACT_SUMMARY", [...DEAL, null, BAD]],
    ["annual_rate must be", "CONTRACT_SUMMARY", [...DEAL, null, null, "x"]],
    ["annual_rate takes a single value", "CONTRACT_SUMMARY", [...DEAL, null, null, [[0, 1]]]],
    ["by must be", "CONTRACT_SCHEDULE", [...DEAL, null, "decade"]],
    ["proposal is missing", "COMPARE_PROPOSALS", [USAGE, null, null, null]],
    [
      "proposal 1 (Annual commit)",
      "COMPARE_PROPOSALS",
      [USAGE, null, null, null, OFFER.slice(0, 1)],
    ],
    [
      "proposal 2, row 3 (Discount)",
      "COMPARE_PROPOSALS",
      [USAGE, null, null, null, OFFER, [...OFFER.slice(0, 2), ["Discount", 2]]],
    ],
    [
      "bands, row 2 (threshold)",
      "PROPOSAL_READING",
      [
        ...DEAL,
        [
          [5, 0.1],
          ["x", 0.1],
        ],
      ],
    ],
    ["comparables, row 1", "PROPOSAL_READING", [...DEAL, null, [[-1, 0.1]]]],
    ["workload", "PROPOSAL_READING", [...DEAL, null, null, BAD]],
    ["rate_card", "PROPOSAL_READING", [...DEAL, null, null, null, null, null, BAD]],
    ["bands must have", "LEVER_VALUES", [...DEAL, null, null, [[1]]]],
    ["asks must have", "LEVER_VALUES", [...DEAL, null, null, BANDS, BAD]],
    ["consumptions must be", "RECOMMENDED_COMMIT", [BAD, BANDS]],
    ["bands must have", "RECOMMENDED_COMMIT", [USAGE, [[1]]]],
    ["overage_discount must be", "RECOMMENDED_COMMIT", [USAGE, BANDS, 2]],
    ["max_shortfall_probability must be", "RECOMMENDED_COMMIT", [USAGE, BANDS, 0, 2]],
    ["probabilities must sum", "RECOMMENDED_COMMIT", [USAGE, BANDS, 0, 1, [[1], [1]]]],
    [
      "premium_model must be",
      "SAVINGS_WATERFALL",
      [
        [
          ["Model", "Input MTok", "Output MTok"],
          ["Opus 5.5", 1, 1],
        ],
        0,
        "?",
      ],
    ],
    ...["p10", "p50", "p90"].map((name, index) => {
      // Each in its turn is a range of two cells.
      const args = [1, 2, 3].map((value, at) => (at === index ? [[value], [value]] : value));
      return [`${name} takes a single value`, "FORECAST_SCENARIOS", args] as [
        string,
        string,
        unknown[],
      ];
    }),
    ["deadline is missing", "NEGOTIATION_CALENDAR", [null, 46_000]],
    ["today is missing", "NEGOTIATION_CALENDAR", [46_000, null]],
    ["fiscal_year_end_month must be", "NEGOTIATION_CALENDAR", [46_500, 46_000, 13]],
    ["weeks_needed must be", "NEGOTIATION_CALENDAR", [46_500, 46_000, 12, -1]],
    ["slack_weeks must be", "NEGOTIATION_CALENDAR", [46_500, 46_000, 12, 1, -1]],
  ])("%s: %s", (says, id, args) => {
    const message = messageOf(callWorksheet(id, ...args));
    expect(message.slice(0, says.length)).toBe(says);
  });
});
