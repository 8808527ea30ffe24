import { describe, expect, it } from "@jest/globals";
import { BUILT_IN_CARD, CARD_HEADINGS, parseRateCard, readModel } from "../../../src/pricing";

const at = { argument: "rate_card" };
const HEADER = [...CARD_HEADINGS, "Fast input", "Fast output", "US-only", "API id"];
const read = (...rows: readonly unknown[][]) => parseRateCard([HEADER, ...rows], at, BUILT_IN_CARD);
const rowsOf = (result: ReturnType<typeof read>) =>
  result.ok ? result.value.models.flatMap(({ rows }) => rows) : [];

describe("a rate card from the sheet", () => {
  it.each([undefined, null, "", [[null, ""]]])("is the built-in one where it is %j", (raw) => {
    expect(parseRateCard(raw, at, BUILT_IN_CARD)).toEqual({ ok: true, value: BUILT_IN_CARD });
  });

  it("has rows with dates, rates, and what is sold", () => {
    const result = read([" M ", 46000.5, 46099.9, 1, 2, 3, 4, 5, 6, 7, 1.2, "id-m"]);
    expect(rowsOf(result)).toEqual([
      {
        model: "M",
        apiId: "id-m",
        from: 46000,
        to: 46099,
        rates: { input: 1, output: 2, cacheWrite5m: 3, cacheWrite1h: 4, cacheRead: 5 },
        fast: { input: 6, output: 7 },
        usMultiplier: 1.2,
      },
    ]);
  });

  it.each([[""], [null], [0]])("takes %j for not given, not ended, not sold", (blank) => {
    const result = read(["M", blank, blank, 1, 2, 3, 4, 5, blank, blank, blank, blank]);
    expect(rowsOf(result)).toEqual([
      {
        model: "M",
        from: 0,
        rates: { input: 1, output: 2, cacheWrite5m: 3, cacheWrite1h: 4, cacheRead: 5 },
      },
    ]);
  });

  it("finds its models by label and by API id", () => {
    const result = read(["House Opus", 1, "", 1, 2, 3, 4, 5, "", "", "", "claude-opus-5-5"]);
    const card = result.ok ? result.value : BUILT_IN_CARD;
    for (const name of ["house opus", "CLAUDE-OPUS-5-5 ", "Claude House  Opus"]) {
      expect(readModel(card, name, at)).toMatchObject({ value: { model: "House Opus" } });
    }
  });

  it("names the nearest labels for a model that it does not have", () => {
    expect(readModel(BUILT_IN_CARD, "Sonet 5.5", at)).toMatchObject({
      issues: [
        {
          code: "unknown_model",
          got: "Sonet 5.5",
          nearest: ["Sonnet 5.5", "Sonnet 4.5", "Sonnet 5"],
        },
      ],
    });
    expect(readModel(BUILT_IN_CARD, "", at)).toMatchObject({ issues: [{ code: "missing" }] });
    expect(readModel(BUILT_IN_CARD, 5.5, at)).toMatchObject({ issues: [{ code: "not_a_text" }] });
    expect(readModel(BUILT_IN_CARD, "#N/A", at)).toMatchObject({
      issues: [{ code: "error_value" }],
    });
  });

  it("needs both rates of fast mode", () => {
    for (const fast of [
      [8, ""],
      ["", 8],
      [0, 8],
    ]) {
      expect(read(["M", "", "", 1, 2, 3, 4, 5, ...fast, "", ""])).toEqual({
        ok: false,
        issues: [
          {
            code: "fast_rate_incomplete",
            at: { argument: "rate_card", row: 2, column: "Fast output" },
          },
        ],
      });
    }
  });

  it("refuses a last day before the first, and takes the same day", () => {
    expect(rowsOf(read(["M", 46000, 46000, 1, 2, 3, 4, 5]))).toHaveLength(1);
    expect(read(["M", 46000, 45999, 1, 2, 3, 4, 5])).toEqual({
      ok: false,
      issues: [
        {
          code: "card_dates_reversed",
          at: { argument: "rate_card", row: 2, column: "To" },
          from: 46000,
          to: 45999,
        },
      ],
    });
  });

  it("refuses two rates of a model on one day, and takes one after the other", () => {
    const first = ["M", 46000, 46099, 1, 2, 3, 4, 5];
    expect(rowsOf(read(first, ["M", 46100, "", 1, 2, 3, 4, 5]))).toHaveLength(2);
    expect(rowsOf(read(first, ["N", 46050, "", 1, 2, 3, 4, 5]))).toHaveLength(2);
    expect(read(["m", 46099, "", 1, 2, 3, 4, 5], first)).toEqual({
      ok: false,
      issues: [
        {
          code: "card_rows_overlap",
          at: { argument: "rate_card", row: 2, column: "From" },
          model: "m",
          otherRow: 3,
        },
      ],
    });
  });

  it("tells every mistake of every row", () => {
    const result = read(["", 1, "", -1, 2, 3, 4, 5], ["M", "May", "", 1, 2, "", 4, 5, "", "", 0.5]);
    expect(
      result.ok ? [] : result.issues.map((issue) => [issue.code, "at" in issue && issue.at.row]),
    ).toEqual([
      ["missing", 2],
      ["out_of_range", 2],
      ["not_a_number", 3],
      ["missing", 3],
      ["out_of_range", 3],
    ]);
  });
});
