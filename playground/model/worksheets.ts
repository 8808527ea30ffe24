import { HostCollection, itemNotFound } from "../dispatch";
import type { SheetFacts } from "../grid/gridContract";
import { findSheet } from "./book";
import type { Book } from "./book";
import { readFlag, readOptional, readText } from "./cellInput";
import { EventType, WORKBOOK } from "./documentEvents";
import { Worksheet } from "./worksheet";

export class Worksheets extends HostCollection<Worksheet> {
  override readonly className = "WorksheetCollection";

  constructor(private readonly book: Book) {
    super();
  }

  override items(): readonly Worksheet[] {
    return this.sheets(false).map(({ id }) => new Worksheet(this.book, id));
  }

  /** By name or id. */
  getItem(key: unknown): Worksheet {
    const found = findSheet(this.book, readText(key));
    if (!found) throw itemNotFound();
    return new Worksheet(this.book, found.id);
  }

  /** Does not make it the active one, as Excel does not. */
  add(name?: unknown): Worksheet {
    const wanted = readOptional(name, readText);
    return new Worksheet(this.book, this.book.grid.sheets.add(wanted ?? this.freeName()));
  }

  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.book, this.book.grid.sheets.active());
  }

  getCount(visibleOnly: unknown = false): number {
    return this.sheets(readFlag(visibleOnly ?? false)).length;
  }

  getFirst(visibleOnly: unknown = false): Worksheet {
    return this.at(0, visibleOnly);
  }

  getLast(visibleOnly: unknown = false): Worksheet {
    return this.at(-1, visibleOnly);
  }

  _RegisterDataChangedEvent(): void {
    this.book.events.register(EventType.worksheetChanged, WORKBOOK);
  }

  _UnregisterDataChangedEvent(): void {
    this.book.events.unregister(EventType.worksheetChanged, WORKBOOK);
  }

  _RegisterActivatedEvent(): void {
    this.book.events.register(EventType.worksheetActivated, WORKBOOK);
  }

  _UnregisterActivatedEvent(): void {
    this.book.events.unregister(EventType.worksheetActivated, WORKBOOK);
  }

  _RegisterDeactivatedEvent(): void {
    this.book.events.register(EventType.worksheetDeactivated, WORKBOOK);
  }

  _UnregisterDeactivatedEvent(): void {
    this.book.events.unregister(EventType.worksheetDeactivated, WORKBOOK);
  }

  _RegisterAddedEvent(): void {
    this.book.events.register(EventType.worksheetAdded, WORKBOOK);
  }

  _UnregisterAddedEvent(): void {
    this.book.events.unregister(EventType.worksheetAdded, WORKBOOK);
  }

  _RegisterDeletedEvent(): void {
    this.book.events.register(EventType.worksheetDeleted, WORKBOOK);
  }

  _UnregisterDeletedEvent(): void {
    this.book.events.unregister(EventType.worksheetDeleted, WORKBOOK);
  }

  _RegisterCalculatedEvent(): void {
    this.book.events.register(EventType.worksheetCalculated, WORKBOOK);
  }

  _UnregisterCalculatedEvent(): void {
    this.book.events.unregister(EventType.worksheetCalculated, WORKBOOK);
  }

  _RegisterSelectionChangedEvent(): void {
    this.book.events.register(EventType.worksheetSelectionChanged, WORKBOOK);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.book.events.unregister(EventType.worksheetSelectionChanged, WORKBOOK);
  }

  private sheets(visibleOnly: boolean): readonly SheetFacts[] {
    const all = [...this.book.grid.sheets.list()].sort((a, b) => a.position - b.position);
    return visibleOnly ? all.filter(({ visibility }) => visibility === "visible") : all;
  }

  private at(index: number, visibleOnly: unknown): Worksheet {
    const found = this.sheets(readFlag(visibleOnly ?? false)).at(index);
    if (!found) throw itemNotFound();
    return new Worksheet(this.book, found.id);
  }

  private freeName(): string {
    let n = 1;
    while (findSheet(this.book, `Sheet${n}`)) n++;
    return `Sheet${n}`;
  }
}
