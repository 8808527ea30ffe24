import { describe, expect, it } from "@jest/globals";
import {
  BASES,
  all,
  expectedYear,
  parseBandTable,
  parsePercentiles,
  parseScenarios,
  percentileScenarios,
  readOverage,
  readQuantity,
  readWord,
  realizedDiscount,
  recommendedCommit,
  shortfallProbability,
  yearTerms,
  type Result,
} from "../../../src/pricing";
import { casesOf, caseTitle, type Case } from "../../support/cases";
import { close } from "../closeTo";

const at = (argument: string) => ({ argument });

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** The cases of one function that do not expect an error, with what they expect. */
function sound(id: string): (readonly [string, Case])[] {
  return casesOf(id)
    .filter(({ expect: expected }) => !(typeof expected === "object" && "error" in expected))
    .map((worked) => [caseTitle(worked), worked]);
}

function uncertainYear([use, commit, off, overage, weights, basis]: readonly unknown[]) {
  const read = valueOf(
    all({
      scenarios: parseScenarios(use, at("consumptions"), weights, at("probabilities")),
      commit: readQuantity("money", commit, at("commit")),
      discount: readQuantity("discount", off, at("discount")),
      overage: readOverage(overage, at("overage_discount")),
      basis: readWord(BASES, basis, at("basis"), "net"),
    }),
  );
  const terms = yearTerms(read.commit, read.discount, read.overage, read.basis);
  return { terms, scenarios: read.scenarios };
}

describe("FORECAST_SCENARIOS", () => {
  it.each(sound("FORECAST_SCENARIOS"))("%s", (_, { args, expect: expected }) => {
    const [p10, p50, p90, count] = args;
    const scenarios = percentileScenarios(
      valueOf(parsePercentiles({ p10, p50, p90 })),
      Number(count),
    );
    expect(scenarios).toEqual((expected as number[][]).flat().map(close));
  });
});

describe("EXPECTED_COST", () => {
  it.each(sound("EXPECTED_COST"))("%s", (_, { args, expect: expected }) => {
    const { terms, scenarios } = uncertainYear(args);
    expect(expectedYear(terms, scenarios).cost).toEqual(close(Number(expected)));
  });
});

describe("EXPECTED_REALIZED_DISCOUNT", () => {
  it.each(sound("EXPECTED_REALIZED_DISCOUNT"))("%s", (_, { args, expect: expected }) => {
    const { terms, scenarios } = uncertainYear(args);
    expect(valueOf(realizedDiscount(expectedYear(terms, scenarios)))).toEqual(
      close(Number(expected)),
    );
  });
});

describe("SHORTFALL_PROBABILITY", () => {
  it.each(sound("SHORTFALL_PROBABILITY"))("%s", (_, { args, expect: expected }) => {
    const [use, commit, discount, weights, basis] = args;
    const { terms, scenarios } = uncertainYear([use, commit, discount, 0, weights, basis]);
    expect(shortfallProbability(terms, scenarios)).toEqual(close(Number(expected)));
  });
});

describe("RECOMMENDED_COMMIT", () => {
  it.each(sound("RECOMMENDED_COMMIT"))("%s", (_, { args, expect: expected }) => {
    const [use, bands, overage, limit, weights] = args;
    const read = valueOf(
      all({
        scenarios: parseScenarios(use, at("consumptions"), weights, at("probabilities")),
        bands: parseBandTable(bands, at("bands")),
        overage: readOverage(overage, at("overage_discount")),
      }),
    );
    const found = recommendedCommit(read.scenarios, read.bands, read.overage, Number(limit ?? 1));
    const { report } = expected as unknown as { report: Readonly<Record<string, number | string>> };
    expect({
      "Recommended commit": found.commit,
      Band: found.band?.label ?? "No band",
      Discount: found.discount,
      "Expected cost": found.expected.cost,
      "Expected realized discount": valueOf(realizedDiscount(found.expected)),
      "Shortfall probability": found.shortfallProbability,
    }).toEqual(
      Object.fromEntries(
        Object.entries(report).map(([label, value]) => [
          label,
          typeof value === "number" ? close(value) : value,
        ]),
      ),
    );
  });
});
