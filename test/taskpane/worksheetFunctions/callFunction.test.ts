import { describe, expect, it } from "@jest/globals";
import { functionById } from "../../../src/taskpane/catalogue/catalogue";
import { callFunction, type Argument } from "../../../src/taskpane/worksheetFunctions/callFunction";
import { LIBRARY } from "../../support/functionLibrary";

const call = (id: string, ...given: readonly Argument[]) => {
  const facts = functionById(id);
  if (facts === undefined) throw new Error(id);
  return callFunction(LIBRARY, facts, given);
};

describe("calling a worksheet function from the pane", () => {
  it("gives the value that the cell would show", () => {
    // 2,000,000 at list: 1,250,000 uses the commit of 1,000,000 up, 750,000 is overage at list.
    expect(call("COMMIT_COST", 2_000_000, 1_000_000, 0.2)).toEqual({ ok: true, value: 1_750_000 });
  });

  it("takes a cell where a value is declared, as a range of one", () => {
    const bands = [[500_000, 0.12]];
    expect(call("NEXT_BAND", [[100_000]], bands)).toEqual({
      ok: true,
      value: [[1, 500_000, 400_000, 0.12, 0.12]],
    });
  });

  it("gives a column for a column, with a bad row as an error of its own", () => {
    const result = call("COMMIT_COST", [[2_000_000], ["much"]], 1_000_000, 0.2);
    expect(result).toMatchObject({
      ok: true,
      value: [[1_750_000], [{ error: "#VALUE!" }]],
    });
  });

  it("leaves out what is left out, in the middle and at the end", () => {
    expect(
      call("EXPECTED_COST", [[800_000], [2_000_000]], 1e6, 0.2, undefined, [[0.25], [0.75]]),
    ).toEqual(
      // 0.25 × 1,000,000 + 0.75 × 1,750,000
      { ok: true, value: 1_562_500 },
    );
  });

  it("hands over all arguments of a parameter that repeats", () => {
    const offer = (name: string, commit: number, discount: number) => [
      ["Proposal", name],
      ["Annual commit", commit],
      ["Discount", discount],
    ];
    const blank = undefined;
    const [big, small] = [offer("Big", 1_000_000, 0.2), offer("Small", 500_000, 0.12)];
    const result = call("COMPARE_PROPOSALS", [[900_000]], blank, blank, blank, big, small);
    expect(result).toMatchObject({ ok: true });
    const rows = result.ok && Array.isArray(result.value) ? (result.value as unknown[][]) : [];
    expect(rows.map(([, name]) => name)).toEqual(["Proposal", "Small", "No commit", "Big"]);
  });

  it.each([
    ["#VALUE!", "discount", call("COMMIT_COST", 1, 1, 18)],
    ["#N/A", "", call("NEXT_BAND", 600_000, [[500_000, 0.12]])],
    ["#DIV/0!", "", call("REALIZED_DISCOUNT", 0, 1_000_000, 0.2)],
  ])("gives %s with the sentence of the error", (error, named, result) => {
    expect(result).toMatchObject({ ok: false, error });
    expect(!result.ok && result.message).toContain(named);
    expect(!result.ok && result.message.length).toBeGreaterThan(10);
  });

  it("passes an error of an input cell on, as the cell does", () => {
    expect(call("COMMIT_COST", [["#N/A"]], 1_000_000, 0.2)).toMatchObject({
      ok: false,
      error: "#N/A",
    });
  });

  it("says that the functions are not there where their bundle was not loaded", () => {
    const facts = functionById("COMMIT_COST");
    if (facts === undefined) throw new Error("no facts");
    expect(callFunction(undefined, facts, [1, 1, 0.2])).toMatchObject({
      ok: false,
      error: "#NAME?",
    });
  });
});
