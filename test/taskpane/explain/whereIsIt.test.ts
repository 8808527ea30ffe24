import { describe, expect, it } from "@jest/globals";
import { cellOfPlace } from "../../../src/taskpane/explain/whereIsIt";
import type { Place } from "../../../src/pricing";
import type { CellContent } from "../../../src/template";
import type { SeenCells } from "../../../src/workbook";

const SHEET = { id: "1", name: "Sheet1" };

function range(at: string, values: readonly (readonly CellContent[])[]): SeenCells {
  return {
    sheet: SHEET,
    at,
    address: `Sheet1!${at}`,
    rows: values.length,
    columns: values[0]?.length ?? 0,
    isRead: true,
    values,
    formulas: values,
    texts: [],
  };
}

const COLUMN = range("B4:B6", [[1], [2], ["x"]]);
const BANDS = range("A10:C12", [
  ["Bronze", 500_000, 0.12],
  ["Silver", 1_000_000, 2],
  ["Gold", "x", 0.2],
]);
const TWO_COLUMNS = range("E1:F2", [
  [500_000, 0.12],
  [1_000_000, 2],
]);
const WORKLOAD = range("A20:C22", [
  ["Output MTok", "Model", "Input MTok"],
  [1, "Opus 5.5", 2],
  [1, "Opus 99", -2],
]);
const PROPOSAL = range("A1:D5", [
  ["Offered terms", "Year 1", "Year 2", "Year 3"],
  ["Proposal", "Offer", "", ""],
  ["Annual commit", 1, 2, 3],
  ["Discount", 0.2, 1.5, 0.2],
  ["Payment", "Sometimes", "", ""],
]);

describe("the cell of a mistake", () => {
  it.each<[string, Omit<Place, "argument">, SeenCells, string]>([
    ["of a single cell", {}, range("C7", [["x"]]), "C7"],
    ["in a column", { row: 3 }, COLUMN, "B6"],
    ["in a block", { row: 2, column: 3 }, BANDS, "C11"],
    ["in a row", { column: 2 }, range("B2:D2", [[1, "x", 3]]), "C2"],
    ["under a heading", { row: 3, column: "Model" }, WORKLOAD, "B22"],
    ["under another heading", { row: 3, column: "Input MTok" }, WORKLOAD, "C22"],
    ["in the last of three columns without headings", { row: 2, column: "discount" }, BANDS, "C11"],
    ["in the middle one of three", { row: 3, column: "threshold" }, BANDS, "B12"],
    ["in the last of two columns", { row: 2, column: "discount" }, TWO_COLUMNS, "F2"],
    ["in the first of two", { row: 2, column: "threshold" }, TWO_COLUMNS, "E2"],
    ["beside a field", { row: 5, column: "Payment" }, PROPOSAL, "B5"],
    ["in a year of a field", { row: 4, column: "Discount, year 2" }, PROPOSAL, "C4"],
    ["that is not in any row", { column: "Annual commit" }, PROPOSAL, "A1:D5"],
    ["of the whole range", {}, BANDS, "A10:C12"],
  ])("%s", (_, place, cells, at) => {
    expect(cellOfPlace({ argument: "any", ...place }, cells)).toEqual({ sheet: SHEET, at });
  });
});
