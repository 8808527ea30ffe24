import { describe, expect, it } from "@jest/globals";
import { readDraft } from "../../../src/taskpane/draft/readDraft";
import { offerOf } from "../../../src/taskpane/figures/offerOf";
import { warningsOf } from "../../../src/taskpane/figures/warnings";
import { yearFigures } from "../../../src/taskpane/figures/yearFigures";
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
