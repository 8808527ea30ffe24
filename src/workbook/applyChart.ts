import type { Chart } from "../template";

const TYPES = {
  line: "Line",
  column: "ColumnClustered",
  stackedColumn: "ColumnStacked",
  scatter: "XYScatter",
  scatterLines: "XYScatterLinesNoMarkers",
} as const;

/** Queues a chart over its source block. ExcelApi 1.7 for titles and series. */
export function applyChart(sheet: Excel.Worksheet, plan: Chart): void {
  const chart = sheet.charts.add(TYPES[plan.type], sheet.getRange(plan.source), "Columns");
  chart.name = plan.name;
  chart.title.text = plan.title;
  const [from = plan.at, to = from] = plan.at.split(":");
  chart.setPosition(from, to);
  if (plan.legend === false) chart.legend.visible = false;
  else chart.legend.position = "Bottom";
  applyAxes(chart, plan);
  plan.series?.forEach((look, index) => {
    const series = chart.series.getItemAt(index);
    if (look.invisible === true) series.format.fill.clear();
    if (look.color !== undefined) applyColor(series, plan.type, look.color);
    if (look.pointsOnly === true) {
      series.markerStyle = "Circle";
      series.format.line.lineStyle = "None";
    }
  });
}

function applyAxes(chart: Excel.Chart, plan: Chart): void {
  chart.axes.valueAxis.numberFormat = plan.valueFormat;
  if (plan.valueFrom !== undefined) chart.axes.valueAxis.minimum = plan.valueFrom;
  if (plan.valueTitle !== undefined) chart.axes.valueAxis.title.text = plan.valueTitle;
  if (plan.xTitle !== undefined) chart.axes.categoryAxis.title.text = plan.xTitle;
  if (plan.xFormat !== undefined) chart.axes.categoryAxis.numberFormat = plan.xFormat;
}

/** Bars are filled; lines and points are drawn. */
function applyColor(series: Excel.ChartSeries, type: Chart["type"], color: string): void {
  if (type === "column" || type === "stackedColumn") {
    series.format.fill.setSolidColor(color);
    return;
  }
  series.format.line.color = color;
  series.markerForegroundColor = color;
  series.markerBackgroundColor = color;
}
