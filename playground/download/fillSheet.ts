import type { CellValue as FileValue, Worksheet } from "exceljs";
import type { Area, CellValue, Grid, SheetFacts } from "../grid";
import { areaName } from "./address";
import { fileStyle } from "./cellLooks";
import { fileFormula } from "./formulaText";
import { fileRules } from "./rules";
import { fileValidation } from "./validation";

/** Pixels of one character in a column of Excel's standard font, and of the margin beside them. */
const CHARACTER = 7;
const MARGIN = 5;
/** Points in a pixel. */
const POINT = 0.75;

/** Everything of one sheet that the format and the library have a place for; charts they have not. */
export function fillSheet(to: Worksheet, grid: Grid, sheet: SheetFacts, namespace: string): void {
  const used = grid.cells.used(sheet.id, false);
  if (!used) return;
  const whole: Area = {
    sheet: sheet.id,
    row: 0,
    column: 0,
    rows: used.row + used.rows,
    columns: used.column + used.columns,
  };
  fillCells(to, grid, whole, namespace);
  measure(to, grid, whole);
  for (const merged of grid.merging.touching(whole)) to.mergeCells(areaName(merged));
  for (const { area, rules } of fileRules(grid, whole, namespace)) {
    to.addConditionalFormatting({ ref: areaName(area), rules });
  }
}

function fillCells(to: Worksheet, grid: Grid, whole: Area, namespace: string): void {
  const values = grid.cells.values(whole);
  const formulas = grid.cells.formulas(whole);
  const formats = grid.cells.numberFormats(whole);
  const styles = grid.styles.over(whole);
  values.forEach((line, row) =>
    line.forEach((value, column) => {
      const cell = to.getCell(row + 1, column + 1);
      const formula = formulas[row]?.[column];
      if (formula) {
        const area = grid.cells.spill(whole.sheet, row, column)?.area;
        cell.value = formulaValue(fileFormula(formula, namespace), value, area);
      } else {
        // What is spilled has its cells in the file too, as Excel writes them.
        cell.value = fileValue(value);
      }
      const style = styles[row]?.[column];
      const at: Area = { ...whole, row, column, rows: 1, columns: 1 };
      if (style)
        cell.style = fileStyle(style, linesOf(grid, at), formats[row]?.[column] ?? "General");
      const validation = grid.validations.of(at);
      if (validation && validation !== "mixed") {
        cell.dataValidation = fileValidation(validation, namespace);
      }
    }),
  );
}

/** With its present result, so that a reader without the add-in shows figures and not errors. */
function formulaValue(formula: string, value: CellValue, area: Area | undefined): FileValue {
  const result = fileValue(value) as never;
  return area
    ? ({ formula, result, shareType: "array", ref: areaName(area) } as FileValue)
    : { formula, result };
}

function fileValue(value: CellValue): FileValue {
  const isError = typeof value === "string" && /^#[A-Z/0]+[!?A]$/.test(value);
  return isError ? ({ error: value } as FileValue) : value;
}

function linesOf(grid: Grid, cell: Area) {
  const line = (edge: "top" | "bottom" | "left" | "right") => grid.styles.border(cell, edge);
  return { top: line("top"), bottom: line("bottom"), left: line("left"), right: line("right") };
}

function measure(to: Worksheet, { rowsAndColumns }: Grid, { sheet, rows, columns }: Area): void {
  for (let column = 0; column < columns; column += 1) {
    const target = to.getColumn(column + 1);
    target.width = (rowsAndColumns.columnWidth(sheet, column) - MARGIN) / CHARACTER;
    target.hidden = rowsAndColumns.isColumnHidden(sheet, column);
  }
  for (let row = 0; row < rows; row += 1) {
    const target = to.getRow(row + 1);
    target.height = rowsAndColumns.rowHeight(sheet, row) * POINT;
    target.hidden = rowsAndColumns.isRowHidden(sheet, row);
  }
}
