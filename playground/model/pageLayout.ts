import { HostObject, invalidArgument, itemNotFound } from "../dispatch";
import type { PrintFacts } from "../grid/printContract";
import type { SheetId } from "../grid/gridContract";
import { parseAddress } from "./address";
import type { Book } from "./book";
import { readFlag, readInteger, readNumber, readOptional, readText, readWord } from "./cellInput";
import { Range } from "./range";

const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;
/** Of a unit, in inches. */
const INCHES = { Points: 1 / 72, Inches: 1, Centimeters: 1 / 2.54 } as const;

export class PageLayout extends HostObject {
  override readonly className = "PageLayout";

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId,
  ) {
    super();
  }

  get orientation(): string {
    return this.facts.landscape ? "Landscape" : "Portrait";
  }

  set orientation(given: unknown) {
    const word = readWord(given, ["Portrait", "Landscape"] as const);
    this.change({ landscape: word === "Landscape" });
  }

  get zoom(): object {
    const { scale, fitWide, fitHigh } = this.facts;
    if (scale !== null) return { scale };
    return {
      ...(fitWide !== null && { horizontalFitToPages: fitWide }),
      ...(fitHigh !== null && { verticalFitToPages: fitHigh }),
    };
  }

  /** Either a scale in per cent, or the pages to fit into. */
  set zoom(given: unknown) {
    const parts = (given ?? {}) as Record<string, unknown>;
    const scale = readOptional(parts["scale"], readNumber) ?? null;
    const fitWide = readOptional(parts["horizontalFitToPages"], readInteger) ?? null;
    const fitHigh = readOptional(parts["verticalFitToPages"], readInteger) ?? null;
    const isFitted = fitWide !== null || fitHigh !== null;
    if ((scale === null) === !isFitted) throw invalidArgument();
    this.change({ scale, fitWide, fitHigh });
  }

  get centerHorizontally(): boolean {
    return this.facts.centerHorizontally;
  }

  set centerHorizontally(given: unknown) {
    this.change({ centerHorizontally: readFlag(given) });
  }

  get centerVertically(): boolean {
    return this.facts.centerVertically;
  }

  set centerVertically(given: unknown) {
    this.change({ centerVertically: readFlag(given) });
  }

  get printGridlines(): boolean {
    return this.facts.gridlines;
  }

  set printGridlines(given: unknown) {
    this.change({ gridlines: readFlag(given) });
  }

  /** Those that are not named stay. */
  setPrintMargins(unit: unknown, options: unknown): void {
    const inches = INCHES[readWord(unit, ["Points", "Inches", "Centimeters"] as const)];
    const given = (options ?? {}) as Record<string, unknown>;
    const changed = MARGINS.flatMap((side) => {
      const size = readOptional(given[side], readNumber);
      return size === undefined ? [] : [[side, size * inches] as const];
    });
    this.change({ margins: { ...this.facts.margins, ...Object.fromEntries(changed) } });
  }

  setPrintArea(area: unknown): void {
    this.change({ area: this.rangeOf(area).area });
  }

  setPrintTitleRows(rows: unknown): void {
    this.change({ titleRows: this.rangeOf(rows).area });
  }

  getPrintTitleRows(): Range {
    const { titleRows } = this.facts;
    if (!titleRows) throw itemNotFound();
    return new Range(this.book, titleRows);
  }

  private get facts(): PrintFacts {
    return this.book.grid.printing.of(this.sheet);
  }

  private change(to: Partial<PrintFacts>): void {
    this.book.grid.printing.change(this.sheet, to);
  }

  private rangeOf(given: unknown): Range {
    if (given instanceof Range) return given;
    return new Range(this.book, { ...parseAddress(readText(given)).block, sheet: this.sheet });
  }
}
