import { HostCollection, HostObject, invalidArgument, notInThePlayground } from "../dispatch";
import type { Area, BorderEdge, BorderLine } from "../grid/gridContract";
import type { Book } from "./book";
import { readColor, readInteger, readWord } from "./cellInput";
import { cellsToStyle } from "./extent";
import { checkFormattable } from "./sheetProtections";

const EDGES = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideVertical: "insideVertical",
  InsideHorizontal: "insideHorizontal",
} as const satisfies Record<string, BorderEdge>;
const SIDES = Object.keys(EDGES) as (keyof typeof EDGES)[];

const STYLES = {
  Continuous: "continuous",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dot",
  Double: "double",
} as const satisfies Record<string, BorderLine["style"]>;
const WEIGHTS = {
  Hairline: "hairline",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
} as const satisfies Record<string, BorderLine["weight"]>;

export class RangeBorders extends HostCollection<RangeBorder> {
  override readonly className = "RangeBorderCollection";

  constructor(
    private readonly book: Book,
    private readonly area: Area,
  ) {
    super();
  }

  override items(): readonly RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.book, this.area, side));
  }

  get count(): number {
    return SIDES.length;
  }

  getItem(side: unknown): RangeBorder {
    if (side === "DiagonalDown" || side === "DiagonalUp")
      throw notInThePlayground(`RangeBorderCollection.getItem("${side}")`);
    return new RangeBorder(this.book, this.area, readWord(side, SIDES));
  }

  getItemAt(index: unknown): RangeBorder {
    const border = this.items()[readInteger(index)];
    if (!border) throw invalidArgument();
    return border;
  }
}

const PLAIN: BorderLine = { style: "continuous", weight: "thin", color: "#000000" };

export class RangeBorder extends HostObject {
  override readonly className = "RangeBorder";

  constructor(
    private readonly book: Book,
    private readonly area: Area,
    private readonly side: keyof typeof EDGES,
  ) {
    super();
  }

  get sideIndex(): string {
    return this.side;
  }

  get style(): string {
    const line = this.line;
    return line ? wordFor(STYLES, line.style) : "None";
  }

  set style(given: unknown) {
    if (typeof given === "string" && given.toLowerCase() === "none") this.draw(null);
    else this.draw({ ...(this.line ?? PLAIN), style: STYLES[readWord(given, keysOf(STYLES))] });
  }

  get weight(): string {
    return wordFor(WEIGHTS, (this.line ?? PLAIN).weight);
  }

  set weight(given: unknown) {
    this.draw({ ...(this.line ?? PLAIN), weight: WEIGHTS[readWord(given, keysOf(WEIGHTS))] });
  }

  get color(): string {
    return (this.line ?? PLAIN).color;
  }

  set color(given: unknown) {
    this.draw({ ...(this.line ?? PLAIN), color: readColor(given) });
  }

  private get line(): BorderLine | null {
    return this.book.grid.styles.border(cellsToStyle(this.book, this.area), EDGES[this.side]);
  }

  private draw(line: BorderLine | null): void {
    checkFormattable(this.book, this.area);
    this.book.grid.styles.setBorder(cellsToStyle(this.book, this.area), EDGES[this.side], line);
  }
}

const keysOf = <T extends object>(words: T) => Object.keys(words) as (keyof T & string)[];

const wordFor = (words: Readonly<Record<string, string>>, plain: string): string =>
  Object.entries(words).find(([, value]) => value === plain)?.[0] ?? "None";
