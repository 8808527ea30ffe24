import { beforeEach, describe, expect, it } from "@jest/globals";
import { explainSelection } from "../../../src/taskpane/explain/explainSelection";
import type { Explanation } from "../../../src/taskpane/explain/explanation";
import { LIBRARY } from "../../support/functionLibrary";
import { SheetToExplain } from "./sheetToExplain";

let sheet: SheetToExplain;

beforeEach(() => {
  sheet = new SheetToExplain();
  sheet.cells.put("A1", [
    ["Use", "Commit", "Discount"],
    [2_000_000, 1_000_000, 0.2],
    [800_000, 1_000_000, 0.2],
    [1_500_000, "x", 0.2],
  ]);
});

type Explained = Extract<Explanation, { kind: "explained" }>;

async function explained(): Promise<Explained> {
  const found = await explainSelection(sheet, LIBRARY);
  if (found.kind !== "explained") throw new Error(`It is ${found.kind}`);
  return found;
}

/** Why the cell fails: what is said, and the cell that one is led to. */
async function trouble() {
  const { trouble } = await explained();
  return (
    trouble && [trouble.sign, trouble.fault.says, (trouble.fault.source ?? trouble.fault).cell?.at]
  );
}

async function firstFault() {
  const [call] = (await explained()).calls;
  const outcome = call?.outcome;
  if (outcome?.kind !== "error") throw new Error(`It is ${outcome?.kind ?? "nothing"}`);
  return outcome;
}

