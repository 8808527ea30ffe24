import type { Contract } from "../contract/contract";
import type { ScheduleLine } from "../contract/schedule";
import { premiumOf, savingsWaterfall, type SavingsStep } from "../rates/waterfall";
import type { WorkloadLine } from "../rates/workload";

/** Money per contract year from the discount beside that from how the tokens are used. */
export interface AgainstMix {
  /** What the discount keeps of the list value. */
  readonly discount: number;
  /** What routing, caching and batch save against the premium model without any of them. */
  readonly mix: number;
  readonly premiumModel: string;
}

/** Nothing to hold the discount against. */
export type NoMix = "no_workload" | "workload_of_no_cost";

/**
 * The workload gives the proportions and the forecast the size: whatever period the workload
 * covers, it stands for the usage that the forecast values at list.
 */
export function againstMix(
  contract: Contract,
  total: ScheduleLine,
  workload: readonly WorkloadLine[] | undefined,
): AgainstMix | NoMix {
  if (workload === undefined) return "no_workload";
  const { premium, batch, us } = mixCosts(workload);
  if (us === 0) return "workload_of_no_cost";
  const years = contract.months / 12;
  return {
    discount: (total.listValue - total.paid) / years,
    mix: ((premium - batch) / us) * (total.listValue / years),
    premiumModel: premiumOf(workload)?.model ?? "",
  };
}

/** What a workload costs at list: all on the premium model, after batch, and as it is. */
export function mixCosts(
  workload: readonly WorkloadLine[],
): Readonly<Record<"premium" | "batch" | "us", number>> {
  const stages = savingsWaterfall(workload, 0);
  const cost = (step: SavingsStep) =>
    (stages.ok && stages.value.find((stage) => stage.step === step)?.cost) || 0;
  return { premium: cost("premium"), batch: cost("batch"), us: cost("us") };
}
