import type { Forecast, Proposal } from "../../pricing";
import type { ProposalInputs, YearForecast } from "../../template";

/** The proposal as the kernel takes it; what the wizard does not ask has its default. */
export function proposalOf(inputs: ProposalInputs): Proposal {
  return {
    name: inputs.name,
    currency: inputs.currency,
    ...(inputs.startDate === undefined ? {} : { startDate: inputs.startDate }),
    termMonths: inputs.termMonths,
    commits: inputs.commits,
    basis: inputs.basis,
    commitPeriod: "annual",
    discounts: inputs.discounts,
    coverage: 1,
    overageDiscount: inputs.overageDiscount,
    rollover: { share: 0, life: 1, order: "after" },
    refundShare: 0,
    priceTerms: "floating",
    priceCap: 0,
    reforecast: { reduction: 0, fromYear: 2 },
    payment: inputs.payment,
  };
}

/**
 * The forecast as the kernel takes it. The expected one is the one that counts; low and high are
 * there to be shown beside it.
 */
export function usageOf(forecast: readonly YearForecast[]): Forecast {
  const column = (scenario: keyof YearForecast) => forecast.map((year) => year[scenario]);
  return {
    figures: "annual",
    scenarios: [column("low"), column("expected"), column("high")],
    probabilities: [0, 1, 0],
  };
}
