import { describe, expect, it } from "@jest/globals";
import { sizedCommit } from "../../../src/taskpane/figures/sizedCommit";
import { NO_DEAL } from "../../../src/taskpane/figures/setting";
import { sizedCommitSentence } from "../../../src/taskpane/words/sizedCommit";
import type { ProposalInputs } from "../../../src/template";
import { exampleInputs } from "../onSheet";

const BANDS = [
  { threshold: 500_000, discount: 0.1 },
  { threshold: 1_000_000, discount: 0.175 },
  { threshold: 2_500_000, discount: 0.225 },
];

/** Three years of growing use, ramped commits at 17.5 %, overage at list, 25 : 50 : 25. */
const RAMP: ProposalInputs = {
  ...exampleInputs(),
  currency: "USD",
  termMonths: 36,
  commits: [1_200_000, 1_500_000, 1_800_000],
  discounts: [0.175, 0.175, 0.175],
  overageDiscount: 0,
  basis: "net",
  bands: BANDS,
  forecast: [
    { low: 900_000, expected: 1_300_000, high: 1_900_000 },
    { low: 1_100_000, expected: 1_700_000, high: 2_600_000 },
    { low: 1_300_000, expected: 2_100_000, high: 3_400_000 },
  ],
};

describe("the size of a commit", () => {
  it("is what the table makes cheapest, with the saving of the whole contract a year", () => {
    // The net commit is used up at C / 0.825; past that a unit of use costs 1 and not 0.825.
    // As offered, low / expected / high of the term: 4.5M, 4.5M, 6,945,455; on average 5,111,364.
    // Year 1 at 1,000,000: 1,000,000; 1,087,879; 1,687,879: 1,215,909 on average. A commit that the
    // expected use just fills, 1,072,500 = 1.3M × 0.825: 1,072,500 twice; 1,672,500: 1,222,500.
    const sized = sizedCommit(RAMP, NO_DEAL);
    expect(sized?.commits[0]).toBe(1_000_000);
    const least = 5_111_364 / 3 - (sized?.savesAYear ?? 0);
    // At 1,000,000 in every year it would be 4,819,697 over the term.
    expect(least).toBeLessThanOrEqual(4_819_697 / 3 + 1);
  });

  it("is not spoken of where the offer has it already, and for commits at list price", () => {
    const sized = sizedCommit(RAMP, NO_DEAL);
    const mended = { ...RAMP, commits: sized?.commits ?? [] };
    expect(sizedCommit(mended, NO_DEAL)).toBeUndefined();
    expect(sizedCommit({ ...RAMP, basis: "list" }, NO_DEAL)).toBeUndefined();
  });

  it("waits for a band table and for a forecast", () => {
    expect(sizedCommit({ ...RAMP, bands: [] }, NO_DEAL)).toBeUndefined();
    expect(sizedCommit({ ...RAMP, forecast: [] }, NO_DEAL)).toBeUndefined();
  });

  it("takes the usage of the deal where there is one", () => {
    const forecast = [{ low: 5_000_000, expected: 5_000_000, high: 5_000_000 }];
    const sized = sizedCommit(RAMP, { ...NO_DEAL, forecast });
    // 5,000,000 for sure in every year: a commit of 5,000,000 × 0.775 at 22.5 % is used to the end.
    expect(sized?.commits).toEqual([3_875_000, 3_875_000, 3_875_000]);
    // Offered, year by year: C + 5,000,000 − C / 0.825.
    const offered = RAMP.commits.reduce((sum, c) => sum + c + 5_000_000 - c / 0.825, 0) / 3;
    expect(sized?.savesAYear).toBeCloseTo(offered - 3_875_000, 3);
  });
});

describe("the sentence for it", () => {
  const of = (...commits: number[]) => sizedCommitSentence({ commits, savesAYear: 97_222 }, "USD");

  it("names one commit, several, or none", () => {
    expect(of(1_000_000, 1_000_000)).toBe(
      "A commit of USD 1,000,000 a year is expected to cost USD 97,222 a year less, " +
        "by the offer's own band table.",
    );
    expect(of(1_000_000, 1_500_000)).toContain(
      "Commits of USD 1,000,000, then USD 1,500,000 are expected to cost",
    );
    expect(of(0)).toContain("No commit at all is expected to cost");
  });
});
