import { HostCollection, invalidArgument, itemNotFound } from "../dispatch";
import type { ChartAxis, ChartFacts } from "../grid/chartContract";
import type { SheetId } from "../grid/gridContract";
import type { Book } from "./book";
import { readInteger, readText, readWord } from "./cellInput";
import { Chart } from "./chart";
import { readKind } from "./chartKinds";
import { seriesOf } from "./chartSource";
import { NO_TEXT } from "./chartText";
import { Range } from "./range";

/** Where Excel puts a chart that was given no place: somewhere in sight, of this size. */
const FIRST_PLACE = { kind: "pixels", left: 200, top: 100, width: 480, height: 288 } as const;

export class Charts extends HostCollection<Chart> {
  override readonly className = "ChartCollection";

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId,
  ) {
    super();
  }

  get count(): number {
    return this.own.length;
  }

  getCount(): number {
    return this.count;
  }

  override items(): readonly Chart[] {
    return this.own.map(({ id }) => new Chart(this.book, id));
  }

  /** By name or id. */
  getItem(key: unknown): Chart {
    const name = readText(key).toLowerCase();
    const found = this.own.find((chart) => chart.id === key || chart.name.toLowerCase() === name);
    if (!found) throw itemNotFound();
    return new Chart(this.book, found.id);
  }

  getItemAt(index: unknown): Chart {
    const chart = this.items()[readInteger(index)];
    if (!chart) throw itemNotFound();
    return chart;
  }

  /** What is a label and what a value is seen from what the cells hold: they are calculated first. */
  async add(type: unknown, source: unknown, seriesBy: unknown = "Auto"): Promise<Chart> {
    if (!(source instanceof Range)) throw invalidArgument();
    const kind = readKind(type);
    const by = readWord(seriesBy, ["Auto", "Columns", "Rows"] as const);
    await this.book.grid.calculation.calculated();
    const series = seriesOf(this.book, kind, source.area, by);
    const id = this.book.grid.charts.add({
      sheet: this.sheet,
      name: this.freeName(),
      kind,
      place: FIRST_PLACE,
      title: { ...NO_TEXT, visible: true },
      legend: { visible: series.length > 1, position: "right" },
      categoryAxis: { ...PLAIN_AXIS, gridlines: false },
      valueAxis: PLAIN_AXIS,
      series,
    });
    return new Chart(this.book, id);
  }

  private get own(): readonly ChartFacts[] {
    return this.book.grid.charts.list().filter(({ sheet }) => sheet === this.sheet);
  }

  private freeName(): string {
    const taken = new Set(this.own.map(({ name }) => name));
    let n = 1;
    while (taken.has(`Chart ${n}`)) n++;
    return `Chart ${n}`;
  }
}

const PLAIN_AXIS: ChartAxis = {
  title: NO_TEXT,
  visible: true,
  numberFormat: null,
  minimum: null,
  maximum: null,
  majorUnit: null,
  gridlines: true,
};
