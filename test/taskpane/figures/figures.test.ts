import { describe, expect, it } from "@jest/globals";
import { readDraft } from "../../../src/taskpane/draft/readDraft";
import { offerOf } from "../../../src/taskpane/figures/offerOf";
import { recommendedBeside } from "../../../src/taskpane/figures/recommended";
import { NO_DEAL } from "../../../src/taskpane/figures/setting";
import { warningsOf } from "../../../src/taskpane/figures/warnings";
import { yearFigures } from "../../../src/taskpane/figures/yearFigures";
import { factsOf, floorWarning } from "../../../src/taskpane/live/facts";
import { EXAMPLE_BANDS, exampleDraft } from "../draft/fill";

function figuresOf(texts: Parameters<typeof exampleDraft>[0] = {}) {
  const offer = offerOf(readDraft(exampleDraft(texts)).understood, 0);
  return offer === undefined ? undefined : yearFigures(offer);
}

describe("the live figures of a year", () => {
  it("are those of the offer at the three forecasts", () => {
    const at = figuresOf()?.at ?? [];
    // full use is 1,000,000 / 0.8 = 1,250,000
    // 0.9m: paid 1,000,000, kept 1 − 1/0.9; unused 1,000,000 − 720,000
    // 1.3m: paid 1,050,000; 1.9m: paid 1,650,000
    expect(at.map(({ cost }) => cost)).toEqual([1_000_000, 1_050_000, 1_650_000]);
    expect(at.map(({ unused }) => Math.round(unused))).toEqual([280_000, 0, 0]);
    expect(at[0]?.realized).toBeCloseTo(-1 / 9, 12);
    expect(at[1]?.realized).toBeCloseTo(0.25 / 1.3, 12);
    expect(at[2]?.realized).toBeCloseTo(0.25 / 1.9, 12);
  });

  it("say the band, the gap to the next and whether crossing pays", () => {
    // Crossing to 2m at 24 % when 1.3m is expected: 1,050,000 − 2,000,000.
    // It pays from 1.25m + (2m − 1m)/1 = 2.25m, which is below 2m/0.76.
    expect(figuresOf()?.curve).toMatchObject({
      band: { threshold: 1_000_000 },
      tableDiscount: 0.2,
      next: { extraCommit: 1_000_000, worth: -950_000, breakeven: { from: 2_250_000 } },
    });
  });

  it("wait for the commit and the discount, and for nothing else", () => {
    expect(figuresOf({ "commit.0": "" })).toBeUndefined();
    expect(figuresOf({ "low.0": "", "high.0": "" })?.at).toHaveLength(1);
  });

  it("have no realized discount where nothing is used", () => {
    expect(figuresOf({ "low.0": "0" })?.at[0]?.realized).toBeUndefined();
  });

  it("leave the worth of crossing to net commits", () => {
    const next = figuresOf({ basis: "list" })?.curve?.next;
    expect(next).toMatchObject({ extraCommit: 1_000_000, worth: undefined, breakeven: undefined });
  });
});

