import { describe, expect, it } from "@jest/globals";
import { numberFormats, shown, unitAt, unitOf } from "../../../src/taskpane/builder/resultLooks";
import { functionById } from "../../../src/taskpane/catalogue/catalogue";
import type { FunctionFacts } from "../../../src/taskpane/catalogue/functionFacts";

function facts(id: string): FunctionFacts {
  const found = functionById(id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe("a result of one unit", () => {
  it.each([
    ["COMMIT_COST", "money", "#,##0"],
    ["CROSSING_BREAKEVEN", "money", "#,##0"],
    ["COMMIT_CROSSOVER", "money", "#,##0"],
    ["FORECAST_SCENARIOS", "money", "#,##0"],
    ["REALIZED_DISCOUNT", "fraction", "0.0%"],
    ["COMMIT_UTILIZATION", "fraction", "0.0%"],
    ["SHORTFALL_PROBABILITY", "fraction", "0.0%"],
    ["LIST_RATE", "rate", "0.00##"],
    ["BAND_FOR_COMMIT", "plain", undefined],
    ["NEGOTIATION_LAYER", "plain", undefined],
  ])("%s is %s, and each of its cells gets %s", (id, unit, format) => {
    expect(unitOf(facts(id))).toBe(unit);
    expect(numberFormats(facts(id), [[1], [2]])).toEqual([[format], [format]]);
  });

  it("gives no format to a text, nor to more cells than are quick to write", () => {
    const column = (count: number) => Array.from({ length: count }, () => [1]);
    expect(numberFormats(facts("COMMIT_COST"), [["Gold"], [5]])).toEqual([[undefined], ["#,##0"]]);
    expect(numberFormats(facts("FORECAST_SCENARIOS"), column(5_000))).toHaveLength(5_000);
    expect(numberFormats(facts("FORECAST_SCENARIOS"), column(5_001))).toEqual([]);
  });
});

describe("a report", () => {
  const unitsOf = (id: string, headings: readonly string[], name: string) =>
    headings.map((_, column) =>
      unitAt(facts(id), [headings, [name, ...headings.slice(1).map(() => 1)]], 1, column),
    );

  it("has the units of its headings", () => {
    expect(unitsOf("DISCOUNT_BRIDGE", ["Step", "Money", "Points"], "Overage").slice(1)).toEqual([
      "money",
      "fraction",
    ]);
    expect(
      unitsOf("LEVER_VALUES", ["Lever", "Layer", "Ask", "Value", "Points"], "Term length").slice(3),
    ).toEqual(["money", "fraction"]);
    expect(
      unitsOf(
        "RATE_CARD",
        ["Model", "From", "To", "Input", "Cache write 5m", "Fast output", "US-only"],
        "Opus 5.5",
      ).slice(1),
    ).toEqual(["date", "date", "rate", "rate", "rate", "plain"]);
  });

  it.each([
    ["Measure", "Paid", "money"],
    ["Measure", "Recommended commit", "money"],
    ["Measure", "Expected cost", "money"],
    ["Measure", "Expected realized discount", "fraction"],
    ["Measure", "Shortfall probability", "fraction"],
    ["Measure", "Band", "plain"],
    ["Measure", "First month of overage", "plain"],
    ["Measure", "Weeks of slack", "plain"],
    ["Measure", "Start by", "date"],
    ["Reading", "Against the band", "fraction"],
    ["Reading", "Against the mix", "money"],
    ["Reading", "Against the terms", "fraction"],
  ])("of %s and value has those of its rows: %s is %s", (first, name, unit) => {
    expect(unitsOf("CONTRACT_SUMMARY", [first, "Value"], name)[1]).toBe(unit);
  });

  it("gives its headings and names no format", () => {
    const rows = [
      ["Measure", "Value"],
      ["Paid", 1_000],
      ["Band", 2],
    ];
    expect(numberFormats(facts("RECOMMENDED_COMMIT"), rows)).toEqual([
      [undefined, undefined],
      [undefined, "#,##0"],
      [undefined, undefined],
    ]);
  });
});

describe("a figure before it is inserted", () => {
  it.each([
    [1_234_567.891, "money", "1,234,567.89"],
    [0.12345, "fraction", "12.35 %"],
    [46_349, "date", "23 Nov 2026"],
    [2.5, "rate", "2.5"],
    [1.23456789, "plain", "1.23457"],
    [2.123456789, "plain", "2.12346"],
    [0, "date", "0"],
    ["Gold", "plain", "Gold"],
    ["No band", "money", "No band"],
    [{ error: "#N/A", message: "" }, "money", "#N/A"],
  ] as const)("%j as %s is %s", (cell, unit, text) => {
    expect(shown(cell, unit)).toBe(text);
  });
});
