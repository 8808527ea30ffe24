import { HostCollection, HostObject, invalidArgument, itemNotFound } from "../dispatch";
import type { Area, TableFacts } from "../grid/gridContract";
import type { Book } from "./book";
import { readInputs, readInteger, readOptional } from "./cellInput";
import { Range } from "./range";
import { checkWritable } from "./sheetProtections";
import { dataArea, tableFacts } from "./tableAreas";

export class TableRows extends HostCollection<TableRow> {
  override readonly className = "TableRowCollection";

  constructor(
    private readonly book: Book,
    private readonly table: string,
  ) {
    super();
  }

  get count(): number {
    return this.facts.area.rows - 1;
  }

  getCount(): number {
    return this.count;
  }

  override items(): readonly TableRow[] {
    return Array.from({ length: this.count }, (_, i) => new TableRow(this.book, this.table, i));
  }

  getItemAt(index: unknown): TableRow {
    const at = readInteger(index);
    if (at < 0 || at >= this.count) throw invalidArgument();
    return new TableRow(this.book, this.table, at);
  }

  /** Puts rows before `index`, or below all; what stands under the table moves down. */
  add(index?: unknown, values?: unknown): TableRow {
    const { area } = this.facts;
    const at = readOptional(index, readInteger) ?? this.count;
    if (at < 0 || at > this.count) throw invalidArgument();
    const rows = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
    const cells: Area = { ...area, row: area.row + 1 + at, rows };
    checkWritable(this.book, cells);
    const block = Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values;
    const input = block === undefined || block === null ? null : readInputs(block, cells);
    this.makeRoom(cells, at === this.count);
    this.grownTo(area.rows + rows);
    if (input) this.book.grid.cells.write(cells, input);
    return new TableRow(this.book, this.table, at);
  }

  deleteRowsAt(index: unknown, count: unknown = 1): void {
    const { area } = this.facts;
    const at = readInteger(index);
    const rows = readInteger(count);
    if (at < 0 || rows < 1 || at + rows > this.count) throw invalidArgument();
    const cells: Area = { ...area, row: area.row + 1 + at, rows };
    checkWritable(this.book, cells);
    this.book.grid.rowsAndColumns.removeCells(cells, "up");
    this.grownTo(area.rows - rows);
  }

  private makeRoom(cells: Area, isBelow: boolean): void {
    const { cells: content, rowsAndColumns } = this.book.grid;
    const isFree = isBelow && content.values(cells).every((row) => row.every((v) => v === null));
    if (!isFree) rowsAndColumns.insertCells(cells, "down");
  }

  /** The grid may have moved the table's end with its cells already. */
  private grownTo(rows: number): void {
    const { area } = this.facts;
    if (area.rows !== rows) this.book.grid.tables.resize(this.table, { ...area, rows });
  }

  private get facts(): TableFacts {
    return tableFacts(this.book, this.table);
  }
}

export class TableRow extends HostObject {
  override readonly className = "TableRow";

  constructor(
    private readonly book: Book,
    private readonly table: string,
    readonly index: number,
  ) {
    super();
  }

  get values(): unknown[][] | null {
    return this.getRange().values;
  }

  set values(given: unknown) {
    this.getRange().values = given;
  }

  getRange(): Range {
    const data = dataArea(tableFacts(this.book, this.table));
    if (this.index >= data.rows) throw itemNotFound();
    return new Range(this.book, { ...data, row: data.row + this.index, rows: 1 });
  }

  delete(): void {
    new TableRows(this.book, this.table).deleteRowsAt(this.index);
  }
}
