import { CellValueType, ObjectMatrix } from "@univerjs/core";
import type { ICellData, IRange, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  ClearSelectionAllCommand,
  ClearSelectionContentCommand,
  ClearSelectionFormatCommand,
  SetRangeValuesCommand,
} from "@univerjs/preset-sheets-core";
import { copyCells } from "./cellCopy";
import type { ErrorSentences } from "./errorSentences";
import type { Area, CellInput, CellValue, Cells, SheetId } from "./gridContract";
import { putLooks } from "./putLooks";
import { cellData } from "./typedInput";
import { fromRange, mapCells, toRange } from "./univerHandle";
import type { UniverHandle } from "./univerHandle";

const CLEARING = {
  all: ClearSelectionAllCommand.id,
  contents: ClearSelectionContentCommand.id,
  formats: ClearSelectionFormatCommand.id,
};

export class UniverCells implements Cells {
  private readonly formulaData: FormulaDataModel;

  constructor(
    private readonly univer: UniverHandle,
    private readonly errors: ErrorSentences,
  ) {
    this.formulaData = univer.injector.get(FormulaDataModel);
  }

  values(area: Area): CellValue[][] {
    const cells = this.univer.sheet(area.sheet).getCellMatrix();
    const spilled = this.spilledCells(area.sheet);
    return mapCells(area, (row, column) => {
      const value = cellValue(cells.getValue(row, column));
      return value ?? cellValue(spilled?.[row]?.[column]);
    });
  }

  texts(area: Area): string[][] {
    const sheet = this.univer.sheet(area.sheet);
    const beyond = (row: number, column: number) =>
      row >= sheet.getRowCount() || column >= sheet.getColumnCount();
    return mapCells(area, (row, column) => {
      const cell = beyond(row, column) ? null : sheet.getCell(row, column);
      const value = richText(cell) ?? cell?.v ?? "";
      if (cell?.t === CellValueType.BOOLEAN) return value ? "TRUE" : "FALSE";
      return String(value);
    });
  }

  formulas(area: Area): (string | null)[][] {
    const cells = this.univer.sheet(area.sheet).getCellMatrix();
    return mapCells(area, (row, column) => {
      const cell = cells.getValue(row, column);
      if (!cell?.f && !cell?.si) return null;
      const { unitId } = this.univer;
      return this.formulaData.getFormulaStringByCell(row, column, area.sheet, unitId) ?? null;
    });
  }

  numberFormats(area: Area): string[][] {
    const sheet = this.univer.sheet(area.sheet);
    return mapCells(
      area,
      (row, column) => sheet.getComposedCellStyle(row, column).n?.pattern ?? "General",
    );
  }

  write(area: Area, input: readonly (readonly CellInput[])[]): void {
    this.univer.growTo(area);
    const sheet = this.univer.sheet(area.sheet);
    this.put(area, (row, column) => {
      const cell = input[row - area.row]?.[column - area.column];
      if (cell === undefined) return undefined;
      return cellData(cell, sheet.getComposedCellStyle(row, column).n?.pattern === "@");
    });
  }

  setNumberFormats(area: Area, formats: readonly (readonly (string | undefined)[])[]): void {
    this.univer.growTo(area);
    putLooks(this.univer, area, (row, column) => {
      const pattern = formats[row - area.row]?.[column - area.column];
      return pattern === undefined ? undefined : { s: { n: { pattern } } };
    });
  }

  clear(area: Area, what: "all" | "contents" | "formats"): void {
    const part = this.univer.crop(area);
    if (!part) return;
    this.univer.command(CLEARING[what], { subUnitId: area.sheet, ranges: [toRange(part)] });
  }

  used(sheet: SheetId, valuesOnly: boolean): Area | null {
    const found: IRange = { startRow: Infinity, endRow: -1, startColumn: Infinity, endColumn: -1 };
    const include = (row: number, column: number) => {
      found.startRow = Math.min(found.startRow, row);
      found.endRow = Math.max(found.endRow, row);
      found.startColumn = Math.min(found.startColumn, column);
      found.endColumn = Math.max(found.endColumn, column);
    };
    const counts = (cell: Nullable<ICellData>) =>
      cell != null && (!valuesOnly || cellValue(cell) !== null || Boolean(cell.f ?? cell.si));
    this.univer
      .sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (counts(cell)) include(row, column);
      });
    new ObjectMatrix(this.spilledCells(sheet) ?? {}).forValue((row, column, cell) => {
      if (counts(cell)) include(row, column);
    });
    return found.endRow < 0 ? null : fromRange(sheet, found);
  }

  spill(sheet: SheetId, row: number, column: number): { anchor: Area; area: Area } | null {
    const found = this.formulaData.getArrayFormulaRange()[this.univer.unitId]?.[sheet];
    const spills = new ObjectMatrix<IRange>(found ?? {});
    let answer: { anchor: Area; area: Area } | null = null;
    spills.forValue((anchorRow, anchorColumn, range) => {
      const area = fromRange(sheet, range);
      if (area.rows * area.columns === 1 || !holds(area, row, column)) return;
      const anchor = { sheet, row: anchorRow, column: anchorColumn, rows: 1, columns: 1 };
      answer = { anchor, area };
    });
    return answer;
  }

  errorMessage(sheet: SheetId, row: number, column: number): string | null {
    const [[value]] = this.values({ sheet, row, column, rows: 1, columns: 1 }) as [[CellValue]];
    return typeof value === "string" ? this.errors.of(sheet, row, column, value) : null;
  }

  copy(from: Area, to: Area, what: "all" | "values" | "formats" | "formulas"): void {
    this.univer.growTo(to);
    copyCells(this.univer, this, from, to, what);
  }

  /** `undefined` leaves a cell alone. One command, so one step however large the block. */
  put(area: Area, give: (row: number, column: number) => ICellData | undefined): void {
    const value = new ObjectMatrix<ICellData>();
    mapCells(area, (row, column) => {
      const cell = give(row, column);
      if (cell) value.setValue(row, column, cell);
    });
    if (value.getSizeOf() === 0) return;
    const params = { subUnitId: area.sheet, range: toRange(area), value: value.getMatrix() };
    this.univer.command(SetRangeValuesCommand.id, params);
  }

  private spilledCells(sheet: SheetId): Record<number, Record<number, ICellData>> | undefined {
    const data = this.formulaData.getArrayFormulaCellData()[this.univer.unitId]?.[sheet];
    return data as Record<number, Record<number, ICellData>> | undefined;
  }
}

const holds = (area: Area, row: number, column: number) =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

function cellValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  if (cell.t === CellValueType.BOOLEAN) return Boolean(cell.v);
  if (cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING) {
    return cell.v == null ? richText(cell) : String(cell.v);
  }
  return cell.v ?? richText(cell);
}

/** Text with its own styles is kept as a small document, ending in a paragraph mark. */
function richText(cell: Nullable<ICellData>): string | null {
  return cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? null;
}
