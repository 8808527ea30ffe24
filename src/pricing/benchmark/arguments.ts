import { ifGiven } from "../argument";
import { readDeal, type Deal } from "../contract/deal";
import { parseBandTable, type Band } from "../curve/bands";
import { readCard } from "../rates/arguments";
import { parseWorkload, type WorkloadLine } from "../rates/workload";
import { all, andThen, type Result } from "../result";
import { parseComparables, type Comparable } from "./comparables";

/** A proposal with whatever it is to be held against. */
export interface ReadingQuestion {
  readonly deal: Deal;
  readonly bands: readonly Band[] | undefined;
  readonly comparables: readonly Comparable[] | undefined;
  readonly workload: readonly WorkloadLine[] | undefined;
}

export function readReadingQuestion(
  proposal: unknown,
  forecast: unknown,
  bands: unknown,
  comparables: unknown,
  workload: unknown,
  list_price_changes: unknown,
  probabilities: unknown,
  rate_card: unknown,
): Result<ReadingQuestion> {
  return all({
    deal: readDeal(proposal, forecast, list_price_changes, probabilities),
    bands: ifGiven("bands", bands, parseBandTable),
    comparables: ifGiven("comparables", comparables, parseComparables),
    workload: andThen(readCard(rate_card), (card) =>
      ifGiven("workload", workload, (raw, at) => parseWorkload(raw, at, card, undefined)),
    ),
  });
}
