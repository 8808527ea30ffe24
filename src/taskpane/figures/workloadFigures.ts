import { blendedRate, lineCost, sum, type MixPart, type WorkloadLine } from "../../pricing";

export interface WorkloadFigures {
  /** A year's list cost of each line, and of all. */
  readonly lines: readonly { readonly model: string; readonly cost: number }[];
  readonly cost: number;
  /** Per million tokens over the whole mix; none where there are no tokens. */
  readonly blended: number | undefined;
}

/** What a workload costs at list. */
export function workloadFigures(workload: readonly WorkloadLine[]): WorkloadFigures {
  const costs = workload.map((line) => lineCost(line.row, line).list);
  const blended = blendedRate(workload.map((line, index) => mixPart(line, costs[index] ?? 0)));
  return {
    lines: workload.map(({ row }, index) => ({ model: row.model, cost: costs[index] ?? 0 })),
    cost: sum(costs),
    blended: blended.ok ? blended.value : undefined,
  };
}

/** A line as one volume at its own average rate. */
function mixPart({ input, output }: WorkloadLine, cost: number): MixPart {
  const volume = input + output;
  return { volume, rate: volume === 0 ? 0 : cost / volume, discount: 0 };
}
