import { describe, expect, it } from "@jest/globals";
import { habitOf } from "../../../src/taskpane/entry/habit";
import { readCurrency } from "../../../src/taskpane/entry/readCurrency";
import { readDate } from "../../../src/taskpane/entry/readDate";
import { readMoney } from "../../../src/taskpane/entry/readMoney";
import { readNumber } from "../../../src/taskpane/entry/readNumber";
import { readPercent } from "../../../src/taskpane/entry/readPercent";
import type { Reading } from "../../../src/taskpane/entry/reading";
import { readTerm } from "../../../src/taskpane/entry/readTerm";
import { readVolume } from "../../../src/taskpane/entry/readVolume";
import { readYearlyMoney, yearlyMoneyText } from "../../../src/taskpane/entry/readYearlyMoney";
import { isoDate } from "../../../src/taskpane/entry/serialDate";

/** What a reading comes to, in a form that a table of cases can show. */
function said<T>(reading: Reading<T>): unknown {
  if (reading.kind === "understood") return reading.value;
  if (reading.kind === "ambiguous") return reading.choices.map(({ value }) => value);
  return reading.kind;
}

const UNREADABLE = "unreadable";

describe("money is read as people type it", () => {
  it.each<[string, unknown]>([
    ["", "blank"],
    ["   ", "blank"],
    ["1000000", 1_000_000],
    ["1,000,000", 1_000_000],
    ["1.000.000", 1_000_000],
    ["1 000 000", 1_000_000],
    ["1\u202f000\u00a0000", 1_000_000],
    ["1'000'000", 1_000_000],
    ["1’000’000", 1_000_000],
    ["10,00,000", 1_000_000],
    ["1m", 1_000_000],
    ["1 M", 1_000_000],
    ["$1M", 1_000_000],
    ["US$1m", 1_000_000],
    ["USD 1,000,000", 1_000_000],
    ["1,000,000 usd", 1_000_000],
    ["€1.000.000,00", 1_000_000],
    ["1,000,000.00", 1_000_000],
    ["1 million dollars a year", 1_000_000],
    ["$1,000,000 / year", 1_000_000],
    ["$1,000,000 p.a.", 1_000_000],
    ["1mm", 1_000_000],
    ["1 mio", 1_000_000],
    ["CHF 1 mio", 1_000_000],
    ["1.1m", 1_100_000],
    ["1,5m", 1_500_000],
    ["0.9m", 900_000],
    ["0,125m", 125_000],
    [".5m", 500_000],
    ["900k", 900_000],
    ["1bn", 1_000_000_000],
    ["0", 0],
    ["$0", 0],
    ["250.50", 250.5],
    ["250,5", 250.5],
    ["-5", -5],
    ["(5)", -5],
    ["−1m", -1_000_000],
    // In the words and the figures of other places.
    ["1,5 Mio. €", 1_500_000],
    ["1.5 Millionen", 1_500_000],
    ["500 Tsd. EUR", 500_000],
    ["1,5 Mrd", 1_500_000_000],
    ["₹10,00,000", 1_000_000],
    ["Rs. 10 lakh", 1_000_000],
    ["1 crore", 10_000_000],
    ["CHF 1'000'000.-", 1_000_000],
    ["Fr. 1m", 1_000_000],
    ["kr 500 000", 500_000],
    ["١٠٠٠٠٠٠", 1_000_000],
    ["١٬٠٠٠٬٠٠٠٫٥", 1_000_000.5],
    ["１，０００，０００", 1_000_000],
    ["EUR1.000.000", 1_000_000],
    ["1MUSD", 1_000_000],
    ["1m/Jahr", 1_000_000],
    ["$1M annual", 1_000_000],
    ["~$1m", 1_000_000],
    ["ca. 1m", 1_000_000],
    ["1k", 1000],
    ["($500,000)", -500_000],
    // Nobody prices to a thousandth of a dollar.
    ["950,000", 950_000],
    ["950.000", 950_000],
    ["12.500", 12_500],
    // One thousand, or one: it is asked.
    ["1,000", [1000, 1]],
    ["1.000", [1000, 1]],
    ["1.250m", [1_250_000_000, 1_250_000]],
    ["1,250k", [1_250_000, 1250]],
    ["abc", UNREADABLE],
    ["1 m 5", UNREADABLE],
    ["1,00,0", UNREADABLE],
    ["1.00.000", UNREADABLE],
    ["1,000.000,00", UNREADABLE],
    ["12 monkeys", UNREADABLE],
    ["18 %", UNREADABLE],
    ["=A1", UNREADABLE],
    ["1e6", UNREADABLE],
    ["Mio", UNREADABLE],
    ["$100k per month", UNREADABLE], // what is asked for is a year's
    ["Infinity", UNREADABLE],
  ])("%j", (text, expected) => {
    expect(said(readMoney(text))).toEqual(expected);
  });

  it("takes what another field shows for the person's way of writing", () => {
    expect(said(readMoney("1,000", habitOf(["1,300,000"])))).toBe(1000);
    expect(said(readMoney("1,000", habitOf(["1.300.000"])))).toEqual([1000, 1]);
    expect(said(readMoney("1.000", habitOf(["1.300.000"])))).toBe(1000);
    expect(said(readMoney("1.250m", habitOf(["1,300,000"])))).toBe(1_250_000);
    expect(said(readMoney("1,000", habitOf(["1,300,000", "0,18"])))).toEqual([1000, 1]);
  });

  it("does not let a habit turn 950,000 into 950", () => {
    expect(said(readMoney("950,000", habitOf(["0,18"])))).toBe(950_000);
  });

  it("offers choices that are themselves read in one way", () => {
    for (const text of ["1,000", "1.250", "1.250m", "9,999k"]) {
      const reading = readMoney(text);
      if (reading.kind !== "ambiguous") throw new Error(`${text} has one meaning`);
      for (const choice of reading.choices) expect(said(readMoney(choice.text))).toBe(choice.value);
    }
  });
});

