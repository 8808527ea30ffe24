// Keeps what is drawn over the active sheet in step with the grid's charts.

import { Chart } from "chart.js/auto";
import { numfmt } from "@univerjs/core";
import { createElement } from "react";
import type { Area, ChartFacts, ChartPlace } from "../grid";
import type { UniverGrid } from "../grid";
import { chartConfig } from "./chartConfig";
import { readChart } from "./chartData";
import type { Format } from "./numberFormat";

interface Drawn {
  facts: ChartFacts;
  readonly place: string;
  canvas: HTMLCanvasElement | null;
  chart: Chart | null;
  readonly remove: () => void;
}

export function drawCharts(grid: UniverGrid): void {
  const layer = new ChartLayer(grid);
  grid.listen(({ type }) => {
    if (REDRAWING.has(type)) layer.update();
  });
}

const REDRAWING = new Set(["charts-changed", "sheet-activated", "calculated", "cells-changed"]);

class ChartLayer {
  private readonly drawn = new Map<string, Drawn>();
  private scheduled = false;

  constructor(private readonly grid: UniverGrid) {}

  /** Once for all changes of a moment: a request that builds a chart changes it many times. */
  update(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      this.draw();
    });
  }

  private draw(): void {
    const active = this.grid.sheets.active();
    const charts = this.grid.charts.list().filter(({ sheet }) => sheet === active);
    const wanted = new Map(charts.map((chart) => [chart.id, chart]));
    for (const [id, { place, remove }] of this.drawn) {
      const chart = wanted.get(id);
      if (chart && this.placeOf(chart) === place) continue;
      remove();
      this.drawn.delete(id);
    }
    for (const chart of charts) {
      const there = this.drawn.get(chart.id);
      if (there) this.refresh(Object.assign(there, { facts: chart }));
      else this.add(chart);
    }
  }

  private add(facts: ChartFacts): void {
    const drawn: Drawn = {
      facts,
      place: this.placeOf(facts),
      canvas: null,
      chart: null,
      remove: () => {
        floating?.dispose();
        drawn.chart?.destroy();
      },
    };
    const floating = this.grid.float(facts.sheet, facts.id, this.pixels(facts), () =>
      createElement(
        "div",
        { style: PAPER },
        createElement("canvas", {
          role: "img",
          "aria-label": facts.title.text ?? facts.name,
          ref: (canvas: HTMLCanvasElement | null) => {
            drawn.canvas = canvas;
            if (canvas) this.refresh(drawn);
          },
        }),
      ),
    );
    if (floating) this.drawn.set(facts.id, drawn);
  }

  private refresh(drawn: Drawn): void {
    if (!drawn.canvas) return;
    drawn.chart?.destroy();
    // Univer shows it once more while its sheet goes away.
    if (!this.grid.sheets.list().some(({ id }) => id === drawn.facts.sheet)) return;
    const data = readChart(drawn.facts, this.grid.cells);
    drawn.chart = new Chart(drawn.canvas, chartConfig(drawn.facts, data, format));
  }

  private placeOf(chart: ChartFacts): string {
    return JSON.stringify(this.pixels(chart));
  }

  private pixels({ place }: ChartFacts): Exclude<ChartPlace, { kind: "cells" }> {
    return place.kind === "pixels" ? place : { kind: "pixels", ...this.rectangle(place.area) };
  }

  private rectangle({ sheet, row, column, rows, columns }: Area) {
    const lines = this.grid.rowsAndColumns;
    const heights = (from: number, count: number) =>
      sum(count, (i) =>
        lines.isRowHidden(sheet, from + i) ? 0 : lines.rowHeight(sheet, from + i),
      );
    const widths = (from: number, count: number) =>
      sum(count, (i) =>
        lines.isColumnHidden(sheet, from + i) ? 0 : lines.columnWidth(sheet, from + i),
      );
    return {
      left: widths(0, column),
      top: heights(0, row),
      width: widths(column, columns),
      height: heights(row, rows),
    };
  }
}

const PAPER = {
  position: "relative",
  width: "100%",
  height: "100%",
  overflow: "hidden",
  border: "1px solid #D5DCE1",
  background: "#FFFFFF",
} as const;

const sum = (count: number, size: (i: number) => number): number =>
  Array.from({ length: count }, (_none, i) => size(i)).reduce((total, one) => total + one, 0);

const format: Format = (pattern, value) => numfmt.format(pattern, value, { throws: false });
