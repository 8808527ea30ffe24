import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { BUILT_IN_CARD, lineCost, type LineUse, type RateRow } from "../../src/pricing";
import {
  optimise,
  tokenFactor,
  type Choices,
  type Optimised,
  type WorkLine,
} from "../../src/usage";

function rowOf(label: string): RateRow {
  const row = BUILT_IN_CARD.byKey.get(label)?.rows.at(-1);
  if (row === undefined) throw new Error(label);
  return row;
}

const PLAIN = { cacheReadShare: 0, cacheWriteShare: 0, batchShare: 0, usOnlyShare: 0 };

function line(model: string, input: number, output: number, use: Partial<LineUse> = {}): WorkLine {
  return { model, row: rowOf(model), yearly: { ...PLAIN, input, output, ...use } };
}

function done(lines: readonly WorkLine[], choices: Choices): Optimised {
  const result = optimise(lines, choices);
  if (!result.ok) throw new Error(JSON.stringify(result.gap));
  return result.value;
}

const savings = ({ steps }: Optimised) => steps.map(({ step, saving }) => [step, saving]);

// Opus 5.5: input 4, output 20, cache write 5, cache read 0.20. 100 and 10 MTok: 400 + 200 = 600.
const OPUS = line("Opus 5.5", 100, 10);

describe("optimise before you commit", () => {
  it("changes nothing where nothing is chosen", () => {
    const result = done([OPUS], {});
    expect(result).toMatchObject({ before: 600, after: 600, factor: 1, lines: [OPUS] });
    expect(done([OPUS], { "Opus 5.5": { cached: 0, batched: 0 } }).after).toBe(600);
  });

  it("moves input through the cache: one part written for four read", () => {
    const result = done([OPUS], { "Opus 5.5": { cached: 0.5 } });
    // 50 uncached 200, 10 written 50, 40 read 8, output 200: 458
    expect(result.after).toBeCloseTo(458, 9);
    expect(savings(result)).toEqual([
      ["today", 0],
      ["routing", 0],
      ["caching", expect.closeTo(142, 9)],
      ["batch", 0],
    ]);
    expect(result.lines[0]?.yearly).toMatchObject({ cacheReadShare: 0.4, cacheWriteShare: 0.1 });
  });

  it("says honestly where caching costs more than it saves", () => {
    // read again once in ten: written 1/1.1 of 100 at 5, read 0.1/1.1 at 0.2
    const result = done([OPUS], { "Opus 5.5": { cached: 1, readsPerWrite: 0.1 } });
    expect(result.after).toBeCloseTo((100 / 1.1) * 5 + (10 / 1.1) * 0.2 + 200, 9);
    expect(result.after).toBeGreaterThan(600);
  });

  it("halves what moves to batch, of what is not there yet", () => {
    const half = line("Opus 5.5", 100, 10, { batchShare: 0.5 });
    // 600 × 0.75 = 450 today; half of the rest moves: batch 0.75, 600 × 0.625 = 375
    expect(done([half], { "Opus 5.5": { batched: 0.5 } })).toMatchObject({
      before: 450,
      after: 375,
    });
  });

  it("routes a part to another model, with the tokens that it counts there", () => {
    // 40 % of Opus 4.5 (5/25) on 200 MTok input: 1000. 80 MTok go to Sonnet 5.5 (2), 1.3 times as
    // many there: 104 × 2 = 208; 120 stay: 600
    const result = done([line("Opus 4.5", 200, 0)], {
      "Opus 4.5": { route: { to: "Sonnet 5.5", share: 0.4 } },
    });
    expect(result.before).toBe(1000);
    expect(result.after).toBeCloseTo(808, 9);
    expect(result.lines.map(({ model, yearly }) => [model, yearly.input])).toEqual([
      ["Opus 4.5", expect.closeTo(120, 9)],
      ["Sonnet 5.5", expect.closeTo(104, 9)],
    ]);
  });

  it("takes the token factor that is given", () => {
    const route = { to: "Sonnet 5.5", share: 1, tokenFactor: 1 };
    expect(done([line("Opus 4.5", 200, 0)], { "Opus 4.5": { route } }).after).toBe(400);
  });

  it("caches and batches what was routed by the choices of where it came from, stacked", () => {
    const route = { to: "Sonnet 5.5", share: 1 };
    const result = done([OPUS], { "Opus 5.5": { route, cached: 0.5, batched: 1 } });
    // Sonnet 5.5 (2/10/2.5/0.1): 50·2 + 10·2.5 + 40·0.1 + 10·10 = 229; halved 114.5
    expect(result.after).toBeCloseTo(114.5, 9);
    expect(savings(result).slice(1)).toEqual([
      ["routing", 300],
      ["caching", expect.closeTo(300 - 229, 9)],
      ["batch", expect.closeTo(114.5, 9)],
    ]);
  });

  it("adds work that arrives to work of the same manner that is there", () => {
    const result = done([OPUS, line("Sonnet 5.5", 50, 5)], {
      "Opus 5.5": { route: { to: "Sonnet 5.5", share: 1 } },
    });
    expect(result.lines).toHaveLength(1);
    expect(result.lines[0]?.yearly).toMatchObject({ input: 150, output: 15 });
  });

  it.each([
    [{ "Opus 5.5": { route: { to: "Opus 99", share: 0.5 } } }, "routing_target_unknown"],
    [{ "Opus 5.5": { cached: 1.5 } }, "choice_out_of_range"],
    [{ "Opus 5.5": { batched: NaN } }, "choice_out_of_range"],
    [{ "Opus 5.5": { cached: 0.5, readsPerWrite: 0 } }, "factor_not_positive"],
  ])("refuses %j: %s", (choices, code) => {
    expect(optimise([OPUS], choices)).toMatchObject({ ok: false, gap: { code } });
  });

  it("refuses to route US-only work to a model that is not sold so", () => {
    const us = line("Opus 5.5", 1, 1, { usOnlyShare: 0.5 });
    const choices = { "Opus 5.5": { route: { to: "Haiku 4.5", share: 0.1 } } };
    expect(optimise([us], choices)).toMatchObject({ gap: { code: "routing_without_us" } });
  });

  it("has savings that add up, and lines that cost what it says, whatever is chosen", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const choice = fc.record({ cached: share, batched: share, routed: share });
    fc.assert(
      fc.property(choice, share, ({ cached, batched, routed }, usOnlyShare) => {
        const us = line("Opus 5.5", 100, 10, { usOnlyShare, cacheReadShare: 0.25 });
        const route = { to: "Sonnet 5.5", share: routed };
        const result = done([us], { "Opus 5.5": { cached, batched, route } });
        const saved = result.steps.reduce((sum, { saving }) => sum + saving, 0);
        const costs = result.lines.map(({ row, yearly }) => lineCost(row, yearly).list);
        expect(result.before - saved).toBeCloseTo(result.after, 8);
        expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(result.after, 8);
      }),
    );
  });
});

describe("the tokens of a text on another model", () => {
  it.each([
    ["Sonnet 4.6", "Sonnet 5", 1.3],
    ["Opus 4.6", "Opus 4.7", 1.3],
    ["Haiku 4.5", "Haiku 5.5", 1.3],
    ["Opus 4.5", "Fable 5.2", 1.3],
    ["Opus 5.5", "Sonnet 5.5", 1],
    ["Opus 5.5", "Haiku 4.5", 1 / 1.3],
    ["Opus 5.5", "something else", 1],
  ])("from %s to %s are %d times as many", (from, to, factor) => {
    expect(tokenFactor(from, to)).toBe(factor);
  });
});
