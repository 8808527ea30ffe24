import { compareProposals, ok, type Result, type Standing } from "../../pricing";
import type { ProposalInputs } from "../../template";
import { proposalOf, usageOf } from "./proposalOf";
import type { Setting } from "./setting";

/** A proposal, or paying list for everything, at its place: 1 is the best. */
export interface Ranked extends Standing {
  readonly rank: number;
  /** Which of the proposals it is; none for paying list. */
  readonly index: number | undefined;
}

export interface Standings {
  readonly ranked: readonly Ranked[];
  /** The proposal whose forecast was used for all; none where all have the same. */
  readonly usageFrom: string | undefined;
  readonly currenciesDiffer: boolean;
}

/** Ranks proposals on the same usage, by the discount that is kept over all forecasts. */
export function standingsOf(
  proposals: readonly ProposalInputs[],
  setting: Setting,
): Result<Standings> {
  const [first] = proposals;
  if (first === undefined) return ok({ ranked: [], usageFrom: undefined, currenciesDiffer: false });
  // A name may occur twice; an index does not.
  const named = proposals.map((inputs, index) => ({ ...proposalOf(inputs), name: String(index) }));
  const compared = compareProposals(
    named,
    usageOf(setting.forecast ?? longestForecast(proposals), setting),
    setting.priceChanges,
    setting.costOfCapital,
  );
  if (!compared.ok) return compared;
  return ok({
    ranked: compared.value.map((standing, place) => {
      const index = standing.name === undefined ? undefined : Number(standing.name);
      return {
        ...standing,
        rank: place + 1,
        index,
        name: index === undefined ? undefined : proposals[index]?.name,
      };
    }),
    usageFrom:
      setting.forecast !== undefined || forecastsAgree(proposals)
        ? undefined
        : ownerOf(proposals)?.name,
    currenciesDiffer: proposals.some(({ currency }) => currency !== first.currency),
  });
}

/** The one that looks furthest ahead; of equals the first. */
function ownerOf(proposals: readonly ProposalInputs[]): ProposalInputs | undefined {
  return proposals.reduce<ProposalInputs | undefined>(
    (best, one) => (best === undefined || one.forecast.length > best.forecast.length ? one : best),
    undefined,
  );
}

function longestForecast(proposals: readonly ProposalInputs[]): ProposalInputs["forecast"] {
  return ownerOf(proposals)?.forecast ?? [];
}

/** A shorter forecast agrees with a longer one as far as it goes. */
function forecastsAgree(proposals: readonly ProposalInputs[]): boolean {
  const longest = longestForecast(proposals);
  return proposals.every(({ forecast }) =>
    forecast.every((year, index) => {
      const other = longest[index];
      return (
        year.low === other?.low && year.expected === other.expected && year.high === other.high
      );
    }),
  );
}
