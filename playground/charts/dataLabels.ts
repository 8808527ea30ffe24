import type { Chart, Plugin } from "chart.js";
import { INK } from "./chartColors";
import type { ChartData } from "./chartData";
import type { Format } from "./numberFormat";

/** Figures beside the points of the series that ask for them; Chart.js has none of its own. */
export function dataLabels(
  { series }: ChartData,
  pattern: string,
  format: Format,
): Plugin<"line" | "bar" | "scatter" | "pie"> {
  return {
    id: "data-labels",
    afterDatasetsDraw(chart: Chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.fillStyle = INK;
      ctx.font = "11px Segoe UI, system-ui, sans-serif";
      ctx.textAlign = "center";
      series.forEach(({ facts, values }, i) => {
        if (!facts.dataLabels || !chart.isDatasetVisible(i)) return;
        chart.getDatasetMeta(i).data.forEach((point, at) => {
          const value = values[at];
          if (value == null) return;
          const { x, y } = point.tooltipPosition(true);
          if (x !== null && y !== null) ctx.fillText(format(pattern, value), x, y - 6);
        });
      });
      ctx.restore();
    },
  };
}
