import { describe, expect, it } from "@jest/globals";
import {
  cornersOf,
  keepUsage,
  usageRecordIn,
  type CellContent,
  type NewSheet,
  type SheetReading,
  type UsageRecord,
} from "../../src/template";
import { Calculator } from "./calculator";
import { RECORD } from "./usageRecord";

const SHEET = "Deal usage";

function planned(record: UsageRecord): NewSheet {
  const [sheet] = keepUsage(record, { sheets: {}, readings: [] }).sheets;
  if (sheet?.kind !== "new") throw new Error("There is a sheet already");
  return sheet;
}

function bookOf(record: UsageRecord): Calculator {
  return new Calculator({ sheets: [planned(record)] });
}

/** Whatever stands in the named area, as it is read from a workbook. */
function readingOf(record: UsageRecord): SheetReading {
  const { parts, mark } = planned(record);
  const name = parts.find((part) => part.kind === "name" && part.name === mark);
  const address = name?.kind === "name" ? name.at : "";
  const values = bookOf(record)
    .values(SHEET, address)
    .map((row) => row.map((value) => (value ?? "") as CellContent));
  const ranges = { [mark]: { address, values, formulas: values } };
  return { sheet: { id: "u", name: SHEET }, ranges };
}

/** The cells right of the first one that says so. */
function row(book: Calculator, label: string | number, columns = "B:I"): readonly unknown[] {
  const labels = book.values(SHEET, "A1:A60").map(([cell]) => cell);
  const at = String(labels.indexOf(label) + 1);
  const [from = "B", to = from] = columns.split(":");
  return book.values(SHEET, `${from}${at}:${to}${at}`)[0] ?? [];
}

const value = (book: Calculator, label: string) => row(book, label, "B")[0];

describe("the sheet of imported usage", () => {
  it("works the discount to date out of its months, and that of each month", () => {
    const book = bookOf(RECORD);
    // 1 − 287/350
    expect(value(book, "Realized discount")).toBeCloseTo(0.18, 12);
    expect(value(book, "Billed")).toBe(287);
    expect(value(book, "At list")).toBe(350);
    expect(value(book, "Billed besides")).toBe(5);
    expect(row(book, 46_296)).toEqual([31, 12.5, 82, 100, expect.closeTo(0.18, 12), 5, 87, 87]);
    expect(row(book, 46_357, "H:I")).toEqual([41, 292]);
    expect(row(book, "All of them", "B:H")).toEqual([
      71,
      43.75,
      287,
      350,
      expect.closeTo(0.18, 12),
      5,
      292,
    ]);
    expect(row(book, "Unknown", "B:D")).toEqual([3, null, ""]);
  });

  it("works the pace of the commit out, and the month in which it runs out", () => {
    const book = bookOf(RECORD);
    expect(value(book, "Drawn so far")).toBe(292);
    // 1,000 × 71 ÷ 365, and 292 over it
    expect(value(book, "An even draw by then")).toBeCloseTo(194.5205, 4);
    expect(value(book, "Pace")).toBeCloseTo(1.50113, 5);
    // 292 + 4 × 294 days
    expect(value(book, "Drawn by the last day")).toBe(1468);
    expect(value(book, "Left over")).toBe(0);
    expect(value(book, "Drawn beyond it")).toBe(468);
    // 708 are left after 10 December: 177 days more, gone in the course of the 178th, 6 June 2027
    expect(value(book, "Runs out in")).toBe(46_366 + 178);
  });

  it.each([
    // drawn in all 87, then 251, then 292
    [86, 46_296],
    [87, 46_327],
    [250, 46_327],
    [251, 46_357],
    [291, 46_357],
    // and from then on 4 a day
    [292, 46_367],
    [1468, ""],
    [2000, ""],
  ])("a commit of %d runs out in %s", (commit, month) => {
    const terms = RECORD.commit;
    if (terms === undefined) throw new Error("no commit");
    const book = bookOf({ ...RECORD, commit: { ...terms, commit } });
    expect(value(book, "Runs out in")).toBe(month);
    expect(value(book, "Left over")).toBe(Math.max(0, commit - 1468));
  });

  it("leaves open what is not known: no bill, no list cost, no commit", () => {
    const [october] = RECORD.months;
    if (october === undefined) throw new Error("no month");
    const rest = { ...RECORD, commit: undefined };
    const book = bookOf({ ...rest, months: [{ month: 46_296, days: 31, mtok: 1, list: 20 }] });
    expect(value(book, "Realized discount")).toBe("");
    expect(value(book, "Billed")).toBe("");
    expect(value(book, "At list")).toBe(20);
    expect(book.values(SHEET, "A1:A40").flat()).not.toContain("Drawn so far");
    const free = bookOf({ ...rest, months: [{ ...october, list: 0 }] });
    expect(value(free, "Realized discount")).toBe("");
  });

  it("is read back as it was written", () => {
    const rest = { ...RECORD, commit: undefined };
    for (const record of [RECORD, rest, { ...rest, remarks: [], models: [] }]) {
      expect(JSON.parse(JSON.stringify(usageRecordIn(readingOf(record))))).toEqual(record);
    }
  });

  it("has names, files and remarks as text, and no formula but its own", () => {
    const cells = planned(RECORD).parts.flatMap((part) =>
      part.kind === "cells" ? part.rows.flat() : [],
    );
    for (const text of ["=HYPERLINK(1)", "=1+1.csv", RECORD.remarks[0]]) {
      expect(cells).toContain(text);
    }
    const formulas = cells.flatMap((cell) =>
      cell !== null && typeof cell === "object" ? [cell.formula] : [],
    );
    expect(formulas.join()).not.toMatch(/DEAL|!|HYPERLINK/);
  });

  it("is written anew where there is one, from what that one says", () => {
    const there = readingOf(RECORD);
    const next = { ...RECORD, source: "From all.csv: 1 Oct 2026 to 31 Jan 2027." };
    const [sheet] = keepUsage(next, { sheets: { imported: there }, readings: [] }).sheets;
    expect(sheet).toEqual({
      kind: "rebuild",
      sheet: there.sheet,
      was: planned(RECORD),
      parts: planned(next).parts,
    });
  });

  it("keeps all that it writes within the area by which it is found", () => {
    const { parts, mark } = planned(RECORD);
    const name = parts.find((part) => part.kind === "name" && part.name === mark);
    const { right = 0, bottom = 0 } = cornersOf(name?.kind === "name" ? name.at : "") ?? {};
    const ends = parts.flatMap((part) => {
      if (part.kind !== "cells") return [];
      const { left = 1, top = 1 } = cornersOf(part.at) ?? {};
      return part.rows.map((cells, down) => [left + cells.length - 1, top + down] as const);
    });
    expect([Math.max(...ends.map(([at]) => at)), Math.max(...ends.map(([, at]) => at))]).toEqual([
      right,
      bottom,
    ]);
  });
});
