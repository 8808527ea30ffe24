import { describe, expect, it } from "@jest/globals";
import {
  fileRead,
  importProgress,
  outsideDiscount,
  paceSentences,
  publishedMultipliers,
  recommendedSays,
  sizedSays,
  takenFrom,
  keptFrom,
  rowsSkipped,
  tokenFactorSays,
  usageShares,
} from "../../src/messages";

const days = { from: 46296, to: 46305 };

describe("what a person reads of imported usage", () => {
  it("names a file's kind, and its rows in the singular and the plural", () => {
    expect(fileRead({ kind: "console usage", rows: 1, skipped: 0, days })).toBe(
      "Console usage CSV, 1 row, 1 Oct 2026 to 10 Oct 2026",
    );
    expect(fileRead({ kind: "FOCUS", rows: 1_200, skipped: 3, days })).toBe(
      "FOCUS CSV, 1,200 rows; 3 skipped, 1 Oct 2026 to 10 Oct 2026",
    );
  });

  it("says how far an import has come, small files to a tenth of a megabyte", () => {
    expect(importProgress({ bytes: 350_000, ofBytes: 9_940_000, rows: 1 })).toBe(
      "0.4 MB of 9.9 MB, 1 row",
    );
    expect(importProgress({ bytes: 10_400_000, ofBytes: 139_864_431, rows: 72_000 })).toBe(
      "10 MB of 140 MB, 72,000 rows",
    );
  });

  it("says the shares that there are, and no others", () => {
    const none = { cacheRead: 0, cacheWrite: 0, batch: 0, usOnly: 0, fast: 0 };
    expect(usageShares(none)).toBe("No caching, no batches, no US-only use");
    expect(usageShares({ ...none, batch: 0.2, cacheRead: 0.625 })).toBe(
      "62.5 % of the input read from a cache and 20 % in batches",
    );
  });

  it("says what was billed outside the discount, where anything was", () => {
    expect(outsideDiscount({ billedWithoutList: 0, billedForOthers: 0 }, "USD")).toBeUndefined();
    expect(outsideDiscount({ billedWithoutList: 5, billedForOthers: 7 }, "USD")).toBe(
      "Billed besides, and not counted: USD 5 for tokens without a list cost and USD 7 for " +
        "searches, sessions and the like.",
    );
  });

  const pace = {
    drawn: 500,
    pace: 1.25,
    through: 46305,
    daysElapsed: 40,
    daysInAll: 100,
    daysUnknown: 0,
    dailyDraw: 12.5,
    averagedOver: 40,
  };

  it("says the month in which a commit runs out", () => {
    const ends = { kind: "runs out", on: 46345, over: 250 } as const;
    expect(paceSentences({ ...pace, ends }, 1_000, "USD")).toEqual([
      "Drawn by 10 Oct 2026: USD 500 of USD 1,000 (50 %), after 40 % of its days. " +
        "That is 125 % of an even draw.",
      "If it goes on as in the latest 40 days, USD 13 a day, the commit runs out in Nov 2026 " +
        "(19 Nov 2026), and USD 250 is drawn beyond it by its last day.",
    ]);
  });

  it("says what will be left over, and the days that are not known", () => {
    const ends = { kind: "money left", left: 300 } as const;
    const [, end, unknown] = paceSentences({ ...pace, daysUnknown: 1, ends }, 1_000, "USD");
    expect(end).toContain("USD 300 of the commit is left over on its last day.");
    expect(unknown).toBe(
      "The files begin 1 day after the commit did: what was drawn before is not counted.",
    );
  });

  it("says what the sheet of an import rests on, and what was skipped", () => {
    const period = { from: 46_296, to: 46_305 };
    expect(keptFrom({ files: ["a.csv", "b.csv"], period, listFrom: "file" })).toBe(
      "From a.csv and b.csv: 1 Oct 2026 to 10 Oct 2026. List cost is the file's own.",
    );
    expect(keptFrom({ files: ["a.csv"], period })).toBe("From a.csv: 1 Oct 2026 to 10 Oct 2026.");
    expect(rowsSkipped({ count: 1, reason: "negative" })).toBe(
      "1 row was skipped: a negative amount.",
    );
    expect(rowsSkipped({ count: 1200, reason: "no_amount" })).toBe(
      "1,200 rows were skipped: no amount.",
    );
  });

  it("says where a proposal's usage came from, in a sentence of bounded length", () => {
    const usage = { files: ["a.csv", "b.csv"], period: days, days: 10, realized: 0.1812 };
    expect(takenFrom(usage)).toBe(
      "From a.csv and b.csv: 1 Oct 2026 to 10 Oct 2026, × 365 ÷ 10. " +
        "Realized discount to date 18.1 %.",
    );
    expect(takenFrom({ ...usage, files: ["a", "b", "c"] })).toContain("From 3 files:");
  });
});

describe("what a person reads before a commit", () => {
  it("says the published multipliers of a model, US-only where it is sold", () => {
    const rates = { input: 4, cacheWrite5m: 5, cacheRead: 0.2 };
    expect(publishedMultipliers(rates, 1.1)).toBe(
      "Published: cache read × 0.05, cache write × 1.25 of input, batch × 0.5, US-only × 1.1.",
    );
    expect(publishedMultipliers(rates, undefined)).not.toContain("US-only");
  });

  it("says which way tokens change", () => {
    expect(tokenFactorSays(1)).toBe("Both count the same tokens for a text.");
    expect(tokenFactorSays(1.3)).toContain("about 1.3 tokens where the other counts 1");
    expect(tokenFactorSays(1 / 1.3)).toContain("about 0.769 of a token");
  });

  it("says the commit, and that none may be the best", () => {
    const silver = { commit: 500_000, discount: 0.12, bandName: "Silver" };
    const inMoney = (value: number) => `EUR ${String(value)}`;
    expect(recommendedSays(silver, inMoney)).toBe("EUR 500000 a year, 12 % off, Silver");
    expect(recommendedSays({ commit: 0, discount: 0 }, inMoney)).toBe(
      "No commit: none pays at this usage.",
    );
  });

  it("says by how much a commit on the usage before would be too high", () => {
    expect(sizedSays(1_000_000, 500_000, "USD")).toContain("USD 500,000 a year too high");
    expect(sizedSays(1, 1, "USD")).toBe("What is chosen above does not change the commit.");
    expect(sizedSays(1, 3, "USD")).toContain("USD 2 a year higher");
  });
});
