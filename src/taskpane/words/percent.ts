import { figure, percent } from "../../messages";
import { saysPercent } from "../entry/readPercent";

/** A fraction to a tenth of a percent: `19.2 %`; with a true minus sign. */
export function shortPercent(fraction: number): string {
  const tenths = Math.round(fraction * 1000) / 10;
  return `${figure(tenths === 0 ? 0 : tenths)} %`.replace("-", "−");
}

/** `2 points`, `1 point`, `0.5 points` */
export function points(fraction: number): string {
  const shown = figure(Math.round(Math.abs(fraction) * 1e4) / 100);
  return `${shown} ${shown === "1" ? "point" : "points"}`;
}

/**
 * What was understood by a percentage, with what it was not taken for where a factor of 100 is an
 * easy slip: `18 %, not 0.18 %`.
 */
export function percentInWords(fraction: number, typed: string): string {
  const signed = saysPercent(typed);
  const shown = percent(fraction);
  if (fraction === 0) return shown;
  if (!signed) return `${shown}, not ${percent(fraction / 100)}`;
  return Math.abs(fraction) < 0.01 ? `${shown}, not ${percent(fraction * 100)}` : shown;
}
