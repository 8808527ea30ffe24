// From a chart as Excel was asked for it to one that Chart.js draws.

import type { ChartConfiguration, ChartDataset } from "chart.js";
import type { ChartAxis, ChartFacts, ChartKind, ChartText, LineStyle } from "../grid";
import { GRID_LINE, INK, faded, seriesColor } from "./chartColors";
import type { ChartData, SeriesData } from "./chartData";
import { dataLabels } from "./dataLabels";
import type { Format } from "./numberFormat";

type Config = ChartConfiguration<"line" | "bar" | "scatter" | "pie">;

type Scales = NonNullable<NonNullable<Config["options"]>["scales"]>;

const FONT = { family: "Segoe UI, system-ui, Helvetica Neue, Arial, sans-serif", size: 12 };

export function chartConfig(chart: ChartFacts, data: ChartData, format: Format): Config {
  const { kind } = chart;
  const title = titleOf(chart, data);
  return {
    type: typeOf(kind),
    data: { labels: [...data.categories], datasets: data.series.map(dataset) },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      indexAxis: isBar(kind) ? "y" : "x",
      layout: { padding: 10 },
      scales: kind === "pie" ? {} : scales(chart, format),
      plugins: {
        title: title
          ? {
              display: true,
              text: title,
              color: chart.title.color ?? INK,
              font: {
                ...FONT,
                size: chart.title.size ?? 15,
                weight: chart.title.bold === false ? "normal" : 600,
              },
            }
          : { display: false },
        legend: {
          display: chart.legend.visible,
          position: chart.legend.position,
          labels: { color: INK, font: FONT, boxWidth: 14, boxHeight: 10 },
        },
        tooltip: { enabled: true },
      },
    },
    plugins: [dataLabels(data, chart.valueAxis.numberFormat ?? "General", format)],
  };
}

/** A chart of one series shows that series' name where no title was given. */
function titleOf({ title }: ChartFacts, { series }: ChartData): string | null {
  if (!title.visible) return null;
  return title.text ?? (series.length === 1 ? (series[0]?.name ?? null) : null);
}

function typeOf(kind: ChartKind): "line" | "bar" | "scatter" | "pie" {
  if (kind === "pie") return "pie";
  if (kind.startsWith("scatter")) return "scatter";
  return isColumn(kind) || isBar(kind) ? "bar" : "line";
}

const isColumn = (kind: ChartKind) => kind === "column" || kind === "stackedColumn";
const isBar = (kind: ChartKind) => kind === "bar" || kind === "stackedBar";
const isArea = (kind: ChartKind) => kind === "area" || kind === "stackedArea";
const isStacked = (kind: ChartKind) => kind.startsWith("stacked");
const isScatter = (kind: ChartKind) => kind.startsWith("scatter");

/** Kinds that show their points unless told otherwise. */
const MARKED: readonly ChartKind[] = ["lineMarkers", "scatter", "scatterLines", "scatterSmooth"];

function dataset(
  series: SeriesData,
  index: number,
): ChartDataset<"line" | "bar" | "scatter" | "pie"> {
  const { kind, facts, values, x } = series;
  const color =
    facts.line.color ?? (facts.fill === "none" ? null : facts.fill) ?? seriesColor(index);
  const fill = facts.fill ?? (kind === "pie" ? null : color);
  if (kind === "pie") {
    const slices = values.map((_value, i) => seriesColor(i));
    return {
      type: "pie",
      label: series.name,
      data: [...values] as number[],
      backgroundColor: slices,
    };
  }
  if (isColumn(kind) || isBar(kind)) {
    const gap = facts.gapWidth ?? 60;
    return {
      type: "bar",
      label: series.name,
      data: [...values],
      backgroundColor: fill === "none" ? "transparent" : (fill ?? color),
      hoverBackgroundColor: fill === "none" ? "transparent" : (fill ?? color),
      categoryPercentage: 100 / (100 + gap),
      barPercentage: 1,
    };
  }
  const noLine = kind === "scatter" || facts.line.style === "none";
  return {
    type: isScatter(kind) ? "scatter" : "line",
    label: series.name,
    data: isScatter(kind) ? points(x, values) : [...values],
    showLine: !noLine,
    borderColor: color,
    borderWidth: facts.line.weight ?? 2,
    borderDash: DASHES[facts.line.style],
    backgroundColor: isArea(kind) ? faded(color, 0.35) : color,
    fill: isArea(kind) ? "origin" : false,
    tension: facts.smooth || kind.startsWith("scatterSmooth") ? 0.35 : 0,
    spanGaps: false,
    ...marker(series, color),
  };
}

function points(x: readonly (number | null)[], y: readonly (number | null)[]) {
  return y.flatMap((value, i) => {
    const at = x[i];
    return value === null || at == null ? [] : [{ x: at, y: value }];
  });
}

function marker({ facts, kind }: SeriesData, color: string) {
  const { style, size, color: own } = facts.marker;
  const shown = style === "automatic" ? MARKED.includes(kind) : style !== "none";
  return {
    pointRadius: shown ? (size ?? 7) / 2 : 0,
    pointStyle: POINTS[style],
    pointBackgroundColor: own ?? color,
    pointBorderColor: own ?? color,
  };
}

const POINTS = {
  automatic: "circle",
  none: "circle",
  circle: "circle",
  square: "rect",
  diamond: "rectRot",
  triangle: "triangle",
} as const;

const DASHES: Readonly<Record<LineStyle, number[]>> = {
  automatic: [],
  continuous: [],
  none: [],
  dash: [8, 5],
  dashDot: [8, 4, 2, 4],
  dashDotDot: [8, 4, 2, 4, 2, 4],
  dot: [2, 4],
};

function scales({ kind, categoryAxis, valueAxis, series }: ChartFacts, format: Format): Scales {
  const stacked = isStacked(kind) || series.some((one) => one.kind && isStacked(one.kind));
  const value = { ...axis(valueAxis, format), stacked };
  const category = isScatter(kind)
    ? { ...axis(categoryAxis, format), type: "linear" as const }
    : { ...axis(categoryAxis, null), stacked };
  const placed = isBar(kind)
    ? { x: value, y: { ...category, reverse: true } }
    : { x: category, y: value };
  // An axis is linear or of categories by the chart's kind; the library's types tell them apart.
  return placed;
}

/** @param format `null` leaves the labels as the cells show them */
function axis(facts: ChartAxis, format: Format | null): Record<string, unknown> {
  const pattern = facts.numberFormat;
  return {
    display: facts.visible,
    ...(facts.minimum !== null && { min: facts.minimum }),
    ...(facts.maximum !== null && { max: facts.maximum }),
    grid: { display: facts.gridlines, color: GRID_LINE },
    border: { color: "#B7C1C8" },
    title: axisTitle(facts.title),
    ticks: {
      color: INK,
      font: FONT,
      ...(facts.majorUnit !== null && { stepSize: facts.majorUnit }),
      ...(format &&
        pattern !== null && {
          callback: (value: number | string) => format(pattern, Number(value)),
        }),
    },
  };
}

function axisTitle({ text, visible, color, size, bold }: ChartText) {
  const font = {
    ...FONT,
    size: size ?? FONT.size,
    weight: bold ? (600 as const) : ("normal" as const),
  };
  return { display: visible && Boolean(text), text: text ?? "", color: color ?? INK, font };
}
