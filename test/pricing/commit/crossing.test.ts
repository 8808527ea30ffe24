import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  crossingBreakeven,
  crossingValue,
  crossovers,
  yearTerms,
  yearUnder,
  type Band,
  type Overage,
} from "../../../src/pricing";

const money = fc.integer({ min: 0, max: 5_000_000 });
const discount = fc.integer({ min: 0, max: 90 }).map((points) => points / 100);
const overage: fc.Arbitrary<Overage> = fc.oneof(
  fc.constant("parity" as const),
  fc.integer({ min: -100, max: 90 }).map((points) => points / 100),
);

/** Two bands and a commit below the second: there is something to cross. */
const crossing = fc
  .tuple(money, discount, discount, fc.integer({ min: 1, max: 3_000_000 }), fc.nat(3_000_000))
  .map(([first, low, high, gap, above]) => {
    const bands: readonly Band[] = [
      { label: 1, threshold: first, discount: low },
      { label: 2, threshold: first + gap, discount: high },
    ];
    return { bands, commit: first + Math.min(above, gap - 1) };
  });

describe("the break-even of crossing", () => {
  it("is where the value of crossing turns from a loss to nothing", () => {
    fc.assert(
      fc.property(crossing, overage, ({ bands, commit }, over) => {
        const found = crossingBreakeven(commit, bands, over);
        fc.pre(found.ok);
        const valueAt = (use: number) => {
          const value = crossingValue(use, commit, bands, over);
          return value.ok ? value.value : NaN;
        };
        const breakeven = found.ok ? found.value : NaN;
        expect(valueAt(breakeven)).toBeGreaterThanOrEqual(-1e-6);
        expect(valueAt(breakeven * 0.999 - 1)).toBeLessThan(0);
      }),
    );
  });

  it("is none only where crossing loses money at every consumption", () => {
    fc.assert(
      fc.property(crossing, overage, money, ({ bands, commit }, over, use) => {
        fc.pre(!crossingBreakeven(commit, bands, over).ok);
        const value = crossingValue(use, commit, bands, over);
        expect(value.ok && value.value).toBeLessThan(1e-6);
      }),
    );
  });

  it("says how much dearer it stays where it never pays", () => {
    // From 150,000 at 20 % to 200,000 at 10 %: full use 222,222.22; there the smaller deal costs
    // 150,000 + (222,222.22 − 187,500) = 184,722.22, 15,277.78 less.
    const bands: readonly Band[] = [
      { label: 1, threshold: 100_000, discount: 0.2 },
      { label: 2, threshold: 200_000, discount: 0.1 },
    ];
    const result = crossingBreakeven(150_000, bands, 0);
    expect(result.ok ? [] : result.issues).toEqual([
      {
        code: "crossing_never_pays",
        nature: "not_found",
        threshold: 200_000,
        fullUse: expect.closeTo(222_222.222, 3),
        dearerBy: expect.closeTo(15_277.778, 3),
      },
    ]);
  });
});

describe("the crossovers of two deals", () => {
  const deal = fc
    .tuple(money, discount, overage)
    .map(([commit, off, over]) => yearTerms(commit, off, over, "net"));
  const difference = (a: Deal, b: Deal, use: number) =>
    yearUnder(a, use).cost - yearUnder(b, use).cost;
  type Deal = ReturnType<typeof yearTerms>;

  it("are where the costs are equal, ascending, above 0 and at most two", () => {
    fc.assert(
      fc.property(deal, deal, (a, b) => {
        const found = crossovers(a, b);
        const points = found.ok ? found.value : [];
        expect(points.length).toBeLessThanOrEqual(2);
        expect(points).toEqual([...points].sort((x, y) => x - y));
        for (const point of points) {
          expect(point).toBeGreaterThan(0);
          const scale = Math.max(1, yearUnder(a, point).cost);
          expect(Math.abs(difference(a, b, point)) / scale).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it("leave the same deal the cheaper one between two of them", () => {
    fc.assert(
      fc.property(deal, deal, fc.array(money, { minLength: 5, maxLength: 20 }), (a, b, uses) => {
        const found = crossovers(a, b);
        const points = found.ok ? found.value : [];
        const sides = new Map<number, number>();
        for (const use of uses) {
          const gap = difference(a, b, use);
          if (Math.abs(gap) <= 1e-6 * Math.max(1, use)) continue;
          const between = points.filter((point) => point < use).length;
          expect(sides.get(between) ?? Math.sign(gap)).toBe(Math.sign(gap));
          sides.set(between, Math.sign(gap));
        }
        // And it changes from one stretch to the next.
        const [first, second] = [sides.get(0), sides.get(1)];
        if (first !== undefined && second !== undefined) expect(first).toBe(-second);
      }),
      { numRuns: 300 },
    );
  });

  it("are the same whichever deal is named first", () => {
    fc.assert(
      fc.property(deal, deal, (a, b) => {
        const [there, back] = [crossovers(a, b), crossovers(b, a)];
        expect(there.ok).toBe(back.ok);
        if (there.ok && back.ok) expect(there.value).toEqual(back.value);
      }),
    );
  });

  it.each([
    ["a", yearTerms(1_000_000, 0.3, 0, "net"), yearTerms(1_000_000, 0.2, 0, "net")],
    ["b", yearTerms(1_000_000, 0.2, 0, "net"), yearTerms(900_000, 0.28, 0, "net")],
    ["neither", yearTerms(1_000_000, 0.2, 0, "net"), yearTerms(1_000_000, 0.2, 0, "net")],
    ["a", yearTerms(0, 0, 0.1, "net"), yearTerms(0, 0, 0, "net")],
    ["b", yearTerms(500_000, 0.2, 0, "net"), yearTerms(500_000, 0.2, 0.1, "net")],
  ])("are none where %s is the cheaper one throughout", (cheaper, a, b) => {
    expect(crossovers(a, b)).toEqual({
      ok: false,
      issues: [{ code: "no_crossover", nature: "not_found", cheaper }],
    });
  });

  it("do not count lines that touch and part again", () => {
    // Both cost 1,000,000 at 1,250,000: a is flat to there; b comes from 800,000 / 0.8 = 1,000,000
    // with overage at 0.8 of list (800,000 + 250,000 × 0.8), so it meets a at its bend. From there
    // a rises by 1 and b by 0.8: a was the dearer one and stays it.
    const a = yearTerms(1_000_000, 0.2, 0, "net");
    const b = yearTerms(800_000, 0.2, 0.2, "net");
    expect(crossovers(a, b)).toMatchObject({ ok: false, issues: [{ cheaper: "b" }] });
  });

  it("nor lines that only rounding keeps from touching", () => {
    // As before at 15 %: 100,000 and overage at 0.85 of list is 1,000,000 at 1,176,470.59 as well,
    // where the doubles are 10⁻¹⁰ apart.
    const a = yearTerms(1_000_000, 0.15, 0, "net");
    const b = yearTerms(100_000, 0.15, 0.15, "net");
    expect(difference(a, b, a.fullUse)).not.toBe(0);
    expect(crossovers(a, b)).toMatchObject({ ok: false, issues: [{ cheaper: "b" }] });
    expect(crossovers(b, a)).toMatchObject({ ok: false, issues: [{ cheaper: "a" }] });
  });

  it("count lines that meet at a bend and go through", () => {
    // As before, but a rises by 0.7 from the bend: it becomes the cheaper one.
    const a = yearTerms(1_000_000, 0.2, 0.3, "net");
    const b = yearTerms(800_000, 0.2, 0.2, "net");
    expect(crossovers(a, b)).toEqual({ ok: true, value: [1_250_000] });
  });
});
