import type { WorkloadLine } from "../../pricing";
import type { FurtherTerms, OfferedBand, ProposalInputs, YearForecast } from "../../template";

/** What is understood so far. A value that is missing or wrong is not there. */
export interface Understood {
  readonly name: string | undefined;
  readonly currency: string | undefined;
  /** `null` where the proposal names no date. */
  readonly startDate: number | null | undefined;
  readonly termMonths: number | undefined;
  readonly payment: ProposalInputs["payment"];
  /** A year's use; `undefined` where a line of it is not understood. */
  readonly workload: readonly WorkloadLine[] | undefined;
  readonly forecast: readonly Partial<YearForecast>[];
  readonly commits: readonly (number | undefined)[];
  readonly discounts: readonly (number | undefined)[];
  readonly bands: readonly OfferedBand[] | undefined;
  readonly basis: ProposalInputs["basis"];
  readonly overageDiscount: ProposalInputs["overageDiscount"] | undefined;
  readonly terms: FurtherTerms | undefined;
}
