import { contractOf, summaryOf, type Summary } from "../../pricing";
import type { ProposalInputs } from "../../template";
import { proposalOf } from "./proposalOf";
import type { Setting } from "./setting";
import { SCENARIO_NAMES, type ScenarioName } from "./yearFigures";

/** What the whole contract comes to at one forecast. */
export interface OverTerm {
  readonly scenario: ScenarioName;
  readonly summary: Summary;
  readonly paidAYear: number;
}

/** The contract over its term at each forecast, with all of its terms. */
export function termFigures(
  inputs: ProposalInputs,
  { priceChanges }: Pick<Setting, "priceChanges">,
): readonly OverTerm[] {
  const contract = contractOf(proposalOf(inputs), priceChanges);
  return SCENARIO_NAMES.map((scenario) => {
    const usage = inputs.forecast.map((year) => year[scenario]);
    const forecast = { figures: "annual", scenarios: [usage], probabilities: [1] } as const;
    const summary = summaryOf(contract, forecast, 0);
    return { scenario, summary, paidAYear: (summary.total.paid * 12) / contract.months };
  });
}
