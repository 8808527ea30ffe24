import { HostObject, invalidArgument, itemNotFound, notInThePlayground } from "../dispatch";
import type { Area } from "../grid/gridContract";
import {
  SHEET_COLUMNS,
  SHEET_ROWS,
  blockAddress,
  bounding,
  intersection,
  isOnSheet,
  parseAddress,
  sheetPrefix,
} from "./address";
import type { Block } from "./address";
import { sheetFacts } from "./book";
import type { Book } from "./book";
import {
  checkShape,
  readFlag,
  readInputs,
  readInteger,
  readOptional,
  readText,
  readWord,
  spread,
} from "./cellInput";
import { ConditionalFormats } from "./conditionalFormats";
import { DataValidation } from "./dataValidation";
import { cellsToStyle, isUnbounded } from "./extent";
import { RangeFormat, pixelsToPoints } from "./rangeFormat";
import { checkFormattable, checkStructure, checkWritable } from "./sheetProtections";

type Shape = Range | string;

export class Range extends HostObject {
  override readonly className = "Range";
  /** Moves with the cells when rows or columns are inserted before a kept range. */
  area: Area;

  constructor(
    readonly book: Book,
    area: Area,
  ) {
    super();
    if (!isOnSheet(area)) throw invalidArgument();
    this.area = area;
  }

  override get keepsReference(): boolean {
    return true;
  }

  // Where it is

  get address(): string {
    return sheetPrefix(sheetFacts(this.book, this.area.sheet).name) + blockAddress(this.area);
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.area.row;
  }

  get columnIndex(): number {
    return this.area.column;
  }

  get rowCount(): number {
    return this.area.rows;
  }

  get columnCount(): number {
    return this.area.columns;
  }

  get cellCount(): number {
    return this.area.rows * this.area.columns;
  }

  get isEntireRow(): boolean {
    return this.area.columns === SHEET_COLUMNS;
  }

  get isEntireColumn(): boolean {
    return this.area.rows === SHEET_ROWS;
  }

  get worksheet(): HostObject {
    return this.book.worksheet(this.area.sheet);
  }

  /** Points from the sheet's left edge. */
  get left(): number {
    return pixelsToPoints(this.widthOf(0, this.area.column));
  }

  get top(): number {
    return pixelsToPoints(this.heightOf(0, this.area.row));
  }

  get width(): number {
    return pixelsToPoints(this.widthOf(this.area.column, this.area.columns));
  }

  get height(): number {
    return pixelsToPoints(this.heightOf(this.area.row, this.area.rows));
  }

  // What is in it. A whole row or column has no single answer: null, as in Excel.

  get values(): unknown[][] | null {
    return this.read((area) =>
      this.book.grid.cells.values(area).map((row) => row.map((value) => value ?? "")),
    );
  }

  set values(given: unknown) {
    this.put(given);
  }

  get formulas(): unknown[][] | null {
    return this.read((area) => {
      const values = this.book.grid.cells.values(area);
      const formulas = this.book.grid.cells.formulas(area);
      return values.map((row, i) => row.map((value, j) => formulas[i]?.[j] ?? value ?? ""));
    });
  }

  set formulas(given: unknown) {
    this.put(given);
  }

  get formulasLocal(): unknown[][] | null {
    return this.formulas;
  }

  set formulasLocal(given: unknown) {
    this.put(given);
  }

  get text(): string[][] | null {
    return this.read((area) => this.book.grid.cells.texts(area));
  }

  get valueTypes(): string[][] | null {
    return this.read((area) => this.book.grid.cells.values(area).map((row) => row.map(valueType)));
  }

  get numberFormat(): unknown[][] | null {
    return this.read((area) => this.book.grid.cells.numberFormats(area));
  }

  set numberFormat(given: unknown) {
    const area = cellsToStyle(this.book, this.area);
    const formats = spread(given, area, (value) => readOptional(value, readText));
    checkFormattable(this.book, this.area);
    this.book.grid.cells.setNumberFormats(area, formats);
  }

  get numberFormatLocal(): unknown[][] | null {
    return this.numberFormat;
  }

  set numberFormatLocal(given: unknown) {
    this.numberFormat = given;
  }

