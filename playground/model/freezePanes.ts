import { HostObject, invalidArgument, itemNotFound } from "../dispatch";
import type { SheetId } from "../grid/gridContract";
import { parseAddress } from "./address";
import { sheetFacts } from "./book";
import type { Book } from "./book";
import { readInteger, readText } from "./cellInput";
import { Range } from "./range";

export class FreezePanes extends HostObject {
  override readonly className = "WorksheetFreezePanes";

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId,
  ) {
    super();
  }

  /** Everything up to and including the range stays in sight. */
  freezeAt(range: unknown): void {
    const block = range instanceof Range ? range.area : parseAddress(readText(range)).block;
    this.freeze(block.row + block.rows, block.column + block.columns);
  }

  freezeRows(count: unknown = 1): void {
    this.freeze(readInteger(count), 0);
  }

  freezeColumns(count: unknown = 1): void {
    this.freeze(0, readInteger(count));
  }

  unfreeze(): void {
    this.freeze(0, 0);
  }

  getLocation(): Range {
    const { rows, columns } = sheetFacts(this.book, this.sheet).frozen;
    if (rows === 0 && columns === 0) throw itemNotFound();
    const whole = new Range(this.book, {
      sheet: this.sheet,
      row: 0,
      column: 0,
      rows: Math.max(rows, 1),
      columns: Math.max(columns, 1),
    });
    if (columns === 0) return whole.getEntireRow();
    return rows === 0 ? whole.getEntireColumn() : whole;
  }

  private freeze(rows: number, columns: number): void {
    if (rows < 0 || columns < 0) throw invalidArgument();
    this.book.grid.sheets.freeze(this.sheet, rows, columns);
  }
}
