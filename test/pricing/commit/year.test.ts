import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  fullUseConsumption,
  realizedDiscount,
  utilization,
  yearTerms,
  yearUnder,
  type Basis,
  type Overage,
} from "../../../src/pricing";

const money = fc.double({ min: 0, max: 1e9, noNaN: true });
const positive = fc.double({ min: 1, max: 1e9, noNaN: true });
const discount = fc.double({ min: 0, max: 0.95, noNaN: true });
const overage: fc.Arbitrary<Overage> = fc.oneof(
  fc.constant("parity" as const),
  fc.double({ min: -1, max: 0.95, noNaN: true }),
);
const basis = fc.constantFrom<Basis>("net", "list");
const terms = fc
  .tuple(money, discount, overage, basis)
  .map(([commit, off, over, base]) => yearTerms(commit, off, over, base));

describe("one year under a commit", () => {
  const deal = yearTerms(1_000_000, 0.2, 0, "net");

  it("below full use pays the commit and wastes the rest", () => {
    // 800,000 × 0.8 = 640,000 drawn; 360,000 of the commit for nothing.
    expect(yearUnder(deal, 800_000)).toEqual({
      consumption: 800_000,
      cost: 1_000_000,
      unused: 360_000,
      overage: 0,
    });
  });

  it("at full use pays the commit to the bit", () => {
    expect(yearUnder(deal, 1_250_000)).toEqual({
      consumption: 1_250_000,
      cost: 1_000_000,
      unused: 0,
      overage: 0,
    });
  });

  it("at full use wastes nothing, though rounding would have a little left", () => {
    // 100,000 − 100,000 / 0.76 × 0.76 is 1.5 × 10⁻¹¹ in doubles.
    const deal = yearTerms(100_000, 0.24, 0, "net");
    expect(deal.netCommit - deal.fullUse * (1 - deal.discount)).toBeGreaterThan(0);
    expect(yearUnder(deal, deal.fullUse)).toMatchObject({ cost: 100_000, unused: 0, overage: 0 });
  });

  it("above it pays overage at list where nothing else is said", () => {
    expect(yearUnder(deal, 1_250_001)).toMatchObject({ cost: 1_000_001, unused: 0, overage: 1 });
  });

  it("has the terms that it was made of", () => {
    expect(yearTerms(1_000_000, 0.2, "parity", "list")).toEqual({
      netCommit: 800_000, // 1,000,000 × (1 − 0.2)
      discount: 0.2,
      overageDiscount: 0.2,
      fullUse: 1_000_000,
    });
    expect(deal.overageDiscount).toBe(0);
  });

  it("costs the same at full use, whatever the terms", () => {
    fc.assert(
      fc.property(terms, (deal) => {
        const year = yearUnder(deal, deal.fullUse);
        expect(year).toMatchObject({ cost: deal.netCommit, unused: 0, overage: 0 });
      }),
    );
  });

  it("never costs less for more consumption", () => {
    fc.assert(
      fc.property(terms, money, money, (deal, x, y) => {
        const [less, more] = [Math.min(x, y), Math.max(x, y)];
        expect(yearUnder(deal, less).cost).toBeLessThanOrEqual(yearUnder(deal, more).cost);
      }),
    );
  });

  it("either wastes commit or has overage, never both", () => {
    fc.assert(
      fc.property(terms, money, (deal, use) => {
        const { unused, overage } = yearUnder(deal, use);
        expect(Math.min(unused, overage)).toBe(0);
        expect(unused).toBeLessThanOrEqual(deal.netCommit);
      }),
    );
  });

  it("accounts for every unit of money: what is used at the discount, wasted, or overage", () => {
    fc.assert(
      fc.property(terms, money, (deal, use) => {
        const { cost, unused, overage } = yearUnder(deal, use);
        const covered = (use - overage) * (1 - deal.discount);
        const total = covered + unused + overage * (1 - deal.overageDiscount);
        expect(total).toBeCloseTo(cost, -Math.log10(Math.max(1, cost, use) * 1e-9));
      }),
    );
  });
});

describe("the realized discount", () => {
  it("is at most the quoted one where overage gets no more", () => {
    fc.assert(
      fc.property(positive, money, discount, basis, (use, commit, off, base) => {
        const result = realizedDiscount(yearUnder(yearTerms(commit, off, 0, base), use));
        expect(result.ok && result.value).toBeLessThanOrEqual(off + 1e-9);
      }),
    );
  });

  it("is nothing to speak of without consumption", () => {
    expect(realizedDiscount(yearUnder(yearTerms(1, 0.2, 0, "net"), 0))).toEqual({
      ok: false,
      issues: [{ code: "no_consumption", nature: "over_nothing" }],
    });
  });
});

describe("utilization", () => {
  it("is what is not unused, as a share of the net commit", () => {
    fc.assert(
      fc.property(positive, discount, basis, money, (commit, off, base, use) => {
        const deal = yearTerms(commit, off, 0, base);
        const share = utilization(deal, use);
        const used = 1 - yearUnder(deal, use).unused / deal.netCommit;
        expect(share.ok && share.value).toBeCloseTo(used, 9);
      }),
    );
  });

  it("is nothing to speak of without a commit", () => {
    expect(utilization(yearTerms(0, 0.2, 0, "net"), 5)).toEqual({
      ok: false,
      issues: [{ code: "no_commit", nature: "over_nothing" }],
    });
  });
});

describe("full use", () => {
  it("of net money is more than the money, of list money the money itself", () => {
    expect(fullUseConsumption(1_000_000, 0.2, "net")).toBe(1_250_000);
    expect(fullUseConsumption(1_000_000, 0.2, "list")).toBe(1_000_000);
  });
});
