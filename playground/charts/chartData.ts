// The figures of a chart, read from its cells.

import type { Area, CellValue, ChartFacts, ChartKind, ChartSeries } from "../grid";

/** The part of the grid that charts read. */
export interface Cells {
  values(area: Area): CellValue[][];
  texts(area: Area): string[][];
}

export interface SeriesData {
  readonly name: string;
  readonly kind: ChartKind;
  /** `null` is a gap. */
  readonly values: readonly (number | null)[];
  /** Only for scatter charts. */
  readonly x: readonly (number | null)[];
  readonly facts: ChartSeries;
}

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
}

export function readChart(chart: ChartFacts, cells: Cells): ChartData {
  const series = chart.series.map((facts, i) => {
    const values = facts.values ? cells.values(facts.values).flat().map(number) : [];
    const x = facts.x ? cells.values(facts.x).flat().map(number) : [];
    return {
      name: nameOf(facts, cells) || `Series${i + 1}`,
      kind: facts.kind ?? chart.kind,
      values,
      // Excel counts 1, 2, 3 … where no x values are given.
      x: x.length > 0 ? x : values.map((_value, at) => at + 1),
      facts,
    };
  });
  const [named] = chart.series.filter(({ x }) => x !== null);
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const categories = named?.x
    ? cells.texts(named.x).flat()
    : Array.from({ length: longest }, (_none, at) => String(at + 1));
  return { categories, series };
}

function nameOf({ name }: ChartSeries, cells: Cells): string {
  return typeof name === "string" ? name : cells.texts(name).flat().join(" ");
}

/** A text, a blank or an error is a gap. */
const number = (value: CellValue): number | null => (typeof value === "number" ? value : null);
