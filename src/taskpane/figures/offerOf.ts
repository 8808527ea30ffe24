import type { Understood } from "../draft/understood";
import type { YearOffer } from "./yearFigures";

/** What an offer is made of. */
type Offered = Pick<
  Understood,
  "commits" | "discounts" | "overageDiscount" | "basis" | "bands" | "forecast"
>;

/** The offer of one contract year, once its commit and its discount are known. */
export function offerOf(understood: Offered, year: number): YearOffer | undefined {
  const { commits, discounts, overageDiscount, basis, bands, forecast } = understood;
  const commit = commits[year];
  const discount = discounts[year];
  if (commit === undefined || discount === undefined) return undefined;
  return {
    commit,
    discount,
    // Until it is said, overage is at list: what silence in a contract means.
    overage: overageDiscount ?? 0,
    basis,
    bands: bands ?? [],
    forecast: forecast[year] ?? {},
  };
}
