import { describe, expect, it } from "@jest/globals";
import { explain } from "../../../src/messages";
import { parsePercentiles, percentileScenarios } from "../../../src/pricing";

/** Φ⁻¹ to 20 digits, worked out with mpmath at 40. */
const Z90 = 1.2815515655446004335;
const QUANTILES: readonly (readonly [index: number, quantile: number])[] = [
  [0, -3.890591886413093967], // u = 0.00005
  [749, -1.4398847793193504089],
  [2499, -0.67464710180048740605],
  [4999, -0.00012533141405966690079],
];

describe("scenarios from three percentiles", () => {
  it("pass through them: with five, the first, the third and the last", () => {
    const scenarios = percentileScenarios({ p10: 800_000, p50: 1e6, p90: 1.5e6 }, 5);
    expect(scenarios[0]).toBeCloseTo(800_000, 8);
    expect(scenarios[2]).toBe(1e6);
    expect(scenarios[4]).toBeCloseTo(1.5e6, 8);
  });

  it("follow the normal quantile into the tails to twelve digits", () => {
    // With p50 = 1 and p10 = exp(−z) the logarithm of a scenario is the quantile itself.
    const spread = { p10: Math.exp(-Z90), p50: 1, p90: Math.exp(Z90) };
    const scenarios = percentileScenarios(spread, 10_000);
    for (const [index, quantile] of QUANTILES) {
      expect(Math.log(scenarios[index] ?? 0)).toBeCloseTo(quantile, 12);
      expect(Math.log(scenarios[9_999 - index] ?? 0)).toBeCloseTo(-quantile, 12);
    }
  });

  it("rise, and are as many as asked for", () => {
    const scenarios = percentileScenarios({ p10: 1, p50: 2, p90: 10 }, 1000);
    expect(scenarios).toHaveLength(1000);
    expect(scenarios).toEqual([...scenarios].sort((a, b) => a - b));
  });

  it("are one and the same where the percentiles are", () => {
    expect(percentileScenarios({ p10: 5, p50: 5, p90: 5 }, 3)).toEqual([5, 5, 5]);
  });

  it("are the median alone where there is one", () => {
    expect(percentileScenarios({ p10: 1, p50: 7, p90: 9 }, 1)).toEqual([7]);
  });
});

describe("percentiles", () => {
  it("may be equal", () => {
    expect(parsePercentiles({ p10: 3, p50: 3, p90: 3 }).ok).toBe(true);
  });

  it.each([
    [{ p10: 4, p50: 3, p90: 5 }, "p50 is 3, which is less than p10 (4)"],
    [{ p10: 1, p50: 3, p90: 2 }, "p90 is 2, which is less than p50 (3)"],
    [{ p10: 0, p50: 3, p90: 5 }, "p10 must be money above 0"],
    [{ p10: "low", p50: 3, p90: 5 }, "p10 must be money above 0"],
    [{ p10: 1, p50: 0, p90: 5 }, "p50 must be money above 0"],
    [{ p10: 1, p50: 3, p90: null }, "p90 is missing"],
  ])("%j are refused", (cells, says) => {
    const read = parsePercentiles(cells);
    expect(read.ok ? "" : explain(read.issues)).toContain(says);
  });
});
