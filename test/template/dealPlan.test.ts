import { beforeAll, describe, expect, it } from "@jest/globals";
import {
  cornersOf,
  addSample,
  describePlan,
  type Cell,
  SAMPLE_PROPOSALS,
  type DealOnSheets,
  type NewSheet,
  type Plan,
} from "../../src/template";
import { Calculator } from "./calculator";
import { Failure, type Grid } from "./nativeFunctions";

const AS_OF = 46_350; // 24 Nov 2026
const PRODUCT = { namespace: "DEAL", version: "1.2.3", today: AS_OF };
const NOTHING_YET: DealOnSheets = {
  proposals: [],
  readings: [],
  sheets: {},
  sheetNames: ["Sheet1"],
};
const PLAN = addSample(NOTHING_YET, PRODUCT);

let book: Calculator;

beforeAll(() => {
  book = new Calculator(PLAN);
});

const newSheets = (plan: Plan): readonly NewSheet[] =>
  plan.sheets.filter((sheet): sheet is NewSheet => sheet.kind === "new");

/** The first row whose first cell says so, from the given column on. */
function row(sheet: string, label: string, columns = "B:K"): readonly unknown[] {
  const labels = book.values(sheet, "A1:A160").map(([cell]) => cell);
  const at = labels.indexOf(label) + 1;
  if (at === 0) throw new Error(`No row ${label} on ${sheet}`);
  const [from = "B", to = from] = columns.split(":");
  return book.values(sheet, `${from}${String(at)}:${to}${String(at)}`)[0] ?? [];
}

describe("a whole deal", () => {
  it("has the seven kinds of sheet, in the order in which they are read", () => {
    expect(newSheets(PLAN).map(({ sheet }) => sheet)).toEqual([
      "Deal start",
      "Deal assumptions",
      "Deal rates",
      "Proposal 1",
      "Proposal 2",
      "Proposal 3",
      "Deal comparison",
      "Deal negotiation",
      "Deal checks",
    ]);
    expect(describePlan(PLAN)).toHaveLength(9);
  });

  it("is recognised sheet by sheet: each has its mark among its names", () => {
    for (const { mark, parts } of newSheets(PLAN)) {
      expect(parts.filter((part) => part.kind === "name" && part.name === mark)).toHaveLength(1);
    }
  });

  it("writes no cell twice", () => {
    for (const { sheet, parts } of newSheets(PLAN)) {
      const places = parts.flatMap((part) => {
        if (part.kind !== "cells") return [];
        const { left = 1, top = 1 } = cornersOf(part.at) ?? {};
        return part.rows.flatMap((cells, down) =>
          cells.flatMap((cell, across) =>
            cell === null ? [] : [`${sheet}!${String(left + across)},${String(top + down)}`],
          ),
        );
      });
      expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    }
  });

  it("lets no report spill into a cell that is taken", () => {
    for (const { sheet } of newSheets(PLAN)) expect(book.blockedSpills(sheet)).toEqual([]);
  });

  it("shows an error nowhere but in the gaps of what pictures are drawn from", () => {
    const wrong = book
      .shown()
      .filter(([, value]) => value instanceof Failure)
      .filter(
        ([at, value]) => !(at.startsWith("deal comparison!") && (value as Failure).code === "#N/A"),
      );
    expect(wrong).toEqual([]);
  });

  it("passes all of its own checks, and says so at the start", () => {
    expect(book.value("Deal start", "Deal_Chk_Master")).toBe("All of them pass");
    const results = book.values("Deal checks", "Deal_Chk_All").map(([, , result]) => result);
    expect(results).toHaveLength(3 + 3 * 15);
    expect(new Set(results)).toEqual(new Set(["OK"]));
  });

  it("counts a check that does not hold", () => {
    const other = new Calculator(PLAN);
    other.type("Deal assumptions", "B16", 0.5);
    // The probabilities make 125 %: their own check, for which the weighed twins wait.
    expect(other.value("Deal start", "Deal_Chk_Master")).toMatch(/^1 of them ask/);
  });
});

