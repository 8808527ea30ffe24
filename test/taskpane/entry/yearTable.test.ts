import { describe, expect, it } from "@jest/globals";
import {
  readYearTable,
  type YearFields,
} from "../../../src/taskpane/entry/yearTable/readYearTable";

const COMMITS: YearFields = {
  columns: ["commit", "discount"],
  column: "commit",
  year: 0,
  years: 3,
};
const FORECAST: YearFields = {
  columns: ["low", "expected", "high"],
  column: "low",
  year: 0,
  years: 3,
};

/** What goes into the fields, as `field=text`. */
function fields(pasted: string, into: YearFields = COMMITS): string[] {
  const table = readYearTable(pasted, into);
  return table.kind === "filled"
    ? Object.entries(table.texts).map(([field, text]) => `${field}=${text}`)
    : [table.because];
}

const THREE = ["commit.0=1,000,000", "commit.1=1,200,000", "commit.2=1,500,000"];

describe("rows by year are understood as they are pasted", () => {
  it.each<[string, string, string[]]>([
    ["one column", "1,000,000\n1,200,000\n1,500,000\n", THREE],
    ["with the years before", "1\t1,000,000\n2\t1,200,000\n3\t1,500,000", THREE],
    ["with years in words", "Year 1\t1,000,000\nYear 2\t1,200,000\nYear 3\t1,500,000", THREE],
    ["with calendar years", "2027\t1,000,000\n2028\t1,200,000\n2029\t1,500,000", THREE],
    ["with fiscal years", "FY27\t1,000,000\nFY28\t1,200,000\nFY29\t1,500,000", THREE],
    [
      "with headings, a blank row and a total",
      "Year\tCommit\n\t\n1\t1,000,000\n2\t1,200,000\n3\t1,500,000\nTotal\t3,700,000",
      THREE,
    ],
    ["across", "\tYear 1\tYear 2\tYear 3\nCommit\t1,000,000\t1,200,000\t1,500,000", THREE],
    ["across, without a name", "2027\t2028\t2029\n1,000,000\t1,200,000\t1,500,000", THREE],
    ["a PDF's gaps", "Year 1    1,000,000\nYear 2    1,200,000\nYear 3    1,500,000", THREE],
    ["a letter", "Year 1: 1,000,000\nYear 2: 1,200,000\nYear 3: 1,500,000", THREE],
    [
      "commits and discounts",
      "Year\tCommit\tDiscount\n1\t$1m\t20%\n2\t$2m\t24%",
      ["commit.0=$1m", "discount.0=20%", "commit.1=$2m", "discount.1=24%"],
    ],
    [
      "discounts first, by their headings",
      "Discount\tAnnual commit\n20%\t$1m\n24%\t$2m",
      ["discount.0=20%", "commit.0=$1m", "discount.1=24%", "commit.1=$2m"],
    ],
    [
      "a unit in the heading",
      "Year\tCommit ($m)\n1\t1.2\n2\t$1.5",
      ["commit.0=1.2 m", "commit.1=$1.5 m"],
    ],
    [
      "thousands in the heading",
      "Commit (000s)\n1,200\n1,500",
      ["commit.0=1,200 k", "commit.1=1,500 k"],
    ],
    ["years that begin later", "Year 2\t1.2m\nYear 3\t1.5m", ["commit.1=1.2m", "commit.2=1.5m"]],
  ])("%s", (_, pasted, wanted) => {
    expect(fields(pasted)).toEqual(wanted);
  });

  it("fills from the field on that they are pasted into", () => {
    expect(fields("1.2m\n1.5m", { ...COMMITS, year: 1 })).toEqual([
      "commit.1=1.2m",
      "commit.2=1.5m",
    ]);
    expect(fields("2m\t3m", { ...FORECAST, column: "expected" })).toEqual([
      "expected.0=2m",
      "high.0=3m",
    ]);
  });

  it("takes low, expected and high side by side", () => {
    expect(fields("Year\tLow\tBase case\tHigh\n2027\t1m\t2m\t3m", FORECAST)).toEqual([
      "low.0=1m",
      "expected.0=2m",
      "high.0=3m",
    ]);
  });

  it("leaves out what there is no field for, and counts it", () => {
    // Year 4 is after the term; of the column beside there are four figures, and year 4's is one of them.
    const pasted = "1\t1m\t20%\t7\n2\t1m\t20%\t7\n3\t1m\t20%\t7\n4\t1m\t20%\t7";
    expect(readYearTable(pasted, COMMITS)).toMatchObject({ leftOut: 6 });
    expect(fields(pasted)).toHaveLength(6);
  });
});

describe("rows by month", () => {
  const MONTHS = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
  ];
  const year = (name: string, use: number) =>
    MONTHS.map((month) => `${month}-${name}\t${String(use)}`).join("\n");

  it("are added up to years", () => {
    // 12 × 100,000 and 12 × 150,000
    const pasted = `Month\tUsage\n${year("27", 100_000)}\n${year("28", 150_000)}`;
    const table = readYearTable(pasted, { ...FORECAST, column: "expected" });
    expect(table).toMatchObject({
      kind: "filled",
      addsMonths: true,
      texts: { "expected.0": "1,200,000", "expected.1": "1,800,000" },
      leftOut: 0,
    });
  });

  it("are refused where they are no whole years, or are discounts", () => {
    expect(fields("Jan-27\t100,000\nFeb-27\t100,000", FORECAST)).toEqual(["months"]);
    expect(fields(year("27", 20), { ...COMMITS, column: "discount" })).toEqual(["months"]);
  });
});

it("a table without figures fills nothing", () => {
  expect(fields("Year\tCommit\nfirst\tto be agreed")).toEqual(["no_figures"]);
});
