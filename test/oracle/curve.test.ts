import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { callWorksheet } from "../support/worksheet";
import { expectAgreement, generated, money, workOut } from "./spreadsheet";

const discount = fc.integer({ min: 0, max: 90 }).map((points) => points / 100);
const amount = fc.integer({ min: 1, max: 100_000_000 });

const DEALS = generated(
  fc
    .record({
      thresholds: fc.uniqueArray(amount, { minLength: 3, maxLength: 3 }),
      discounts: fc.tuple(discount, discount, discount),
      commit: amount,
      onThreshold: fc.boolean(),
      consumption: money,
      overage: fc.integer({ min: -100, max: 90 }).map((points) => points / 100),
    })
    .map(({ thresholds, ...deal }) => {
      const [low = 0, middle = 0, high = 0] = [...thresholds].sort((a, b) => a - b);
      return { ...deal, low, middle, high, commit: deal.onThreshold ? middle : deal.commit };
    }),
);

type Deal = (typeof DEALS)[number];
const bandsOf = ({ low, middle, high, discounts }: Deal) =>
  [low, middle, high].map((threshold, band) => [threshold, discounts[band] ?? 0]);

// A commit, B to G three thresholds and their discounts, H consumption, I overage discount.
const typed = (deal: Deal) => [
  deal.commit,
  ...bandsOf(deal).flat(),
  deal.consumption,
  deal.overage,
];

// J the band's discount, K the next threshold, L its discount.
const BAND = [
  "=IF(A#>=F#,G#,IF(A#>=D#,E#,IF(A#>=B#,C#,0)))",
  "=IF(A#>=F#,NA(),IF(A#>=D#,F#,IF(A#>=B#,D#,B#)))",
  "=IF(A#>=F#,NA(),IF(A#>=D#,G#,IF(A#>=B#,E#,C#)))",
];
// M to P the slices below, between and above the thresholds.
const SLICES = ["=MIN(A#,B#)", "=MAX(0,MIN(A#,D#)-B#)", "=MAX(0,MIN(A#,F#)-D#)", "=MAX(0,A#-F#)"];
// Q, R the graduated discount on either basis; S, T what crossing is worth and where it breaks even.
const GRADUATED_NET = "=1-A#/(M#+N#/(1-C#)+O#/(1-E#)+P#/(1-G#))";
const GRADUATED_LIST = "=(N#*C#+O#*E#+P#*G#)/A#";
const CROSSING = "=(A#+MAX(0,H#-A#/(1-J#))*(1-I#))-(K#+MAX(0,H#-K#/(1-L#))*(1-I#))";
const BREAKEVEN = "=IF(A#/(1-J#)+(K#-A#)/(1-I#)<=K#/(1-L#),A#/(1-J#)+(K#-A#)/(1-I#),NA())";

const [shown = []] = workOut([
  DEALS.map((deal) => [
    ...typed(deal),
    ...BAND,
    ...SLICES,
    GRADUATED_NET,
    GRADUATED_LIST,
    CROSSING,
    BREAKEVEN,
  ]),
]);

const COLUMN = { band: 9, graduatedNet: 16, graduatedList: 17, crossing: 18, breakeven: 19 };

function agreeThroughout(
  column: keyof typeof COLUMN,
  ours: (deal: Deal) => unknown,
  scale: (deal: Deal) => number,
): void {
  expect(shown).toHaveLength(DEALS.length);
  DEALS.forEach((deal, row) => {
    expectAgreement(ours(deal), shown[row]?.[COLUMN[column]], scale(deal));
  });
}

const largest = (deal: Deal) => Math.max(deal.high / 0.1, deal.commit / 0.1, 2 * deal.consumption);

describe("the discount curve, as plain formulas in another engine", () => {
  it("is tried where crossing pays, where it never does and where there is nothing to cross", () => {
    for (const column of [COLUMN.crossing, COLUMN.breakeven]) {
      const kinds = new Set(
        shown.map((row) => (typeof row[column] === "number" ? "" : row[column])),
      );
      expect([...kinds].sort()).toEqual(["", "#N/A"]);
    }
    const neverPays = shown.filter(
      (row) => row[COLUMN.breakeven] === "#N/A" && row[COLUMN.crossing] !== "#N/A",
    );
    expect(neverPays.length).toBeGreaterThan(0);
  });

  it("agrees on the discount of the band that a commit is in, on a threshold too", () =>
    agreeThroughout(
      "band",
      (deal) => callWorksheet("DISCOUNT_FOR_COMMIT", deal.commit, bandsOf(deal)),
      () => 1,
    ));

  it.each([
    ["net", "graduatedNet"],
    ["list", "graduatedList"],
  ] as const)("agrees on the graduated discount of a commit in %s money", (basis, column) =>
    agreeThroughout(
      column,
      (deal) =>
        callWorksheet(
          "DISCOUNT_FOR_COMMIT",
          deal.commit,
          bandsOf(deal),
          null,
          null,
          "graduated",
          basis,
        ),
      () => 1,
    ),
  );

  it("agrees on what crossing into the next band is worth, and that the top has none", () =>
    agreeThroughout(
      "crossing",
      (deal) =>
        callWorksheet("CROSSING_VALUE", deal.consumption, deal.commit, bandsOf(deal), deal.overage),
      largest,
    ));

  it("agrees on the consumption from which crossing pays, and on where it never does", () =>
    agreeThroughout(
      "breakeven",
      (deal) => callWorksheet("CROSSING_BREAKEVEN", deal.commit, bandsOf(deal), deal.overage),
      largest,
    ));
});
