import { describe, expect, it } from "@jest/globals";
import { explain, sentence } from "../../src/messages";
import { readQuantity, type Issue, type QuantityName } from "../../src/pricing";

const at = (argument: string, row?: number, column?: string | number) => ({
  argument,
  ...(row !== undefined && { row }),
  ...(column !== undefined && { column }),
});

function saidOf(takes: QuantityName, raw: unknown, argument = "discount"): string {
  const result = readQuantity(takes, raw, at(argument));
  return result.ok ? "no issue" : explain(result.issues);
}

describe("what is said of a number", () => {
  it("shows 18 typed for 18 % as the fraction it should have been", () => {
    expect(saidOf("discount", 18)).toBe(
      "discount must be a fraction from 0 up to but not including 1 (18 % is 0.18); it is 18.",
    );
  });

  it("takes the figure that was typed for its example", () => {
    expect(saidOf("discount", 22.5)).toContain("(22.5 % is 0.225)");
    expect(saidOf("share", 35)).toContain("a share from 0 to 1 (35 % is 0.35)");
  });

  it("falls back to 18 % where the figure is no percentage", () => {
    expect(saidOf("discount", 1)).toContain("(18 % is 0.18); it is 1.");
    expect(saidOf("discount", 100)).toContain("(18 % is 0.18); it is 100.");
    expect(saidOf("discount", -0.1)).toContain("(18 % is 0.18); it is -0.1.");
  });

  it("says what was there instead of a number", () => {
    expect(saidOf("money", "1,000", "commit")).toBe(
      'commit must be money, 0 or more; it is the text "1,000".',
    );
    expect(saidOf("money", true, "commit")).toBe("commit must be money, 0 or more; it is TRUE.");
    expect(saidOf("money", null, "commit")).toBe("commit is missing; it must be money, 0 or more.");
  });

  it("separates thousands", () => {
    expect(saidOf("money", -1234567.5, "commit")).toContain("it is -1,234,567.5.");
  });

  it("names an error that came in", () => {
    expect(saidOf("money", "#NUM!", "commit")).toBe("commit holds the error #NUM!.");
  });

  it("cuts a long text", () => {
    const said = saidOf("money", "x".repeat(500), "commit");
    expect(said).toContain(`"${"x".repeat(40)}…"`);
    expect(said.length).toBeLessThan(120);
  });
});

