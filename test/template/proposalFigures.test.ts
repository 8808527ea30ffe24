import { describe, expect, it, test } from "@jest/globals";
import { proposalPlan, type ProposalInputs } from "../../src/template";
import { Calculator } from "./calculator";
import { Failure } from "./nativeFunctions";
import { MILLION, RAMP, WHERE } from "./offers";

const SHEET = WHERE.sheet;

function sheetOf(inputs: ProposalInputs, blank: null | 0 = null): Calculator {
  return new Calculator(proposalPlan(inputs, WHERE), blank);
}

/** The result row with this label, a figure a contract year. */
function row(sheet: Calculator, label: string): readonly unknown[] {
  const labels = sheet.values(SHEET, "A1:A170").map(([cell]) => cell);
  const at = labels.lastIndexOf(label) + 1;
  if (at === 0) throw new Error(`No row ${label}`);
  return sheet.values(SHEET, `B${at}:F${at}`)[0] ?? [];
}

describe("the figures of the sheet", () => {
  test.each([null, 0] as const)("are those of hand arithmetic, with blank cells as %p", (blank) => {
    const sheet = sheetOf(MILLION, blank);
    // Full use 1,000,000 / 0.8 = 1,250,000.
    expect(row(sheet, "Usage that just uses the commit up")[0]).toBeCloseTo(1_250_000, 6);
    // Low: 900,000 × 0.8 = 720,000 used, 280,000 for nothing; 1 − 1,000,000 / 900,000 = −1/9.
    // Expected: 50,000 above full use at list: 1,050,000; 1 − 1.05 / 1.3.
    // High: 650,000 above: 1,650,000; 1 − 1.65 / 1.9.
    const [cost = []] = sheet.values(SHEET, "Deal_Out_Cost");
    expect(cost[0]).toBeCloseTo(1_000_000, 6);
    expect(cost[1]).toBeCloseTo(1_050_000, 6);
    expect(cost[2]).toBeCloseTo(1_650_000, 6);
    const [realized = []] = sheet.values(SHEET, "Deal_Out_Realized");
    expect(realized[0]).toBeCloseTo(-1 / 9, 12);
    expect(realized[1]).toBeCloseTo(1 - 1.05 / 1.3, 12);
    expect(realized[2]).toBeCloseTo(1 - 1.65 / 1.9, 12);
    // Weighed, each as likely: 3.7 / 3 million paid for 4.1 / 3 million at list.
    expect(cost[3]).toBeCloseTo(3_700_000 / 3, 6);
    expect(realized[3]).toBeCloseTo(1 - 3.7 / 4.1, 12);
    const [unused = []] = sheet.values(SHEET, "Deal_Out_Unused");
    expect(unused.map(Number)).toEqual([
      expect.closeTo(280_000, 6),
      0,
      0,
      expect.closeTo(280_000 / 3, 6),
    ]);
    expect(sheet.value(SHEET, "Deal_Out_Band")).toBe("Scale");
  });

  it("say how far the next band is and that crossing does not pay", () => {
    const sheet = sheetOf(MILLION);
    expect(row(sheet, "Next band")[0]).toBe("Growth");
    expect(row(sheet, "Extra commit to reach it")[0]).toBe(1_000_000);
    expect(row(sheet, "Extra discount there")[0]).toBeCloseTo(0.05, 12);
    // 1,050,000 now; at 2,000,000 and 25 % the commit alone: 2,000,000. Lost: 950,000.
    expect(row(sheet, "Saved by committing to it, expected usage")[0]).toBeCloseTo(-950_000, 6);
    // 1,250,000 + 1,000,000 = 2,250,000, below the 2,666,667 that the new commit covers.
    expect(row(sheet, "Crossing pays from a usage of")[0]).toBeCloseTo(2_250_000, 6);
  });

  it("weigh each contract year by its months", () => {
    const sheet = sheetOf(RAMP);
    expect(row(sheet, "Months of the term in the year")).toEqual([12, 12, 12, 6, 0]);
    // At parity what is above the commit costs 1 − d. Expected, a full year:
    // 1.3 × 0.8 = 1.04; 2.6 × 0.75 = 1.95 < 2.0; 3.0 × 0.75 = 2.25; 4.0 × 0.75 = 3.0.
    // A year of it: 6.79 × 12 / 42 = 1.94. Over the term: 1.04 + 2.0 + 2.25 + 3.0 / 2 = 6.79 million of 1.3 + 2.6 + 3 + 2 = 8.9.
    expect(sheet.values(SHEET, "Deal_Out_Cost")[0]?.[1]).toBeCloseTo(1_940_000, 6);
    expect(sheet.values(SHEET, "Deal_Out_Realized")[0]?.[1]).toBeCloseTo(1 - 6.79 / 8.9, 12);
    // Quoted: (1.3 × 0.2 + (2.6 + 3 + 2) × 0.25) / 8.9.
    expect(sheet.values(SHEET, "Deal_Out_Quoted")[0]?.[1]).toBeCloseTo((0.26 + 1.9) / 8.9, 12);
    // The fifth year is past the term.
    expect(row(sheet, "Net commit")[4]).toBe("");
  });

  it("say in words what there is no number for", () => {
    const top = sheetOf({ ...MILLION, commits: [10_000_000] });
    expect(row(top, "Next band")[0]).toBe("Top band");
    const none = sheetOf({ ...MILLION, bands: [] });
    expect(none.value(SHEET, "Deal_Out_Band")).toBe("No bands given");
    expect(row(none, "Saved by committing to it, expected usage")[0]).toBe("");
    // It would pay from 1,250,000 + 4,000,000 = 5,250,000, but 5,000,000 / 0.98 = 5,102,041 is all it covers.
    const worse = sheetOf({
      ...MILLION,
      bands: [
        { threshold: 1_000_000, discount: 0.2 },
        { threshold: 5_000_000, discount: 0.02 },
      ],
    });
    expect(row(worse, "Crossing pays from a usage of")[0]).toBe("Never");
    const idle = sheetOf({
      ...MILLION,
      commits: [0],
      forecast: [{ low: 0, expected: 0, high: 0 }],
    });
    expect(idle.values(SHEET, "Deal_Out_Realized")).toEqual([
      ["No usage", "No usage", "No usage", "No usage"],
    ]);
  });

  it("are blank in the workings of years past the term, but for links to other sheets", () => {
    const sheet = sheetOf(MILLION);
    const labels = sheet.values(SHEET, "A1:A260").map(([cell]) => cell);
    const from = labels.indexOf("List prices against signing") + 1;
    const to = labels.lastIndexOf("Paid, high") + 1;
    expect(to - from).toBeGreaterThan(60);
    // The term has one year.
    expect(sheet.values(SHEET, `C${from}:F${to}`).flat()).toEqual(
      Array.from({ length: 4 * (to - from + 1) }, (_, index) => {
        const once = labels[from - 1 + Math.floor(index / 4)] === "Months in a commit period";
        return once ? null : "";
      }),
    );
    sheet.type(SHEET, termCell(sheet), 24);
    expect(sheet.value(SHEET, `C${to}`)).toBeCloseTo(1_650_000, 6);
  });

  it("follow the term when it is lengthened in the grid", () => {
    const sheet = sheetOf(MILLION);
    const term = termCell(sheet);
    sheet.type(SHEET, term, 24);
    // A second year like the first: 2 × 1,050,000, under the schedule's total.
    expect(row(sheet, "Paid")[2]).toBe(2_100_000);
  });

  it("show no error and say so, until an input is wrong", () => {
    for (const inputs of [
      MILLION,
      RAMP,
      { ...MILLION, bands: [] },
      { ...MILLION, basis: "list" },
    ]) {
      const sheet = sheetOf(inputs as ProposalInputs);
      expect(sheet.shown().filter(([, value]) => value instanceof Failure)).toEqual([]);
      expect(sheet.value(SHEET, "Deal_Chk_Status")).toMatch(/^All checks pass/);
    }
    const wrong = sheetOf(MILLION);
    wrong.type(
      SHEET,
      termCell(wrong).replace(/\d+/, (r) => String(Number(r) + 2)),
      "a lot",
    );
    expect(wrong.value(SHEET, "Deal_Chk_Status")).toMatch(/^Some figures cannot/);
    // What a report cannot work out is the report's error, and not the 0 of the cells it leaves blank.
    for (const name of ["Deal_Out_Quoted", "Deal_Out_Realized", "Deal_Out_Cost"]) {
      expect(wrong.values(SHEET, name)[0]).toEqual(Array(4).fill(expect.any(Failure)));
    }
  });
});

function termCell(sheet: Calculator): string {
  const labels = sheet.values(SHEET, "A1:A60").map(([cell]) => cell);
  return `B${labels.indexOf("Term (months)") + 1}`;
}
