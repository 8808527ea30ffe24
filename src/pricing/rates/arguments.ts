import { argument, day, optional, single } from "../argument";
import { isBlankOrZero } from "../cell";
import { all, andThen, ok, type Result } from "../result";
import { BUILT_IN_CARD } from "./builtInCard";
import { readModel, rowInForce, type RateCard, type RateRow } from "./rateCard";
import { parseRateCard } from "./sheetCard";
import { parseWorkload, type WorkloadLine } from "./workload";

/** The card of the sheet; left out, the built-in one. */
export function readCard(rate_card: unknown): Result<RateCard> {
  return parseRateCard(rate_card, { argument: "rate_card" }, BUILT_IN_CARD);
}

/** A workload whose savings are asked for. */
export interface SavingsQuestion {
  readonly lines: readonly WorkloadLine[];
  readonly discount: number;
  /** None where the dearest of the workload is meant. */
  readonly premium: RateRow | undefined;
}

export function readSavingsQuestion(
  workload: unknown,
  discount: unknown,
  premium_model: unknown,
  as_of: unknown,
  rate_card: unknown,
): Result<SavingsQuestion> {
  const priced = all({ card: readCard(rate_card), asOf: single(day("as_of", as_of)) });
  return andThen(priced, ({ card, asOf }) => {
    const premium = argument("premium_model", premium_model, (cell, at) =>
      isBlankOrZero(cell)
        ? ok(undefined)
        : andThen(readModel(card, cell, at), (model) => rowInForce(model, asOf, at)),
    );
    return all({
      lines: parseWorkload(workload, { argument: "workload" }, card, asOf),
      discount: single(optional("discount", discount, "discount", 0)),
      premium: single(premium),
    });
  });
}