describe("the comparison", () => {
  const ranking = (): Grid => book.values("Deal comparison", "Deal_Out_Ranking");

  it("ranks by what is kept: the best quoted discount is not the best realized one", () => {
    // Realized at expected usage 6.6 million, all scenarios weighed ¼ ½ ¼.
    const [, best, second, third, fourth] = ranking();
    expect(best?.[1]).toBe("Direct, ramp");
    expect([second?.[1], third?.[1], fourth?.[1]]).toContain("No commit");
    const quoted = (name: string) =>
      Number(ranking().find((each) => each[1] === name)?.[2] ?? Number.NaN);
    expect(quoted("Direct, two million flat")).toBeGreaterThan(quoted("Direct, ramp"));
  });

  it("is what hand arithmetic gives for the flat offer at expected usage", () => {
    // 28 % and 2,000,000 a year: 1.4 × 0.72 = 1.008 and 2.2 × 0.72 = 1.584, both below; in year
    // three 3.0 − 2.0 / 0.72 = 0.2222 over, at list. Paid 6.2222 of 6.6.
    expect(book.values("Proposal 1", "Deal_Out_Realized")[0]?.[1]).toBeCloseTo(
      1 - 56 / 9 / 6.6,
      10,
    );
  });

  it("says from which usage one offer is cheaper than the first", () => {
    // The ramp, 1,000,000 at 22 % with parity: its cost is 0.78 × usage above 1,282,051, and meets
    // 2,000,000 at 2,000,000 / 0.78. Above 2,000,000 / 0.72 the first pays list: they part for good.
    expect(row("Deal comparison", "Direct, ramp")[6]).toBeCloseTo(2_000_000 / 0.78, 4);
  });

  it("draws realized discount as a line a proposal with the forecast on it", () => {
    const chart = newSheets(PLAN)
      .flatMap(({ parts }) => parts)
      .find((part) => part.kind === "chart" && part.name === "Deal realized");
    expect(chart).toMatchObject({ kind: "chart", type: "scatterLines" });
    const source = book.values("Deal comparison", chart?.kind === "chart" ? chart.source : "A1");
    expect(source[0]?.slice(1, 4)).toEqual(SAMPLE_PROPOSALS.map(({ name }) => name));
    expect(source[1]?.[0]).toBe(500_000);
    expect(Number(source[25]?.[0])).toBeCloseTo(2_850_000, 4);
    expect(source.slice(26).map(([usage]) => usage)).toEqual([1_000_000, 1_400_000, 1_900_000]);
    expect(source.slice(1, 26).every(([, line]) => typeof line === "number")).toBe(true);
  });
});

describe("the negotiation", () => {
  it("shows the worth of each lever beside its ask", () => {
    const worth = row("Deal negotiation", "Overage rate")[2];
    expect(worth).toBeGreaterThan(0);
    expect(row("Deal negotiation", "Product structure")[2]).toBe("");
  });

  it("follows an ask that is typed in, and the proposal that is chosen", () => {
    const other = new Calculator(PLAN);
    const value = () => Number(other.values("Deal negotiation", "Deal_In_Asks")[0]?.[3]);
    const standard = value();
    other.type("Deal negotiation", "B9", 0.05);
    expect(value()).toBeGreaterThan(standard);
    other.type("Deal negotiation", "B4", 3);
    expect(other.value("Deal negotiation", "C4")).toBe("Cloud marketplace");
  });

  it("has no worth of 0 where the report says nothing, once its texts are gone from a values-only copy", () => {
    const copy = new Calculator(PLAN);
    // The report with its heads; an empty text that is written into a cell leaves it empty.
    const report = copy.values("Deal negotiation", "A22:F33");
    expect(report[10]?.slice(0, 5)).toEqual(["Product structure", "Rarely moves", "None", "", ""]);
    report.forEach((cells, down) => {
      cells.forEach((value, across) => {
        if (value !== "") copy.set("Deal negotiation", 1 + across, 22 + down, value as Cell);
      });
    });
    copy.type("Deal negotiation", "A22", "Lever");
    expect(copy.value("Deal negotiation", "D32")).toBeNull();
    expect(copy.values("Deal negotiation", "A18:E18")[0]?.slice(3)).toEqual(["", ""]);
  });

  it("has the calendar up to the deadline", () => {
    const calendar = book.values("Deal negotiation", "A36:A42").map(([cell]) => cell);
    expect(calendar.slice(0, 5)).toEqual([
      "Measure",
      "Start by",
      "Target close",
      "Quarter",
      "Weeks of slack",
    ]);
  });
});

describe("the links between the sheets", () => {
  it("carry a change of the shared forecast to every proposal", () => {
    const other = new Calculator(PLAN);
    const before = other.values("Proposal 3", "Deal_Out_Realized");
    other.type("Deal assumptions", "C6", 1_500_000);
    expect(other.values("Proposal 3", "Deal_Out_Realized")).not.toEqual(before);
  });

  it("count list prices that rise into what floating terms pay, and the native twin agrees", () => {
    const other = new Calculator(PLAN);
    other.type("Deal assumptions", "B20", 0.1);
    other.type("Deal assumptions", "B21", -0.2);
    for (const sheet of ["Proposal 1", "Proposal 2", "Proposal 3"]) {
      for (const terms of ["Floating", "Locked", "Protected"]) {
        const labels = other.values(sheet, "A1:A60").map(([cell]) => cell);
        other.type(sheet, `B${String(labels.indexOf("Price terms") + 1)}`, terms);
        other.type(sheet, `B${String(labels.indexOf("Refund share") + 1)}`, 0.3);
        other.type(sheet, `B${String(labels.indexOf("Discount coverage") + 1)}`, 0.9);
        other.type(sheet, `B${String(labels.indexOf("Reforecast reduction") + 1)}`, 0.2);
        other.type(sheet, `B${String(labels.indexOf("Commit period") + 1)}`, "Quarterly");
        other.type(sheet, `B${String(labels.indexOf("Rollover share") + 1)}`, 0.8);
        const checks = other.values(sheet, "Deal_Chk_List");
        expect(checks.filter(([, result]) => result !== "OK")).toEqual([]);
      }
    }
  });
});
