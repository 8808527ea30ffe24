import { HostCollection, HostObject, invalidArgument, itemNotFound } from "../dispatch";
import type { ChartFacts, ChartSeries as SeriesFacts, LineStyle } from "../grid/chartContract";
import type { Book } from "./book";
import { readColor, readFlag, readInteger, readNumber, readText, readWord } from "./cellInput";
import { readKind, wordForKind } from "./chartKinds";
import { newSeries } from "./chartSource";
import { Range } from "./range";

/** Reads and changes one chart. */
export interface ChartHandle {
  readonly book: Book;
  read(): ChartFacts;
  change(to: Partial<Omit<ChartFacts, "id" | "sheet">>): void;
}

export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  override readonly className = "ChartSeriesCollection";

  constructor(private readonly chart: ChartHandle) {
    super();
  }

  get count(): number {
    return this.chart.read().series.length;
  }

  getCount(): number {
    return this.count;
  }

  override items(): readonly ChartSeries[] {
    return this.chart.read().series.map((_, index) => new ChartSeries(this.chart, index));
  }

  getItemAt(index: unknown): ChartSeries {
    const found = this.items()[readInteger(index)];
    if (!found) throw invalidArgument();
    return found;
  }

  add(name?: unknown, index?: unknown): ChartSeries {
    const series = [...this.chart.read().series];
    const at = index === undefined ? series.length : readInteger(index);
    const words = name === undefined ? `Series${series.length + 1}` : readText(name);
    series.splice(at, 0, newSeries(words, null, null));
    this.chart.change({ series });
    return new ChartSeries(this.chart, at);
  }
}

export class ChartSeries extends HostObject {
  override readonly className = "ChartSeries";

  constructor(
    private readonly chart: ChartHandle,
    private readonly index: number,
  ) {
    super();
  }

  get name(): string {
    const { name } = this.facts;
    if (typeof name === "string") return name;
    return this.chart.book.grid.cells.texts(name)[0]?.[0] ?? "";
  }

  set name(given: unknown) {
    this.change({ name: readText(given) });
  }

  get chartType(): string {
    return wordForKind(this.facts.kind ?? this.chart.read().kind);
  }

  set chartType(given: unknown) {
    this.change({ kind: readKind(given) });
  }

  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this);
  }

  get markerStyle(): string {
    return upperFirst(this.facts.marker.style);
  }

  set markerStyle(given: unknown) {
    const style = readWord(given, MARKERS);
    this.change({ marker: { ...this.facts.marker, style: MARKER_STYLES[style] } });
  }

  get markerSize(): number {
    return this.facts.marker.size ?? 5;
  }

  set markerSize(given: unknown) {
    this.change({ marker: { ...this.facts.marker, size: readNumber(given) } });
  }

  get markerForegroundColor(): string {
    return this.facts.marker.color ?? "";
  }

  set markerForegroundColor(given: unknown) {
    this.change({ marker: { ...this.facts.marker, color: readColor(given) } });
  }

  get markerBackgroundColor(): string {
    return this.markerForegroundColor;
  }

  /** Markers are drawn in one colour here: the one set last. */
  set markerBackgroundColor(given: unknown) {
    this.markerForegroundColor = given;
  }

  get smooth(): boolean {
    return this.facts.smooth;
  }

  set smooth(given: unknown) {
    this.change({ smooth: readFlag(given) });
  }

  get hasDataLabels(): boolean {
    return this.facts.dataLabels;
  }

  set hasDataLabels(given: unknown) {
    this.change({ dataLabels: readFlag(given) });
  }

  get gapWidth(): number {
    return this.facts.gapWidth ?? 150;
  }

  set gapWidth(given: unknown) {
    this.change({ gapWidth: readNumber(given) });
  }

  setValues(range: unknown): void {
    this.change({ values: cellsOf(range) });
  }

  setXAxisValues(range: unknown): void {
    this.change({ x: cellsOf(range) });
  }

  delete(): void {
    this.chart.change({ series: this.chart.read().series.filter((_, i) => i !== this.index) });
  }

  /** Not for the wire: formats are set through their own objects. */
  get facts(): SeriesFacts {
    const facts = this.chart.read().series[this.index];
    if (!facts) throw itemNotFound();
    return facts;
  }

  change(to: Partial<SeriesFacts>): void {
    const { series } = this.chart.read();
    this.chart.change({
      series: series.map((each, i) => (i === this.index ? { ...each, ...to } : each)),
    });
  }
}

class ChartSeriesFormat extends HostObject {
  override readonly className = "ChartSeriesFormat";

  constructor(private readonly series: ChartSeries) {
    super();
  }

  get fill(): ChartFill {
    return new ChartFill(this.series);
  }

  get line(): ChartLineFormat {
    return new ChartLineFormat(this.series);
  }
}

class ChartFill extends HostObject {
  override readonly className = "ChartFill";

  constructor(private readonly series: ChartSeries) {
    super();
  }

  setSolidColor(color: unknown): void {
    this.series.change({ fill: readColor(color) });
  }

  clear(): void {
    this.series.change({ fill: "none" });
  }
}

class ChartLineFormat extends HostObject {
  override readonly className = "ChartLineFormat";

  constructor(private readonly series: ChartSeries) {
    super();
  }

  get color(): string {
    return this.series.facts.line.color ?? "";
  }

  set color(given: unknown) {
    this.change({ color: readColor(given) });
  }

  get lineStyle(): string {
    return upperFirst(this.series.facts.line.style);
  }

  set lineStyle(given: unknown) {
    this.change({ style: LINE_STYLES[readWord(given, LINES)] });
  }

  get weight(): number {
    return this.series.facts.line.weight ?? 2.25;
  }

  set weight(given: unknown) {
    this.change({ weight: readNumber(given) });
  }

  clear(): void {
    this.change({ style: "none" });
  }

  private change(to: Partial<SeriesFacts["line"]>): void {
    this.series.change({ line: { ...this.series.facts.line, ...to } });
  }
}

const MARKER_STYLES = {
  Automatic: "automatic",
  None: "none",
  Circle: "circle",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
} as const;
const MARKERS = Object.keys(MARKER_STYLES) as (keyof typeof MARKER_STYLES)[];

const LINE_STYLES = {
  Automatic: "automatic",
  Continuous: "continuous",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dot",
  None: "none",
} as const satisfies Record<string, LineStyle>;
const LINES = Object.keys(LINE_STYLES) as (keyof typeof LINE_STYLES)[];

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function cellsOf(range: unknown) {
  if (!(range instanceof Range)) throw invalidArgument();
  return range.area;
}
