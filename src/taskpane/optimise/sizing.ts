import { parseBandTable, recommendedCommit, type Recommendation } from "../../pricing";
import type { YearForecast } from "../../template";
import type { Setting } from "../figures/setting";
import type { Offer } from "../usage/offers";

/** The commit that is recommended on the usage as it is, and on the usage that is left. */
export interface Sizing {
  readonly before: Recommendation;
  readonly after: Recommendation;
}

/** Sized on the first year by the curve of an offer; none where its table cannot be read. */
export function sizingOf(
  offer: Pick<Offer, "bands" | "overage">,
  year: YearForecast,
  factor: number,
  { probabilities }: Pick<Setting, "probabilities">,
): Sizing | undefined {
  const table = parseBandTable(
    offer.bands.map(({ name, threshold, discount }) => [name ?? "", threshold, discount]),
    { argument: "Band table" },
  );
  if (!table.ok) return undefined;
  const sized = (share: number) =>
    recommendedCommit(
      {
        consumptions: [year.low * share, year.expected * share, year.high * share],
        probabilities: [probabilities.low, probabilities.expected, probabilities.high],
      },
      table.value,
      offer.overage,
      1,
    );
  return { before: sized(1), after: sized(factor) };
}
