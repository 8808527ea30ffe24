import { describe, expect, it } from "@jest/globals";
import { readBandTable } from "../../../src/taskpane/entry/bandTable/readBandTable";

/** The bands that were understood, as `name|threshold|discount`. */
function bands(pasted: string): string[] {
  return readBandTable(pasted).rows.flatMap(({ as }) =>
    as.kind === "band" ? [`${as.name}|${as.threshold}|${as.discount}`] : [],
  );
}

function kinds(pasted: string): string[] {
  return readBandTable(pasted).rows.map(({ as }) => (as.kind === "passed" ? as.because : as.kind));
}

const TWO = ["|500,000|10 %", "|1,000,000|20 %"];
const NAMED = ["Bronze|500,000|10 %", "Gold|1,000,000|20 %"];

describe("a band table is understood as it is pasted", () => {
  it.each<[string, string, string[]]>([
    [
      "a title over it that speaks of discounts",
      "Volume discount schedule (annual commitment):\n    Commit (USD)      Discount off list\n    $500k – < $1M      10.0 %\n    above $1M          20 %",
      TWO,
    ],
    ["a title of one word", "Discounts\n500,000\t10%\n1,000,000\t20%", TWO],
    ["a title in a sheet's first cell", "Volume discounts\t\n500,000\t10%\n1,000,000\t20%", TWO],
    ["two columns of a sheet", "500000\t10%\n1000000\t20%", TWO],
    ["with headings", "Annual commit\tDiscount\n$500,000\t10%\n$1,000,000\t20%", TWO],
    ["with names", "Tier\tCommit\tDiscount\nBronze\t$500,000\t10%\nGold\t$1,000,000\t20%", NAMED],
    ["names without headings", "Bronze\t500k\t10%\nGold\t1m\t20%", NAMED],
    ["discount before threshold", "Discount\tFrom\n10%\t500k\n20%\t$1M", TWO],
    ["fractions", "500000\t0.1\n1000000\t0.2", TWO],
    ["bare percentages", "500000\t10\n1000000\t20", TWO],
    ["from and to columns", "From\tTo\tDiscount\n500,000\t999,999\t10%\n1,000,000\t\t20%", TWO],
    ["ranges", "$500K – $999K\t10%\n$1M – $2.5M\t20%", TWO],
    ["ranges with one scale", "$0.5–1M\t10%\n$1–2.5M\t20%", TWO],
    ["up to and over", "Up to $500k\t5%\n$500k to $1m\t10%\nOver $1M\t20%", ["|0|5 %", ...TWO]],
    ["plus signs", "500,000+\t10%\n1,000,000+\t20%", TWO],
    ["at least", "≥ $500,000\t10 %\n>= $1,000,000\t20 %", TWO],
    ["and above", "$500,000 and above\t10%\n$1,000,000 or more\t20%", TWO],
    [
      "thousands in the heading",
      "Commit ($k)\tDiscount\n500\t10%\n1,000,000\t20%".replace("1,000,000", "1000"),
      TWO,
    ],
    ["000s in the heading", "Commit (000s)\tDiscount\n500\t10%\n1000\t20%", TWO],
    ["millions in the heading", "Annual spend (USD m)\tDiscount\n0.5\t10%\n1\t20%", TWO],
    ["continental figures", "500.000,00 €\t10,0 %\n1.000.000,00 €\t20,0 %", TWO],
    ["a numbered first column", "1\t500,000\t10%\n2\t1,000,000\t20%", TWO],
    [
      "a document's bars",
      "| Commit | Discount |\n|---|---|\n| $500,000 | 10% |\n| $1,000,000 | 20% |",
      TWO,
    ],
    ["a PDF's wide gaps", "Commit      Discount\n$500,000    10%\n$1,000,000  20%", TWO],
    ["a PDF's single spaces", "$500,000 10%\n$1,000,000 20%", TWO],
    ["a PDF with names", "Bronze $500,000 10%\nGold $1,000,000 20%", NAMED],
    ["a PDF with ranges", "$500,000 – $999,999 10 %\n$1,000,000 – $2,499,999 20 %", TWO],
    ["semicolons", "Commit;Discount\n500000;10%\n1000000;20%", TWO],
    ["a file with commas", "Tier,Commit,Discount\nBronze,500000,10%\nGold,1000000,20%", NAMED],
    [
      "a file with commas and quotes",
      'Tier,Commit,Discount\n"Bronze","$500,000","10%"\nGold,"$1,000,000",20%',
      NAMED,
    ],
    ["commas without headings", "500000,10%\n1000000,20%", TWO],
    [
      "a document's bold, without outer bars",
      "Tier | Commit | Discount\n:--- | ---: | ---:\nBronze | $500,000 | 10%\n**Gold** | $1,000,000 | 20%",
      NAMED,
    ],
    [
      "the source of a web page",
      "<table><tr><th>Tier</th><th>Commit</th><th>Discount</th></tr>\n<tr><td>Bronze</td><td><b>&euro;500,000</b></td><td>10&nbsp;%</td></tr>\n<tr><td>Gold</td><td>&#8364;1,000,000</td><td>20%</td></tr></table>",
      NAMED,
    ],
    [
      "a heading over two merged columns",
      "\tAnnual commitment\t\tDiscount\nTier\tFrom\tTo\t\nBronze\t500,000\t999,999\t10%\nGold\t1,000,000\t\t20%",
      NAMED,
    ],
    [
      "a title with a year",
      "Volume discounts 2027\t\t\nTier\tCommit\tDiscount\nBronze\t500,000\t10%\nGold\t1,000,000\t20%",
      NAMED,
    ],
    ["a list in a letter", "• $500,000: 10%\n• $1,000,000: 20%", TWO],
    ["a list with arrows", "- $500k → 10 %\n- $1M -> 20 %", TWO],
    ["discounts first, in a letter", "10% off above $500,000\n20% off above $1M", TWO],
    [
      "no-break spaces",
      "500\u00a0000\u00a0€\t10\u00a0%\n1\u00a0000\u00a0000\u00a0€\t20\u00a0%",
      TWO,
    ],
    ["lakhs", "₹5,00,000\t10%\n₹10,00,000\t20%", TWO],
    ["Arabic figures", "٥٠٠٠٠٠\t١٠٪\n١٠٠٠٠٠٠\t٢٠٪", TWO],
    [
      "a price beside the discount",
      "Tier\tCommit\tDiscount\tPrice\nBronze\t$500,000\t10%\t$4.50\nGold\t$1,000,000\t20%\t$4.00",
      NAMED,
    ],
    ["totals in German", "500.000\t10 %\n1.000.000\t20 %\nGesamt\t1.500.000\t30 %", TWO],
    ["Windows line ends", "500000\t10%\r\n1000000\t20%\r\n", TWO],
    ["bands across", "Commit\t$500,000\t$1,000,000\nDiscount\t10%\t20%", TWO],
    ["bands across, discounts first", "Discount\t10%\t20%\nCommit\t$500k\t$1M", TWO],
    [
      "bands across with names",
      "Tier\tBronze\tGold\nCommit\t$500k\t$1M\nDiscount\t10%\t20%",
      NAMED,
    ],
    [
      "bands across, names over an empty corner",
      "\tBronze\tGold\nAnnual spend\t500,000\t1,000,000\nDiscount\t10\t20",
      NAMED,
    ],
    ["bands across without labels", "$500,000\t$1,000,000\n10%\t20%", TWO],
    [
      "bands across with a title, a blank row and a note",
      "Volume discounts 2027\n\nCommit\t$500k\t$1M\nDiscount\t10%\t20%\n* subject to approval",
      TWO,
    ],
    ["bands across in a PDF", "Commit      $500,000    $1,000,000\nDiscount    10%    20%", TWO],
    // 60,000 × 12 is 720,000.
    ["monthly sums by the heading", "Monthly commit\tDiscount\n$60,000\t10%", ["|720,000|10 %"]],
    ["$/month in the heading", "Spend ($/month)\tDiscount\n60,000\t10%", ["|720,000|10 %"]],
    ["thousands a month", "Commit per month ($k)\tDiscount\n60\t10%", ["|720,000|10 %"]],
    [
      "sums that say a month themselves",
      "$60k per month\t10%\n$1,000,000 a year\t20%",
      ["|720,000|10 %", "|1,000,000|20 %"],
    ],
    [
      "a sum for a year under a heading that says a month",
      "Monthly commit\tDiscount\n$60k\t10%\n$1M per year\t20%",
      ["|720,000|10 %", "|1,000,000|20 %"],
    ],
    [
      "monthly sums, bands across",
      "Commit/month\t$60k\t$90k\nDiscount\t10%\t20%",
      ["|720,000|10 %", "|1,080,000|20 %"],
    ],
    ["reductions in brackets", "$500,000\t(10%)\n$1,000,000\t(20%)", TWO],
    ["reductions with a minus", "0\t0%\n$500,000\t-10%\n$1,000,000\t−20%", ["|0|0 %", ...TWO]],
    ["bare reductions", "Commit\tDiscount\n500000\t(10)\n1000000\t(20)", TWO],
    // Beside a plain one, a minus may be a surcharge: the field refuses it.
    [
      "a minus among others",
      "$500,000\t-10%\n$1,000,000\t20%",
      ["|500,000|-10 %", "|1,000,000|20 %"],
    ],
    ["any order", "1,000,000\t20%\n500,000\t10%", [...TWO].reverse()],
  ])("%s", (_what, pasted, expected) => {
    expect(bands(pasted)).toEqual(expected);
  });

  it("passes over headings, blank rows, totals and notes, and says why", () => {
    const pasted = [
      "Annual commit\tDiscount",
      "$500,000\t10%",
      "",
      "$1,000,000\t20%",
      "Total\t$1,500,000",
      "* subject to approval",
    ].join("\n");
    expect(kinds(pasted)).toEqual(["heading", "band", "blank", "band", "total", "note"]);
  });

  it.each<[string, string, string[]]>([
    ["nothing", "$500,000\t10%\n$1,000,000\t20%", []],
    ["the turn", "Commit\t$500k\t$1M\nDiscount\t10%\t20%", ["turned"]],
    ["the year made of months", "Monthly commit\tDiscount\n$60k\t10%", ["month"]],
    ["that brackets are reductions", "$500k\t(10%)\n$1M\t(20%)", ["reductions"]],
    [
      "all of it",
      "Commit per month\t$50k\t$90k\nDiscount\t(10%)\t(20%)",
      ["turned", "month", "reductions"],
    ],
    ["no year of months where nothing says so", "Annual commit\tDiscount\n$60k\t10%", []],
    ["no month of an invoice", "Commit\tDiscount\n$60k\t10%\n* invoiced monthly", []],
  ])("says what it did to the table: %s", (_what, pasted, expected) => {
    expect(readBandTable(pasted).changes).toEqual(expected);
  });

  it("asks about a month's sums by what they come to in a year", () => {
    // 1.000 a month is 12 or 12,000 a year.
    const { question } = readBandTable("Monthly commit\tDiscount\n1.000\t10%\n2.500\t20%");
    expect(question?.choices.map(({ label }) => label)).toEqual(["12", "12 thousand"]);
  });

  it("shows a row with figures that it cannot read, and keeps the others", () => {
    expect(kinds("500,000\t10%\n1,000,000\ton request (3)\n2,000,000\t20%")).toEqual([
      "band",
      "not_understood",
      "band",
    ]);
  });

  it("understands nothing in a text that is no table", () => {
    expect(bands("Dear Sir or Madam,\nthank you for your interest.")).toEqual([]);
    expect(bands("")).toEqual([]);
  });

  it("asks once where all thresholds have two readings", () => {
    const table = readBandTable("1.000\t10%\n2.500\t20%");
    expect(table.question).toEqual({
      example: "1.000",
      choices: [
        { decimalMark: ".", label: "1" },
        { decimalMark: ",", label: "1 thousand" },
      ],
    });
    const chosen = readBandTable("1.000\t10%\n2.500\t20%", { decimalMark: ",", settled: true });
    expect(chosen.question).toBeUndefined();
    expect(chosen.rows.map(({ as }) => (as.kind === "band" ? as.threshold : ""))).toEqual([
      "1000",
      "2500",
    ]);
  });

  it("takes the discounts of a column in one sense", () => {
    expect(bands("500000\t0.5\n1000000\t20")).toEqual(["|500,000|0.5 %", "|1,000,000|20 %"]);
    expect(bands("500000\t0.2\n1000000\t0.5")).toEqual(["|500,000|20 %", "|1,000,000|50 %"]);
  });

  it("reads 10,000 rows", () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `${(i + 1) * 1000000}\t${i / 200} %`);
    expect(bands(rows.join("\n"))).toHaveLength(10_000);
  });
});
