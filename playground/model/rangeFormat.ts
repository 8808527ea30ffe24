import { HostObject } from "../dispatch";
import type { Area, CellStyle, StylePatch } from "../grid/gridContract";
import type { Book } from "./book";
import {
  readColor,
  readFlag,
  readInteger,
  readNumber,
  readOptional,
  readText,
  readWord,
} from "./cellInput";
import { cellsToStyle } from "./extent";
import { RangeBorders } from "./rangeBorders";
import { checkFormattable } from "./sheetProtections";

/** Excel measures in points, of which there are 72 to the inch; the grid in pixels, 96 to the inch. */
export const pixelsToPoints = (pixels: number) => pixels * 0.75;
export const pointsToPixels = (points: number) => Math.round(points / 0.75);

/** Formats of the cells of an area. What differs among the cells reads as null. */
abstract class Formatting extends HostObject {
  constructor(
    protected readonly book: Book,
    protected readonly area: Area,
  ) {
    super();
  }

  protected common<K extends keyof CellStyle>(key: K): CellStyle[K] | null {
    const styles = this.book.grid.styles.over(cellsToStyle(this.book, this.area));
    const first = styles[0]?.[0]?.[key];
    const isCommon = styles.every((row) => row.every((style) => style[key] === first));
    return isCommon && first !== undefined ? first : null;
  }

  protected apply(patch: StylePatch): void {
    checkFormattable(this.book, this.area);
    this.book.grid.styles.apply(cellsToStyle(this.book, this.area), patch);
  }
}

const HORIZONTAL = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  Distributed: "distributed",
} as const;
const VERTICAL = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const;

export class RangeFormat extends Formatting {
  override readonly className = "RangeFormat";

  get fill(): RangeFill {
    return new RangeFill(this.book, this.area);
  }

  get font(): RangeFont {
    return new RangeFont(this.book, this.area);
  }

  get borders(): RangeBorders {
    return new RangeBorders(this.book, this.area);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.book, this.area);
  }

  get horizontalAlignment(): string | null {
    return wordFor(HORIZONTAL, this.common("horizontal"));
  }

  set horizontalAlignment(given: unknown) {
    this.apply({ horizontal: HORIZONTAL[readWord(given, keysOf(HORIZONTAL))] });
  }

  get verticalAlignment(): string | null {
    return wordFor(VERTICAL, this.common("vertical"));
  }

  set verticalAlignment(given: unknown) {
    this.apply({ vertical: VERTICAL[readWord(given, keysOf(VERTICAL))] });
  }

  get wrapText(): boolean | null {
    return this.common("wrap");
  }

  set wrapText(given: unknown) {
    this.apply({ wrap: readFlag(given) });
  }

  get indentLevel(): number | null {
    return this.common("indent");
  }

  set indentLevel(given: unknown) {
    this.apply({ indent: readInteger(given) });
  }

  /** Points; null where the columns differ. */
  get columnWidth(): number | null {
    const { sheet, column, columns } = cellsToStyle(this.book, this.area);
    const { rowsAndColumns } = this.book.grid;
    return commonSize(columns, (i) => rowsAndColumns.columnWidth(sheet, column + i));
  }

  set columnWidth(given: unknown) {
    const { sheet, column, columns } = cellsToStyle(this.book, this.area);
    const pixels = pointsToPixels(readNumber(given));
    this.book.grid.rowsAndColumns.setColumnWidth(sheet, column, columns, pixels);
  }

  get rowHeight(): number | null {
    const { sheet, row, rows } = cellsToStyle(this.book, this.area);
    return commonSize(rows, (i) => this.book.grid.rowsAndColumns.rowHeight(sheet, row + i));
  }

  set rowHeight(given: unknown) {
    const { sheet, row, rows } = cellsToStyle(this.book, this.area);
    this.book.grid.rowsAndColumns.setRowHeight(sheet, row, rows, pointsToPixels(readNumber(given)));
  }

  autofitColumns(): void {
    this.book.grid.rowsAndColumns.autofitColumns(cellsToStyle(this.book, this.area));
  }

  autofitRows(): void {
    this.book.grid.rowsAndColumns.autofitRows(cellsToStyle(this.book, this.area));
  }

  adjustIndent(by: number): void {
    this.indentLevel = (this.indentLevel ?? 0) + readInteger(by);
  }
}

export class RangeFill extends Formatting {
  override readonly className = "RangeFill";

  /** White where there is no fill, empty where the cells differ, as Excel says it. */
  get color(): string {
    const styles = this.book.grid.styles.over(cellsToStyle(this.book, this.area)).flat();
    const first = styles[0]?.fill ?? null;
    return styles.every(({ fill }) => fill === first) ? (first ?? "#FFFFFF") : "";
  }

  set color(given: unknown) {
    this.apply({ fill: readColor(given) });
  }

  clear(): void {
    this.apply({ fill: null });
  }
}

const UNDERLINES = { None: "none", Single: "single", Double: "double" } as const;

export class RangeFont extends Formatting {
  override readonly className = "RangeFont";

  get bold(): boolean | null {
    return this.common("bold");
  }

  set bold(given: unknown) {
    this.apply({ bold: readFlag(given) });
  }

  get italic(): boolean | null {
    return this.common("italic");
  }

  set italic(given: unknown) {
    this.apply({ italic: readFlag(given) });
  }

  get strikethrough(): boolean | null {
    return this.common("strikethrough");
  }

  set strikethrough(given: unknown) {
    this.apply({ strikethrough: readFlag(given) });
  }

  get underline(): string | null {
    return wordFor(UNDERLINES, this.common("underline"));
  }

  set underline(given: unknown) {
    this.apply({ underline: UNDERLINES[readWord(given, keysOf(UNDERLINES))] });
  }

  get color(): string | null {
    return this.common("fontColor") ?? "";
  }

  set color(given: unknown) {
    this.apply({ fontColor: readColor(given) });
  }

  get name(): string | null {
    return this.common("fontName");
  }

  set name(given: unknown) {
    this.apply({ fontName: readText(given) });
  }

  get size(): number | null {
    return this.common("fontSize");
  }

  set size(given: unknown) {
    this.apply({ fontSize: readNumber(given) });
  }
}

export class FormatProtection extends Formatting {
  override readonly className = "FormatProtection";

  get locked(): boolean | null {
    return this.common("locked");
  }

  set locked(given: unknown) {
    const locked = readOptional(given, readFlag);
    if (locked !== undefined) this.apply({ locked });
  }
}

const keysOf = <T extends object>(words: T) => Object.keys(words) as (keyof T & string)[];

function wordFor(words: Readonly<Record<string, string>>, plain: string | null): string | null {
  return Object.entries(words).find(([, value]) => value === plain)?.[0] ?? null;
}

function commonSize(count: number, pixels: (index: number) => number): number | null {
  const first = pixels(0);
  for (let i = 1; i < count; i++) if (pixels(i) !== first) return null;
  return pixelsToPoints(first);
}
