import { notInThePlayground } from "../dispatch";
import type { ChartKind } from "../grid/chartContract";
import { readText } from "./cellInput";

/** Excel's words for the kinds of chart that are drawn here. */
const KINDS: Readonly<Record<string, ChartKind>> = {
  Line: "line",
  LineMarkers: "lineMarkers",
  ColumnClustered: "column",
  ColumnStacked: "stackedColumn",
  BarClustered: "bar",
  BarStacked: "stackedBar",
  Area: "area",
  AreaStacked: "stackedArea",
  Pie: "pie",
  XYScatter: "scatter",
  XYScatterLines: "scatterLines",
  XYScatterLinesNoMarkers: "scatterLinesNoMarkers",
  XYScatterSmooth: "scatterSmooth",
  XYScatterSmoothNoMarkers: "scatterSmoothNoMarkers",
};

export function readKind(given: unknown): ChartKind {
  const word = readText(given);
  const kind = Object.entries(KINDS).find(([known]) => known.toLowerCase() === word.toLowerCase());
  if (!kind) throw notInThePlayground(`a chart of type "${word}"`);
  return kind[1];
}

export const wordForKind = (kind: ChartKind): string =>
  Object.entries(KINDS).find(([, known]) => known === kind)?.[0] ?? "ColumnClustered";

export const isScatter = (kind: ChartKind): boolean => kind.startsWith("scatter");