describe("the recommended commit", () => {
  const beside = (texts: Parameters<typeof exampleDraft>[0] = {}) => {
    const offer = offerOf(readDraft(exampleDraft(texts)).understood, 0);
    return offer === undefined ? undefined : recommendedBeside(offer, NO_DEAL);
  };

  it("may be the one that is offered", () => {
    // 1m at 20 %: 1,000,000 + ½ · 50,000 + ¼ · 650,000 = 1,187,500. At 12 % a unit more pays as long
    // as more than 88 % of the forecasts use it: 0.9m · 0.88 = 792,000, which costs
    // 792,000 + ½ · 400,000 + ¼ · 1,000,000 = 1,242,000. Without any: 1,350,000.
    const found = beside();
    expect(found?.recommendation).toMatchObject({ commit: 1_000_000, discount: 0.2 });
    expect(found?.recommendation.expected.cost).toBeCloseTo(1_187_500, 6);
    expect(found?.offeredCost).toBeCloseTo(1_187_500, 6);
  });

  it("is a smaller one where the offer is too large, and what both cost is said", () => {
    // 0.6m · 0.88 = 528,000 costs 528,000 + ½ · 300,000 + ¼ · 600,000 = 828,000; the offer is used up
    // at 1.25m, which no forecast reaches: 1,000,000.
    const texts = { "low.0": "600k", "expected.0": "900k", "high.0": "1.2m" };
    const found = beside(texts);
    expect(found?.recommendation.commit).toBeCloseTo(528_000, 6);
    const figures = figuresOf(texts);
    if (figures === undefined) throw new Error("the offer is complete");
    expect(factsOf(figures, { discount: 0.2, basis: "net" }, "USD", found)).toContainEqual({
      about: "Recommended commit",
      says:
        "USD 528,000 a year, 12 % off. By this table and your three forecasts it is expected to " +
        "cost USD 828,000 a year, the least; this offer USD 1,000,000.",
    });
  });

  it("waits for all three forecasts and a table, and is for net commits", () => {
    expect(beside({ "low.0": "" })).toBeUndefined();
    expect(beside({ basis: "list" })).toBeUndefined();
    const { understood } = readDraft({ ...exampleDraft(), bands: [] });
    const offer = offerOf(understood, 0);
    expect(offer && recommendedBeside(offer, NO_DEAL)).toBeUndefined();
  });
});

describe("the floor", () => {
  const warned = (texts: Parameters<typeof exampleDraft>[0]) =>
    floorWarning(figuresOf(texts)?.floor, "USD");

  it("is the commit that the low forecast just uses up", () => {
    // 0.9m · 0.8 = 720,000 net; 0.9m where the commit is at list
    expect(figuresOf()?.floor?.commit).toBeCloseTo(720_000, 6);
    expect(figuresOf({ basis: "list" })?.floor?.commit).toBe(900_000);
    expect(figuresOf({ "low.0": "" })?.floor).toBeUndefined();
  });

  it("is warned of above it, and neither at it nor below", () => {
    expect(warned({ "commit.0": "719,000" })).toBeUndefined();
    expect(warned({ "commit.0": "720,000" })).toBeUndefined();
    expect(warned({ "commit.0": "721,000" })).toBe(
      "The commit is above the floor. The low forecast uses up a commit of USD 720,000: " +
        "of this one USD 1,000 would then be paid for nothing.",
    );
  });
});

describe("the warnings", () => {
  const codes = (draft: ReturnType<typeof exampleDraft>) => {
    const { inputs } = readDraft(draft);
    if (inputs === undefined) throw new Error("the draft is not complete");
    return warningsOf(inputs).map(({ code }) => code);
  };

  it("are none for a sound offer", () => {
    expect(codes(exampleDraft())).toEqual([]);
  });

  it("see a quoted discount that is not the table's", () => {
    expect(codes(exampleDraft({ "discount.0": "18" }))).toEqual(["off_the_table"]);
  });

  it("see a commit below the first band", () => {
    expect(codes(exampleDraft({ "commit.0": "200k" }))).toContain("below_first_band");
  });

  it("see discounts that fall", () => {
    const bands = [...EXAMPLE_BANDS, { name: "", threshold: "20m", discount: "30 %" }];
    expect(codes({ ...exampleDraft(), bands })).toEqual(["discounts_fall"]);
  });

  it("see a commit that the expected usage does not use up, and one that costs more than list", () => {
    // 1.1m × 0.8 = 880,000 of 1,000,000; the cost is still below list
    expect(codes(exampleDraft({ "expected.0": "1.1m" }))).toEqual(["commit_above_expected"]);
    expect(codes(exampleDraft({ "expected.0": "950k" }))).toEqual([
      "commit_above_expected",
      "dearer_than_list",
    ]);
  });

  it("see a band that it would pay to reach", () => {
    // At 2.4m: stay 1m + 1.15m = 2.15m; cross 2m, 2.4 × 0.76 = 1.824m is within it.
    expect(codes(exampleDraft({ "expected.0": "2.4m", "high.0": "3m" }))).toEqual([
      "crossing_pays",
    ]);
  });

  it("are told once for years that repeat", () => {
    expect(codes(exampleDraft({ term: "36 months", "discount.0": "18" }))).toEqual([
      "off_the_table",
    ]);
  });
});
