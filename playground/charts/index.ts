export { drawCharts } from "./drawCharts";
