import type { Forecast, Proposal } from "../../pricing";
import type { Setting } from "./setting";
import { DEFAULT_TERMS, type ProposalInputs, type YearForecast } from "../../template";

/** The proposal as the kernel takes it. */
export function proposalOf(inputs: ProposalInputs): Proposal {
  return {
    name: inputs.name,
    currency: inputs.currency,
    ...(inputs.startDate === undefined ? {} : { startDate: inputs.startDate }),
    termMonths: inputs.termMonths,
    commits: inputs.commits,
    basis: inputs.basis,
    discounts: inputs.discounts,
    overageDiscount: inputs.overageDiscount,
    ...(inputs.terms ?? DEFAULT_TERMS),
    payment: inputs.payment,
  };
}

/** The forecast as the kernel takes it: three scenarios with their probabilities. */
export function usageOf(
  forecast: readonly YearForecast[],
  { probabilities }: Pick<Setting, "probabilities">,
): Forecast {
  const column = (scenario: keyof YearForecast) => forecast.map((year) => year[scenario]);
  return {
    figures: "annual",
    scenarios: [column("low"), column("expected"), column("high")],
    probabilities: [probabilities.low, probabilities.expected, probabilities.high],
  };
}
