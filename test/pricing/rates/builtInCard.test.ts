import { describe, expect, it } from "@jest/globals";
import { BUILT_IN_CARD, cardInForce, type RateRow } from "../../../src/pricing";

const rows = BUILT_IN_CARD.models.flatMap((model) => model.rows);
const NOV_23 = 46_349;

describe("the built-in rate card", () => {
  it("says on which day it was made", () => expect(BUILT_IN_CARD.madeOn).toBe(NOV_23));

  it("says of every row where it was read and how sure it is", () => {
    for (const { model, sources, confidence } of rows) {
      expect([model, sources?.length ?? 0]).toEqual([model, expect.any(Number)]);
      expect(sources?.every((source) => source.length > 10)).toBe(true);
      expect(sources?.length).toBeGreaterThan(0);
      expect(confidence).toMatch(/official/);
    }
  });

  it("knows the API id of every row", () => {
    const ids = Object.fromEntries(rows.map(({ model, apiId }) => [model, apiId]));
    expect(ids).toMatchObject({
      "Opus 5.5": "claude-opus-5-5",
      "Opus 5": "claude-opus-5",
      "Haiku 5.5 (>100K prompt)": "claude-haiku-5-5",
      "Haiku 4.5": "claude-haiku-4-5-20251001",
      "Sonnet 3.7": "claude-3-7-sonnet-20250219",
      "Opus 3": "claude-3-opus-20240229",
    });
  });

  it("has no two rows of a model in force on one day, and no day before the first model", () => {
    for (const { rows } of BUILT_IN_CARD.models) {
      rows.forEach((row, index) => {
        const next = rows[index + 1];
        expect(row.to ?? Infinity).toBeGreaterThanOrEqual(row.from);
        if (next !== undefined) expect(row.to).toBeLessThan(next.from);
        expect(Number.isInteger(row.from)).toBe(true);
      });
    }
  });

  it("keeps the shape of the published prices: writes dearer than input, reads cheaper", () => {
    for (const { model, rates } of rows) {
      // 5-minute writes are 1.25 × input and hour writes 2 ×; Haiku 3 was published rounded.
      const tolerance = model === "Haiku 3" ? 0 : 9;
      expect(rates.cacheWrite5m / rates.input).toBeCloseTo(1.25, tolerance);
      expect(rates.cacheWrite1h / rates.input).toBeCloseTo(2, tolerance);
      expect(rates.cacheRead).toBeLessThan(rates.input);
      expect(rates.output).toBeGreaterThan(rates.input);
    }
  });

  it("sells fast mode only within the days of its row", () => {
    for (const { from, to, fast } of rows) {
      if (fast === undefined) continue;
      expect(fast.from).toBeGreaterThanOrEqual(from);
      if (to !== undefined) expect(fast.to).toBeLessThanOrEqual(to);
    }
  });

  it("gives each tier of prompt length its own label", () => {
    const labels = BUILT_IN_CARD.models.map(({ model }) => model);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.filter((label) => label.includes("prompt"))).toEqual([
      "Opus 4.6 (>200K prompt)",
      "Sonnet 4.6 (>200K prompt)",
      "Sonnet 4.5 (>200K prompt)",
      "Sonnet 4 (>200K prompt)",
      "Haiku 5.5 (>100K prompt)",
    ]);
  });
});

describe("the card in force", () => {
  const modelsOn = (asOf: number | undefined, includeRetired: boolean) => {
    const result = cardInForce(BUILT_IN_CARD, asOf, includeRetired);
    return result.ok ? result.value : [];
  };
  const find = (found: readonly RateRow[], model: string) =>
    found.find((row) => row.model === model);

  it("on a day holds the rows of that day", () => {
    expect(find(modelsOn(46_301, false), "Sonnet 5.5")?.rates.cacheRead).toBe(0.2);
    expect(find(modelsOn(46_302, false), "Sonnet 5.5")?.rates.cacheRead).toBe(0.1);
  });

  it("leaves out what had ended by then, and what had not begun", () => {
    expect(find(modelsOn(46_239, false), "Opus 4.1")).toBeDefined();
    expect(find(modelsOn(46_240, false), "Opus 4.1")).toBeUndefined();
    expect(find(modelsOn(46_286, true), "Opus 5.5")).toBeUndefined();
  });

  it("brings retired models back with their last row where asked", () => {
    expect(find(modelsOn(46_240, true), "Opus 4.1")?.to).toBe(46_239);
  });

  it("without a day holds the newest rows that had not ended when the card was made", () => {
    const newest = modelsOn(undefined, false);
    expect(newest.map(({ model }) => model)).toEqual(
      modelsOn(NOV_23, false).map(({ model }) => model),
    );
    expect(find(newest, "Opus 4.1")).toBeUndefined();
    expect(modelsOn(undefined, true).length).toBe(BUILT_IN_CARD.models.length);
  });

  it("shows fast rates only while they are sold", () => {
    // Opus 4.7 was sold fast from 12 May to 23 July 2026.
    const fastOn = (day: number) => find(modelsOn(day, false), "Opus 4.7")?.fast?.input;
    expect([46_153, 46_154, 46_226, 46_227].map(fastOn)).toEqual([undefined, 30, 30, undefined]);
  });

  it("is not there before the first model", () => {
    expect(cardInForce(BUILT_IN_CARD, 40_000, true)).toEqual({
      ok: false,
      issues: [{ code: "card_empty_on_date", nature: "not_found", on: 40_000 }],
    });
  });
});
