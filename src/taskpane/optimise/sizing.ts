import type { Recommendation } from "../../pricing";
import type { YearForecast } from "../../template";
import { recommendedFor } from "../figures/recommended";
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
  { low, expected, high }: YearForecast,
  factor: number,
  setting: Pick<Setting, "probabilities">,
): Sizing | undefined {
  const sized = (share: number) =>
    recommendedFor(
      offer,
      { low: low * share, expected: expected * share, high: high * share },
      setting,
    );
  const [before, after] = [sized(1), sized(factor)];
  return before === undefined || after === undefined ? undefined : { before, after };
}
