import { normalQuantile } from "./normalQuantile";

/** Three percentiles of a year's consumption at list, 0 < p10 ≤ p50 ≤ p90. */
export interface Percentiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

const Z90 = normalQuantile(0.9);

/**
 * `count` equally likely consumptions, ascending, at the mid-quantiles (i − ½)/count of the
 * two-piece lognormal that passes exactly through the three percentiles: each side of the median
 * has a spread of its own.
 *
 *     L = p50 · exp(Φ⁻¹(u) · ln(p50/p10)/z)   u ≤ ½        z = Φ⁻¹(0.9)
 *     L = p50 · exp(Φ⁻¹(u) · ln(p90/p50)/z)   u > ½
 */
export function percentileScenarios(
  { p10, p50, p90 }: Percentiles,
  count: number,
): readonly number[] {
  const below = Math.log(p50 / p10) / Z90;
  const above = Math.log(p90 / p50) / Z90;
  return Array.from({ length: count }, (_, index) => {
    const u = (index + 0.5) / count;
    return p50 * Math.exp(normalQuantile(u) * (u <= 0.5 ? below : above));
  });
}
