import { BooleanNumber, Direction, RANGE_TYPE } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetColHiddenCommand,
  SetRowHeightCommand,
  SetRowHiddenCommand,
  SetSpecificColsVisibleCommand,
  SetSpecificRowsVisibleCommand,
  SetWorksheetColAutoWidthCommand,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowIsAutoHeightCommand,
  copyRangeStyles,
} from "@univerjs/preset-sheets-core";
import type { Area, RowsAndColumns, SheetId } from "./gridContract";
import { toRange } from "./univerHandle";
import type { UniverHandle } from "./univerHandle";

export class UniverRowsAndColumns implements RowsAndColumns {
  constructor(private readonly univer: UniverHandle) {}

  columnWidth(sheet: SheetId, column: number): number {
    return this.univer.sheet(sheet).getColumnWidth(column);
  }

  /** As in Excel, rows keep their heights; Univer's own command would measure them all anew. */
  setColumnWidth(sheet: SheetId, column: number, count: number, pixels: number): void {
    const ranges = [this.columns(sheet, column, count)];
    const params = { unitId: this.univer.unitId, subUnitId: sheet, ranges, colWidth: pixels };
    const id = SetWorksheetColWidthMutation.id;
    const before = SetWorksheetColWidthMutationFactory(params, this.univer.sheet(sheet));
    this.univer.mutate({ id, params }, { id, params: before });
  }

  rowHeight(sheet: SheetId, row: number): number {
    return this.univer.sheet(sheet).getRowHeight(row);
  }

  setRowHeight(sheet: SheetId, row: number, count: number, pixels: number): void {
    const ranges = [this.rows(sheet, row, count)];
    this.univer.command(SetRowHeightCommand.id, { subUnitId: sheet, ranges, value: pixels });
  }

  autofitColumns(area: Area): void {
    const part = this.univer.crop(area);
    if (!part) return;
    const ranges = [this.columns(area.sheet, part.column, part.columns)];
    this.univer.whileActive(area.sheet, () =>
      this.univer.commandWithLateAnswer(SetWorksheetColAutoWidthCommand.id, {
        subUnitId: area.sheet,
        ranges,
      }),
    );
  }

  autofitRows(area: Area): void {
    const part = this.univer.crop(area);
    if (!part) return;
    const ranges = [this.rows(area.sheet, part.row, part.rows)];
    this.univer.command(SetWorksheetRowIsAutoHeightCommand.id, { subUnitId: area.sheet, ranges });
  }

  setColumnsHidden(sheet: SheetId, column: number, count: number, hidden: boolean): void {
    const id = hidden ? SetColHiddenCommand.id : SetSpecificColsVisibleCommand.id;
    const range = { ...this.columns(sheet, column, count), rangeType: RANGE_TYPE.COLUMN };
    this.univer.command(id, { subUnitId: sheet, ranges: [range] });
  }

  setRowsHidden(sheet: SheetId, row: number, count: number, hidden: boolean): void {
    const id = hidden ? SetRowHiddenCommand.id : SetSpecificRowsVisibleCommand.id;
    const range = { ...this.rows(sheet, row, count), rangeType: RANGE_TYPE.ROW };
    this.univer.command(id, { subUnitId: sheet, ranges: [range] });
  }

  isColumnHidden(sheet: SheetId, column: number): boolean {
    return !this.univer.sheet(sheet).getColVisible(column);
  }

  isRowHidden(sheet: SheetId, row: number): boolean {
    return this.univer.sheet(sheet).getRowManager().getRow(row)?.hd === BooleanNumber.TRUE;
  }

  insertRows(sheet: SheetId, row: number, count: number): void {
    const range = this.rows(sheet, row, count);
    const cellValue = this.stylesBefore(sheet, range, true);
    const params = { subUnitId: sheet, direction: Direction.UP, range, cellValue };
    this.onItsSheet(sheet, InsertRowByRangeCommand.id, params);
  }

  insertColumns(sheet: SheetId, column: number, count: number): void {
    const range = this.columns(sheet, column, count);
    const cellValue = this.stylesBefore(sheet, range, false);
    const params = { subUnitId: sheet, direction: Direction.LEFT, range, cellValue };
    this.onItsSheet(sheet, InsertColByRangeCommand.id, params);
  }

  removeRows(sheet: SheetId, row: number, count: number): void {
    const range = { ...this.rows(sheet, row, count), rangeType: RANGE_TYPE.ROW };
    this.onItsSheet(sheet, RemoveRowByRangeCommand.id, { subUnitId: sheet, range });
  }

  removeColumns(sheet: SheetId, column: number, count: number): void {
    const range = { ...this.columns(sheet, column, count), rangeType: RANGE_TYPE.COLUMN };
    this.onItsSheet(sheet, RemoveColByRangeCommand.id, { subUnitId: sheet, range });
  }

  insertCells(area: Area, shift: "down" | "right"): void {
    const id = shift === "down" ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id;
    const range = toRange(area);
    this.univer.whileActive(area.sheet, () => this.univer.commandWithLateAnswer(id, { range }));
  }

  removeCells(area: Area, shift: "up" | "left"): void {
    const id = shift === "up" ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id;
    const range = toRange(area);
    this.univer.whileActive(area.sheet, () => this.univer.commandWithLateAnswer(id, { range }));
  }

  /** Univer 0.25.1 moves the frozen panes of the sheet that is shown, whichever the rows come into. */
  private onItsSheet(sheet: SheetId, id: string, params: object): void {
    this.univer.whileActive(sheet, () => this.univer.command(id, params));
  }

  /** As in Excel, what is put in looks like what stands before it. */
  private stylesBefore(sheet: SheetId, range: ReturnType<typeof toRange>, rows: boolean) {
    const { startRow, endRow, startColumn, endColumn } = range;
    const before = (rows ? startRow : startColumn) - 1;
    if (before < 0) return undefined;
    const found = this.univer.sheet(sheet);
    return copyRangeStyles(found, startRow, endRow, startColumn, endColumn, rows, before);
  }

  private rows(sheet: SheetId, row: number, count: number) {
    this.univer.growTo({ sheet, row, column: 0, rows: count, columns: 1 });
    const columns = this.univer.sheet(sheet).getColumnCount();
    return toRange({ sheet, row, column: 0, rows: count, columns });
  }

  private columns(sheet: SheetId, column: number, count: number) {
    this.univer.growTo({ sheet, row: 0, column, rows: 1, columns: count });
    const rows = this.univer.sheet(sheet).getRowCount();
    return toRange({ sheet, row: 0, column, rows, columns: count });
  }
}
