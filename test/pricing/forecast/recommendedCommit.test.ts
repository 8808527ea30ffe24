import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  bandFor,
  equallyLikely,
  expectedYear,
  recommendedCommit,
  shortfallProbability,
  yearTerms,
  type Band,
  type Overage,
  type Scenarios,
} from "../../../src/pricing";

function scenariosOf(...consumptions: readonly number[]): Scenarios {
  return { consumptions, probabilities: equallyLikely(consumptions.length) };
}

function bandsOf(...rows: readonly (readonly [number, number])[]): readonly Band[] {
  return rows.map(([threshold, discount], index) => ({ label: index + 1, threshold, discount }));
}

describe("the recommended commit", () => {
  const bands = bandsOf([500_000, 0.12], [1_000_000, 0.2]);

  it("weighs the discount against the risk of unused commit", () => {
    // At 1,000,000 the costs are 1, 1 and 1.75 million; nothing below the threshold comes under.
    const found = recommendedCommit(scenariosOf(8e5, 1.25e6, 2e6), bands, 0, 1);
    expect(found).toMatchObject({ commit: 1_000_000, discount: 0.2, costOfNone: 1_350_000 });
    expect(found.expected.cost).toBe(1_250_000);
  });

  it("within a limit on shortfall takes the best of the commits that are safe enough", () => {
    // 1,000,000 falls short in one of three scenarios; 704,000 at 12 % just uses 800,000 up.
    const found = recommendedCommit(scenariosOf(8e5, 1.25e6, 2e6), bands, 0, 0.3);
    expect(found).toMatchObject({ commit: 704_000, shortfallProbability: 0 });
  });

  it("counts a limit that is just met as met, though the thirds do not add up exactly", () => {
    const tenths = scenariosOf(...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((k) => k * 1e5));
    // Three tenths fall short of 320,000 at 20 %: 0.1 + 0.1 + 0.1 is more than 0.3 in doubles.
    const found = recommendedCommit(tenths, bandsOf([320_000, 0.2]), 0, 0.3);
    expect(found.commit).toBe(320_000);
  });

  it("of equals is the smallest: with overage at parity nothing above the threshold gains", () => {
    const found = recommendedCommit(scenariosOf(2e6, 3e6), bands, "parity", 1);
    expect(found.commit).toBe(1_000_000);
  });

  it("is nothing where every band costs more than list", () => {
    const found = recommendedCommit(scenariosOf(1e5, 2e5), bands, 0, 1);
    expect(found).toMatchObject({ commit: 0, band: undefined, discount: 0 });
  });

  it("below the first band still saves a punitive overage", () => {
    // At list the commit saves the 15 % premium: the floor of 100,000 is committed.
    expect(recommendedCommit(scenariosOf(1e5, 1e5), bands, -0.15, 1).commit).toBe(100_000);
  });

  it("without any bands is nothing, or the floor that saves a punitive overage", () => {
    const some = scenariosOf(3e5, 1e5, 2e5);
    expect(recommendedCommit(some, [], 0, 1)).toMatchObject({ commit: 0, costOfNone: 200_000 });
    // Each unit costs 1 and saves 1.6 where it is used: it pays while that is likelier than 1/1.6.
    expect(recommendedCommit(some, [], -0.6, 1).commit).toBe(200_000);
  });

  it("in a table from 0 on has the first band's discount without any commit", () => {
    const free = bandsOf([0, 0.05], [1_000_000, 0.2]);
    expect(recommendedCommit(scenariosOf(4e5), free, "parity", 1)).toMatchObject({
      commit: 0,
      discount: 0.05,
      costOfNone: 380_000,
    });
  });
});

/** Section 5 to the letter: every candidate against every scenario. */
function bruteForce(scenarios: Scenarios, bands: readonly Band[], overage: Overage, limit: number) {
  const termsOf = (commit: number) =>
    yearTerms(commit, bandFor(bands, commit)?.discount ?? 0, overage, "net");
  const discounts = [0, ...bands.map(({ discount }) => discount)];
  // Thousands at a whole percentage are whole units: what rounding adds to them is taken off.
  const kinks = scenarios.consumptions.flatMap((consumption) =>
    discounts
      .map((discount) => [Math.round(consumption * (1 - discount)), discount] as const)
      .filter(([commit, discount]) => (bandFor(bands, commit)?.discount ?? 0) === discount)
      .map(([commit]) => commit),
  );
  const candidates = [0, ...bands.map(({ threshold }) => threshold), ...kinks]
    .map((commit) => ({ commit, terms: termsOf(commit) }))
    .filter(({ terms }) => shortfallProbability(terms, scenarios) <= limit + 1e-12)
    .map(({ commit, terms }) => ({ commit, cost: expectedYear(terms, scenarios).cost }));
  const least = Math.min(...candidates.map(({ cost }) => cost));
  const best = candidates.filter(({ cost }) => cost <= least * (1 + 1e-12));
  return { least, commit: Math.min(...best.map(({ commit }) => commit)) };
}

const someScenarios: fc.Arbitrary<Scenarios> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((drawn) => {
    const total = drawn.reduce((sum, [, weight]) => sum + weight, 0);
    return {
      consumptions: drawn.map(([thousands]) => thousands * 1000),
      probabilities: drawn.map(([, weight]) => weight / total),
    };
  });
const someBands: fc.Arbitrary<readonly Band[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 })), {
    minLength: 1,
    maxLength: 6,
    selector: ([threshold]) => threshold,
  })
  .map((rows) =>
    bandsOf(
      ...rows
        .sort(([a], [b]) => a - b)
        .map(([thousands, points]) => [thousands * 1000, points / 100] as const),
    ),
  );
const someOverage: fc.Arbitrary<Overage> = fc.oneof(
  fc.constant("parity" as const),
  fc.integer({ min: -50, max: 60 }).map((points) => points / 100),
);
const someLimit = fc.constantFrom(0, 0.1, 0.25, 0.5, 1);

describe("against every candidate in every scenario", () => {
  it("costs as little, within the limit, at a commit no larger", () => {
    fc.assert(
      fc.property(
        someScenarios,
        someBands,
        someOverage,
        someLimit,
        (scenarios, bands, over, limit) => {
          const found = recommendedCommit(scenarios, bands, over, limit);
          const brute = bruteForce(scenarios, bands, over, limit);
          expect(found.expected.cost).toBeLessThanOrEqual(brute.least * (1 + 1e-11));
          expect(found.expected.cost).toBeGreaterThanOrEqual(brute.least * (1 - 1e-11));
          expect(found.commit).toBeLessThanOrEqual(brute.commit * (1 + 1e-9));
          expect(found.shortfallProbability).toBeLessThanOrEqual(limit + 1e-9);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("expected cost", () => {
  it("is convex in the commit under one discount", () => {
    const commit = fc.integer({ min: 0, max: 60_000 });
    const discount = fc.integer({ min: 0, max: 90 }).map((points) => points / 100);
    fc.assert(
      fc.property(
        someScenarios,
        commit,
        commit,
        discount,
        someOverage,
        (scenarios, a, b, off, over) => {
          const cost = (money: number) =>
            expectedYear(yearTerms(money, off, over, "net"), scenarios).cost;
          return cost((a + b) / 2) <= (cost(a) + cost(b)) / 2 + 1e-6;
        },
      ),
    );
  });
});
