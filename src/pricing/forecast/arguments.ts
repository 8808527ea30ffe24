import { argument, optional, quantity, single, word, zeroAsBlank } from "../argument";
import { readOverage, type Overage } from "../commit/overage";
import { BASES, type Commitment } from "../commit/year";
import { parseBandTable, type Band } from "../curve/bands";
import { singleCell } from "../grid";
import { all, andThen, type Result } from "../result";
import { parsePercentiles } from "./parsePercentiles";
import { parseScenarios } from "./parseScenarios";
import { DEFAULT_SCENARIO_COUNT, type Percentiles } from "./percentileScenarios";
import type { Scenarios } from "./scenarios";

// What the functions of uncertain use are given, read once for them and for the steps behind them.

export interface ScenariosAsked {
  readonly percentiles: Percentiles;
  readonly count: number;
}

export function readScenariosAsked(
  p10: unknown,
  p50: unknown,
  p90: unknown,
  count: unknown,
): Result<ScenariosAsked> {
  return all({
    percentiles: andThen(
      all({
        p10: singleCell(p10, { argument: "p10" }),
        p50: singleCell(p50, { argument: "p50" }),
        p90: singleCell(p90, { argument: "p90" }),
      }),
      parsePercentiles,
    ),
    count: single(zeroAsBlank(optional("count", count, "scenarioCount", DEFAULT_SCENARIO_COUNT))),
  });
}

/** A commit over a consumption that is not known. */
export interface UncertainYear extends Commitment {
  readonly scenarios: Scenarios;
}

export function readUncertainYear(
  consumptions: unknown,
  probabilities: unknown,
  commit: unknown,
  discount: unknown,
  basis: unknown,
  overage_discount?: unknown,
): Result<UncertainYear> {
  return all({
    scenarios: readScenarios(consumptions, probabilities),
    commit: single(quantity("commit", commit, "money")),
    discount: single(quantity("discount", discount, "discount")),
    overage: single(argument("overage_discount", overage_discount, readOverage)),
    basis: single(word("basis", basis, BASES, "net")),
  });
}

/** How much to commit to, and within which limit. */
export interface CommitQuestion {
  readonly scenarios: Scenarios;
  readonly bands: readonly Band[];
  readonly overage: Overage;
  /** The largest probability of unused commit that is accepted. */
  readonly limit: number;
}

export function readCommitQuestion(
  consumptions: unknown,
  bands: unknown,
  overage_discount: unknown,
  max_shortfall_probability: unknown,
  probabilities: unknown,
): Result<CommitQuestion> {
  const limit = optional("max_shortfall_probability", max_shortfall_probability, "probability", 1);
  return all({
    scenarios: readScenarios(consumptions, probabilities),
    bands: parseBandTable(bands, { argument: "bands" }),
    overage: single(argument("overage_discount", overage_discount, readOverage)),
    limit: single(limit),
  });
}

function readScenarios(consumptions: unknown, probabilities: unknown): Result<Scenarios> {
  return parseScenarios(consumptions, { argument: "consumptions" }, probabilities, {
    argument: "probabilities",
  });
}
