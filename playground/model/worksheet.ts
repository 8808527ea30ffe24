import { HostObject, invalidArgument, itemNotFound } from "../dispatch";
import type { SheetFacts, SheetId } from "../grid/gridContract";
import { WHOLE_SHEET, readAddress } from "./address";
import { findSheet, sheetFacts } from "./book";
import type { Book } from "./book";
import { readColor, readFlag, readInteger, readText, readWord } from "./cellInput";
import { Charts } from "./charts";
import { copySheet } from "./copySheet";
import { EventType } from "./documentEvents";
import { FreezePanes } from "./freezePanes";
import { NamedItem, Names } from "./names";
import { PageLayout } from "./pageLayout";
import { Range } from "./range";
import { Tables } from "./tables";
import { WorksheetProtection } from "./worksheetProtection";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const;
const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

export class Worksheet extends HostObject {
  override readonly className = "Worksheet";

  constructor(
    private readonly book: Book,
    readonly id: SheetId,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }

  get name(): string {
    return this.facts.name;
  }

  set name(given: unknown) {
    this.book.grid.sheets.rename(this.id, readText(given));
  }

  get position(): number {
    return this.facts.position;
  }

  set position(given: unknown) {
    const position = readInteger(given);
    const count = this.book.grid.sheets.list().length;
    if (position < 0 || position >= count) throw invalidArgument();
    this.book.grid.sheets.move(this.id, position);
  }

  get visibility(): string {
    const { visibility } = this.facts;
    return VISIBILITIES.find((word) => VISIBILITY[word] === visibility) ?? "Visible";
  }

  set visibility(given: unknown) {
    this.book.grid.sheets.setVisibility(this.id, VISIBILITY[readWord(given, VISIBILITIES)]);
  }

  /** Empty for none. */
  get tabColor(): string {
    return this.facts.tabColor ?? "";
  }

  set tabColor(given: unknown) {
    this.book.grid.sheets.setTabColor(this.id, given === "" ? null : readColor(given));
  }

  get showGridlines(): boolean {
    return this.facts.gridlines;
  }

  set showGridlines(given: unknown) {
    this.book.grid.sheets.setGridlines(this.id, readFlag(given));
  }

  get freezePanes(): FreezePanes {
    return new FreezePanes(this.book, this.id);
  }

  get names(): Names {
    return new Names(this.book, this.id);
  }

  get tables(): Tables {
    return new Tables(this.book, this.id);
  }

  get charts(): Charts {
    return new Charts(this.book, this.id);
  }

  get pageLayout(): PageLayout {
    return new PageLayout(this.book, this.id);
  }

  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.book, this.id);
  }

  /** Cells by address or by name; the whole sheet if nothing is given. */
  getRange(address?: unknown): Range {
    if (address === undefined || address === null || address === "")
      return new Range(this.book, { ...WHOLE_SHEET, sheet: this.id });
    const text = readText(address);
    const found = readAddress(text);
    if (!found) return this.namedRange(text);
    if (found.sheet !== undefined && findSheet(this.book, found.sheet)?.id !== this.id)
      throw invalidArgument();
    return new Range(this.book, { ...found.block, sheet: this.id });
  }

  getRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    return new Range(this.book, {
      sheet: this.id,
      row: readInteger(row),
      column: readInteger(column),
      rows: readInteger(rows),
      columns: readInteger(columns),
    });
  }

  getCell(row: unknown, column: unknown): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  /** An empty sheet's is its first cell. */
  getUsedRange(valuesOnly: unknown = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly: unknown = false): Range | null {
    const used = this.book.grid.cells.used(this.id, readFlag(valuesOnly ?? false));
    return used && new Range(this.book, used);
  }

  getNext(visibleOnly: unknown = false): Worksheet {
    return this.neighbour(1, readFlag(visibleOnly ?? false));
  }

  getPrevious(visibleOnly: unknown = false): Worksheet {
    return this.neighbour(-1, readFlag(visibleOnly ?? false));
  }

  activate(): void {
    this.book.grid.sheets.activate(this.id);
  }

  calculate(): void {
    this.book.grid.calculation.calculate(this.id);
  }

  /** A copy of everything on the sheet, placed at the end unless told otherwise. */
  copy(positionType: unknown = "None", relativeTo?: unknown): Worksheet {
    const where = readWord(positionType, ["None", "Before", "After", "Beginning", "End"] as const);
    if (relativeTo !== undefined && !(relativeTo instanceof Worksheet)) throw invalidArgument();
    const last = this.book.grid.sheets.list().length;
    const next = { None: last, End: last, Beginning: 0 } as const;
    if (where !== "Before" && where !== "After")
      return new Worksheet(this.book, copySheet(this.book, this.id, next[where]));
    if (!relativeTo) throw invalidArgument();
    const position = relativeTo.position + (where === "After" ? 1 : 0);
    return new Worksheet(this.book, copySheet(this.book, this.id, position));
  }

  delete(): void {
    this.book.grid.sheets.remove(this.id);
    this.book.protections.remove(this.id);
  }

  _RegisterDataChangedEvent(): void {
    this.book.events.register(EventType.worksheetChanged, this.id);
  }

  _UnregisterDataChangedEvent(): void {
    this.book.events.unregister(EventType.worksheetChanged, this.id);
  }

  _RegisterActivatedEvent(): void {
    this.book.events.register(EventType.worksheetActivated, this.id);
  }

  _UnregisterActivatedEvent(): void {
    this.book.events.unregister(EventType.worksheetActivated, this.id);
  }

  _RegisterDeactivatedEvent(): void {
    this.book.events.register(EventType.worksheetDeactivated, this.id);
  }

  _UnregisterDeactivatedEvent(): void {
    this.book.events.unregister(EventType.worksheetDeactivated, this.id);
  }

  _RegisterCalculatedEvent(): void {
    this.book.events.register(EventType.worksheetCalculated, this.id);
  }

  _UnregisterCalculatedEvent(): void {
    this.book.events.unregister(EventType.worksheetCalculated, this.id);
  }

  _RegisterSelectionChangedEvent(): void {
    this.book.events.register(EventType.worksheetSelectionChanged, this.id);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.book.events.unregister(EventType.worksheetSelectionChanged, this.id);
  }

  private get facts(): SheetFacts {
    return sheetFacts(this.book, this.id);
  }

  private namedRange(name: string): Range {
    for (const scope of [this.id, null]) {
      const area = this.book.grid.names.area(name, scope);
      if (area?.sheet === this.id) return new NamedItem(this.book, name, scope).getRange();
    }
    const table = this.tables.items().find((own) => own.name.toLowerCase() === name.toLowerCase());
    if (!table) throw invalidArgument();
    return table.getDataBodyRange();
  }

  private neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet {
    const sheets = this.book.grid.sheets.list();
    for (let i = this.position + step; i >= 0 && i < sheets.length; i += step) {
      const sheet = sheets[i];
      if (sheet && (!visibleOnly || sheet.visibility === "visible"))
        return new Worksheet(this.book, sheet.id);
    }
    throw itemNotFound();
  }
}