describe("an error that Excel puts into the cell", () => {
  it("is #SPILL! for what stands in the way, and leads there", async () => {
    sheet.show("E2", "=DEAL.COMMIT_COST(A2:A4,1000000,0.2)", "#SPILL!");
    sheet.cells.put("E4", [["mine"]]);
    expect(await trouble()).toEqual([
      "#SPILL!",
      "E4 holds something in the way of the result. It needs 3 rows by 1 column. Empty the cell or move it.",
      "E4",
    ]);
  });

  it("is #SPILL! of the whole formula, not only of the function in it", async () => {
    sheet.show("E2", "=ROUND(DEAL.COMMIT_COST(A2:A3,B2:C2,0.2),2)", "#SPILL!");
    sheet.cells.put("F3", [["mine"]]);
    expect((await trouble())?.slice(1)).toEqual([
      "F3 holds something in the way of the result. It needs 2 rows by 2 columns. Empty the cell or move it.",
      "F3",
    ]);
  });

  it("is #SPILL! though nothing is seen in the way: a table, or merged cells", async () => {
    sheet.show("E2", "=DEAL.COMMIT_COST(A2:A4,1000000,0.2)", "#SPILL!");
    expect((await trouble())?.[1]).toMatch(
      /merged cells, or an Excel table, in which it cannot stand\. It needs 3 rows by 1 column\.$/,
    );
  });

  it.each([
    ["#NAME?", /^Excel does not know a name in the formula/],
    ["#BUSY!", /^Excel is still working this cell out\. If it stays so,/],
    ["#GETTING_DATA", /^Excel is still working this cell out\.$/],
    ["#BLOCKED!", /^Excel does not allow the add-in's functions here/],
    ["#CONNECT!", /^Excel could not reach the add-in/],
    ["#CALC!", /^Excel could not work the formula out/],
  ])("is %s, with its reason, above the steps", async (sign, says) => {
    sheet.show("D2", "=DEAL.COMMIT_COST(A2,B2,C2)", sign);
    expect(await trouble()).toEqual([sign, expect.stringMatching(says), undefined]);
    // The sum can be followed all the same, and is not called old.
    const [call] = (await explained()).calls;
    expect(call?.outcome).toMatchObject({ kind: "value", value: "1,750,000", differs: false });
  });

  it("is #NAME? for a function that is not one of ours, which is said once", async () => {
    sheet.show("D2", "=DEAL.COMMIT_COSTS(A2,B2,C2)", "#NAME?");
    expect(await trouble()).toBeUndefined();
    expect(await firstFault()).toMatchObject({
      sign: "#NAME?",
      faults: [{ says: expect.stringContaining("There is no function DEAL.COMMIT_COSTS.") }],
    });
  });
});

describe("an error beside our functions", () => {
  it("is followed to the cell that the rest of the formula reads", async () => {
    sheet.show("H9", "=1/0", "#DIV/0!");
    sheet.show("D2", "=DEAL.COMMIT_COST(A2,B2,C2)+H9", "#DIV/0!");
    expect(await trouble()).toEqual([
      "#DIV/0!",
      "A cell that the formula reads holds an error.",
      "H9",
    ]);
  });

  it.each([
    ["#DIV/0!", "A part of the formula divides by 0 or by a blank cell."],
    ["#N/A", "A part of the formula does not find what it looks for."],
    ["#VALUE!", "A part of the formula is given something that it cannot take, such as a text."],
    ["#REF!", "The formula refers to cells that have been deleted."],
    ["#FIELD!", "Excel gives no further reason."],
  ])("is %s of the formula itself where no cell holds it", async (sign, says) => {
    sheet.show("D2", "=DEAL.COMMIT_COST(A2,B2,C2)/0", sign);
    expect(await trouble()).toEqual([sign, says, undefined]);
  });

  it("is not looked for where a function of ours fails", async () => {
    sheet.show("D4", "=DEAL.COMMIT_COST(A4,B4,C4)+1", "#VALUE!");
    expect(await trouble()).toBeUndefined();
    expect((await firstFault()).faults[0]).toMatchObject({ cell: { at: "B4" } });
  });

  it("is none in a cell that is only old: it is told to be worked out again", async () => {
    sheet.show("D2", "=DEAL.COMMIT_COST(A2,B2,C2)", "#VALUE!");
    expect(await trouble()).toBeUndefined();
    expect((await explained()).calls[0]?.outcome).toMatchObject({ kind: "value", differs: true });
  });
});

describe("an input cell that fails", () => {
  it("is named, and followed to where its error comes from", async () => {
    sheet.show("H1", "=1/0", "#DIV/0!");
    sheet.show("A2", "=H1*2", "#DIV/0!");
    sheet.show("D2", "=DEAL.COMMIT_COST(A2,B2,C2)", "#DIV/0!");
    expect(await firstFault()).toMatchObject({
      sign: "#DIV/0!",
      faults: [
        {
          says: "consumption holds the error #DIV/0!.",
          cell: { at: "A2" },
          source: { cell: { at: "H1" }, sign: "#DIV/0!", formula: "=1/0" },
        },
      ],
    });
  });

  it("is the one of its own row in a spill", async () => {
    sheet.show("E2", "=DEAL.COMMIT_COST(A2:A4,B2:B4,C2:C4)", 1_750_000);
    sheet.spill("E2", [1_750_000, 1_000_000, "#VALUE!"]);
    sheet.cells.selected = "E4";
    expect((await firstFault()).faults).toMatchObject([{ argument: "commit", cell: { at: "B4" } }]);
    sheet.cells.selected = "E3";
    expect((await explained()).calls[0]?.outcome).toMatchObject({ value: "1,000,000" });
  });
});

describe("several functions in one cell", () => {
  beforeEach(() => {
    sheet.show(
      "D2",
      "=DEAL.COMMIT_COST(A2,B2,C2)-DEAL.COMMIT_COST(A3,B3,DEAL.REALIZED_DISCOUNT(1250000,B3,C3))",
      750_000,
    );
  });

  it("are each explained, the outer one before what it is given", async () => {
    const { calls } = await explained();
    expect(calls.map(({ text, outcome }) => [text, outcome.kind === "value" && outcome.value]))
      // 1,000,000 / 0.8 is just used up, so that all of the 20 % is kept.
      .toEqual([
        ["DEAL.COMMIT_COST(A2,B2,C2)", "1,750,000"],
        ["DEAL.COMMIT_COST(A3,B3,DEAL.REALIZED_DISCOUNT(1250000,B3,C3))", "1,000,000"],
        ["DEAL.REALIZED_DISCOUNT(1250000,B3,C3)", "20 %"],
      ]);
  });
});

describe("an input that is not followed", () => {
  it.each([
    ["OFFSET(A1,1,0)", "reference_function"],
    ['INDIRECT("A2")', "reference_function"],
    ["LAMBDA(x,x)(5)", "local_name"],
    ["[Book.xlsx]S!A1", "other_workbook"],
  ])("%s is said, and the others are shown", async (text, code) => {
    sheet.show("D2", `=DEAL.COMMIT_COST(${text},B2,C2)`, 1_750_000);
    const [call] = (await explained()).calls;
    expect(call?.outcome).toEqual({ kind: "not_followed" });
    expect(call?.inputs.map(({ notFollowed }) => notFollowed?.code)).toEqual([
      code,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(call?.inputs[1]).toMatchObject({ text: "B2", shown: "1000000", own: { at: "B2" } });
  });

  it("but a name of LET is, to its cell, and @ to the one that it picks", async () => {
    sheet.show("D3", "=LET(use,@A2:A4,off,C3/2,DEAL.COMMIT_COST(use,B3,off*2))", 1_000_000);
    const [call] = (await explained()).calls;
    expect(call?.inputs.slice(0, 3)).toMatchObject([
      { text: "use", own: { at: "A3" }, shown: "800000" },
      { text: "B3", own: { at: "B3" } },
      { text: "off*2", shown: "0.2" },
    ]);
    expect(call?.outcome).toMatchObject({ kind: "value", value: "1,000,000" });
  });
});

describe("a cell with no function of ours", () => {
  const none = async () => {
    const found = await explainSelection(sheet, LIBRARY);
    if (found.kind !== "none") throw new Error(`It is ${found.kind}`);
    return found;
  };

  it("leads to the nearest that has one", async () => {
    sheet.show("D2", "=DEAL.COMMIT_COST(A2,B2,C2)", 1_750_000);
    sheet.cells.selected = "B2";
    expect(await none()).toMatchObject({ near: [{ at: "D2" }], isAmongFormulas: false });
  });

  it("leads once to a cell that its formula reads more than once", async () => {
    sheet.show("D2", "=DEAL.COMMIT_COST(A2,B2,C2)", 1_750_000);
    sheet.show("E2", '=IF(D2="","No usage",D2)', 1_750_000);
    sheet.cells.selected = "E2";
    expect((await none()).near.map(({ at }) => at)).toEqual(["D2"]);
  });

  it.each([
    ["in a column of them", "D3", ["D2", "D4"], true],
    ["in a row of them", "E2", ["D2", "F2"], true],
    ["at their end", "D3", ["D2"], false],
  ])("may have been one, where a figure stands %s", async (_, at, around, isAmongFormulas) => {
    for (const each of around) sheet.show(each, "=DEAL.COMMIT_COST(A2,B2,C2)", 1_750_000);
    sheet.cells.put(at, [[123]]);
    sheet.cells.selected = at;
    expect(await none()).toMatchObject({ isAmongFormulas });
  });

  it("was none where the cell is blank, or has a formula of its own", async () => {
    for (const each of ["D2", "D4"]) sheet.show(each, "=DEAL.COMMIT_COST(A2,B2,C2)", 1_750_000);
    sheet.cells.selected = "D3";
    expect(await none()).toMatchObject({ isAmongFormulas: false });
    sheet.show("D3", "=A3*2", 1_600_000);
    expect(await none()).toMatchObject({ isAmongFormulas: false });
  });
});
