import { describe, expect, it } from "@jest/globals";
import {
  compareProposals,
  type Forecast,
  type Proposal,
  type Standing,
} from "../../../src/pricing";
import { close } from "../closeTo";
import { certain, monthly, PLAIN } from "./proposals";

function compare(
  proposals: readonly Proposal[],
  forecast: Forecast,
  { changes = [] as readonly number[], rate = 0 } = {},
): readonly Standing[] {
  const result = compareProposals(proposals, forecast, changes, rate);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const namesOf = (standings: readonly Standing[]) => standings.map(({ name }) => name);

/** Full use of a commit of 1,000,000 at 20 %: it realizes just that. */
const FULL_USE = certain(1_250_000);
const inAdvance: Proposal = { ...PLAIN, name: "In advance" };
const inArrears: Proposal = { ...PLAIN, name: "In arrears", payment: "arrears" };

describe("the ranking", () => {
  it("is by realized discount, not by the quoted one", () => {
    // 30 % of a commit of 2,000,000 costs that: 1 − 2,000,000 / 1,250,000 is −60 %.
    const bold: Proposal = { ...PLAIN, name: "Bold", commits: [2_000_000], discounts: [0.3] };
    const standings = compare([bold, inAdvance], FULL_USE);
    expect(namesOf(standings)).toEqual(["In advance", undefined, "Bold"]);
    expect(standings.map(({ quoted }) => quoted)).toEqual([0.2, 0, 0.3].map(close));
    expect(standings.map((one) => one.realizedExpected)).toEqual([0.2, 0, -0.6].map(close));
  });

  it("of equals puts the one first that costs less at present value", () => {
    expect(namesOf(compare([inAdvance, inArrears], FULL_USE, { rate: 0.1 }))).toEqual([
      ...["In arrears", "In advance", undefined],
    ]);
    expect(namesOf(compare([inArrears, inAdvance], FULL_USE, { rate: 0.1 }))).toEqual([
      ...["In arrears", "In advance", undefined],
    ]);
  });

  it("of equals at no rate keeps the order in which they are given", () => {
    expect(namesOf(compare([inAdvance, inArrears], FULL_USE))[0]).toBe("In advance");
    expect(namesOf(compare([inArrears, inAdvance], FULL_USE))[0]).toBe("In arrears");
  });

  it("does not let the present value move a proposal past a higher realized discount", () => {
    // 19.9 % in arrears costs less at 50 % a year than 20 % in advance, and is still the second.
    const dearer: Proposal = { ...inArrears, discounts: [0.199], commits: [1_001_250] };
    const standings = compare([dearer, inAdvance], FULL_USE, { rate: 0.5 });
    expect(namesOf(standings)).toEqual(["In advance", "In arrears", undefined]);
    const [first, second] = standings;
    expect(second?.presentCostAYear).toBeLessThan(first?.presentCostAYear ?? 0);
  });

  it("takes realized discounts that differ by rounding for equal", () => {
    // A ten-billionth of a thousandth more commit realizes less by 10⁻¹³, and is paid later.
    const hairBelow: Proposal = { ...inArrears, commits: [1_000_000 * (1 + 1e-13)] };
    expect(namesOf(compare([inAdvance, hairBelow], FULL_USE, { rate: 0.1 }))[0]).toBe("In arrears");
  });

  it("compares present values by the year, so that a longer term is not the dearer for its length", () => {
    // In advance at 10 %: 1,000,000 for one year; (1,000,000 + 1,000,000 / 1.1) / 2 = 954,545 for two.
    const two: Proposal = { ...inAdvance, name: "Two years", termMonths: 24, commits: [1e6, 1e6] };
    const standings = compare([inAdvance, { ...two, discounts: [0.2, 0.2] }], FULL_USE, {
      rate: 0.1,
    });
    expect(namesOf(standings).slice(0, 2)).toEqual(["Two years", "In advance"]);
    expect(standings[0]?.presentCostAYear).toBeCloseTo(954_545.454545, 5);
    expect(standings.map(({ costAYear }) => costAYear)).toEqual(
      [1_000_000, 1_000_000, 1_250_000].map(close),
    );
  });
});

describe("paying list for everything", () => {
  it.each([
    ["first", 0],
    ["last", 1],
  ])("runs over the longest term, also where that is named %s", (_, place) => {
    // 1,000,000 and 3,000,000 over two years are 2,000,000 a year.
    const two = { ...PLAIN, termMonths: 24, commits: [0, 0], discounts: [0.1, 0.1] };
    const proposals = place === 0 ? [two, PLAIN] : [PLAIN, two];
    const none = compare(proposals, certain(1_000_000, 3_000_000)).find(({ name }) => !name);
    expect(none).toMatchObject({
      quoted: 0,
      realizedExpected: 0,
      costAYear: close(2_000_000),
      forfeited: 0,
      shortfallProbability: 0,
    });
  });

  it("is at prevailing list, whatever price terms, coverage and overage the proposal has", () => {
    const terms = { priceTerms: "locked", coverage: 0.5, overageDiscount: 0.5 } as const;
    const two = { ...PLAIN, ...terms, termMonths: 24, commits: [0, 0], discounts: [0.1, 0.1] };
    const none = compare([two], certain(1_000_000), { changes: [0.5] }).find(({ name }) => !name);
    expect(none?.costAYear).toEqual(close(1_250_000));
  });
});

describe("no comparison", () => {
  const nothing = { ok: false, issues: [{ code: "no_consumption", nature: "over_nothing" }] };

  it("is possible where nothing is used, or next to nothing", () => {
    expect(compareProposals([PLAIN], certain(0), [], 0)).toEqual(nothing);
    expect(compareProposals([PLAIN], certain(1e-12), [], 0)).toEqual(nothing);
  });

  it("is missing where a little is used", () => {
    // 1,000,000 for a usage of 1: −999,999.
    expect(compare([PLAIN], certain(1)).at(-1)?.realizedExpected).toEqual(close(-999_999));
  });
});

describe("the low and the high scenario", () => {
  /** No commit, and overage at the year's discount: a year of usage realizes its own discount. */
  const twoRates: Proposal = {
    ...PLAIN,
    termMonths: 24,
    commits: [0, 0],
    discounts: [0.1, 0.3],
    overageDiscount: "parity",
  };
  const between = (
    scenarios: readonly (readonly number[])[],
    changes: readonly number[] = [],
    figures: Forecast["figures"] = "annual",
  ) => {
    const probabilities = scenarios.map(() => 1 / scenarios.length);
    const [first] = compare([twoRates], { figures, scenarios, probabilities }, { changes });
    return [first?.realizedLow, first?.realizedHigh];
  };

  it("are those with the smallest and the largest list value, wherever they stand", () => {
    const [none, some, more] = [
      [100, 0],
      [0, 200],
      [150, 150],
    ];
    // Of 100 at 10 %; and of 300, half at 10 % and half at 30 %.
    expect(between([some, none, more])).toEqual([0.1, 0.2].map(close));
    expect(between([none, some, more])).toEqual([0.1, 0.2].map(close));
    expect(between([more, some, none])).toEqual([0.1, 0.2].map(close));
  });

  it("are valued at the list prices that prevail", () => {
    // List doubles: 300 in year one against 2 × 200 in year two.
    const scenarios = [
      [300, 0],
      [0, 200],
    ];
    expect(between(scenarios)).toEqual([0.3, 0.1].map(close));
    expect(between(scenarios, [1])).toEqual([0.1, 0.3].map(close));
  });

  it("count each month once", () => {
    // 250 in year one against 240 in year two, 20 a month.
    expect(
      between([
        [250, 0],
        [0, 240],
      ]),
    ).toEqual([0.3, 0.1].map(close));
  });

  it("are of equals the first", () => {
    expect(
      between([
        [240, 0],
        [0, 240],
      ]),
    ).toEqual([0.1, 0.1].map(close));
  });

  it("have no realized discount where nothing is used in them", () => {
    expect(between([[0], [100]])[0]).toBeUndefined();
    expect(between([monthlyZeros, monthlyOnes], [], "monthly")).toEqual([undefined, close(0.2)]);
  });
  const monthlyZeros = new Array<number>(24).fill(0);
  const monthlyOnes = new Array<number>(24).fill(1);
});

describe("a standing", () => {
  it("has what is forfeited and the chance of it", () => {
    // 900,000 leaves 280,000 unused; 1,250,000 nothing.
    const forecast: Forecast = {
      ...certain(),
      scenarios: [[9e5], [1.25e6]],
      probabilities: [0.25, 0.75],
    };
    expect(compare([PLAIN], forecast).find(({ name }) => name)).toMatchObject({
      forfeited: close(70_000),
      shortfallProbability: close(0.25),
      costAYear: close(1_000_000),
    });
  });

  it("is the same for twelve equal months as for the year of them", () => {
    const months = monthly(...new Array<number>(12).fill(100_000));
    expect(compare([PLAIN], months)).toEqual(compare([PLAIN], certain(1_200_000)));
  });
});
