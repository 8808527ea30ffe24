import { describe, expect, it } from "@jest/globals";
import { answer, settle, spill } from "../../src/functions/answer";
import { cellError } from "../../src/functions/cellError";
import { fail, ok, type Issue } from "../../src/pricing";
import { isCellError, plainResult } from "../support/cells";

const at = { argument: "commit" };
const MISTAKE: Issue = { code: "missing", at };
const ABSENT: Issue = { code: "card_empty_on_date", nature: "not_found", on: 46_349 };
const OVER_NOTHING: Issue = { code: "no_volume", nature: "over_nothing" };
const passedOn = (got: string): Issue => ({ code: "error_value", at, got });

describe("what the cell shows", () => {
  it.each([
    ["a mistake", [MISTAKE], "#VALUE!"],
    ["nothing to find", [ABSENT], "#N/A"],
    ["a ratio over nothing", [OVER_NOTHING], "#DIV/0!"],
    ["a mistake before what was not found", [ABSENT, MISTAKE], "#VALUE!"],
    ["an error of the input before all", [MISTAKE, passedOn("#N/A")], "#N/A"],
    ["a division of the input", [passedOn("#DIV/0!")], "#DIV/0!"],
    ["an error that a function cannot give back", [passedOn("#REF!")], "#VALUE!"],
    ["no issue at all", [], "#VALUE!"],
  ])("for %s", (_, issues, code) => {
    expect(plainResult(cellError(issues))).toEqual({ error: code });
  });

  it("says all of it in its message", () => {
    expect(cellError([MISTAKE, ABSENT]).message).toBe(
      "commit is missing. The rate card has no model in force on 23 Nov 2026.",
    );
  });
});

describe("the last guard", () => {
  it.each([NaN, Infinity, -Infinity])("turns %d into an error", (value) => {
    expect(isCellError(settle(value))).toBe(true);
    expect(() => answer(ok(value))).toThrow("too large");
    expect(() =>
      spill(
        ok([
          ["Label", 1],
          ["x", value],
        ]),
      ),
    ).toThrow("too large");
  });

  it("lets texts and numbers through, without a negative zero", () => {
    expect(settle("No band")).toBe("No band");
    expect(Object.is(settle(-0), 0)).toBe(true);
    expect(
      spill(
        ok([
          ["a", 1],
          ["", -2],
        ]),
      ),
    ).toEqual([
      ["a", 1],
      ["", -2],
    ]);
    expect(settle(ok(3))).toBe(3);
  });

  it("throws what stands in the way of an answer", () => {
    expect(() => answer(fail(MISTAKE))).toThrow("commit is missing.");
    expect(() => spill(fail(MISTAKE))).toThrow("commit is missing.");
  });
});
