import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { callWorksheet } from "../support/worksheet";
import { expectAgreement, generated, money, workOut } from "./spreadsheet";

const amount = fc.integer({ min: 1, max: 50_000_000 });
const share = fc.integer({ min: 0, max: 95 }).map((points) => points / 100);

const PERCENTILES = generated(
  fc.record({
    percentiles: fc
      .tuple(amount, amount, amount)
      .map((three) => [...three].sort((a, b) => a - b) as [number, number, number]),
    count: fc.integer({ min: 1, max: 60 }),
  }),
  40,
);

const YEARS = generated(
  fc.record({
    uses: fc.array(fc.tuple(money, fc.integer({ min: 1, max: 20 })), {
      minLength: 1,
      maxLength: 20,
    }),
    weighted: fc.boolean(),
    commit: money,
    discount: share,
    overage: fc.integer({ min: -100, max: 95 }).map((points) => points / 100),
  }),
  80,
)
  .concat({ uses: [[0, 1]], weighted: false, commit: 10, discount: 0.2, overage: 0 })
  .map(({ uses, weighted, ...terms }) => {
    const weights = uses.map(([, weight]) => (weighted ? weight : 1));
    const total = weights.reduce((sum, weight) => sum + weight);
    return {
      ...terms,
      consumptions: uses.map(([use]) => [use]),
      // Left out, they are equal.
      probabilities: weighted ? weights.map((weight) => [weight / total]) : null,
      chances: weights.map((weight) => weight / total),
    };
  });

type Year = (typeof YEARS)[number];

// A consumption, B probability; C cost, and D to F what the scenario adds to the expected cost, the
// expected consumption and the chance of a shortfall; G to I the results.
function sheetOf({ consumptions, chances, commit, discount, overage }: Year) {
  const last = consumptions.length;
  return consumptions.map(([use = 0], i) => [
    use,
    chances[i] ?? 0,
    `=${commit}+MAX(0,A#-${commit}/(1-${discount}))*(1-${overage})`,
    "=B#*C#",
    "=B#*A#",
    `=IF(A#*(1-${discount})<${commit},B#,0)`,
    `=SUM(D1:D${last})`,
    `=1-SUM(D1:D${last})/SUM(E1:E${last})`,
    `=SUM(F1:F${last})`,
  ]);
}

const shown = workOut(YEARS.map(sheetOf));
const largest = ({ consumptions, commit, discount }: Year) =>
  Math.max(commit / (1 - discount), ...consumptions.map(([use = 0]) => 2 * use));
const mean = ({ consumptions, chances }: Year) =>
  consumptions.reduce((sum, [use = 0], i) => sum + use * (chances[i] ?? 0), 0);

describe("uncertain consumption, as plain formulas in another engine", () => {
  // A scenario's number; p10, p50, p90 and the count stand in the formula itself.
  it("spreads the same scenarios from three percentiles", () => {
    const scenarios = workOut(
      PERCENTILES.map(({ percentiles: [p10, p50, p90], count }) =>
        Array.from({ length: count }, (_, i) => [
          i + 1,
          `=NORM.S.INV((A#-0.5)/${count})`,
          `=${p50}*EXP(B#*IF(B#<=0,LN(${p50}/${p10}),LN(${p90}/${p50}))/NORM.S.INV(0.9))`,
        ]),
      ),
    );
    expect(scenarios).toHaveLength(PERCENTILES.length);
    PERCENTILES.forEach(({ percentiles, count }, sheet) => {
      const ours = callWorksheet("FORECAST_SCENARIOS", ...percentiles, count) as number[][];
      expect(ours).toHaveLength(count);
      ours.forEach(([use], row) => {
        expectAgreement(use, scenarios[sheet]?.[row]?.[2], 0);
      });
    });
  });

  it("expects the same cost, with probabilities or without", () => {
    expect(shown).toHaveLength(YEARS.length);
    YEARS.forEach((year, sheet) => {
      const { consumptions, commit, discount, overage, probabilities } = year;
      const terms = [commit, discount, overage, probabilities];
      const ours = callWorksheet("EXPECTED_COST", consumptions, ...terms);
      expectAgreement(ours, shown[sheet]?.[0]?.[6], largest(year));
    });
  });

  it("expects the same realized discount, a ratio over nothing included", () => {
    YEARS.forEach((year, sheet) => {
      const { consumptions, commit, discount, overage, probabilities } = year;
      const terms = [commit, discount, overage, probabilities];
      const ours = callWorksheet("EXPECTED_REALIZED_DISCOUNT", consumptions, ...terms);
      expectAgreement(ours, shown[sheet]?.[0]?.[7], largest(year) / mean(year));
    });
  });

  it("gives a shortfall the same chance", () => {
    YEARS.forEach(({ consumptions, commit, discount, probabilities }, sheet) => {
      const ours = callWorksheet(
        "SHORTFALL_PROBABILITY",
        consumptions,
        commit,
        discount,
        probabilities,
      );
      expectAgreement(ours, shown[sheet]?.[0]?.[8], 1);
    });
  });
});
