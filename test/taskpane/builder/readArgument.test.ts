import { describe, expect, it } from "@jest/globals";
import { functionById } from "../../../src/taskpane/catalogue/catalogue";
import { readArgument } from "../../../src/taskpane/builder/readArgument";
import { NO_HABIT, type Habit } from "../../../src/taskpane/entry/habit";

function read(argument: string, text: string, habit: Habit = NO_HABIT) {
  const [id = "", name = ""] = argument.split(" ");
  const parameter = functionById(id)?.parameters.find((each) => each.name === name);
  if (parameter === undefined) throw new Error(argument);
  return readArgument(parameter, text, habit);
}

const COMMIT = "COMMIT_COST commit";
const MODEL = "LIST_RATE model";
const DAY = "LIST_RATE as_of";

describe("what is typed for an argument", () => {
  it.each([
    ["1000000", "1000000"],
    ["1,000,000", "1000000"],
    ["1.000.000", "1000000"],
    ["1 000 000", "1000000"],
    ["18 %", "0.18"],
    ["18%", "0.18"],
    ["-0.05", "-0.05"],
    ["1e6", "1000000"],
  ])("as a number: %s stands in the formula as %s", (text, formula) => {
    expect(read(COMMIT, text)).toMatchObject({ kind: "value", formula, value: Number(formula) });
  });

  it("is asked about where it has two meanings, unless another field has told", () => {
    expect(read(COMMIT, "1,000")).toMatchObject({
      kind: "question",
      choices: [{ value: 1000 }, { value: 1 }],
    });
    expect(read(COMMIT, "1,000", { decimalMark: "." })).toMatchObject({ value: 1000 });
  });

  it("as a bare percentage is left as it is: the function says what it takes", () => {
    expect(read("COMMIT_COST discount", "18")).toMatchObject({ formula: "18" });
  });

  it.each([
    [MODEL, "Opus 5.5", '"Opus 5.5"'],
    [MODEL, '"A1"', '"A1"'],
    [MODEL, 'say "no"', '"say ""no"""'],
    ["COMMIT_COST overage_discount", "parity", '"parity"'],
    ["COMMIT_COST basis", "list", '"list"'],
    ["RATE_CARD include_retired", "true", "TRUE"],
  ])("as a word, %s: %s stands in the formula as %s", (argument, text, formula) => {
    expect(read(argument, text)).toMatchObject({ kind: "value", formula });
  });

  it("keeps a text that looks like a formula a text", () => {
    expect(read(MODEL, '"=1+1"')).toMatchObject({ kind: "value", formula: '"=1+1"' });
    expect(read(MODEL, "+1+1")).toMatchObject({ kind: "value", formula: '"+1+1"' });
  });

  it("is refused where a text is longer than a formula can hold", () => {
    expect(read(MODEL, "x".repeat(255))).toMatchObject({ kind: "value" });
    expect(read(MODEL, "x".repeat(256))).toMatchObject({ kind: "mistake" });
  });

  it.each([
    ["23 Nov 2026", "DATE(2026,11,23)"],
    ["2026-11-23", "DATE(2026,11,23)"],
    ["DATE(2026,11,23)", "DATE(2026,11,23)"],
  ])("as a day: %s stands in the formula as %s", (text, formula) => {
    expect(read(DAY, text)).toEqual({ kind: "value", formula, value: 46_349 });
  });

  it("asks which day is meant", () => {
    expect(read(DAY, "03/04/2026")).toMatchObject({ kind: "question" });
  });

  it.each([
    ["b2", "B2"],
    ["Offer A!b2:b9", "'Offer A'!B2:B9"],
    ["Commit", "Commit"],
    ["=Commit", "Commit"],
    ["=Sheet1!$B$2", "Sheet1!$B$2"],
  ])("as cells: %s stands in the formula as %s", (text, formula) => {
    expect(read(COMMIT, text)).toEqual({ kind: "cells", formula });
  });

  it("as a name where words are taken needs the equals sign", () => {
    expect(read(MODEL, "Best")).toMatchObject({ kind: "value", formula: '"Best"' });
    expect(read(MODEL, "=Best")).toEqual({ kind: "cells", formula: "Best" });
  });

  it.each(["{1;2}", '{"a",1;"b",2}', "{1}", '{"semi;colon","say ""no"""}', "{TRUE,#N/A}"])(
    "as an array: %s stands in the formula as it is",
    (text) => {
      expect(read("BLENDED_RATE volumes", text)).toMatchObject({ kind: "rows", formula: text });
    },
  );

  it.each([
    ["=B2*1.2", "B2*1.2"],
    ['=IF(A1="(",1,2)', 'IF(A1="(",1,2)'],
    ["B2#", "B2#"],
    ["Bands[Discount]", "Bands[Discount]"],
  ])("as a formula of its own: %s is left to Excel", (text, formula) => {
    expect(read(COMMIT, text)).toEqual({ kind: "expression", formula });
  });

  it.each(["=", "=SUM(A1", "=A1)", '="a', "=(A1]"])("cannot be a broken formula: %s", (text) => {
    expect(read(COMMIT, text)).toMatchObject({ kind: "mistake" });
  });

  it("is left out where there is nothing but spaces", () => {
    expect(read(COMMIT, "  ")).toEqual({ kind: "left out" });
  });
});