describe("a percentage is read as people type it", () => {
  it.each<[string, unknown]>([
    ["", "blank"],
    ["18", 0.18],
    ["18 %", 0.18],
    ["18%", 0.18],
    ["18 percent", 0.18],
    ["18% off", 0.18],
    ["0.18", 0.18],
    ["0,18", 0.18],
    [".18", 0.18],
    ["18,5", 0.185],
    ["18.5 %", 0.185],
    ["0.5 %", 0.005],
    ["0.03", 0.03],
    ["0", 0],
    ["0 %", 0],
    ["1", 0.01], // 100 % off is no discount that the field takes
    ["1,000", 0.01], // nor is 1,000 %
    ["12,500 %", 0.125],
    ["0.49", 0.49],
    ["0.5", [0.005, 0.5]],
    ["0,5", [0.005, 0.5]],
    ["0.75", [0.0075, 0.75]],
    ["100", 1],
    ["120 %", 1.2],
    ["-5", -0.05],
    // Brackets are an accountant's minus: refused as such, not taken for a discount of 10 %.
    ["(10%)", -0.1],
    ["(10 %)", -0.1],
    ["(10)", -0.1],
    ["(10) %", -0.1],
    ["−10%", -0.1],
    ["((10%))", UNREADABLE],
    ["(10%", UNREADABLE],
    ["18 pct", 0.18],
    ["18 Prozent", 0.18],
    ["18 % discount", 0.18],
    ["%18", 0.18],
    ["18\u202f%", 0.18],
    ["１８％", 0.18],
    ["١٨٪", 0.18],
    ["1,800 bps", [0.18, 0.00018]],
    ["1850 bps", 0.185],
    ["~18 %", 0.18],
    ["0,185", 0.185],
    ["abc", UNREADABLE],
    ["%", UNREADABLE],
    ["18%-20%", UNREADABLE],
    ["$18", UNREADABLE],
    ["18 %%", UNREADABLE],
  ])("%j as a discount", (text, expected) => {
    expect(said(readPercent(text, "discount"))).toEqual(expected);
  });

  it("asks whether 1 is 1 % or all of it where a share may be all", () => {
    expect(said(readPercent("1", "share"))).toEqual([0.01, 1]);
    expect(said(readPercent("100", "share"))).toBe(1);
  });

  it("offers choices that are themselves read in one way", () => {
    const reading = readPercent("0.5", "discount");
    if (reading.kind !== "ambiguous") throw new Error("0.5 has one meaning");
    expect(reading.choices.map(({ label }) => label)).toEqual(["0.5 %", "50 %"]);
    for (const choice of reading.choices) {
      expect(said(readPercent(choice.text, "discount"))).toBe(choice.value);
    }
  });
});

