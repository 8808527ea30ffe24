import fc from "fast-check";
import { describe, expect, it, test } from "@jest/globals";
import { DEFAULT_TERMS, proposalPlan, type ProposalInputs } from "../../src/template";
import { Calculator } from "./calculator";
import { MILLION, RAMP, WHERE } from "./offers";

/** Years that leave money over, use it, leave some again: what rolls over matters in each order and life. */
const UP_AND_DOWN: ProposalInputs = {
  ...MILLION,
  termMonths: 54,
  commits: [1_000_000, 1_000_000, 1_200_000, 1_000_000, 1_000_000],
  discounts: [0.2, 0.2, 0.25, 0.2, 0.2],
  forecast: [
    { low: 500_000, expected: 900_000, high: 1_300_000 },
    { low: 600_000, expected: 700_000, high: 800_000 },
    { low: 1_900_000, expected: 2_000_000, high: 2_100_000 },
    { low: 400_000, expected: 1_500_000, high: 1_800_000 },
    { low: 1_400_000, expected: 2_600_000, high: 3_000_000 },
  ],
};

/** A year that does not use its commit up, and one that needs more. */
const LOW_THEN_HIGH: ProposalInputs = {
  ...MILLION,
  termMonths: 24,
  forecast: [
    { low: 900_000, expected: 900_000, high: 900_000 },
    { low: 1_750_000, expected: 1_750_000, high: 1_750_000 },
  ],
};

type Rollover = ProposalInputs["terms"] extends infer T | undefined
  ? T extends { readonly rollover: infer R }
    ? R
    : never
  : never;

function withRollover(inputs: ProposalInputs, rollover: Partial<Rollover>): ProposalInputs {
  const terms = inputs.terms ?? DEFAULT_TERMS;
  return { ...inputs, terms: { ...terms, rollover: { ...terms.rollover, ...rollover } } };
}

function quarterly(inputs: ProposalInputs): ProposalInputs {
  return { ...inputs, terms: { ...(inputs.terms ?? DEFAULT_TERMS), commitPeriod: "quarterly" } };
}

/** What each check says that is not OK. */
function lookedAt(inputs: ProposalInputs): readonly unknown[] {
  const sheet = new Calculator(proposalPlan(inputs, WHERE));
  return sheet.values(WHERE.sheet, "Deal_Chk_List").filter(([, result]) => result !== "OK");
}

/** Round amounts, which meet each other's limits, and amounts in cents, which no sum of is exact. */
const money = (least: number) =>
  fc.oneof(
    fc.integer({ min: least / 50_000, max: 60 }).map((n) => n * 50_000),
    fc.integer({ min: least * 100, max: 3_000_000_000 }).map((n) => n / 100),
  );
/** None below the first band, which a check would find. */
const commit = money(250_000);
const share = fc.constantFrom(0, 0.1, 0.25, 0.5, 1);
const years = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: 5, maxLength: 5 });

/** Terms that end in the middle of a quarter or a year among them. */
const ANY_OFFER: fc.Arbitrary<ProposalInputs> = fc
  .record({
    termMonths: fc.integer({ min: 1, max: 60 }),
    commits: years(commit),
    discounts: years(fc.constantFrom(0, 0.1, 0.25, 0.4)),
    basis: fc.constantFrom("net" as const, "list" as const),
    overageDiscount: fc.constantFrom(0, -0.1, 0.3, "parity" as const),
    usage: years(fc.tuple(money(0), money(0), money(0))),
    terms: fc.record({
      commitPeriod: fc.constantFrom("annual" as const, "quarterly" as const),
      coverage: fc.constantFrom(1, 0.8),
      rollover: fc.record({
        share,
        life: fc.integer({ min: 1, max: 9 }),
        order: fc.constantFrom("before" as const, "after" as const),
      }),
      refundShare: share,
      priceTerms: fc.constantFrom("floating" as const, "locked" as const, "protected" as const),
      priceCap: fc.constantFrom(0, 0.03),
      reforecast: fc.record({
        reduction: fc.constantFrom(0, 0.3),
        fromYear: fc.integer({ min: 2, max: 4 }),
      }),
    }),
  })
  .map(({ usage, ...offer }) => {
    const forecast = usage.map((figures) => {
      const [low = 0, expected = 0, high = 0] = figures.toSorted((a, b) => a - b);
      return { low, expected, high };
    });
    return { ...MILLION, ...offer, forecast };
  });

