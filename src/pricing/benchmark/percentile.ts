/**
 * The inclusive percentile of values in rising order, at least one: Excel's PERCENTILE.INC, which
 * interpolates between the values at the ranks around percentile × (count − 1).
 */
export function inclusivePercentile(rising: readonly number[], percentile: number): number {
  const rank = percentile * (rising.length - 1);
  const below = rising[Math.floor(rank)] ?? 0;
  const above = rising[Math.ceil(rank)] ?? below;
  return below + (above - below) * (rank - Math.floor(rank));
}

/** Where a value sits: the share of values below it plus half of those equal to it. */
export function percentileRank(values: readonly number[], value: number): number {
  const below = values.filter((one) => one < value).length;
  const equal = values.filter((one) => one === value).length;
  return (below + equal / 2) / values.length;
}