/** 23 November 2026 */
describe("a year's commit or usage", () => {
  it.each<[string, unknown]>([
    ["1.8", [1_800_000, 1800, 1.8]],
    ["1,8", [1_800_000, 1800, 1.8]],
    ["$1.8", [1_800_000, 1800, 1.8]],
    ["USD 500", [500_000_000, 500_000, 500]],
    ["999.99", [999_990_000, 999_990, 999.99]],
    ["1000", 1000],
    ["0", 0],
    ["-5", -5],
    ["1.8m", 1_800_000],
    ["0.9k", 900],
    ["1.8 a year", 1.8],
    ["1.8 USD", 1.8],
    ["1.000", [1000, 1]],
    ["abc", UNREADABLE],
    ["", "blank"],
  ])("%j", (text, expected) => {
    expect(said(readYearlyMoney(text))).toEqual(expected);
  });

  it("offers choices, and is written, in texts that have one meaning", () => {
    for (const text of ["1.8", "1.000", "0,5"]) {
      const reading = readYearlyMoney(text);
      const choices = reading.kind === "ambiguous" ? reading.choices : [];
      expect(choices.length).toBeGreaterThan(1);
      for (const choice of choices) expect(said(readYearlyMoney(choice.text))).toBe(choice.value);
    }
    for (const value of [0, 0.5, 1.8, 999.99, 1000, 1_250_000]) {
      expect(said(readYearlyMoney(yearlyMoneyText(value)))).toBe(value);
    }
  });
});

describe("a share may be a word", () => {
  it.each<[string, unknown]>([
    ["all", 1],
    ["All of it", 1],
    ["all of the input", 1],
    ["everything", 1],
    ["half", 0.5],
    ["about half", 0.5],
    ["a quarter", 0.25],
    ["three-quarters", 0.75],
    ["none", 0],
    ["no", 0],
    ["most", UNREADABLE],
    ["all but one", UNREADABLE],
  ])("%j", (text, expected) => {
    expect(said(readPercent(text, "share"))).toEqual(expected);
  });

  it("and no other percentage is", () => {
    expect(said(readPercent("half", "discount"))).toBe(UNREADABLE);
  });
});

describe("a volume is read in millions of tokens", () => {
  it.each<[string, unknown]>([
    ["", "blank"],
    ["12000", 12_000],
    ["12,000.5", 12_000.5],
    ["1,250", [1250, 1.25]],
    ["40 bn", 40_000],
    ["40bn", 40_000],
    ["~40 billion tokens", 40_000],
    ["3 Mrd", 3000],
    ["3 Mrd. Token", 3000],
    ["1,2 Mio.", 1.2],
    ["1.2 Mio", 1.2],
    ["12M", 12],
    ["12 MTok", 12],
    ["12 million tokens", 12],
    ["500k", 0.5],
    ["500 k tokens", 0.5],
    ["800,000 tokens", 0.8],
    ["1,000 tokens", 0.001],
    ["10 lakh tokens", 1],
    ["1,250 bn", [1_250_000, 1250]],
    ["12 monkeys", UNREADABLE],
    ["bn", UNREADABLE],
    ["tokens", UNREADABLE],
    ["$40bn", UNREADABLE],
    ["12 %", UNREADABLE],
  ])("%j", (text, expected) => {
    expect(said(readVolume(text))).toEqual(expected);
  });

  it("takes what another field shows for the person's way of writing", () => {
    expect(said(readVolume("1,250 bn", habitOf(["1.300.000"])))).toBe(1250);
  });

  it("offers choices that are themselves read in one way", () => {
    const reading = readVolume("1,250k");
    const choices = reading.kind === "ambiguous" ? reading.choices : [];
    expect(choices.map(({ text }) => said(readVolume(text)))).toEqual([1.25, 0.00125]);
  });
});

const TODAY = 46_349;

