import { describe, expect, it } from "@jest/globals";
import { firstAsk } from "../../../src/taskpane/figures/firstAsk";
import { NO_DEAL, type Setting } from "../../../src/taskpane/figures/setting";
import { standingsOf } from "../../../src/taskpane/figures/standings";
import { THREE_OFFERS } from "./offers";
import { askSentence } from "../../../src/taskpane/words/ask";
import type { ProposalInputs } from "../../../src/template";
import { exampleInputs } from "../onSheet";

/** All on the expected forecast, so that the arithmetic can be done by hand. */
const CERTAIN: Setting = { ...NO_DEAL, probabilities: { low: 0, expected: 1, high: 0 } };

function standings(proposals: readonly ProposalInputs[]) {
  const result = standingsOf(proposals, CERTAIN);
  if (!result.ok) throw new Error("they cannot be ranked");
  return result.value;
}

describe("the places of proposals", () => {
  it("of three offers: the best quoted discount is not the best realized one", () => {
    const { ranked } = standings(THREE_OFFERS);
    // Use at list 1.3m + 1.8m + 2.4m = 5.5m.
    // A pays 1.5m, 1.5m, 1.5m + (2.4m − 2m) = 4.9m: keeps 0.6 / 5.5.
    // B uses up every commit, and overage is at its own 18 %.
    // C uses up 0.5m / 0.88 a year: pays 3 × 0.5m + 5.5m − 3 × 0.5m / 0.88.
    const kept = { a: 0.6 / 5.5, b: 0.18, c: ((3 * 0.5) / 0.88 - 1.5) / 5.5 };
    expect(ranked.map(({ name }) => name)).toEqual([
      "Sample B: ramp with parity",
      "Sample A: deepest quote",
      "Sample C: small commit",
      undefined,
    ]);
    const realized = ranked.map(({ realizedExpected }) => realizedExpected);
    [kept.b, kept.a, kept.c, 0].forEach((expected, place) => {
      expect(realized[place]).toBeCloseTo(expected, 12);
    });
    const bestQuote = Math.max(...ranked.map(({ quoted }) => quoted));
    expect(ranked[0]?.quoted).toBeLessThan(bestQuote);
  });

  it("weighs the forecasts by the deal's probabilities, on the deal's own usage", () => {
    // 0.9m costs 1m, 1.9m costs 1.65m: 1 − 2.65 / 2.8 of both together.
    const forecast = [{ low: 900_000, expected: 1_300_000, high: 1_900_000 }];
    const probabilities = { low: 0.5, expected: 0, high: 0.5 };
    const other = exampleInputs({ "low.0": "1k", "expected.0": "2k", "high.0": "3k" });
    const ranked = standingsOf([other], { ...NO_DEAL, probabilities, forecast });
    if (!ranked.ok) throw new Error("they cannot be ranked");
    const own = ranked.value.ranked.find(({ index }) => index === 0);
    expect(own?.realizedExpected).toBeCloseTo(0.15 / 2.8, 12);
  });

  it("tells two proposals of one name apart", () => {
    const small = exampleInputs({ "commit.0": "500k" });
    const { ranked } = standings([exampleInputs(), small]);
    expect(ranked.map(({ index }) => index)).toEqual([0, 1, undefined]);
    expect(ranked.map(({ name }) => name)).toEqual(["Vendor offer", "Vendor offer", undefined]);
  });

  it("takes the forecast that looks furthest, and says whose where they differ", () => {
    const longer = exampleInputs({ name: "Longer", term: "24 months", "expected.1": "1.5m" });
    expect(standings([exampleInputs(), longer]).usageFrom).toBeUndefined();
    const other = exampleInputs({ "expected.0": "1.4m" });
    expect(standings([other, longer]).usageFrom).toBe("Longer");
  });

  it("sees that currencies differ", () => {
    expect(standings([exampleInputs(), exampleInputs({ currency: "EUR" })]).currenciesDiffer).toBe(
      true,
    );
  });

  it("are none where nothing is used", () => {
    const unused = exampleInputs({ "low.0": "0", "expected.0": "0", "high.0": "0" });
    expect(standingsOf([unused], CERTAIN).ok).toBe(false);
  });
});

describe("what to ask for first", () => {
  it("is what moves easily and is worth most", () => {
    // +1 point: full use is 1m / 0.79, 50,000 of overage becomes 1.3m − 1.265823m = 34,177.
    // Overage at 20 % instead of list: 50,000 × 0.2 = 10,000. The rate is worth 15,823.
    const ask = firstAsk(exampleInputs(), CERTAIN);
    expect(ask && askSentence(ask, "USD")).toBe(
      "Rate within the band: +1 point. Saves USD 15,823 over the term (1.2 points of realized discount).",
    );
  });

  it("is overage at parity where most use is overage", () => {
    const ask = firstAsk(exampleInputs({ "high.0": "3m", "expected.0": "2.5m" }), CERTAIN);
    // 1.25m × 0.2 = 250,000, against 1.25m − 1.234177m
    expect(ask?.value.lever).toBe("overage");
    expect(ask?.value.value).toBeCloseTo(250_000, 6);
  });
});
