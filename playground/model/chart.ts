import { HostObject, invalidArgument, itemNotFound } from "../dispatch";
import type { ChartFacts, ChartPlace } from "../grid/chartContract";
import { bounding, parseAddress } from "./address";
import type { Block } from "./address";
import type { Book } from "./book";
import { readFlag, readNumber, readText, readWord } from "./cellInput";
import { ChartAxes, ChartAxis } from "./chartAxes";
import { readKind, wordForKind } from "./chartKinds";
import { ChartSeriesCollection } from "./chartSeries";
import type { ChartHandle } from "./chartSeries";
import { seriesOf } from "./chartSource";
import { ChartTitle } from "./chartText";
import { Range } from "./range";
import { pixelsToPoints, pointsToPixels } from "./rangeFormat";

export class Chart extends HostObject implements ChartHandle {
  override readonly className = "Chart";

  constructor(
    readonly book: Book,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }

  get name(): string {
    return this.read().name;
  }

  set name(given: unknown) {
    this.change({ name: readText(given) });
  }

  get chartType(): string {
    return wordForKind(this.read().kind);
  }

  set chartType(given: unknown) {
    this.change({ kind: readKind(given) });
  }

  get worksheet(): HostObject {
    return this.book.worksheet(this.read().sheet);
  }

  get title(): ChartTitle {
    return new ChartTitle({
      read: () => this.read().title,
      change: (to) => this.change({ title: { ...this.read().title, ...to } }),
    });
  }

  get legend(): ChartLegend {
    return new ChartLegend(this);
  }

  get axes(): ChartAxes {
    return new ChartAxes(this.axis("categoryAxis"), this.axis("valueAxis"));
  }

  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this);
  }

  // Points from the sheet's corner

  get left(): number {
    return pixelsToPoints(this.pixels.left);
  }

  set left(given: unknown) {
    this.move({ left: pointsToPixels(readNumber(given)) });
  }

  get top(): number {
    return pixelsToPoints(this.pixels.top);
  }

  set top(given: unknown) {
    this.move({ top: pointsToPixels(readNumber(given)) });
  }

  get width(): number {
    return pixelsToPoints(this.pixels.width);
  }

  set width(given: unknown) {
    this.move({ width: pointsToPixels(readNumber(given)) });
  }

  get height(): number {
    return pixelsToPoints(this.pixels.height);
  }

  set height(given: unknown) {
    this.move({ height: pointsToPixels(readNumber(given)) });
  }

  /** Covers the cells from one to the other, and from then on stays with them. */
  setPosition(startCell: unknown, endCell?: unknown): void {
    const start = this.blockOf(startCell);
    const block = endCell === undefined ? start : bounding(start, this.blockOf(endCell));
    const area = { ...block, sheet: this.read().sheet };
    this.change({ place: { kind: "cells", area } });
  }

  async setData(source: unknown, seriesBy: unknown = "Auto"): Promise<void> {
    if (!(source instanceof Range)) throw invalidArgument();
    const by = readWord(seriesBy, ["Auto", "Columns", "Rows"] as const);
    await this.book.grid.calculation.calculated();
    this.change({ series: seriesOf(this.book, this.read().kind, source.area, by) });
  }

  delete(): void {
    this.read();
    this.book.grid.charts.remove(this.id);
  }

  /** Not for the wire: parts of the chart are set through their own objects. */
  read(): ChartFacts {
    const facts = this.book.grid.charts.list().find(({ id }) => id === this.id);
    if (!facts) throw itemNotFound();
    return facts;
  }

  change(to: Partial<Omit<ChartFacts, "id" | "sheet">>): void {
    this.read();
    this.book.grid.charts.change(this.id, to);
  }

  private axis(name: "categoryAxis" | "valueAxis"): ChartAxis {
    return new ChartAxis({
      read: () => this.read()[name],
      change: (to) => this.change({ [name]: { ...this.read()[name], ...to } }),
    });
  }

  private get pixels(): Extract<ChartPlace, { kind: "pixels" }> {
    const { place } = this.read();
    if (place.kind === "pixels") return place;
    const { left, top, width, height } = new Range(this.book, place.area);
    const [x, y, w, h] = [left, top, width, height].map(pointsToPixels);
    return { kind: "pixels", left: x ?? 0, top: y ?? 0, width: w ?? 0, height: h ?? 0 };
  }

  private move(to: Partial<Omit<Extract<ChartPlace, { kind: "pixels" }>, "kind">>): void {
    this.change({ place: { ...this.pixels, ...to } });
  }

  private blockOf(cell: unknown): Block {
    return cell instanceof Range ? cell.area : parseAddress(readText(cell)).block;
  }
}

const POSITIONS = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;
const POSITION_WORDS = Object.keys(POSITIONS) as (keyof typeof POSITIONS)[];

class ChartLegend extends HostObject {
  override readonly className = "ChartLegend";

  constructor(private readonly chart: Chart) {
    super();
  }

  get visible(): boolean {
    return this.chart.read().legend.visible;
  }

  set visible(given: unknown) {
    this.change({ visible: readFlag(given) });
  }

  get position(): string {
    const { position } = this.chart.read().legend;
    return POSITION_WORDS.find((word) => POSITIONS[word] === position) ?? "Right";
  }

  set position(given: unknown) {
    this.change({ position: POSITIONS[readWord(given, POSITION_WORDS)], visible: true });
  }

  private change(to: Partial<ChartFacts["legend"]>): void {
    this.chart.change({ legend: { ...this.chart.read().legend, ...to } });
  }
}
