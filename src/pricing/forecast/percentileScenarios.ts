import { normalQuantile } from "./normalQuantile";

/** Three percentiles of a year's consumption at list, 0 < p10 ≤ p50 ≤ p90. */
export interface Percentiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** How many scenarios there are where none is asked for. */
export const DEFAULT_SCENARIO_COUNT = 99;

export const Z90 = normalQuantile(0.9);

/** The spread of the logarithm on each side of the median. */
export function spreadsOf({ p10, p50, p90 }: Percentiles): readonly [below: number, above: number] {
  return [Math.log(p50 / p10) / Z90, Math.log(p90 / p50) / Z90];
}

/** The middle of one of `count` equal parts of the probability; the first is 0. */
export function midQuantile(index: number, count: number): number {
  return (index + 0.5) / count;
}

/**
 * `count` equally likely consumptions, ascending, at the mid-quantiles (i − ½)/count of the
 * two-piece lognormal that passes exactly through the three percentiles: each side of the median
 * has a spread of its own.
 *
 *     L = p50 · exp(Φ⁻¹(u) · ln(p50/p10)/z)   u ≤ ½        z = Φ⁻¹(0.9)
 *     L = p50 · exp(Φ⁻¹(u) · ln(p90/p50)/z)   u > ½
 */
export function percentileScenarios(percentiles: Percentiles, count: number): readonly number[] {
  const spreads = spreadsOf(percentiles);
  return Array.from({ length: count }, (_, index) => {
    const u = midQuantile(index, count);
    return percentiles.p50 * Math.exp(normalQuantile(u) * spreads[u <= 0.5 ? 0 : 1]);
  });
}
