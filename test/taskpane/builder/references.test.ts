import { describe, expect, it } from "@jest/globals";
import {
  cellReference,
  isName,
  movedTo,
  nextFixed,
  seenFrom,
} from "../../../src/taskpane/builder/references";
import { withPicked } from "../../../src/taskpane/builder/pickedText";

describe("what is a reference to cells", () => {
  it.each([
    "A1",
    "$B$2:C9",
    "xfd1048576",
    "A:C",
    "3:5",
    "Sheet1!A1",
    "'Offer A'!B2",
    "'It''s'!A:A",
  ])("%s is one", (text) => {
    expect(cellReference(text)).toBeDefined();
  });

  it.each(["A", "12", "A1:", "A1:B", "Opus 5.5", "Bands", "A1+B2", "SUM(A1)", "A1#", ""])(
    "%s is none",
    (text) => {
      expect(cellReference(text)).toBeUndefined();
    },
  );

  it.each([
    ["Bands", true],
    ["Deal_In.Commit", true],
    ["Sheet1!Bands", true],
    ["A1", false],
    ["Opus 5.5", false],
    ["5x", false],
  ])("%s is a name: %s", (text, expected) => {
    expect(isName(text)).toBe(expected);
  });
});

describe("a picked reference", () => {
  it.each([
    ["Sheet1", "Sheet1!B2:B4", "B2:B4"],
    ["Sheet1", "'Offer A'!B2", "'Offer A'!B2"],
    ["Offer A", "'Offer A'!B2", "B2"],
    ["Sheet1", "'It''s'!A:A", "'It''s'!A:A"],
    // A sheet named like a cell is quoted, or the formula would mean the cell.
    ["Sheet1", "'Q1'!A1", "'Q1'!A1"],
  ])("from a formula on %s, %s is written %s", (home, address, expected) => {
    expect(seenFrom(home, address)).toBe(expected);
  });

  it("stays the same cells when the formula goes to another sheet", () => {
    expect(movedTo("Offer A", "Sheet1", "$B$2")).toBe("Sheet1!$B$2");
    expect(movedTo("Offer A", "Sheet1", "'Offer A'!C3")).toBe("C3");
    expect(movedTo("Offer A", "Sheet1", "0.18")).toBe("0.18");
  });

  it("goes through the kinds of F4 and comes round again", () => {
    const round = ["A1", "$A$1", "A$1", "$A1", "A1"];
    for (const [index, text] of round.slice(0, -1).entries()) {
      expect(nextFixed(text)).toBe(round[index + 1]);
    }
    expect(nextFixed("Sheet1!A1:B2")).toBe("Sheet1!$A$1:$B$2");
    expect(nextFixed("A:B")).toBe("$A:$B");
    expect(nextFixed("$3:$5")).toBe("3:5");
    expect(nextFixed("net")).toBe("net");
  });

  it.each([
    ["", "B2"],
    ["C9", "B2"],
    ["=1.2*", "=1.2*B2"],
    ["=1.2*C9", "=1.2*B2"],
    ["=SUM(", "=SUM(B2"],
    ["=1.2", "=1.2B2"],
  ])("put after “%s” gives %s", (text, expected) => {
    expect(withPicked(text, "B2")).toBe(expected);
  });
});
