import { describe, expect, it } from "@jest/globals";
import { sentence } from "../../../src/messages";
import { draftOf } from "../../../src/taskpane/draft/draftOf";
import { readDraft } from "../../../src/taskpane/draft/readDraft";
import { NO_DEAL } from "../../../src/taskpane/figures/setting";
import { termFigures } from "../../../src/taskpane/figures/termFigures";
import type { FurtherTerms } from "../../../src/template";
import { exampleDraft } from "./fill";

const ALL = {
  commitPeriod: "quarterly",
  coverage: "90",
  rollover: "some",
  rolloverShare: "50 %",
  rolloverLife: "2",
  rolloverOrder: "before",
  refund: "some",
  refundShare: "25",
  priceTerms: "protected",
  priceCap: "3 %",
  reforecast: "some",
  reforecastReduction: "20",
  reforecastFrom: "3",
} as const;

const READ: FurtherTerms = {
  commitPeriod: "quarterly",
  coverage: 0.9,
  rollover: { share: 0.5, life: 2, order: "before" },
  refundShare: 0.25,
  priceTerms: "protected",
  priceCap: 0.03,
  reforecast: { reduction: 0.2, fromYear: 3 },
};

describe("the terms that few contracts name", () => {
  it("are left out where all of them are what silence means", () => {
    expect(readDraft(exampleDraft()).inputs).not.toHaveProperty("terms");
  });

  it("are read as they are named, and come back as they were", () => {
    const { inputs } = readDraft(exampleDraft(ALL));
    expect(inputs?.terms).toEqual(READ);
    if (inputs === undefined) throw new Error("the draft is not complete");
    expect(readDraft(draftOf(inputs)).inputs).toEqual(inputs);
  });

  it("keep what was typed under a switch that is off, and do not read it", () => {
    const off = exampleDraft({ rollover: "none", rolloverShare: "half" });
    expect(readDraft(off).findings).toEqual([]);
    expect(readDraft(off).inputs).not.toHaveProperty("terms");
  });

  it.each<[Parameters<typeof exampleDraft>[0], string]>([
    [{ coverage: "" }, "Use that earns the discount is missing"],
    [{ rollover: "some", rolloverLife: "11" }, "Periods it lasts must be"],
    [{ rollover: "some", rolloverLife: "1.5" }, "Periods it lasts must be"],
    [{ refund: "some" }, "Share that is refunded is missing"],
    [{ reforecast: "some", reforecastReduction: "20", reforecastFrom: "1" }, "From contract year"],
  ])("%j is a mistake", (texts, said) => {
    const [finding, ...more] = readDraft(exampleDraft(texts)).findings;
    expect(more).toEqual([]);
    const says = finding?.kind === "mistake" ? sentence(finding.issue) : "";
    expect(says.startsWith(said) ? said : says).toBe(said);
  });

  it("count in the figures over the term", () => {
    // A refund of all of it: at 0.9m the unused 1,000,000 − 720,000 comes back, so 20 % is kept.
    const { inputs } = readDraft(exampleDraft({ refund: "some", refundShare: "100" }));
    const [low] = inputs === undefined ? [] : termFigures(inputs, NO_DEAL);
    expect(low?.summary.realizedDiscount).toBeCloseTo(0.2, 12);
  });
});