describe("what rolls over, in native formulas", () => {
  it("is the hand arithmetic of a year that leaves 280,000 and a next one that needs 400,000", () => {
    // 1,000,000 less 900,000 · 0.8; then 1,750,000 · 0.8 = 1,400,000.
    const inputs = withRollover(LOW_THEN_HIGH, { share: 0.5, life: 1, order: "after" });
    const sheet = new Calculator(proposalPlan(inputs, WHERE));
    const labels = sheet.values(WHERE.sheet, "A1:A220").map(([cell]) => cell);
    const row = (label: string) => {
      const at = labels.indexOf(label) + 1;
      return sheet.values(WHERE.sheet, `B${at}:C${at}`)[0]?.map(Number);
    };
    const near = (...figures: number[]) => figures.map((figure) => expect.closeTo(figure, 6));
    expect(row("Unused commit, expected, quarter 1")).toEqual(near(280_000, 0));
    expect(row("Drawn from rolled money, expected, quarter 1")).toEqual(near(0, 140_000));
    // 260,000 net above both, at list: 260,000 / 0.8.
    expect(row("Overage before its discount, expected")).toEqual(near(0, 325_000));
    expect(row("Paid, expected")).toEqual(near(1_000_000, 1_325_000));
    // The other half of the 280,000 is lost.
    expect(sheet.values(WHERE.sheet, "Deal_Out_Unused")[0]?.[1]).toBeCloseTo(140_000, 6);
    expect(lookedAt(inputs)).toEqual([]);
  });

  it("is the hand arithmetic of quarters that leave 70,000 each and later ones that need 100,000", () => {
    // 250,000 less 900,000 · 0.8 / 4 = 180,000; then 1,750,000 · 0.8 / 4 = 350,000 a quarter.
    const inputs = quarterly(withRollover(LOW_THEN_HIGH, { share: 1, life: 2, order: "after" }));
    const sheet = new Calculator(proposalPlan(inputs, WHERE));
    const labels = sheet.values(WHERE.sheet, "A1:A220").map(([cell]) => cell);
    const quarters = (label: string) => {
      const at = labels.indexOf(`${label}, quarter 1`) + 1;
      return sheet.values(WHERE.sheet, `B${at}:C${at + 3}`).map((row) => row.map(Number));
    };
    const near = (...figures: number[]) => figures.map((figure) => expect.closeTo(figure, 6));
    expect(quarters("Commit periods begun")).toEqual([1, 2, 3, 4].map((q) => [q, q + 4]));
    expect(quarters("Unused commit, expected")).toEqual([1, 2, 3, 4].map(() => near(70_000, 0)));
    // The fifth has those of the third and the fourth; the sixth what is left of the fourth.
    expect(quarters("Drawn from rolled money, expected")).toEqual([
      near(0, 100_000),
      near(0, 40_000),
      near(0, 0),
      near(0, 0),
    ]);
    // The first and the second quarter's 70,000 lapsed.
    expect(sheet.values(WHERE.sheet, "Deal_Out_Unused")[0]?.[1]).toBeCloseTo(140_000, 6);
    // 2,000,000 and 4 · 100,000 less 140,000 = 260,000 above both, at list 325,000; half of it a year.
    expect(sheet.values(WHERE.sheet, "Deal_Out_Cost")[0]?.[1]).toBeCloseTo(1_162_500, 6);
    expect(lookedAt(inputs)).toEqual([]);
  });

  it("agrees with the functions whatever the term, the terms and the usage", () => {
    fc.assert(
      fc.property(ANY_OFFER, (inputs) => {
        expect(lookedAt(inputs)).toEqual([]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test.each([
    [1_000_000.0018, "OK"],
    [1_000_000.002, "Look"],
    [999_999.9982, "OK"],
    [999_999.998, "Look"],
  ])("is compared to 1e-9 of the commit and the usage, 1,900,000: %d is %s", (paid, result) => {
    const sheet = new Calculator(proposalPlan(quarterly(MILLION), WHERE));
    const labels = sheet.values(WHERE.sheet, "A1:A160").map(([cell]) => cell);
    sheet.type(WHERE.sheet, `B${labels.indexOf("Paid") + 1}`, paid);
    const check = labels.indexOf("Paid, in plain Excel") + 1;
    expect(sheet.value(WHERE.sheet, `B${check}`)).toBe(result);
  });

  const SHARES = [0.4, 1];
  const LIVES = [1, 2, 3, 10];
  const ORDERS = ["after", "before"] as const;
  const COMBINATIONS = SHARES.flatMap((share) =>
    LIVES.flatMap((life) => ORDERS.map((order) => ({ share, life, order }))),
  );

  test.each(COMBINATIONS)("agrees with the functions: $share for $life, $order", (rollover) => {
    const plain = withRollover(UP_AND_DOWN, rollover);
    const terms = plain.terms ?? DEFAULT_TERMS;
    const annual: readonly ProposalInputs[] = [
      plain,
      { ...plain, terms: { ...terms, refundShare: 0.25, coverage: 0.9 } },
      { ...plain, basis: "list", overageDiscount: "parity" },
      { ...plain, terms: { ...terms, reforecast: { reduction: 0.2, fromYear: 2 } } },
      withRollover(RAMP, rollover),
    ];
    expect([...annual, ...annual.map(quarterly)].flatMap(lookedAt)).toEqual([]);
  });
});

describe("crossing into the next band with a commit in list money", () => {
  it("is the difference of two years, and its twin agrees", () => {
    const inputs: ProposalInputs = { ...MILLION, basis: "list" };
    const sheet = new Calculator(proposalPlan(inputs, WHERE));
    const labels = sheet.values(WHERE.sheet, "A1:A60").map(([cell]) => cell);
    const saved = sheet.value(WHERE.sheet, `B${labels.indexOf("Saved by crossing into it") + 1}`);
    // Expected 1,300,000. Here: 800,000 for 1,000,000 of list, and 300,000 above it. There: 75 % of
    // 2,000,000, all of it paid: 1,500,000. Lost: 400,000.
    expect(saved).toBeCloseTo(-400_000, 6);
    expect(lookedAt(inputs)).toEqual([]);
  });
});
