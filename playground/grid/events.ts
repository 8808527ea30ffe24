import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import type { ICellData, IRange } from "@univerjs/core";
import {
  IEditorBridgeService,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/preset-sheets-core";
import type { GridEvent, Origin, SheetId } from "./gridContract";
import type { UniverSelection } from "./selection";
import { fromRange } from "./univerHandle";
import type { UniverHandle } from "./univerHandle";

interface Heard {
  subUnitId: SheetId;
  sheet?: { id: SheetId };
  name?: string;
  toOrder?: number;
  range?: IRange;
  cellValue?: Record<number, Record<number, ICellData>>;
  trigger?: string;
}

const STRUCTURE = new Map([
  [InsertRowMutation.id, "rows-inserted"],
  [RemoveRowMutation.id, "rows-removed"],
  [InsertColMutation.id, "columns-inserted"],
  [RemoveColMutation.id, "columns-removed"],
] as const);

/** Reads Univer's mutations as they happen, and says what happened in the grid's words. */
export class UniverEvents {
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly sheetNames = new Map<SheetId, string>();
  private activeSheet: SheetId;

  constructor(
    private readonly univer: UniverHandle,
    private readonly selection: UniverSelection,
    private readonly origin: () => Origin,
  ) {
    this.activeSheet = univer.workbook.getActiveSheet().getSheetId();
    this.rememberNames();
    univer.commands.onCommandExecuted((command, options) => this.hear(command, options));
    univer.injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
      this.say({ type: visible ? "editing-started" : "editing-ended" });
    });
  }

  listen(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  say(event: GridEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private hear({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const heard = params as Heard | undefined;
    if (!heard) return;
    if (id === SetRangeValuesMutation.id) {
      if (options?.onlyLocal !== true) this.hearCells(heard);
    } else if (id === SetSelectionsOperation.id) {
      this.say({ type: "selection-changed", areas: this.selection.areas() });
    } else if (id === SetWorksheetActiveOperation.id) {
      this.hearActivated(heard.subUnitId);
    } else if (id === InsertSheetMutation.id && heard.sheet) {
      this.rememberNames();
      this.say({ type: "sheet-added", sheet: heard.sheet.id });
    } else if (id === RemoveSheetMutation.id) {
      this.say({ type: "sheet-removed", sheet: heard.subUnitId });
    } else if (id === SetWorksheetNameMutation.id && heard.name !== undefined) {
      const before = this.sheetNames.get(heard.subUnitId) ?? "";
      this.rememberNames();
      const after = heard.name;
      this.say({ type: "sheet-renamed", sheet: heard.subUnitId, before, after });
    } else if (id === SetWorksheetOrderMutation.id && heard.toOrder !== undefined) {
      this.say({ type: "sheet-moved", sheet: heard.subUnitId, position: heard.toOrder });
    } else {
      this.hearStructure(id, heard);
    }
  }

  private hearActivated(sheet: SheetId): void {
    // Univer may say so when it is over: a sheet that it shows for a command is left again.
    const isShown = sheet === this.univer.activeSheet() && !this.univer.isPassing;
    if (sheet === this.activeSheet || !isShown) return;
    const before = this.activeSheet;
    this.activeSheet = sheet;
    this.say({ type: "sheet-deactivated", sheet: before });
    this.say({ type: "sheet-activated", sheet });
  }

  private hearCells({ subUnitId, cellValue, trigger }: Heard): void {
    if (!cellValue || trigger === SetStyleCommand.id) return;
    const cells = new ObjectMatrix(cellValue);
    let content = false;
    cells.forValue((_row, _column, cell) => {
      // A cell without any of these had only its looks changed.
      content = cell === null || "v" in cell || "f" in cell || "p" in cell;
      return content ? false : undefined;
    });
    if (!content) return;
    const area = fromRange(subUnitId, cells.getDataRange());
    this.say({ type: "cells-changed", area, change: "edited", origin: this.origin() });
  }

  private hearStructure(id: string, { subUnitId, range }: Heard): void {
    const change = STRUCTURE.get(id);
    if (!change || !range) return;
    const area = fromRange(subUnitId, range);
    this.say({ type: "cells-changed", area, change, origin: this.origin() });
  }

  private rememberNames(): void {
    for (const sheet of this.univer.workbook.getSheets()) {
      this.sheetNames.set(sheet.getSheetId(), sheet.getName());
    }
  }
}
