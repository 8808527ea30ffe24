import {
  AddSheetTableCommand,
  DeleteSheetTableCommand,
  SetSheetTableCommand,
  TableManager,
} from "@univerjs/preset-sheets-table";
import { Rectangle, generateRandomId } from "@univerjs/core";
import type { Area, Names, TableFacts, Tables } from "./gridContract";
import { GridRefusal } from "./gridRefusal";
import type { SavedTables } from "./savedWorkbook";
import { themeFor } from "./tableThemes";
import { fromRange, toRange } from "./univerHandle";
import type { UniverHandle } from "./univerHandle";

const DEFAULT_STYLE = "TableStyleMedium2";

export class UniverTables implements Tables {
  private readonly manager: TableManager;
  /** Excel has sixty styles and Univer a few: which one was asked for is kept here. */
  private readonly styles = new Map<string, string>();

  /** Univer always draws the filter buttons; whether Excel would is remembered. */
  private readonly unfiltered = new Set<string>();

  constructor(
    private readonly univer: UniverHandle,
    private readonly names: Names,
  ) {
    this.manager = univer.injector.get(TableManager);
  }

  list(): readonly TableFacts[] {
    return this.univer.workbook.getSheets().flatMap((sheet) =>
      this.manager.getTablesBySubunitId(this.univer.unitId, sheet.getSheetId()).map((table) => ({
        id: table.getId(),
        name: table.getDisplayName(),
        area: fromRange(sheet.getSheetId(), table.getRange()),
        columns: table.getTableInfo().columns.map((column) => column.displayName),
        showHeaders: table.isShowHeader(),
        showFilter: !this.unfiltered.has(table.getId()),
        style: this.styles.get(table.getId()) ?? DEFAULT_STYLE,
      })),
    );
  }

  add(area: Area, name: string, style = DEFAULT_STYLE): string {
    this.checkName(name);
    this.univer.growTo(area);
    const range = toRange(area);
    const others = this.list().filter((table) => table.area.sheet === area.sheet);
    if (others.some((table) => Rectangle.intersects(toRange(table.area), range))) {
      throw new GridRefusal("table-overlap", "A table cannot overlap another table.");
    }
    const id = generateRandomId(8);
    const options = { tableStyleId: themeFor(style), showHeader: true };
    this.univer.command(AddSheetTableCommand.id, {
      subUnitId: area.sheet,
      id,
      name,
      range,
      options,
    });
    this.styles.set(id, style);
    return id;
  }

  rename(id: string, name: string): void {
    if (this.get(id).name === name) return;
    this.checkName(name, id);
    this.univer.command(SetSheetTableCommand.id, { tableId: id, name });
  }

  resize(id: string, area: Area): void {
    this.get(id);
    this.univer.growTo(area);
    const updateRange = { newRange: toRange(area) };
    this.univer.command(SetSheetTableCommand.id, { tableId: id, updateRange });
  }

  setStyle(id: string, style: string): void {
    this.get(id);
    this.univer.command(SetSheetTableCommand.id, { tableId: id, theme: themeFor(style) });
    this.styles.set(id, style);
  }

  setShowFilter(id: string, shown: boolean): void {
    this.get(id);
    if (shown) this.unfiltered.delete(id);
    else this.unfiltered.add(id);
  }

  remove(id: string): void {
    const subUnitId = this.get(id).area.sheet;
    this.univer.command(DeleteSheetTableCommand.id, { subUnitId, tableId: id });
  }

  save(): SavedTables {
    return { styles: [...this.styles], unfiltered: [...this.unfiltered] };
  }

  resume({ styles, unfiltered }: SavedTables): void {
    for (const [id, style] of styles) this.styles.set(id, style);
    for (const id of unfiltered) this.unfiltered.add(id);
  }

  private get(id: string): TableFacts {
    const found = this.list().find((table) => table.id === id);
    if (!found) throw new GridRefusal("no-such-table", "There is no such table.");
    return found;
  }

  private checkName(name: string, self?: string): void {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) {
      throw new GridRefusal("name-invalid", `“${name}” cannot be the name of a table.`);
    }
    const taken = [...this.list().filter((table) => table.id !== self), ...this.names.list()].some(
      (other) => other.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken) throw new GridRefusal("name-taken", `There is already a name “${name}”.`);
  }
}
