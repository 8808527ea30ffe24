/** One after another to series that were given no colour. */
const SERIES = [
  "#0E6B5C",
  "#D97F2B",
  "#2F5D8C",
  "#8A9AA6",
  "#B4511C",
  "#6BB8A5",
  "#7A5C99",
] as const;

export const INK = "#3C4A54";
export const GRID_LINE = "#E3E8EB";

export const seriesColor = (index: number): string => SERIES[index % SERIES.length] ?? SERIES[0];

/** @param opacity 0 to 1 */
export const faded = (color: string, opacity: number): string =>
  `${color}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, "0")}`;