// One of each code, as a person reads it. A new code fails to compile in src/messages, not here.
const SAID: readonly (readonly [Issue, string])[] = [
  [{ code: "missing", at: at("model") }, "model is missing."],
  [
    { code: "missing", at: at("commit", 2), takes: "money" },
    "commit, row 2 is missing; it must be money, 0 or more.",
  ],
  [
    { code: "not_a_number", at: at("bands", 3, "discount"), got: "5%", takes: "points" },
    'bands, row 3 (discount) must be a fraction from -1 to 1 (18 % is 0.18); it is the text "5%".',
  ],
  [
    { code: "out_of_range", at: at("rates", 1, 4), got: -2, takes: "rate" },
    "rates, row 1, column 4 must be a rate per million tokens, 0 or more; it is -2.",
  ],
  [
    { code: "not_a_text", at: at("model"), got: 5.5 },
    "model must be a text; it is the number 5.5.",
  ],
  [{ code: "not_a_text", at: at("model"), got: true }, "model must be a text; it is TRUE."],
  [
    { code: "unknown_word", at: at("basis"), got: "gross", takes: ["net", "list"] },
    'basis must be net or list; it is "gross".',
  ],
  [
    { code: "unknown_word", at: at("modifiers"), got: "x", takes: ["batch", "us", "fast"] },
    'modifiers must be batch, us or fast; it is "x".',
  ],
  [{ code: "error_value", at: at("commit"), got: "#REF!" }, "commit holds the error #REF!."],
  [
    { code: "not_a_single_value", at: at("commit"), rows: 2, columns: 1 },
    "commit takes a single value; it is a range of 2 rows by 1 column.",
  ],
  [
    {
      code: "columns_missing",
      at: at("workload"),
      missing: ["Model"],
      takes: ["Model", "Input MTok"],
    },
    'workload has no column headed "Model". Its first row must name the columns: ' +
      "Model and Input MTok.",
  ],
  [
    { code: "column_repeated", at: at("workload"), heading: "Model" },
    'workload has more than one column headed "Model".',
  ],
  [
    { code: "wrong_width", at: at("bands"), columns: 1, takes: "threshold and discount" },
    "bands must have the columns threshold and discount; it has 1.",
  ],
  [{ code: "table_empty", at: at("bands") }, "bands has no rows with anything in them."],
  [
    {
      code: "shapes_differ",
      shapes: [
        { argument: "volumes", rows: 2, columns: 1 },
        { argument: "rates", rows: 3, columns: 2 },
      ],
    },
    "These ranges do not fit together: volumes is 2 rows by 1 column and rates is 3 rows by " +
      "2 columns. Give ranges of the same size.",
  ],
  [
    { code: "result_too_large", cells: 10_000_000, most: 5_000_000 },
    "The result would have 10,000,000 cells; the most is 5,000,000.",
  ],
  [{ code: "not_finite" }, "The result is too large for a number in a cell."],
  [
    { code: "unknown_model", at: at("model"), got: "Opus 9", nearest: ["Opus 5", "Opus 4"] },
    'model must be a model of the rate card; "Opus 9" is not one. Nearest: Opus 5 or Opus 4.',
  ],
  [
    { code: "unknown_model", at: at("model"), got: "x", nearest: [] },
    'model must be a model of the rate card; "x" is not one.',
  ],
  [
    { code: "fast_with_batch", at: at("modifiers") },
    "modifiers: fast mode is not sold with batch. Take one of them.",
  ],
  [
    { code: "shares_above_one", at: at("cache_write_share"), total: 1.1 },
    "cache_write_share: the cache read share and the cache write share add up to 1.1; " +
      "together they can be 1 at most.",
  ],
  [
    {
      code: "no_rate_on_date",
      nature: "not_found",
      at: at("as_of"),
      model: "Opus 5.5",
      on: 46286,
      nearest: 46287,
    },
    "Opus 5.5 has no list rate on 21 Sep 2026; the nearest day with one is 22 Sep 2026.",
  ],
  [
    {
      code: "modifier_not_sold",
      nature: "not_found",
      at: at("modifiers"),
      model: "Haiku 4.5",
      modifier: "us",
      on: 46349,
    },
    "Haiku 4.5 is not sold with US-only inference on 23 Nov 2026.",
  ],
  [
    {
      code: "modifier_not_sold",
      nature: "not_found",
      at: at("modifiers"),
      model: "Haiku 4.5",
      modifier: "fast",
    },
    "Haiku 4.5 is not sold with fast mode.",
  ],
  [
    { code: "card_empty_on_date", nature: "not_found", on: 40_000 },
    "The rate card has no model in force on 6 Jul 2009.",
  ],
  [
    { code: "card_dates_reversed", at: at("rate_card", 2, "To"), from: 46349, to: 46348 },
    "rate_card, row 2 (To): its last day, 22 Nov 2026, is before its first, 23 Nov 2026.",
  ],
  [
    { code: "card_rows_overlap", at: at("rate_card", 3, "From"), model: "M", otherRow: 2 },
    "rate_card, row 3 (From): M has another rate for some of the same days in row 2.",
  ],
  [
    { code: "fast_rate_incomplete", at: at("rate_card", 3, "Fast output") },
    "rate_card, row 3 (Fast output): fast mode needs both a fast input and a fast output rate.",
  ],
  [
    { code: "no_volume", nature: "over_nothing" },
    "There are no volumes to blend over: their sum is 0.",
  ],
  [
    { code: "no_workload_cost", nature: "over_nothing" },
    "The workload costs nothing, so there is nothing to take a share of.",
  ],
  [
    { code: "threshold_repeated", at: at("bands", 2, "threshold"), got: 500000, otherRow: 1 },
    "bands, row 2 (threshold): the threshold 500,000 is also in row 1. Thresholds must differ.",
  ],
  [
    { code: "years_repeated", at: at("term_uplift", 2, "years"), got: 3, otherRow: 1 },
    "term_uplift, row 2 (years): 3 years are also in row 1. Each term has one row.",
  ],
  [
    { code: "band_name_not_a_name", at: at("bands", 2, "name"), got: 100000 },
    "bands, row 2 (name) must be the band's name, or its number from 1 to 100; it is 100,000. " +
      "A table of three columns has name, threshold and discount.",
  ],
  [
    { code: "band_name_not_a_name", at: at("bands", 2, "name"), got: true },
    "bands, row 2 (name) must be the band's name, or its number from 1 to 100; it is TRUE. " +
      "A table of three columns has name, threshold and discount.",
  ],
  [
    { code: "discount_with_uplift_out_of_range", discount: 0.9, uplift: 0.2 },
    "The band's discount of 90 % and the term uplift of 20 % make 110 %; together they must be " +
      "at least 0 % and below 100 %.",
  ],
  [
    { code: "no_next_band", nature: "not_found", band: "Gold", threshold: 1_000_000 },
    "The commit is in the top band (Gold, from 1,000,000): there is no next one.",
  ],
  [
    { code: "no_consumption", nature: "over_nothing" },
    "With a consumption of 0 there is no discount to measure.",
  ],
  [{ code: "no_commit", nature: "over_nothing" }, "With a commit of 0 there is nothing to use up."],
  [
    {
      code: "crossing_never_pays",
      nature: "not_found",
      threshold: 200_000,
      fullUse: 222_222.22,
      dearerBy: 15_277.78,
    },
    "Committing to 200,000 never pays: even at a consumption of 222,222, which just uses it " +
      "up, it costs 15,278 more.",
  ],
  [
    { code: "no_crossover", nature: "not_found", cheaper: "b" },
    "The two cost lines do not cross: at every consumption deal b is never the dearer one.",
  ],
  [
    { code: "no_crossover", nature: "not_found", cheaper: "neither" },
    "The two cost lines do not cross: at every consumption they cost the same.",
  ],
];

describe("the sentence for", () => {
  it.each(SAID.map(([issue, said]) => [issue.code, said, issue] as const))(
    "%s is: %s",
    (_, said, issue) => {
      expect(sentence(issue)).toBe(said);
    },
  );
});

describe("several issues in one text", () => {
  const issue: Issue = { code: "missing", at: at("model") };

  it("are said one after the other, up to three", () => {
    expect(explain([issue, issue, issue])).toBe(
      "model is missing. model is missing. model is missing.",
    );
  });

  it("are counted from the fourth", () => {
    expect(explain([issue, issue, issue, issue, issue])).toMatch(/ And 2 more like this\.$/);
  });

  it("are nothing where there is none", () => expect(explain([])).toBe(""));
});
