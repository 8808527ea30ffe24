import type { Contract } from "../contract/contract";
import type { ScheduleLine } from "../contract/schedule";
import { premiumOf, savingsWaterfall, type SavingsStep } from "../rates/waterfall";
import type { WorkloadLine } from "../rates/workload";
import { andThen, fail, ok, type Result } from "../result";

/** Money per contract year from the discount beside that from how the tokens are used. */
export interface AgainstMix {
  /** What the discount keeps of the list value. */
  readonly discount: number;
  /** What routing, caching and batch save against the premium model without any of them. */
  readonly mix: number;
  readonly premiumModel: string;
}

/**
 * The workload gives the proportions and the forecast the size: whatever period the workload
 * covers, it stands for the usage that the forecast values at list.
 */
export function againstMix(
  contract: Contract,
  total: ScheduleLine,
  workload: readonly WorkloadLine[],
): Result<AgainstMix> {
  const premium = premiumOf(workload);
  if (premium === undefined) return fail({ code: "no_workload_cost", nature: "over_nothing" });
  return andThen(savingsWaterfall(workload, 0, premium), (stages) => {
    const stage = (step: SavingsStep) => stages.find((one) => one.step === step);
    const atList = stage("us")?.cost ?? 0;
    if (atList === 0) return fail({ code: "no_workload_cost", nature: "over_nothing" });
    const saved = (stage("premium")?.cost ?? 0) - (stage("batch")?.cost ?? 0);
    const years = contract.months / 12;
    return ok({
      discount: (total.listValue - total.paid) / years,
      mix: ((saved / atList) * total.listValue) / years,
      premiumModel: premium.model,
    });
  });
}
