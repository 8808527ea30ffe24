import {
  addUp,
  againstBand,
  againstMix,
  againstTerms,
  contractOf,
  monthlySchedule,
  outcomeOf,
  parseBandTable,
  type AgainstBand,
  type AgainstMix,
  type AgainstTerms,
  type NoMix,
  type WorkloadLine,
} from "../../pricing";
import type { ProposalInputs } from "../../template";
import { proposalOf, usageOf } from "./proposalOf";
import type { Setting } from "./setting";

/** A proposal read three ways. Section 7 of the model. */
export interface Readings {
  readonly band: AgainstBand;
  readonly mix: AgainstMix | NoMix;
  readonly terms: AgainstTerms | undefined;
}

export function readingsOf(
  inputs: ProposalInputs,
  workload: readonly WorkloadLine[] | undefined,
  setting: Setting,
): Readings {
  const proposal = proposalOf(inputs);
  const forecast = usageOf(inputs.forecast, setting);
  const contract = contractOf(proposal, setting.priceChanges);
  const total = addUp(monthlySchedule(contract, outcomeOf(contract, forecast).expected));
  const table = parseBandTable(
    inputs.bands.map(({ threshold, discount }) => [threshold, discount]),
    { argument: "Band table" },
  );
  const lines = workload === undefined || workload.length === 0 ? undefined : workload;
  return {
    band: againstBand(proposal, table.ok ? table.value : undefined, undefined),
    mix: againstMix(contract, total, lines),
    terms: againstTerms(contract, forecast, total),
  };
}
