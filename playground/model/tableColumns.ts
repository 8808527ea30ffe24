import { HostCollection, HostObject, invalidArgument, itemNotFound } from "../dispatch";
import type { Area, TableFacts } from "../grid/gridContract";
import type { Book } from "./book";
import { readInputs, readInteger, readOptional, readText } from "./cellInput";
import { Range } from "./range";
import { dataArea, tableFacts } from "./tableAreas";

export class TableColumns extends HostCollection<TableColumn> {
  override readonly className = "TableColumnCollection";

  constructor(
    private readonly book: Book,
    private readonly table: string,
  ) {
    super();
  }

  get count(): number {
    return this.facts.columns.length;
  }

  getCount(): number {
    return this.count;
  }

  override items(): readonly TableColumn[] {
    return this.facts.columns.map((_, index) => new TableColumn(this.book, this.table, index));
  }

  /** By the name in its header, or by its id. */
  getItem(key: unknown): TableColumn {
    const { columns } = this.facts;
    const index =
      typeof key === "number"
        ? key - 1
        : columns.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
    if (index < 0 || index >= columns.length) throw itemNotFound();
    return new TableColumn(this.book, this.table, index);
  }

  getItemAt(index: unknown): TableColumn {
    return this.getItem(readInteger(index) + 1);
  }

  /** Puts a column at `index`, or last; `values` has a row for the header and each row of data. */
  add(index?: unknown, values?: unknown, name?: unknown): TableColumn {
    const { area, columns } = this.facts;
    const at = readOptional(index, readInteger) ?? columns.length;
    if (at < 0 || at > columns.length) throw invalidArgument();
    const cells: Area = { ...area, column: area.column + at, columns: 1 };
    this.book.grid.rowsAndColumns.insertCells(cells, "right");
    this.widenTo({ ...area, columns: columns.length + 1 });
    const header = readOptional(name, readText) ?? `Column${columns.length + 1}`;
    this.book.grid.cells.write({ ...cells, rows: 1 }, [[{ value: header }]]);
    if (values !== null && values !== undefined)
      this.book.grid.cells.write(cells, readInputs(values, cells));
    return new TableColumn(this.book, this.table, at);
  }

  /** Inserting inside a table widens it by itself, inserting beside it does not. */
  private widenTo(area: Area): void {
    if (this.facts.area.columns !== area.columns) this.book.grid.tables.resize(this.table, area);
  }

  private get facts(): TableFacts {
    return tableFacts(this.book, this.table);
  }
}

export class TableColumn extends HostObject {
  override readonly className = "TableColumn";

  constructor(
    private readonly book: Book,
    private readonly table: string,
    readonly index: number,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }

  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    return this.facts.columns[this.index] ?? "";
  }

  set name(given: unknown) {
    this.getHeaderRowRange().values = [[readText(given)]];
  }

  get values(): unknown[][] | null {
    return this.getRange().values;
  }

  set values(given: unknown) {
    this.getRange().values = given;
  }

  getRange(): Range {
    return this.part(this.facts.area);
  }

  getHeaderRowRange(): Range {
    return this.part({ ...this.facts.area, rows: 1 });
  }

  getDataBodyRange(): Range {
    return this.part(dataArea(this.facts));
  }

  delete(): void {
    const { area } = this.facts;
    if (area.columns === 1) throw invalidArgument();
    this.book.grid.rowsAndColumns.removeCells(this.part(area).area, "left");
    if (this.facts.area.columns === area.columns)
      this.book.grid.tables.resize(this.table, { ...area, columns: area.columns - 1 });
  }

  private part(area: Area): Range {
    return new Range(this.book, { ...area, column: area.column + this.index, columns: 1 });
  }

  private get facts(): TableFacts {
    const facts = tableFacts(this.book, this.table);
    if (this.index >= facts.columns.length) throw itemNotFound();
    return facts;
  }
}
