import { argument, optional, quantity, single, word, zeroAsBlank } from "../argument";
import { realizedDiscount } from "../commit/measures";
import { readOverage, type Overage } from "../commit/overage";
import { BASES, yearUnder } from "../commit/year";
import { parseBandTable, type Band } from "../curve/bands";
import { bandFor } from "../curve/position";
import { expectedYear, fallsShort, shortfallProbability } from "../forecast/expectedYear";
import { normalQuantile } from "../forecast/normalQuantile";
import { parsePercentiles } from "../forecast/parsePercentiles";
import { parseScenarios } from "../forecast/parseScenarios";
import {
  DEFAULT_SCENARIO_COUNT,
  percentileScenarios,
  spreadsOf,
  Z90,
} from "../forecast/percentileScenarios";
import { candidatesOf, recommendedCommit } from "../forecast/recommendedCommit";
import type { Scenarios } from "../forecast/scenarios";
import { SortedScenarios } from "../forecast/sortedScenarios";
import { singleCell } from "../grid";
import { all, andThen, ok, type Result } from "../result";
import type { Call } from "./atCell";
import { bandSteps } from "./curveSteps";
import { label, step, type Figures, type Step } from "./step";
import { fullUseSteps, termsOf, type Commitment } from "./yearSteps";

export function forecastScenariosSteps({ args, row }: Call): Result<readonly Step[]> {
  const asked = all({
    percentiles: andThen(
      all({
        p10: singleCell(args[0], { argument: "p10" }),
        p50: singleCell(args[1], { argument: "p50" }),
        p90: singleCell(args[2], { argument: "p90" }),
      }),
      parsePercentiles,
    ),
    count: single(zeroAsBlank(optional("count", args[3], "scenarioCount", DEFAULT_SCENARIO_COUNT))),
  });
  return andThen(asked, ({ percentiles, count }) => {
    const { p10, p50, p90 } = percentiles;
    const quantile = (row + 0.5) / count;
    const normal = normalQuantile(quantile);
    const [below, above] = spreadsOf(percentiles);
    const spread =
      quantile <= 0.5
        ? step("spread", "spread_below", { p50, p10, z90: Z90 }, below)
        : step("spread", "spread_above", { p90, p50, z90: Z90 }, above);
    const value = percentileScenarios(percentiles, count)[row] ?? NaN;
    const figures = { p50, normal, spread: Number(spread.value) };
    return ok([
      step("quantile", "middle_of_part", { number: row + 1, count }, quantile),
      step("normal", "normal_quantile", { quantile }, normal),
      spread,
      step("consumption", "lognormal", figures, value),
    ]);
  });
}

interface Asked {
  readonly scenarios: Scenarios;
  readonly commitment: Commitment;
}

function uncertainYear(
  consumptions: unknown,
  probabilities: unknown,
  commit: unknown,
  discount: unknown,
  basis: unknown,
  overage?: unknown,
): Result<Asked> {
  const asked = all({
    scenarios: scenariosOf(consumptions, probabilities),
    commit: single(quantity("commit", commit, "money")),
    discount: single(quantity("discount", discount, "discount")),
    overage: single(argument("overage_discount", overage, readOverage)),
    basis: single(word("basis", basis, BASES, "net")),
  });
  return andThen(asked, ({ scenarios, ...commitment }) => ok({ scenarios, commitment }));
}

function scenariosOf(consumptions: unknown, probabilities: unknown): Result<Scenarios> {
  return parseScenarios(consumptions, { argument: "consumptions" }, probabilities, {
    argument: "probabilities",
  });
}

/** What is paid in each scenario, and the mean of it. */
function expectedCostSteps({ scenarios, commitment }: Asked): readonly Step[] {
  const terms = termsOf(commitment);
  const each = scenarios.consumptions.map((consumption, index): Figures => {
    const probability = scenarios.probabilities[index] ?? 0;
    return { probability, consumption, cost: yearUnder(terms, consumption).cost };
  });
  const { netCommit, fullUse, overageDiscount } = terms;
  const rule = { netCommit, fullUse, overageDiscount };
  const { cost } = expectedYear(terms, scenarios);
  return [
    ...fullUseSteps(commitment),
    step("expectedCost", "mean_of_costs", rule, cost, undefined, each),
  ];
}

function expectedUseStep({ scenarios, commitment }: Asked): Step {
  const each = scenarios.consumptions.map((consumption, index): Figures => {
    return { probability: scenarios.probabilities[index] ?? 0, consumption };
  });
  const { consumption } = expectedYear(termsOf(commitment), scenarios);
  return step("expectedUse", "mean_of_uses", {}, consumption, undefined, each);
}