  get hasSpill(): boolean | null {
    const { sheet, row, column, rows, columns } = this.area;
    if (isUnbounded(this.area)) return null;
    const spills = new Set<boolean>();
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++)
        spills.add(this.book.grid.cells.spill(sheet, r, c) !== null);
    return spills.size === 1 ? [...spills][0]! : null;
  }

  get rowHidden(): boolean | null {
    const { rowsAndColumns } = this.book.grid;
    const { sheet, row, rows } = cellsToStyle(this.book, this.area);
    return uniform(rows, (i) => rowsAndColumns.isRowHidden(sheet, row + i));
  }

  set rowHidden(hidden: unknown) {
    const { sheet, row, rows } = this.area;
    this.book.grid.rowsAndColumns.setRowsHidden(sheet, row, rows, readFlag(hidden));
  }

  get columnHidden(): boolean | null {
    const { rowsAndColumns } = this.book.grid;
    const { sheet, column, columns } = cellsToStyle(this.book, this.area);
    return uniform(columns, (i) => rowsAndColumns.isColumnHidden(sheet, column + i));
  }

  set columnHidden(hidden: unknown) {
    const { sheet, column, columns } = this.area;
    this.book.grid.rowsAndColumns.setColumnsHidden(sheet, column, columns, readFlag(hidden));
  }

  get format(): RangeFormat {
    return new RangeFormat(this.book, this.area);
  }

  get conditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.book, this.area);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.book, this.area);
  }

  // Other ranges from it

  getCell(row: number, column: number): Range {
    return this.at(this.area.row + readInteger(row), this.area.column + readInteger(column), 1, 1);
  }

  getRow(row: number): Range {
    return this.at(this.area.row + readInteger(row), this.area.column, 1, this.area.columns);
  }

  getColumn(column: number): Range {
    return this.at(this.area.row, this.area.column + readInteger(column), this.area.rows, 1);
  }

  getLastRow(): Range {
    return this.getRow(this.area.rows - 1);
  }

  getLastColumn(): Range {
    return this.getColumn(this.area.columns - 1);
  }

  getLastCell(): Range {
    return this.getCell(this.area.rows - 1, this.area.columns - 1);
  }

  getEntireRow(): Range {
    return this.at(this.area.row, 0, this.area.rows, SHEET_COLUMNS);
  }

  getEntireColumn(): Range {
    return this.at(0, this.area.column, SHEET_ROWS, this.area.columns);
  }

  getResizedRange(moreRows: number, moreColumns: number): Range {
    const { row, column, rows, columns } = this.area;
    return this.at(row, column, rows + readInteger(moreRows), columns + readInteger(moreColumns));
  }

  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at(this.area.row, this.area.column, readInteger(rows), readInteger(columns));
  }

  getOffsetRange(down: number, right: number): Range {
    const { row, column, rows, columns } = this.area;
    return this.at(row + readInteger(down), column + readInteger(right), rows, columns);
  }

  getRowsAbove(count = 1): Range {
    return this.beside(count, "above");
  }

  getRowsBelow(count = 1): Range {
    return this.beside(count, "below");
  }

  getColumnsBefore(count = 1): Range {
    return this.beside(count, "before");
  }

  getColumnsAfter(count = 1): Range {
    return this.beside(count, "after");
  }

  getBoundingRect(other: Shape): Range {
    return this.of(bounding(this.area, this.other(other).area));
  }

  getIntersection(other: Shape): Range {
    const common = intersection(this.area, this.other(other).area);
    if (!common) throw itemNotFound();
    return this.of(common);
  }

  getUsedRange(valuesOnly = false): Range {
    const used = this.usedPart(valuesOnly);
    return used ? this.of(used) : this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.usedPart(valuesOnly);
    return used ? this.of(used) : null;
  }

  /** What the formula in this one cell spills into. */
  async getSpillingToRange(): Promise<Range> {
    await this.book.grid.calculation.calculated();
    const { sheet, row, column } = this.area;
    const spill = this.book.grid.cells.spill(sheet, row, column);
    if (!spill || spill.anchor.row !== row || spill.anchor.column !== column) throw itemNotFound();
    return new Range(this.book, spill.area);
  }

  async getSpillParent(): Promise<Range> {
    await this.book.grid.calculation.calculated();
    const { sheet, row, column } = this.area;
    const spill = this.book.grid.cells.spill(sheet, row, column);
    if (!spill) throw itemNotFound();
    return new Range(this.book, spill.anchor);
  }

  // What can be done to it

  clear(applyTo: unknown = "All"): void {
    const what = readWord(applyTo, ["All", "Formats", "Contents"] as const);
    checkWritable(this.book, this.area);
    const { cells, validations } = this.book.grid;
    const area = cellsToStyle(this.book, this.area);
    cells.clear(area, CLEAR[what]);
    if (what === "All") validations.clear(area);
    if (what !== "Contents") this.conditionalFormats.clearAll();
  }

  insert(shift: unknown): Range {
    const direction = readWord(shift, ["Down", "Right"] as const);
    checkStructure(this.book, this.area, "insert");
    const { rowsAndColumns } = this.book.grid;
    const { sheet, row, rows, column, columns } = this.area;
    if (this.isEntireRow) rowsAndColumns.insertRows(sheet, row, rows);
    else if (this.isEntireColumn) rowsAndColumns.insertColumns(sheet, column, columns);
    else rowsAndColumns.insertCells(this.area, direction === "Down" ? "down" : "right");
    return new Range(this.book, this.area);
  }

  delete(shift: unknown): void {
    const direction = readWord(shift, ["Up", "Left"] as const);
    checkStructure(this.book, this.area, "delete");
    const { rowsAndColumns } = this.book.grid;
    const { sheet, row, rows, column, columns } = this.area;
    if (this.isEntireRow) rowsAndColumns.removeRows(sheet, row, rows);
    else if (this.isEntireColumn) rowsAndColumns.removeColumns(sheet, column, columns);
    else rowsAndColumns.removeCells(this.area, direction === "Up" ? "up" : "left");
  }

  copyFrom(source: Shape, copyType: unknown = "All", skipBlanks = false, transpose = false): void {
    const what = readWord(copyType, ["All", "Values", "Formats", "Formulas"] as const);
    if (skipBlanks || transpose)
      throw notInThePlayground("Range.copyFrom(skipBlanks or transpose)");
    const from = this.other(source);
    checkWritable(this.book, this.area);
    this.book.grid.cells.copy(from.area, this.area, COPY[what]);
  }

  merge(across: unknown = false): void {
    checkFormattable(this.book, this.area);
    this.book.grid.merging.merge(this.area, readFlag(across));
  }

  unmerge(): void {
    checkFormattable(this.book, this.area);
    this.book.grid.merging.unmerge(this.area);
  }

  select(): void {
    this.book.grid.sheets.activate(this.area.sheet);
    this.book.grid.selection.select(this.area);
  }

  calculate(): void {
    this.book.grid.calculation.calculate(this.area);
  }

  /** Sent by the library before it writes a big block in slices. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns)
      checkShape([], this.area.rows, this.area.columns);
  }

  private put(given: unknown): void {
    if (isUnbounded(this.area) && given !== "" && given !== null) throw invalidArgument();
    const area = cellsToStyle(this.book, this.area);
    const input = readInputs(given, area);
    checkWritable(this.book, area);
    this.book.grid.cells.write(area, input);
  }

  private read<T>(from: (area: Area) => T): T | null {
    return isUnbounded(this.area) ? null : from(this.area);
  }

  private of(block: Block): Range {
    return new Range(this.book, { ...block, sheet: this.area.sheet });
  }

  private at(row: number, column: number, rows: number, columns: number): Range {
    return this.of({ row, column, rows, columns });
  }

  /** A negative count is the other side's. */
  private beside(given: number, side: "above" | "below" | "before" | "after"): Range {
    const count = readInteger(given);
    const { row, column, rows, columns } = this.area;
    const size = Math.abs(count);
    if (size === 0) throw invalidArgument();
    const isFirst = (side === "above" || side === "before") === count > 0;
    if (side === "above" || side === "below")
      return this.at(isFirst ? row - size : row + rows, column, size, columns);
    return this.at(row, isFirst ? column - size : column + columns, rows, size);
  }

  private other(shape: Shape): Range {
    if (shape instanceof Range) {
      if (shape.area.sheet !== this.area.sheet) throw invalidArgument();
      return shape;
    }
    return this.of(parseAddress(readText(shape)).block);
  }

  private usedPart(valuesOnly: boolean): Block | undefined {
    const used = this.book.grid.cells.used(this.area.sheet, valuesOnly);
    return used ? intersection(used, this.area) : undefined;
  }

  private widthOf(column: number, columns: number): number {
    let pixels = 0;
    for (let c = column; c < column + columns; c++)
      pixels += this.book.grid.rowsAndColumns.columnWidth(this.area.sheet, c);
    return pixels;
  }

  private heightOf(row: number, rows: number): number {
    let pixels = 0;
    for (let r = row; r < row + rows; r++)
      pixels += this.book.grid.rowsAndColumns.rowHeight(this.area.sheet, r);
    return pixels;
  }
}

const CLEAR = { All: "all", Formats: "formats", Contents: "contents" } as const;
const COPY = { All: "all", Values: "values", Formats: "formats", Formulas: "formulas" } as const;

function uniform(count: number, read: (index: number) => boolean): boolean | null {
  const first = read(0);
  for (let i = 1; i < count; i++) if (read(i) !== first) return null;
  return first;
}

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

function valueType(value: unknown): string {
  if (value === null || value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" && ERROR.test(value) ? "Error" : "String";
}
