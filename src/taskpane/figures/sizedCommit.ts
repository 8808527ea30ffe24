import { compareProposals, type Proposal } from "../../pricing";
import type { ProposalInputs } from "../../template";
import { offerOf } from "./offerOf";
import { proposalOf, usageOf } from "./proposalOf";
import { recommendedFor } from "./recommended";
import type { Setting } from "./setting";

/** The commits that the vendor's table makes cheapest, and what they would save over the offer. */
export interface SizedCommit {
  /** A contract year each. */
  readonly commits: readonly number[];
  /** Of the expected cost a year, with all terms of the offer but its commits and discounts. */
  readonly savesAYear: number;
}

/** Less than a thousandth of the cost is not worth a word to the vendor. */
const WORTH_SAYING = 0.001;

/** For net commits, as the recommendation itself; none where the offer is sized well already. */
export function sizedCommit(inputs: ProposalInputs, setting: Setting): SizedCommit | undefined {
  if (inputs.basis === "list") return undefined;
  const forecast = setting.forecast ?? inputs.forecast;
  const years = inputs.commits.map((_, year) => {
    const offer = offerOf(inputs, year);
    // Past the last year of the forecast its last one holds.
    const use = forecast[Math.min(year, forecast.length - 1)];
    return offer === undefined || use === undefined
      ? undefined
      : recommendedFor(offer, use, setting);
  });
  const known = years.filter((year) => year !== undefined);
  if (known.length === 0 || known.length < years.length) return undefined;
  const offered = proposalOf(inputs);
  const commits = known.map(({ commit }) => commit);
  const discounts = known.map(({ discount }) => discount);
  const costs = costsAYear(offered, { ...offered, commits, discounts }, forecast, setting);
  if (costs === undefined) return undefined;
  const savesAYear = costs.offered - costs.sized;
  return savesAYear > WORTH_SAYING * costs.offered ? { commits, savesAYear } : undefined;
}

/** On the same usage and by the same walk: two proposals that differ in nothing else. */
function costsAYear(
  offered: Proposal,
  sized: Proposal,
  forecast: ProposalInputs["forecast"],
  setting: Setting,
): { readonly offered: number; readonly sized: number } | undefined {
  const compared = compareProposals(
    [
      { ...offered, name: "offered" },
      { ...sized, name: "sized" },
    ],
    usageOf(forecast, setting),
    setting.priceChanges,
    setting.costOfCapital,
  );
  if (!compared.ok) return undefined;
  const costOf = (name: string) => compared.value.find((one) => one.name === name)?.costAYear;
  const [before, after] = [costOf("offered"), costOf("sized")];
  return before === undefined || after === undefined
    ? undefined
    : { offered: before, sized: after };
}