export function expectedCost({ args }: Call): Result<readonly Step[]> {
  const [consumptions, commit, discount, overage, probabilities, basis] = args;
  return andThen(
    uncertainYear(consumptions, probabilities, commit, discount, basis, overage),
    (asked) => ok(expectedCostSteps(asked)),
  );
}

export function expectedRealizedDiscount({ args }: Call): Result<readonly Step[]> {
  const [consumptions, commit, discount, overage, probabilities, basis] = args;
  return andThen(
    uncertainYear(consumptions, probabilities, commit, discount, basis, overage),
    expectedRealized,
  );
}

function expectedRealized(asked: Asked): Result<readonly Step[]> {
  const mean = expectedYear(termsOf(asked.commitment), asked.scenarios);
  return andThen(realizedDiscount(mean), (realized) =>
    ok([
      ...expectedCostSteps(asked),
      expectedUseStep(asked),
      step(
        "realized",
        "kept_of_expected_use",
        { expectedUse: mean.consumption, expectedCost: mean.cost },
        realized,
      ),
    ]),
  );
}

export function shortfallProbabilitySteps({ args }: Call): Result<readonly Step[]> {
  const [consumptions, commit, discount, probabilities, basis] = args;
  return andThen(uncertainYear(consumptions, probabilities, commit, discount, basis), (asked) =>
    ok(shortfallSteps(asked)),
  );
}

/** The scenarios that do not use the commit up. */
function shortfallSteps({ scenarios, commitment }: Asked): readonly Step[] {
  const terms = termsOf(commitment);
  const short = scenarios.consumptions.flatMap((consumption, index): readonly Figures[] =>
    fallsShort(terms.fullUse, consumption)
      ? [{ consumption, probability: scenarios.probabilities[index] ?? 0 }]
      : [],
  );
  const figures = { fullUse: terms.fullUse, count: short.length };
  const value = shortfallProbability(terms, scenarios);
  return [
    ...fullUseSteps(commitment),
    step("shortfallProbability", "scenarios_short", figures, value, undefined, short),
  ];
}

const RECOMMENDATION_ROWS = [
  "heading",
  "commit",
  "band",
  "discount",
  "cost",
  "realized",
  "shortfall",
  "none",
] as const;

export function recommendedCommitSteps({ args, row, column }: Call): Result<readonly Step[]> {
  const [consumptions, bands, overage, limit, probabilities] = args;
  const asked = all({
    scenarios: scenariosOf(consumptions, probabilities),
    bands: parseBandTable(bands, { argument: "bands" }),
    overage: single(argument("overage_discount", overage, readOverage)),
    limit: single(optional("max_shortfall_probability", limit, "probability", 1)),
  });
  const measure = column === 0 ? "heading" : RECOMMENDATION_ROWS[row];
  return andThen(asked, (given) => recommendationSteps(measure ?? "heading", given));
}

interface Question {
  readonly scenarios: Scenarios;
  readonly bands: readonly Band[];
  readonly overage: Overage;
  readonly limit: number;
}

function recommendationSteps(
  measure: (typeof RECOMMENDATION_ROWS)[number],
  { scenarios, bands, overage, limit }: Question,
): Result<readonly Step[]> {
  const found = recommendedCommit(scenarios, bands, overage, limit);
  const under = (commit: number): Asked => {
    const discount = bandFor(bands, commit)?.discount ?? 0;
    return { scenarios, commitment: { commit, discount, overage, basis: "net" } };
  };
  const chosen = under(found.commit);
  switch (measure) {
    case "heading":
      return ok([label()]);
    case "commit":
      return ok([choice({ scenarios, bands, overage, limit }, found.commit)]);
    case "band":
      return ok([
        choice({ scenarios, bands, overage, limit }, found.commit),
        ...bandSteps(bands, found.commit).slice(0, 1),
      ]);
    case "discount":
      return ok([
        choice({ scenarios, bands, overage, limit }, found.commit),
        ...bandSteps(bands, found.commit),
      ]);
    case "cost":
      return ok([
        choice({ scenarios, bands, overage, limit }, found.commit),
        ...expectedCostSteps(chosen),
      ]);
    case "realized": {
      const steps = expectedRealized(chosen);
      return ok(steps.ok ? steps.value : [step("realized", "nothing_used", {}, "")]);
    }
    case "shortfall":
      return ok(shortfallSteps(chosen));
    case "none":
      return ok(expectedCostSteps(under(0)));
  }
}

/** The best commit of each band beside the others. */
function choice({ scenarios, bands, overage, limit }: Question, commit: number): Step {
  const candidates = candidatesOf(new SortedScenarios(scenarios), bands, overage, limit);
  const each = candidates.map((candidate): Figures => {
    const discount = bandFor(bands, candidate.commit)?.discount ?? 0;
    return { commit: candidate.commit, discount, expectedCost: candidate.cost };
  });
  return step("commit", "least_expected_cost", { limit }, commit, undefined, each);
}
