/**
 * The inclusive percentile of values in rising order, at least one: Excel's PERCENTILE.INC, which
 * interpolates between the values at the ranks around percentile × (count − 1).
 */
export function inclusivePercentile(rising: readonly number[], percentile: number): number {
  const [below, above, share] = ranksAround(rising, percentile);
  return below + (above - below) * share;
}

/** The values at the ranks around a percentile, and how far it lies from the lower one. */
export function ranksAround(
  rising: readonly number[],
  percentile: number,
): readonly [below: number, above: number, share: number] {
  const rank = percentile * (rising.length - 1);
  const below = rising[Math.floor(rank)] ?? 0;
  return [below, rising[Math.ceil(rank)] ?? below, rank % 1];
}

/** Where a value sits: the share of values below it plus half of those equal to it. */
export function percentileRank(values: readonly number[], value: number): number {
  const [below, equal] = countsAround(values, value);
  return (below + equal / 2) / values.length;
}

/** How many values are below a value, and how many equal it. */
export function countsAround(
  values: readonly number[],
  value: number,
): readonly [below: number, equal: number] {
  return [values.filter((one) => one < value).length, values.filter((one) => one === value).length];
}
