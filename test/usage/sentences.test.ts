import { describe, expect, it } from "@jest/globals";
import {
  differenceCause,
  forecastMethod,
  skipped,
  usageGap,
  usageNotice,
  usageSentence,
  yearlyFooting,
  type DifferenceCause,
  type SkipReason,
  type UsageGap,
  type UsageIssue,
  type UsageNotice,
} from "../../src/messages";

// What an import says that test/usage/badInput.test.ts does not read word for word. A code
// without a sentence does not compile.

const ISSUES: readonly (readonly [UsageIssue, string])[] = [
  [
    { code: "is_folder", folder: "exports" },
    '"exports" is a folder. Open it, and take the files in it.',
  ],
  [
    { code: "usage_columns_missing", file: "a.csv", missing: ["usage_date_utc"] },
    '"a.csv" has no column headed "usage_date_utc".',
  ],
  [
    { code: "usage_column_repeated", file: "a.csv", heading: "model" },
    '"a.csv" has more than one column headed "model".',
  ],
  [
    {
      code: "no_usable_rows",
      file: "a.csv",
      reasons: [
        { reason: "negative", count: 1 },
        { reason: "bad_date", count: 1200 },
      ],
    },
    'No row of "a.csv" could be used: 1 row (a negative amount) and 1,200 rows (no date that can ' +
      "be read in only one way).",
  ],
  [
    { code: "too_much_detail", most: 250000 },
    "There are more than 250,000 combinations of day, model and modifier. Import a shorter period.",
  ],
  [{ code: "import_stopped" }, "The import stopped on the way, and nothing was kept. Try again."],
];

const NOTICES: readonly (readonly [UsageNotice, string])[] = [
  [
    { code: "columns_passed_over", file: "a.csv", headings: ["Team", "Note"] },
    '"a.csv": the columns "Team" and "Note" were passed over.',
  ],
  [
    { code: "decimal_commas", file: "a.csv", rows: 1 },
    '"a.csv": decimal commas were read in 1 row (12,34 is 12.34).',
  ],
  [
    { code: "service_tier_at_standard", file: "a.csv", tier: "priority", rows: 2 },
    '"a.csv": 2 rows of the service tier "priority" are valued at the standard list price.',
  ],
  [
    { code: "unknown_models", names: ["opus-9"], count: 1 },
    'A model is not on the rate card: "opus-9". Its tokens and billed cost are kept; a list cost ' +
      "cannot be worked out for it.",
  ],
];

const GAPS: readonly (readonly [UsageGap, string])[] = [
  [
    { code: "no_usage_in_period", from: 46296, to: 46305 },
    "There is no usage from 1 Oct 2026 to 10 Oct 2026 in the files.",
  ],
  [
    { code: "commit_not_started", start: 46400, through: 46305 },
    "The commit starts on 13 Jan 2027; the files end on 10 Oct 2026.",
  ],
  [
    { code: "choice_out_of_range", model: "Opus 5.5", choice: "cached", got: 1.5 },
    "Opus 5.5: cached must be a share from 0 to 1; it is 1.5.",
  ],
  [
    { code: "routing_without_us", from: "Opus 5.5", to: "Haiku 4.5" },
    "Opus 5.5 has US-only use, and Haiku 4.5 is not sold with US-only inference.",
  ],
];

const CAUSES: readonly (readonly [DifferenceCause, string])[] = [
  [
    { code: "price_change", model: "Sonnet 5.5", on: 46302, fileHolds: "before" },
    "The price of Sonnet 5.5 changed on 7 Oct 2026, inside the period; the file's list cost is " +
      "that of the price before it throughout.",
  ],
  [
    { code: "prompt_tier_missing", model: "Haiku 5.5", low: 1000, high: 5000, longShare: 0.25 },
    "The price of Haiku 5.5 depends on the length of the prompt, which the file does not split: " +
      "from USD 1,000 with all prompts short to USD 5,000 with all long. The file's figure is that " +
      "of 25 % long prompts.",
  ],
  [
    { code: "one_ratio", ratio: 1.25 },
    "All token types differ by the same factor, 1.25: most likely the file or the card holds " +
      "another price of this model.",
  ],
];

describe("what a person reads of an import", () => {
  it.each(ISSUES)("%j", (issue, said) => expect(usageSentence(issue)).toBe(said));
  it.each(NOTICES)("%j", (notice, said) => expect(usageNotice(notice)).toBe(said));
  it.each(GAPS)("%j", (gap, said) => expect(usageGap(gap)).toBe(said));
  it.each(CAUSES)("%j", (cause, said) => expect(differenceCause(cause)).toBe(said));

  it("says why a row was skipped, to stand after its line", () => {
    const reason: SkipReason = "wrong_columns";
    expect(skipped(reason)).toBe("not as many fields as the first row has headings");
  });

  it("says the sum that makes a year of a period", () => {
    const period = { from: 46296, to: 46305 };
    expect(yearlyFooting({ period, days: 10, daysWithUsage: 10 })).toBe(
      "1 Oct 2026 to 10 Oct 2026 is 10 days; a year is that × 365 ÷ 10.",
    );
    expect(yearlyFooting({ period, days: 10, daysWithUsage: 9 })).toContain(
      "1 day of them has no usage: if the files lack them, the year comes out too low.",
    );
  });

  it("says how a forecast came about", () => {
    const growth = { low: -0.02, expected: 0.05, high: 0.2 };
    expect(
      forecastMethod({ kind: "trend", months: 6, level: 1_200_000, growth, fading: 0.85 }, "USD"),
    ).toBe(
      "From 6 whole months at today's list prices. They end at a level of USD 1,200,000 a year. " +
        "Growth a month to begin with is -2 % in the low, 5 % in the expected and 20 % in the high " +
        "forecast: the lowest tenth, the middle and the highest tenth of the growth between any " +
        "two of these months, held within 20 % either way. Each month keeps 85 % of the growth of " +
        "the one before.",
    );
    expect(
      forecastMethod(
        { kind: "level", days: 59, level: 9125, spread: { low: 0.25, high: 0.5 } },
        "USD",
      ),
    ).toContain("the level of its 59 days, USD 9,125 a year; low is 25 % less and high 50 % more");
  });
});
