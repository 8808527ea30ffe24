import { generateRandomId } from "@univerjs/core";
import type { ChartFacts, ChartPlace, ChartSeries, Charts } from "./chartContract";
import type { Area, GridEvent } from "./gridContract";
import { GridRefusal } from "./gridRefusal";
import { KeptFacts } from "./keptFacts";
import { movedArea } from "./movedArea";
import type { UniverHandle } from "./univerHandle";

export class UniverCharts implements Charts {
  private readonly kept: KeptFacts<readonly ChartFacts[]>;

  constructor(
    private readonly univer: UniverHandle,
    changed: () => void,
  ) {
    this.kept = new KeptFacts<readonly ChartFacts[]>(univer, "charts", [], changed);
  }

  /** Charts of a removed sheet stay aside: undo may bring it back. */
  list(): readonly ChartFacts[] {
    const { workbook } = this.univer;
    return this.kept.get().filter(({ sheet }) => workbook.getSheetBySheetId(sheet));
  }

  add(chart: Omit<ChartFacts, "id">): string {
    const id = generateRandomId(8);
    this.kept.set([...this.kept.get(), { ...chart, id }]);
    return id;
  }

  change(id: string, to: Partial<Omit<ChartFacts, "id" | "sheet">>): void {
    this.check(id);
    this.kept.set(this.kept.get().map((chart) => (chart.id === id ? { ...chart, ...to } : chart)));
  }

  remove(id: string): void {
    this.check(id);
    this.kept.set(this.kept.get().filter((chart) => chart.id !== id));
  }

  save(): readonly ChartFacts[] {
    return this.list();
  }

  resume(charts: readonly ChartFacts[]): void {
    this.kept.follow(charts);
  }

  /** Rows and columns that come and go take charts and what they show with them. */
  follow(event: GridEvent): void {
    if (event.type !== "cells-changed" || event.change === "edited") return;
    const charts = this.kept.get();
    if (charts.length === 0) return;
    const move = (area: Area) => movedArea(area, event);
    this.kept.follow(
      charts.map((chart) => ({
        ...chart,
        place: movedPlace(chart.place, move),
        series: chart.series.map((series) => movedSeries(series, move)),
      })),
    );
  }

  private check(id: string): void {
    if (!this.kept.get().some((chart) => chart.id === id))
      throw new GridRefusal("failed", `There is no chart ${id}.`);
  }
}

const movedPlace = (place: ChartPlace, move: (area: Area) => Area): ChartPlace =>
  place.kind === "cells" ? { ...place, area: move(place.area) } : place;

const movedSeries = (series: ChartSeries, move: (area: Area) => Area): ChartSeries => ({
  ...series,
  name: typeof series.name === "string" ? series.name : move(series.name),
  values: series.values && move(series.values),
  x: series.x && move(series.x),
});
