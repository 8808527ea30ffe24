import { describe, expect, it } from "@jest/globals";
import { chartConfig } from "../../../playground/charts/chartConfig";
import { readChart } from "../../../playground/charts/chartData";
import type { Area, CellValue, ChartFacts, ChartSeries } from "../../../playground/grid";

const SHEET: CellValue[][] = [
  ["Consumption", "Realized", "Quoted"],
  [1_000_000, -0.1, 0.2],
  [2_000_000, 0.15, 0.2],
  [3_000_000, "none", 0.2],
];

const area = (row: number, column: number, rows = 1): Area => ({
  sheet: "s",
  row,
  column,
  rows,
  columns: 1,
});
const cells = {
  values: ({ row, column, rows }: Area) =>
    SHEET.slice(row, row + rows).map((line) => [line[column] ?? null]),
  texts: ({ row, column, rows }: Area) =>
    SHEET.slice(row, row + rows).map((line) => [`‹${line[column]}›`]),
};

const noText = { text: null, visible: true, color: null, size: null, bold: null };
const axis = {
  title: noText,
  visible: true,
  numberFormat: null,
  minimum: null,
  maximum: null,
  majorUnit: null,
  gridlines: true,
};
const series = (changes: Partial<ChartSeries> = {}): ChartSeries => ({
  name: area(0, 1),
  values: area(1, 1, 3),
  x: area(1, 0, 3),
  kind: null,
  fill: null,
  line: { color: null, style: "automatic", weight: null },
  marker: { style: "automatic", size: null, color: null },
  smooth: false,
  dataLabels: false,
  gapWidth: null,
  ...changes,
});
const chart = (changes: Partial<ChartFacts> = {}): ChartFacts => ({
  id: "1",
  sheet: "s",
  name: "Chart 1",
  kind: "line",
  place: { kind: "pixels", left: 0, top: 0, width: 100, height: 100 },
  title: noText,
  legend: { visible: true, position: "bottom" },
  categoryAxis: axis,
  valueAxis: axis,
  series: [series()],
  ...changes,
});
const config = (facts: ChartFacts) =>
  chartConfig(facts, readChart(facts, cells), (pattern, value) => `${value} as ${pattern}`);

describe("a chart's figures", () => {
  it("come from the cells: names and categories as shown, values unrounded, text as a gap", () => {
    expect(readChart(chart(), cells)).toMatchObject({
      categories: ["‹1000000›", "‹2000000›", "‹3000000›"],
      series: [{ name: "‹Realized›", values: [-0.1, 0.15, null] }],
    });
  });

  it("count 1, 2, 3 where no categories are given", () => {
    const facts = chart({ series: [series({ x: null, name: "Offer" })] });
    expect(readChart(facts, cells)).toMatchObject({
      categories: ["1", "2", "3"],
      series: [{ name: "Offer", x: [1, 2, 3] }],
    });
  });
});

describe("the drawing of a chart", () => {
  it("has the title that was given, or the name of its only series, or none", () => {
    const title = (facts: ChartFacts) => config(facts).options?.plugins?.title;
    expect(title(chart({ title: { ...noText, text: "Curve" } }))).toMatchObject({ text: "Curve" });
    expect(title(chart())).toMatchObject({ text: "‹Realized›" });
    expect(title(chart({ series: [series(), series()] }))).toEqual({ display: false });
    expect(title(chart({ title: { ...noText, text: "Curve", visible: false } }))).toEqual({
      display: false,
    });
  });

  it("puts a scatter chart's points at their x values and leaves gaps out", () => {
    const { type, data } = config(chart({ kind: "scatterLines" }));
    expect(type).toBe("scatter");
    expect(data.datasets[0]?.data).toEqual([
      { x: 1_000_000, y: -0.1 },
      { x: 2_000_000, y: 0.15 },
    ]);
  });

  it("stacks, and lets a series without fill be seen through, as a waterfall needs", () => {
    const facts = chart({ kind: "stackedColumn", series: [series({ fill: "none" }), series()] });
    const { options, data } = config(facts);
    expect(options?.scales).toMatchObject({ x: { stacked: true }, y: { stacked: true } });
    expect(data.datasets[0]).toMatchObject({ type: "bar", backgroundColor: "transparent" });
  });

  it("turns a bar chart on its side, first category on top", () => {
    const { options } = config(chart({ kind: "bar" }));
    expect(options?.indexAxis).toBe("y");
    expect(options?.scales).toMatchObject({ y: { reverse: true } });
  });

  it("writes values in the axis' format, and keeps its bounds", () => {
    const valueAxis = { ...axis, numberFormat: "0%", minimum: 0, maximum: 0.5, majorUnit: 0.1 };
    const y = config(chart({ valueAxis })).options?.scales?.["y"] as unknown as {
      min: number;
      max: number;
      ticks: { stepSize: number; callback: (value: number) => string };
    };
    expect([y.min, y.max, y.ticks.stepSize]).toEqual([0, 0.5, 0.1]);
    expect(y.ticks.callback(0.25)).toBe("0.25 as 0%");
  });

  it("shows points only on the kinds that have them, or where they are asked for", () => {
    const radius = (facts: ChartFacts) =>
      (config(facts).data.datasets[0] as unknown as { pointRadius: number }).pointRadius;
    expect(radius(chart({ kind: "line" }))).toBe(0);
    expect(radius(chart({ kind: "lineMarkers" }))).toBe(3.5);
    const square = { style: "square", size: 10, color: null } as const;
    expect(radius(chart({ kind: "line", series: [series({ marker: square })] }))).toBe(5);
  });

  it("gives a series its own kind where it has one", () => {
    const facts = chart({ kind: "column", series: [series(), series({ kind: "line" })] });
    expect(config(facts).data.datasets.map(({ type }) => type)).toEqual(["bar", "line"]);
  });
});
