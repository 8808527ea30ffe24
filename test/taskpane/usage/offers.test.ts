import { describe, expect, it } from "@jest/globals";
import { serialOf } from "../../../src/taskpane/entry/serialDate";
import { commitOn, monthsAfter, offersOf, type Offer } from "../../../src/taskpane/usage/offers";
import { exampleDraft } from "../draft/fill";
import { onSheet } from "../onSheet";

function serial(year: number, month: number, day: number): number {
  return serialOf({ year, month, day }) ?? 0;
}

const OFFER: Offer = {
  id: "sheet-1",
  name: "Vendor offer",
  currency: "USD",
  commits: [1_000_000, 2_000_000, 3_000_000],
  discounts: [0.1, 0.2, 0.3],
  basis: "net",
  overage: 0,
  bands: [],
  startDate: serial(2026, 4, 1),
  termMonths: 30,
  forecast: undefined,
};

describe("the commit of a day", () => {
  it("is that of the contract year that the day is in", () => {
    const first = {
      commit: 1_000_000,
      discount: 0.1,
      from: serial(2026, 4, 1),
      to: serial(2027, 3, 31),
    };
    expect(commitOn(OFFER, serial(2027, 3, 31))).toEqual(first);
    expect(commitOn(OFFER, serial(2027, 4, 1))).toMatchObject({ commit: 2_000_000, discount: 0.2 });
    // Before it begins it is the first year's, to be said that it has not begun.
    expect(commitOn(OFFER, serial(2026, 1, 1))).toEqual(first);
  });

  it("is in proportion to the months of a last part-year", () => {
    // Six of twelve months, 1 April to 30 September 2028
    expect(commitOn(OFFER, serial(2028, 5, 1))).toEqual({
      commit: 1_500_000,
      discount: 0.3,
      from: serial(2028, 4, 1),
      to: serial(2028, 9, 30),
    });
  });

  it("has no days where the proposal names no date", () => {
    expect(commitOn({ ...OFFER, startDate: undefined }, serial(2028, 5, 1))).toEqual({
      commit: 1_000_000,
      discount: 0.1,
    });
  });
});

describe("so many months after a day", () => {
  it("is the same day, or the last one where the month is too short", () => {
    expect(monthsAfter(serial(2027, 1, 31), 1)).toBe(serial(2027, 2, 28));
    expect(monthsAfter(serial(2027, 1, 31), 13)).toBe(serial(2028, 2, 29));
    expect(monthsAfter(serial(2026, 12, 15), 1)).toBe(serial(2027, 1, 15));
  });
});

describe("offers to take terms from", () => {
  it("are the proposal being entered, as far as it is understood, and those of the workbook", () => {
    const draft = exampleDraft({ "low.0": "plenty" });
    const [entered, written] = offersOf([onSheet()], draft);
    expect(entered).toMatchObject({ id: "draft", commits: [1_000_000], discounts: [0.2] });
    expect(entered?.bands).toHaveLength(6);
    expect(entered?.forecast).toBeUndefined();
    expect(written).toMatchObject({ id: "sheet-1", name: "Vendor offer" });
    expect(written?.forecast).toEqual({ low: 900_000, expected: 1_300_000, high: 1_900_000 });
  });

  it("leave out a proposal whose cells cannot be understood", () => {
    expect(offersOf([onSheet({ inputs: { ok: false, issues: [] } })], undefined)).toEqual([]);
  });
});
