import { describe, expect, it } from "@jest/globals";
import {
  errorIn,
  isBlank,
  plainCell,
  readFlag,
  readOptional,
  readQuantity,
  readText,
} from "../../../src/pricing";

const at = { argument: "commit" };
const codesOf = (result: { ok: boolean; issues?: readonly { code: string }[] }) =>
  result.issues?.map(({ code }) => code);

describe("a blank cell", () => {
  it.each([null, undefined, "", "  ", { type: "Empty", basicValue: "" }])("is %j", (raw) => {
    expect(isBlank(raw)).toBe(true);
    expect(codesOf(readQuantity("money", raw, at))).toEqual(["missing"]);
    expect(readOptional("money", raw, at, 7)).toEqual({ ok: true, value: 7 });
  });

  it.each([0, false, "x", "0", "#N/A"])("is not %j", (raw) => expect(isBlank(raw)).toBe(false));
});

describe("a cell value with a format or a card round it", () => {
  it("is its basic value", () => {
    expect(plainCell({ type: "Double", basicValue: 0.125, numberFormat: "0.0%" })).toBe(0.125);
    expect(plainCell({ type: "Entity", text: "x", basicValue: "#VALUE!" })).toBe("#VALUE!");
  });

  it("is a word for what it is where it is none", () => {
    expect(plainCell([[1]])).toBe("a range");
    expect(plainCell({})).toBe("object");
    expect(plainCell({ code: 7 })).toBe("object");
    expect(plainCell({ code: "not an error" })).toBe("object");
    expect(plainCell(() => 1)).toBe("function");
    expect(plainCell(5n)).toBe("bigint");
  });
});

describe("an error in a cell", () => {
  it.each([
    ["#DIV/0!", "#DIV/0!"],
    [{ type: "Error", basicValue: "#N/A", basicType: "Error" }, "#N/A"],
    [{ code: "#VALUE!", message: "as CustomFunctions has it" }, "#VALUE!"],
  ])("is seen in %j", (raw, code) => {
    expect(errorIn(raw)).toBe(code);
    expect(readQuantity("money", raw, at)).toEqual({
      ok: false,
      issues: [{ code: "error_value", at, got: code }],
    });
    expect(codesOf(readText(raw, at))).toEqual(["error_value"]);
    expect(codesOf(readFlag(raw, at))).toEqual(["error_value"]);
  });

  it.each([
    ...["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#REF!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!"],
    ...["#BUSY!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#GETTING_DATA"],
  ])("may be %s", (code) => expect(errorIn(code)).toBe(code));

  it.each(["#1 in sales", 5, null, { code: 7 }])("is not seen in %j", (raw) =>
    expect(errorIn(raw)).toBeUndefined(),
  );
});

describe("a number", () => {
  it("is given back inside its range", () => {
    expect(readQuantity("discount", 0.18, at)).toEqual({ ok: true, value: 0.18 });
  });

  it("outside it is an issue with the figure", () => {
    expect(readQuantity("discount", 1, at)).toEqual({
      ok: false,
      issues: [{ code: "out_of_range", at, got: 1, takes: "discount" }],
    });
  });

  it.each(["12", "1,000", true, false, "5%"])("is not %j", (raw) => {
    expect(readQuantity("money", raw, at)).toEqual({
      ok: false,
      issues: [{ code: "not_a_number", at, got: raw, takes: "money" }],
    });
  });

  it.each([NaN, Infinity, -Infinity])("is not %d", (raw) => {
    expect(codesOf(readQuantity("points", raw, at))).toEqual(["out_of_range"]);
    expect(codesOf(readQuantity("money", raw, at))).toEqual(["out_of_range"]);
  });
});

describe("a text", () => {
  it("loses the spaces around it", () =>
    expect(readText("  Opus 5.5 ", at)).toEqual({ ok: true, value: "Opus 5.5" }));

  it.each([
    [5, "not_a_text"],
    [true, "not_a_text"],
    [" ", "missing"],
  ])("is not %j", (raw, code) => expect(codesOf(readText(raw, at))).toEqual([code]));
});

describe("TRUE or FALSE", () => {
  it.each([
    [true, true],
    [1, true],
    ["yes", true],
    [" True ", true],
    [false, false],
    [0, false],
    ["no", false],
    ["FALSE", false],
    [null, false],
    ["", false],
  ])("%j is %j", (raw, value) => expect(readFlag(raw, at)).toEqual({ ok: true, value }));

  it.each([2, "maybe"])("%j is neither", (raw) =>
    expect(readFlag(raw, at)).toEqual({
      ok: false,
      issues: [
        { code: "unknown_word", at, got: String(raw), takes: ["TRUE", "yes", "FALSE", "no"] },
      ],
    }),
  );
});
