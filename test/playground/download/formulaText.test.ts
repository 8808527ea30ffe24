import { describe, expect, it } from "@jest/globals";
import { fileFormula } from "../../../playground/download/formulaText";

describe("a formula in an .xlsx file", () => {
  it.each([
    ["=DEAL.COMMIT_COST(B2,C2)", "_xldudf_DEAL_COMMIT_COST(B2,C2)"],
    ["=IFNA(deal.next_band(B2,C2:D8),0)", "_xlfn.IFNA(_xldudf_DEAL_NEXT_BAND(B2,C2:D8),0)"],
    ["=SORT(FILTER(A1:A9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
    ["=SUM(A1:A9)", "SUM(A1:A9)"],
    ['="IFNA(1)"&A1', '"IFNA(1)"&A1'],
    ["='IFNA(1)'!A1", "'IFNA(1)'!A1"],
  ])("%s is written %s", (formula, written) => {
    expect(fileFormula(formula, "DEAL")).toBe(written);
  });
});