describe("a date is read in the person's order", () => {
  it.each<[string, unknown]>([
    ["", "blank"],
    ["2026-04-03", "2026-04-03"],
    ["2026/4/3", "2026-04-03"],
    ["03.04.2026", "2026-04-03"], // with dots the day is first
    ["13/04/2026", "2026-04-13"],
    ["04/13/2026", "2026-04-13"],
    ["4/4/2026", "2026-04-04"],
    ["13/4/26", "2026-04-13"],
    ["3 April 2026", "2026-04-03"],
    ["3rd Apr 2026", "2026-04-03"],
    ["3-Apr-26", "2026-04-03"],
    ["April 3, 2026", "2026-04-03"],
    ["Apr. 3rd, 2026", "2026-04-03"],
    ["January 2027", "2027-01-01"],
    ["29 Feb 2028", "2028-02-29"],
    ["3. April 2027", "2027-04-03"],
    ["3 avril 2027", "2027-04-03"],
    ["1er août 2027", "2027-08-01"],
    ["3 März 2027", "2027-03-03"],
    ["3 de mayo de 2027", "2027-05-03"],
    ["Saturday, 3 April 2027", "2027-04-03"],
    ["2027-04-03 00:00", "2027-04-03"],
    ["2027-04-03T00:00:00Z", "2027-04-03"],
    ["20270403", "2027-04-03"],
    ["46115", "2026-04-03"], // as a sheet shows it whose cell has no format
    ["36525", UNREADABLE], // 1999
    ["2027-04", "2027-04-01"],
    ["04/2027", "2027-04-01"],
    ["٢٠٢٧-٠٤-٠٣", "2027-04-03"],
    ["3\u00a0Apr\u00a02027", "2027-04-03"],
    ["1 Jan 30", "2030-01-01"], // contracts begin in this century
    ["03/04/2026", ["2026-04-03", "2026-03-04"]],
    ["3 / 4 / 27", ["2027-04-03", "2027-03-04"]],
    ["3 jui 2027", UNREADABLE], // juin or juillet
    ["Apr-27", ["2027-04-01", "2027-04-27"]], // in 2027, or the next 27th
    ["Apr 27", ["2027-04-01", "2027-04-27"]],
    ["April 27", ["2027-04-01", "2027-04-27"]],
    ["Avril-27", ["2027-04-01", "2027-04-27"]],
    ["Nov-22", ["2022-11-01", "2027-11-22"]], // the 22nd was yesterday
    ["Nov-23", ["2023-11-01", "2026-11-23"]], // the 23rd is today
    ["Apr-31", "2031-04-01"], // April has no 31st
    ["Apr-00", "2000-04-01"],
    ["Apr ’27", "2027-04-01"], // what is left out is of a year
    ["Apr'27", "2027-04-01"],
    ["Apr 7", UNREADABLE], // a day without its year
    ["April 2027", "2027-04-01"],
    ["Apr-2027", "2027-04-01"],
    ["Ju-27", UNREADABLE], // June or July
    ["27-Apr-27", "2027-04-27"],
    ["29 Feb 2027", UNREADABLE],
    ["31/04/2026", UNREADABLE],
    ["13/13/2026", UNREADABLE],
    ["2026", UNREADABLE],
    ["soon", UNREADABLE],
    ["3 Ju 2026", UNREADABLE],
  ])("%j", (text, expected) => {
    const got = said(readDate(text, TODAY));
    const iso = (value: unknown) => (typeof value === "number" ? isoDate(value) : value);
    expect(Array.isArray(got) ? got.map(iso) : iso(got)).toEqual(expected);
  });

  it("cannot read a day without a year where today is not known", () => {
    expect(said(readDate("Apr-27"))).toBe(UNREADABLE);
  });

  it("counts days as Excel does: 23 November 2026 is day 46,349", () => {
    // 1 January 2026 is 46,023; 326 days later is 23 November.
    expect(said(readDate("2026-11-23"))).toBe(46_349);
  });
});

describe("a term is read in months", () => {
  it.each<[string, unknown]>([
    ["", "blank"],
    ["12", 12],
    ["36 months", 36],
    ["36m", 36],
    ["3 years", 36],
    ["1.5 years", 18],
    ["1,5 yrs", 18],
    ["2-year", 24],
    ["3", [3, 36]],
    ["1", [1, 12]],
    ["6", 6],
    ["0", 0],
    ["36\u00a0Monate", 36],
    ["3 Jahre", 36],
    ["3yr term", 36],
    ["３６", 36],
    ["1 Jan 2027 to 31 Dec 2029", 36],
    ["1 January 2027 – 1 January 2030", 36],
    ["from 2027-04-15 until 2028-04-14", 12],
    ["01.01.2027 - 31.12.2027", 12],
    ["von 1. Januar 2027 bis 30. Juni 2028", 18],
    ["31 Dec 2029 to 1 Jan 2027", UNREADABLE], // it would end before it starts
    ["1 Jan 2027 to 15 Dec 2029", UNREADABLE], // no whole months
    ["03/04/2027 to 02/04/2028", UNREADABLE], // March or April
    ["1 Jan 2027 to soon", UNREADABLE],
    ["three", UNREADABLE],
    ["3 weeks", UNREADABLE],
  ])("%j", (text, expected) => {
    expect(said(readTerm(text))).toEqual(expected);
  });
});

describe("a currency is read as its code", () => {
  it.each<[string, unknown]>([
    ["", "blank"],
    ["USD", "USD"],
    ["usd", "USD"],
    ["$", "USD"],
    ["€", "EUR"],
    ["Pounds", "GBP"],
    ["chf", "CHF"],
    ["XXQ", UNREADABLE],
    ["money", UNREADABLE],
  ])("%j", (text, expected) => {
    expect(said(readCurrency(text))).toEqual(expected);
  });
});

describe("a bare number", () => {
  it.each<[string, unknown]>([
    ["1,250", [1250, 1.25]],
    ["12,500", [12500, 12.5]],
    ["1,250.5", 1250.5],
    ["0.125", 0.125],
    ["1m", UNREADABLE],
  ])("%j", (text, expected) => {
    expect(said(readNumber(text))).toEqual(expected);
  });
});
