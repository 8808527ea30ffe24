import { fail, ok, type Result } from "../result";
import { Sum } from "../sum";
import type { RateRow } from "./rateCard";
import { lineCost, type WorkloadLine } from "./workload";

export type SavingsStep = "premium" | "routing" | "caching" | "batch" | "us" | "discount";

/** One step down from everything on the premium model to what is paid. */
export interface SavingsStage {
  readonly step: SavingsStep;
  /** Money after the step. */
  readonly cost: number;
  /** Money that the step takes off; negative where it adds. */
  readonly saving: number;
  /** The saving as a share of the first cost. */
  readonly share: number;
}

/** The dearest model of a workload by its output rate, then by its input rate. */
export function premiumOf(workload: readonly WorkloadLine[]): RateRow | undefined {
  const rows = workload.map(({ row }) => row);
  return rows.reduce<RateRow | undefined>(
    (dearest, row) => (dearest === undefined || isDearer(row, dearest) ? row : dearest),
    undefined,
  );
}

function isDearer({ rates: a }: RateRow, { rates: b }: RateRow): boolean {
  return a.output > b.output || (a.output === b.output && a.input > b.input);
}

/**
 * The savings of a workload, each step on top of the one before: everything on the premium model
 * with no caching, batch or US-only inference; each line on its own model; caching; batch; the
 * US-only surcharge; the discount. The premium model is the dearest of the workload where none is
 * given. Section 2 of the model.
 */
export function savingsWaterfall(
  workload: readonly WorkloadLine[],
  discount: number,
  premium: RateRow | undefined = premiumOf(workload),
): Result<readonly SavingsStage[]> {
  if (premium === undefined) return fail({ code: "no_workload_cost", nature: "over_nothing" });
  const total = { premium: new Sum(), routing: new Sum(), caching: new Sum() };
  const later = { batch: new Sum(), us: new Sum(), discount: new Sum() };
  for (const line of workload) {
    const cost = lineCost(line.row, line);
    total.premium.add(lineCost(premium, line).plain / line.tokenFactor);
    total.routing.add(cost.plain);
    total.caching.add(cost.cached);
    later.batch.add(cost.batched);
    later.us.add(cost.list);
    later.discount.add(cost.list * (1 - discount));
  }
  const sums = Object.entries({ ...total, ...later });
  const costs = onOneGrid(sums.map(([, sum]) => sum.value));
  const first = costs[0] ?? 0;
  if (first === 0) return fail({ code: "no_workload_cost", nature: "over_nothing" });
  return ok(
    sums.map(([step], index) => {
      const cost = costs[index] ?? 0;
      const saving = index === 0 ? 0 : (costs[index - 1] ?? 0) - cost;
      return { step: step as SavingsStep, cost, saving, share: saving / first };
    }),
  );
}

/**
 * The costs on a grid as fine as the last bits of the largest, where every difference and every
 * sum of differences is exact: so the steps add up to the total to the last bit, in a cell's SUM
 * too. It moves a cost by no more than a few parts in 10¹⁵ of the largest.
 */
function onOneGrid(costs: readonly number[]): readonly number[] {
  const unit = 2 ** (Math.floor(Math.log2(Math.max(...costs))) - 50);
  return Number.isFinite(unit) && unit > 0
    ? costs.map((cost) => Math.round(cost / unit) * unit)
    : costs;
}
