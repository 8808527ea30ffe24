import { HostObject, invalidArgument } from "../dispatch";
import type { TableFacts } from "../grid/gridContract";
import { parseAddress } from "./address";
import type { Book } from "./book";
import { readFlag, readText } from "./cellInput";
import { EventType } from "./documentEvents";
import { alreadyExists } from "./excelErrors";
import { Range } from "./range";
import { checkWritable } from "./sheetProtections";
import { dataArea, tableFacts } from "./tableAreas";
import { TableColumns } from "./tableColumns";
import { TableRows } from "./tableRows";

export class Table extends HostObject {
  override readonly className = "Table";

  constructor(
    private readonly book: Book,
    readonly id: string,
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
    const name = readText(given);
    const others = this.book.grid.tables.list().filter(({ id }) => id !== this.id);
    const names = this.book.grid.names.list();
    if ([...others, ...names].some((other) => other.name.toLowerCase() === name.toLowerCase()))
      throw alreadyExists();
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw invalidArgument();
    this.book.grid.tables.rename(this.id, name);
  }

  get style(): string {
    return this.facts.style;
  }

  set style(given: unknown) {
    this.book.grid.tables.setStyle(this.id, readText(given));
  }

  get showHeaders(): boolean {
    return this.facts.showHeaders;
  }

  get showFilterButton(): boolean {
    return this.facts.showFilter;
  }

  set showFilterButton(given: unknown) {
    this.book.grid.tables.setShowFilter(this.id, readFlag(given));
  }

  get worksheet(): HostObject {
    return this.book.worksheet(this.facts.area.sheet);
  }

  get columns(): TableColumns {
    return new TableColumns(this.book, this.id);
  }

  get rows(): TableRows {
    return new TableRows(this.book, this.id);
  }

  getRange(): Range {
    return new Range(this.book, this.facts.area);
  }

  getHeaderRowRange(): Range {
    return new Range(this.book, { ...this.facts.area, rows: 1 });
  }

  getDataBodyRange(): Range {
    return new Range(this.book, dataArea(this.facts));
  }

  /** The header has to stay in its row. */
  resize(range: unknown): void {
    const { area } = this.facts;
    const block = range instanceof Range ? range.area : parseAddress(readText(range)).block;
    if (block.row !== area.row || block.rows < 2) throw invalidArgument();
    this.book.grid.tables.resize(this.id, { ...block, sheet: area.sheet });
  }

  /** With its cells; what stands under it moves up. */
  delete(): void {
    const { area } = this.facts;
    checkWritable(this.book, area);
    this.book.grid.tables.remove(this.id);
    this.book.grid.rowsAndColumns.removeCells(area, "up");
  }

  convertToRange(): Range {
    const range = this.getRange();
    this.book.grid.tables.remove(this.id);
    return range;
  }

  _RegisterDataChangedEvent(): void {
    this.book.events.register(EventType.tableChanged, this.id);
  }

  _UnregisterDataChangedEvent(): void {
    this.book.events.unregister(EventType.tableChanged, this.id);
  }

  _RegisterSelectionChangedEvent(): void {
    this.book.events.register(EventType.tableSelectionChanged, this.id);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.book.events.unregister(EventType.tableSelectionChanged, this.id);
  }

  private get facts(): TableFacts {
    return tableFacts(this.book, this.id);
  }
}
