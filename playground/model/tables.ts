import { HostCollection, itemNotFound } from "../dispatch";
import type { Area, SheetId, TableFacts } from "../grid/gridContract";
import { parseAddress } from "./address";
import { findSheet } from "./book";
import type { Book } from "./book";
import { readFlag, readInteger, readText } from "./cellInput";
import { EventType, WORKBOOK } from "./documentEvents";
import { Range } from "./range";
import { checkWritable } from "./sheetProtections";
import { Table } from "./table";

/** Tables of the workbook (`sheet` null) or of one sheet. */
export class Tables extends HostCollection<Table> {
  override readonly className = "TableCollection";

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId | null,
  ) {
    super();
  }

  get count(): number {
    return this.own.length;
  }

  getCount(): number {
    return this.count;
  }

  override items(): readonly Table[] {
    return this.own.map(({ id }) => new Table(this.book, id));
  }

  /** By name or id. */
  getItem(key: unknown): Table {
    const name = String(key).toLowerCase();
    const found = this.own.find((own) => own.id === key || own.name.toLowerCase() === name);
    if (!found) throw itemNotFound();
    return new Table(this.book, found.id);
  }

  getItemAt(index: unknown): Table {
    const table = this.items()[readInteger(index)];
    if (!table) throw itemNotFound();
    return table;
  }

  add(address: unknown, hasHeaders: unknown): Table {
    const given = this.areaOf(address);
    checkWritable(this.book, given);
    const area = readFlag(hasHeaders) ? given : this.withRoomForHeaders(given);
    this.nameColumns(area);
    return new Table(this.book, this.book.grid.tables.add(area, this.freeName()));
  }

  _RegisterDataChangedEvent(): void {
    this.book.events.register(EventType.tableChanged, this.target);
  }

  _UnregisterDataChangedEvent(): void {
    this.book.events.unregister(EventType.tableChanged, this.target);
  }

  _RegisterAddedEvent(): void {
    this.book.events.register(EventType.tableAdded, this.target);
  }

  _UnregisterAddedEvent(): void {
    this.book.events.unregister(EventType.tableAdded, this.target);
  }

  _RegisterDeletedEvent(): void {
    this.book.events.register(EventType.tableDeleted, this.target);
  }

  _UnregisterDeletedEvent(): void {
    this.book.events.unregister(EventType.tableDeleted, this.target);
  }

  private get target(): string {
    return this.sheet ?? WORKBOOK;
  }

  private get own(): readonly TableFacts[] {
    return this.book.grid.tables
      .list()
      .filter(({ area }) => this.sheet === null || area.sheet === this.sheet);
  }

  private areaOf(address: unknown): Area {
    if (address instanceof Range) return address.area;
    const { sheet: name, block } = parseAddress(readText(address));
    const named = name === undefined ? undefined : findSheet(this.book, name)?.id;
    if (name !== undefined && named === undefined) throw itemNotFound();
    return { ...block, sheet: named ?? this.sheet ?? this.book.grid.sheets.active() };
  }

  /** Excel moves the data down by a row and puts headers above it. */
  private withRoomForHeaders(data: Area): Area {
    this.book.grid.rowsAndColumns.insertCells({ ...data, rows: 1 }, "down");
    return { ...data, rows: data.rows + 1 };
  }

  /** Every column has a name of its own, a text: Excel writes what is missing into the header. */
  private nameColumns(area: Area): void {
    const header = { ...area, rows: 1 };
    const values = this.book.grid.cells.values(header)[0] ?? [];
    const taken = new Set<string>();
    const names = values.map((value, i) => {
      const wanted = value === null || value === "" ? `Column${i + 1}` : String(value);
      let name = wanted;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
      taken.add(name.toLowerCase());
      return name;
    });
    const input = names.map((name, i) => (name === values[i] ? undefined : { value: name }));
    this.book.grid.cells.write(header, [input]);
  }

  private freeName(): string {
    const taken = new Set(this.book.grid.tables.list().map(({ name }) => name.toLowerCase()));
    let n = 1;
    while (taken.has(`table${n}`)) n++;
    return `Table${n}`;
  }
}
