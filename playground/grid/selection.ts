import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import type { Area, Selection } from "./gridContract";
import { fromRange, toRange } from "./univerHandle";
import type { UniverHandle } from "./univerHandle";

export class UniverSelection implements Selection {
  private readonly service: SheetsSelectionsService;

  constructor(private readonly univer: UniverHandle) {
    this.service = univer.injector.get(SheetsSelectionsService);
  }

  areas(): readonly Area[] {
    const sheet = this.univer.workbook.getActiveSheet().getSheetId();
    const selections = this.service.getCurrentSelections();
    if (selections.length === 0) return [{ sheet, row: 0, column: 0, rows: 1, columns: 1 }];
    return [...selections].reverse().map(({ range }) => this.whole(fromRange(sheet, range)));
  }

  activeCell(): Area {
    const sheet = this.univer.workbook.getActiveSheet().getSheetId();
    const primary = this.service.getCurrentLastSelection()?.primary;
    const row = primary?.actualRow ?? 0;
    return { sheet, row, column: primary?.actualColumn ?? 0, rows: 1, columns: 1 };
  }

  select(area: Area): void {
    this.univer.growTo(area);
    this.univer.facade.setActiveSheet(area.sheet);
    const { row, column } = area;
    const cell = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const primary = { ...cell, actualRow: row, actualColumn: column };
    const selection = {
      range: toRange(area),
      primary: { ...primary, isMerged: false, isMergedMainCell: false },
      style: null,
    };
    this.univer.command(SetSelectionsOperation.id, {
      subUnitId: area.sheet,
      selections: [selection],
      reveal: true,
    });
  }

  /** Univer gives NaN for the open ends of whole rows and columns. */
  private whole(area: Area): Area {
    const sheet = this.univer.sheet(area.sheet);
    return {
      sheet: area.sheet,
      row: area.row || 0,
      column: area.column || 0,
      rows: area.rows || sheet.getRowCount(),
      columns: area.columns || sheet.getColumnCount(),
    };
  }
}
