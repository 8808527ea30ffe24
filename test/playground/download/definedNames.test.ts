import { describe, expect, it } from "@jest/globals";
import { definedNames } from "../../../playground/download/definedNames";

const SHEETS = [{ id: "a" }, { id: "b" }];

const named = (name: string, scope: string | null, formula: string) => ({
  name,
  scope,
  formula,
  comment: "",
  visible: true,
});

describe("the names in an .xlsx file", () => {
  it("are the workbook's, or a sheet's by its place among the tabs", () => {
    const names = [
      named("Deal_Rate", null, "=Sheet1!$A$4"),
      named("Deal_In_Bands", "a", "='Proposal 1'!$A$40:$C$47"),
      named("Deal_In_Bands", "b", "='Proposal 2'!$A$40:$C$47"),
    ];
    expect(definedNames(names, SHEETS, "DEAL")).toEqual([
      { name: "Deal_Rate", ranges: ["Sheet1!$A$4"] },
      { name: "Deal_In_Bands", ranges: ["'Proposal 1'!$A$40:$C$47"], localSheetId: 0 },
      { name: "Deal_In_Bands", ranges: ["'Proposal 2'!$A$40:$C$47"], localSheetId: 1 },
    ]);
  });

  it("may stand for a value or a formula, and go with their sheet", () => {
    const names = [
      named("Rate", null, "=0.2"),
      named("Cost", null, "=DEAL.COMMIT_COST(1,2,Rate)"),
      named("Gone", "c", "=Sheet9!$A$1"),
    ];
    expect(definedNames(names, SHEETS, "DEAL")).toEqual([
      { name: "Rate", ranges: ["0.2"] },
      { name: "Cost", ranges: ["_xldudf_DEAL_COMMIT_COST(1,2,Rate)"] },
    ]);
  });
});
