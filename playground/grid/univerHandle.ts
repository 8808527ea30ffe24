import { ICommandService, IUndoRedoService } from "@univerjs/core";
import type { IMutationInfo, IRange, Injector, Univer, Worksheet, Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountCommand,
  SetWorksheetRowCountCommand,
} from "@univerjs/preset-sheets-core";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import type { Area, SheetId } from "./gridContract";
import { GridRefusal } from "./gridRefusal";

/** One running Univer and its workbook: what every operation of the grid starts from. */
export class UniverHandle {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly unitId: string;
  /** Another sheet than the one that is looked at is active, for the length of a command. */
  private passing = false;

  constructor(
    univer: Univer,
    readonly api: FUniver,
    readonly facade: FWorkbook,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.unitId = facade.getId();
  }

  get workbook(): Workbook {
    return this.facade.getWorkbook();
  }

  /** Univer answers `false` for what it will not do; here that is an error like any other. */
  command(id: string, params: object): void {
    const done: unknown = this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params });
    if (done === false) throw new GridRefusal("failed", `The grid refused ${id}.`);
  }

  /** Below Univer's commands, where one of them would do more than is asked; undo takes it back. */
  mutate(redo: IMutationInfo, undo: IMutationInfo): void {
    this.command(redo.id, redo.params);
    this.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: this.unitId,
      undoMutations: [undo],
      redoMutations: [redo],
    });
  }

  /**
   * Some of Univer's commands call themselves asynchronous although all they do is done when the
   * call returns; only their answer comes later, and is of no use here.
   */
  commandWithLateAnswer(id: string, params: object): void {
    void this.commands.executeCommand(id, { unitId: this.unitId, ...params });
  }

  sheet(id: SheetId): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new GridRefusal("no-such-sheet", `There is no sheet ${id}.`);
    return sheet;
  }

  sheetFacade(id: SheetId): FWorksheet {
    const sheet = this.facade.getSheetBySheetId(id);
    if (!sheet) throw new GridRefusal("no-such-sheet", `There is no sheet ${id}.`);
    return sheet;
  }

  range(area: Area): FRange {
    this.growTo(area);
    return this.sheetFacade(area.sheet).getRange(area.row, area.column, area.rows, area.columns);
  }

  /** Univer's sheets have an end; one that is written past gets more rows and columns. */
  growTo(area: Area): void {
    const sheet = this.sheet(area.sheet);
    const rows = area.row + area.rows;
    const columns = area.column + area.columns;
    if (rows > sheet.getRowCount()) {
      this.command(SetWorksheetRowCountCommand.id, { subUnitId: area.sheet, rowCount: rows + 100 });
    }
    if (columns > sheet.getColumnCount()) {
      const columnCount = columns + 10;
      this.command(SetWorksheetColumnCountCommand.id, { subUnitId: area.sheet, columnCount });
    }
  }

  /** The part of an area that the sheet has; `null` where it has none of it. */
  crop(area: Area): Area | null {
    const sheet = this.sheet(area.sheet);
    const rows = Math.min(area.row + area.rows, sheet.getRowCount()) - area.row;
    const columns = Math.min(area.column + area.columns, sheet.getColumnCount()) - area.column;
    return rows > 0 && columns > 0 ? { ...area, rows, columns } : null;
  }

  /** For commands of Univer that only know the active sheet. */
  whileActive(sheet: SheetId, work: () => void): void {
    this.stayingOnSheet(() => {
      if (this.activeSheet() !== sheet) this.activate(sheet);
      work();
    });
  }

  /** The sheet that is shown now is shown afterwards, whatever `work` does. */
  stayingOnSheet(work: () => void): void {
    const before = this.activeSheet();
    const within = this.passing;
    this.passing = true;
    try {
      work();
    } finally {
      if (this.activeSheet() !== before) this.activate(before);
      this.passing = within;
    }
  }

  get isPassing(): boolean {
    return this.passing;
  }

  activeSheet(): SheetId {
    return this.workbook.getActiveSheet().getSheetId();
  }

  activate(sheet: SheetId): void {
    this.command(SetWorksheetActiveOperation.id, { subUnitId: sheet });
  }
}

export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

export function fromRange(sheet: SheetId, range: IRange): Area {
  return {
    sheet,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** Row by row, one answer a cell. */
export function mapCells<T>(area: Area, give: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_r, i) =>
    Array.from({ length: area.columns }, (_c, j) => give(area.row + i, area.column + j)),
  );
}
