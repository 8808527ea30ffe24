import { BooleanNumber } from "@univerjs/core";
import {
  CancelFrozenCommand,
  CopySheetCommand,
  InsertSheetCommand,
  RemoveSheetCommand,
  SetFrozenCommand,
  SetTabColorCommand,
  SetWorksheetHideCommand,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  ToggleGridlinesCommand,
} from "@univerjs/preset-sheets-core";
import type { SheetFacts, SheetId, Sheets } from "./gridContract";
import { GridRefusal } from "./gridRefusal";
import { SHEET_SIZE } from "./sheetSize";
import type { UniverHandle } from "./univerHandle";

export class UniverSheets implements Sheets {
  /** Univer knows shown and hidden; which of the hidden are very hidden is kept here. */
  private readonly veryHidden = new Set<SheetId>();

  constructor(private readonly univer: UniverHandle) {}

  list(): readonly SheetFacts[] {
    return this.univer.workbook.getSheets().map((sheet, position) => {
      const { freeze, showGridlines, tabColor } = sheet.getConfig();
      const id = sheet.getSheetId();
      const hidden = this.veryHidden.has(id) ? "very-hidden" : "hidden";
      return {
        id,
        name: sheet.getName(),
        position,
        visibility: sheet.isSheetHidden() === BooleanNumber.TRUE ? hidden : "visible",
        tabColor: tabColor ? tabColor.toUpperCase() : null,
        gridlines: showGridlines !== BooleanNumber.FALSE,
        frozen: { rows: Math.max(0, freeze.ySplit), columns: Math.max(0, freeze.xSplit) },
      };
    });
  }

  active(): SheetId {
    return this.univer.activeSheet();
  }

  activate(sheet: SheetId): void {
    if (this.univer.sheet(sheet).isSheetHidden() === BooleanNumber.TRUE) {
      throw new GridRefusal("failed", "A hidden sheet cannot be shown by activating it.");
    }
    this.univer.activate(sheet);
  }

  add(name: string, position?: number): SheetId {
    this.checkName(name);
    const known = new Set(this.ids());
    const index = position ?? known.size;
    // Univer shows a new sheet at once; Excel stays where it was.
    this.univer.stayingOnSheet(() =>
      this.univer.command(InsertSheetCommand.id, { index, sheet: { ...SHEET_SIZE, name } }),
    );
    return this.newcomer(known);
  }

  rename(sheet: SheetId, name: string): void {
    if (this.univer.sheet(sheet).getName() === name) return;
    this.checkName(name, sheet);
    this.univer.command(SetWorksheetNameCommand.id, { subUnitId: sheet, name });
  }

  move(sheet: SheetId, position: number): void {
    const order = Math.min(Math.max(0, position), this.ids().length - 1);
    this.univer.command(SetWorksheetOrderCommand.id, { subUnitId: sheet, order });
  }

  remove(sheet: SheetId): void {
    this.univer.sheet(sheet);
    this.keepOneVisible(sheet);
    this.leave(sheet);
    this.univer.command(RemoveSheetCommand.id, { subUnitId: sheet });
  }

  copy(sheet: SheetId, name: string, position?: number): SheetId {
    this.checkName(name);
    const known = new Set(this.ids());
    this.univer.stayingOnSheet(() => {
      this.univer.command(CopySheetCommand.id, { subUnitId: sheet });
      const copy = this.newcomer(known);
      this.rename(copy, name);
      if (position !== undefined) this.move(copy, position);
    });
    return this.newcomer(known);
  }

  setVisibility(sheet: SheetId, visibility: SheetFacts["visibility"]): void {
    const hidden = this.univer.sheet(sheet).isSheetHidden() === BooleanNumber.TRUE;
    if (visibility !== "visible" && !hidden) {
      this.keepOneVisible(sheet);
      this.univer.command(SetWorksheetHideCommand.id, { subUnitId: sheet });
    } else if (visibility === "visible" && hidden) {
      this.show(sheet);
    }
    if (visibility === "very-hidden") this.veryHidden.add(sheet);
    else this.veryHidden.delete(sheet);
  }

  saveVeryHidden(): readonly SheetId[] {
    return [...this.veryHidden];
  }

  resumeVeryHidden(sheets: readonly SheetId[]): void {
    for (const sheet of sheets) this.veryHidden.add(sheet);
  }

  setTabColor(sheet: SheetId, color: string | null): void {
    this.univer.command(SetTabColorCommand.id, { subUnitId: sheet, value: color ?? "" });
  }

  setGridlines(sheet: SheetId, shown: boolean): void {
    const showGridlines = shown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    if (this.univer.sheet(sheet).getConfig().showGridlines === showGridlines) return;
    this.univer.command(ToggleGridlinesCommand.id, { subUnitId: sheet, showGridlines });
  }

  freeze(sheet: SheetId, rows: number, columns: number): void {
    if (rows === 0 && columns === 0) {
      this.univer.command(CancelFrozenCommand.id, { subUnitId: sheet });
      return;
    }
    this.univer.command(SetFrozenCommand.id, {
      subUnitId: sheet,
      startRow: rows || -1,
      startColumn: columns || -1,
      ySplit: rows,
      xSplit: columns,
    });
  }

  /** Univer's own command would also make the sheet the active one. */
  private show(sheet: SheetId): void {
    const id = SetWorksheetHideMutation.id;
    const { unitId } = this.univer;
    const params = (hidden: BooleanNumber) => ({ unitId, subUnitId: sheet, hidden });
    this.univer.mutate(
      { id, params: params(BooleanNumber.FALSE) },
      { id, params: params(BooleanNumber.TRUE) },
    );
  }

  /** Univer cannot draw for a moment after the sheet that is shown was removed. */
  private leave(sheet: SheetId): void {
    if (this.active() !== sheet) return;
    const other = this.list().find(
      ({ id, visibility }) => id !== sheet && visibility === "visible",
    );
    if (other) this.activate(other.id);
  }

  private ids(): SheetId[] {
    return this.univer.workbook.getSheets().map((sheet) => sheet.getSheetId());
  }

  private newcomer(known: ReadonlySet<SheetId>): SheetId {
    const id = this.ids().find((candidate) => !known.has(candidate));
    if (!id) throw new GridRefusal("failed", "The sheet was not added.");
    return id;
  }

  private keepOneVisible(but: SheetId): void {
    const others = this.list().filter(
      (sheet) => sheet.visibility === "visible" && sheet.id !== but,
    );
    if (others.length === 0) {
      throw new GridRefusal("last-visible-sheet", "A workbook keeps at least one visible sheet.");
    }
  }

  private checkName(name: string, self?: SheetId): void {
    if (!name || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
      throw new GridRefusal("sheet-name-invalid", `“${name}” cannot be the name of a sheet.`);
    }
    const same = (sheet: SheetFacts) => sheet.name.toLowerCase() === name.toLowerCase();
    if (this.list().some((sheet) => sheet.id !== self && same(sheet))) {
      throw new GridRefusal("sheet-name-taken", `There is already a sheet “${name}”.`);
    }
  }
}
