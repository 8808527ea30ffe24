import { realizedDiscount } from "../commit/measures";
import { termsOf, yearUnder } from "../commit/year";
import { bandFor } from "../curve/position";
import {
  readCommitQuestion,
  readScenariosAsked,
  readUncertainYear,
  type CommitQuestion,
  type UncertainYear,
} from "../forecast/arguments";
import { expectedYear, fallsShort, shortfallProbability } from "../forecast/expectedYear";
import { normalQuantile } from "../forecast/normalQuantile";
import { midQuantile, percentileScenarios, spreadsOf, Z90 } from "../forecast/percentileScenarios";
import { candidatesOf, recommendedCommit } from "../forecast/recommendedCommit";
import { SortedScenarios } from "../forecast/sortedScenarios";
import { andThen, ok, type Result } from "../result";
import type { Call } from "./atCell";
import { bandSteps } from "./curveSteps";
import { label, step, type Figures, type Step } from "./step";
import { fullUseSteps } from "./yearSteps";

export function forecastScenariosSteps({ args, row }: Call): Result<readonly Step[]> {
  const [p10Cell, p50Cell, p90Cell, countCell] = args;
  const asked = readScenariosAsked(p10Cell, p50Cell, p90Cell, countCell);
  return andThen(asked, ({ percentiles, count }) => {
    const { p10, p50, p90 } = percentiles;
    const quantile = midQuantile(row, count);
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

/** What is paid in each scenario, and the mean of it. */
function expectedCostSteps(year: UncertainYear): readonly Step[] {
  const terms = termsOf(year);
  const each = year.scenarios.consumptions.map((consumption, index): Figures => {
    const probability = year.scenarios.probabilities[index] ?? 0;
    return { probability, consumption, cost: yearUnder(terms, consumption).cost };
  });
  const { netCommit, fullUse, overageDiscount } = terms;
  const rule = { netCommit, fullUse, overageDiscount };
  const { cost } = expectedYear(terms, year.scenarios);
  return [
    ...fullUseSteps(year),
    step("expectedCost", "mean_of_costs", rule, cost, undefined, each),
  ];
}

function expectedUseStep(year: UncertainYear): Step {
  const each = year.scenarios.consumptions.map((consumption, index): Figures => {
    return { probability: year.scenarios.probabilities[index] ?? 0, consumption };
  });
  const { consumption } = expectedYear(termsOf(year), year.scenarios);
  return step("expectedUse", "mean_of_uses", {}, consumption, undefined, each);
}

export function expectedCost({ args }: Call): Result<readonly Step[]> {
  const [consumptions, commit, discount, overage, probabilities, basis] = args;
  return andThen(
    readUncertainYear(consumptions, probabilities, commit, discount, basis, overage),
    (asked) => ok(expectedCostSteps(asked)),
  );
}

export function expectedRealizedDiscount({ args }: Call): Result<readonly Step[]> {
  const [consumptions, commit, discount, overage, probabilities, basis] = args;
  return andThen(
    readUncertainYear(consumptions, probabilities, commit, discount, basis, overage),
    expectedRealized,
  );
}

function expectedRealized(year: UncertainYear): Result<readonly Step[]> {
  const mean = expectedYear(termsOf(year), year.scenarios);
  return andThen(realizedDiscount(mean), (realized) =>
    ok([
      ...expectedCostSteps(year),
      expectedUseStep(year),
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
  return andThen(readUncertainYear(consumptions, probabilities, commit, discount, basis), (asked) =>
    ok(shortfallSteps(asked)),
  );
}

/** The scenarios that do not use the commit up. */
function shortfallSteps(year: UncertainYear): readonly Step[] {
  const terms = termsOf(year);
  const short = year.scenarios.consumptions.flatMap((consumption, index): readonly Figures[] =>
    fallsShort(terms.fullUse, consumption)
      ? [{ consumption, probability: year.scenarios.probabilities[index] ?? 0 }]
      : [],
  );
  const figures = { fullUse: terms.fullUse, count: short.length };
  const value = shortfallProbability(terms, year.scenarios);
  return [
    ...fullUseSteps(year),
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
  const asked = readCommitQuestion(consumptions, bands, overage, limit, probabilities);
  const measure = column === 0 ? "heading" : RECOMMENDATION_ROWS[row];
  return andThen(asked, (given) => recommendationSteps(measure ?? "heading", given));
}

function recommendationSteps(
  measure: (typeof RECOMMENDATION_ROWS)[number],
  question: CommitQuestion,
): Result<readonly Step[]> {
  const { scenarios, bands, overage, limit } = question;
  const found = recommendedCommit(scenarios, bands, overage, limit);
  const under = (commit: number): UncertainYear => {
    const discount = bandFor(bands, commit)?.discount ?? 0;
    return { scenarios, commit, discount, overage, basis: "net" };
  };
  const chosen = under(found.commit);
  switch (measure) {
    case "heading":
      return ok([label()]);
    case "commit":
      return ok([choice(question, found.commit)]);
    case "band":
      return ok([choice(question, found.commit), ...bandSteps(bands, found.commit).slice(0, 1)]);
    case "discount":
      return ok([choice(question, found.commit), ...bandSteps(bands, found.commit)]);
    case "cost":
      return ok([choice(question, found.commit), ...expectedCostSteps(chosen)]);
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
function choice({ scenarios, bands, overage, limit }: CommitQuestion, commit: number): Step {
  const candidates = candidatesOf(new SortedScenarios(scenarios), bands, overage, limit);
  const each = candidates.map((candidate): Figures => {
    const discount = bandFor(bands, candidate.commit)?.discount ?? 0;
    return { commit: candidate.commit, discount, expectedCost: candidate.cost };
  });
  return step("commit", "least_expected_cost", { limit }, commit, undefined, each);
}
