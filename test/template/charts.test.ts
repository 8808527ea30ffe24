import { describe, expect, it } from "@jest/globals";
import type { Chart, NewSheet } from "../../src/template";
import { Calculator } from "./calculator";
import { newSheets, SAMPLE } from "./deals";
import { isFailure } from "./nativeFunctions";

/* What each picture of the sample deal is drawn from, against figures worked out by hand. */
const book = new Calculator(SAMPLE);
const GAP = "gap";

function charts(): readonly (readonly [NewSheet, Chart])[] {
  return newSheets(SAMPLE).flatMap((sheet) =>
    sheet.parts.flatMap((part) => (part.kind === "chart" ? [[sheet, part] as const] : [])),
  );
}

/** Heads and rows of a picture's data; what a picture passes over is a gap. */
function drawn(title: string, sheetName = "Deal comparison"): unknown[][] {
  const found = charts().find(([{ sheet }, chart]) => sheet === sheetName && chart.title === title);
  if (found === undefined) throw new Error(`No picture ${title}`);
  const rows = book.values(sheetName, found[1].source);
  return rows.map((row) => row.map((cell) => (isFailure(cell) ? GAP : cell)));
}

const close = (value: number) => expect.closeTo(value, 8);

describe("the pictures of a deal", () => {
  it("are four kinds: three on the comparison, and the bridge of each proposal", () => {
    expect(charts().map(([{ sheet }, { title }]) => `${sheet}: ${title}`)).toEqual([
      "Proposal 1: From the quoted to the realized discount",
      "Proposal 2: From the quoted to the realized discount",
      "Proposal 3: From the quoted to the realized discount",
      "Deal comparison: Realized discount against usage",
      "Deal comparison: The discount curve and the offers on it",
      "Deal comparison: From the premium model at list to what you pay",
    ]);
  });

  it("show the realized discount of each offer from half the low forecast to half above the high one", () => {
    const [heads, ...rows] = drawn("Realized discount against usage");
    expect(heads).toEqual([
      "Usage at list",
      "Direct, two million flat",
      "Direct, ramp",
      "Cloud marketplace",
      "Forecast: low, expected, high",
    ]);
    // 500,000 used: 1 − 2m ÷ 0.5m, 1 − 1m ÷ 0.5m, 1 − 1.2m ÷ 0.5m.
    expect(rows[0]).toEqual([500_000, close(-3), close(-1), close(-1.4), GAP]);
    // 2.85m used: 2m buys 2,777,778 at 28 % off, the rest at list; all at 22 % off at parity;
    // 1.2m buys 1.5m, the rest at list.
    const flat = 1 - (2 + 2.85 - 2 / 0.72) / 2.85;
    const market = 1 - (1.2 + 2.85 - 1.5) / 2.85;
    expect(rows[24]).toEqual([close(2_850_000), close(flat), close(0.22), close(market), GAP]);
    // The best offer at each forecast is the ramp: 1m for 1m, then 22 % off.
    expect(rows.slice(25)).toEqual([
      [1_000_000, GAP, GAP, GAP, close(0)],
      [1_400_000, GAP, GAP, GAP, close(0.22)],
      [1_900_000, GAP, GAP, GAP, close(0.22)],
    ]);
  });

  it("show the first offer's bands as steps, the offers and the comparable deals", () => {
    const [heads, ...rows] = drawn("The discount curve and the offers on it");
    expect(heads).toEqual([
      "Commit a year",
      "First proposal's bands",
      "Offers",
      "Comparable deals",
    ]);
    const points = (column: number) =>
      rows.flatMap((row) => (row[column] === GAP ? [] : [[row[0], row[column]]]));
    expect(points(1).slice(0, 4)).toEqual([
      [500_000, 0],
      [500_000, 0.14],
      [1_000_000, 0.14],
      [1_000_000, 0.2],
    ]);
    expect(points(1).slice(-2)).toEqual([
      [5_000_000, 0.28],
      [5_000_000, 0.33],
    ]);
    expect(points(2)).toEqual([
      [2_000_000, 0.28],
      [1_000_000, 0.22],
      [1_200_000, 0.2],
    ]);
    expect(points(3)).toEqual([
      [1_000_000, 0.17],
      [1_500_000, 0.21],
      [2_000_000, 0.22],
      [2_500_000, 0.25],
    ]);
  });

  it("show what the workload saves, step by step, down to what is paid", () => {
    // On Opus 5.5 at 4 and 20: 540,000 + 800,000 + 400,000. On their own models: 540,000, Sonnet at
    // 2 and 10 400,000, Haiku at 0.1 and 0.5 10,000. Cached: 36,000 MTok at 0.2 for 4, 60,000 at
    // 0.1 for 2. Batch, half price: 20 % of 286,000, 50 % of 10,000. Then 28 % off 668,100.
    expect(drawn("From the premium model at list to what you pay")).toEqual([
      ["Step", "Under the bar", "Cost", "Saving", "Surcharge"],
      ["Premium model at list", 0, close(1_740_000), 0, 0],
      ["Routing", close(950_000), 0, close(790_000), 0],
      ["Caching", close(699_200), 0, close(250_800), 0],
      ["Batch", close(668_100), 0, close(31_100), 0],
      ["US-only", close(668_100), 0, 0, 0],
      ["Discount", close(481_032), 0, close(187_068), 0],
      ["What you pay", 0, close(481_032), 0, 0],
    ]);
  });

  it.each(["Proposal 1", "Proposal 2", "Proposal 3"])(
    "show %s from the quoted to the realized discount, each bar as long as its step",
    (sheet) => {
      const [heads, ...bars] = drawn("From the quoted to the realized discount", sheet);
      expect(heads).toEqual(["Step", "Under the bar", "Total", "Gain", "Loss", "Below zero"]);
      const labels = book.values(sheet, "A1:A200").map(([label]) => label);
      const heading = labels.findIndex(
        (label) => typeof label === "string" && label.startsWith("From quoted to"),
      );
      const report = book.values(sheet, "A1:D200").slice(heading + 2);
      for (const [index, bar] of bars.entries()) {
        const [step, , points] = report[index] ?? [];
        expect(bar[0]).toBe(step);
        const [, , total = 0, gain = 0, loss = 0, below = 0] = bar as number[];
        expect(total + gain + loss - below).toBeCloseTo(Math.abs(points as number), 8);
      }
      const contract = labels.indexOf("Contract summary");
      const summary = labels.indexOf("Realized discount", contract);
      // Average, low, then expected, of which the bridge is.
      const [realized] = book.values(sheet, `D${String(summary + 1)}`)[0] ?? [];
      const [, , last] = report[bars.length - 1] ?? [];
      expect(last).toBeCloseTo(realized as number, 8);
    },
  );
});
