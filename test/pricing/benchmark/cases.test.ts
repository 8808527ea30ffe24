import { describe, expect, it } from "@jest/globals";
import {
  benchmarkDiscount,
  benchmarkPercentile,
  parseComparables,
  type Comparable,
} from "../../../src/pricing";
import { casesOf, caseTitle } from "../../support/cases";
import { close } from "../closeTo";

const worked = (id: string) => casesOf(id).map((one) => [caseTitle(one), one] as const);

function read(raw: unknown): readonly Comparable[] {
  const result = parseComparables(raw, { argument: "comparables" });
  return result.ok ? result.value : [];
}

describe("BENCHMARK_DISCOUNT", () => {
  it.each(worked("BENCHMARK_DISCOUNT"))("%s", (_, { args, expect: expected }) => {
    const [commit, comparables, percentile, factor] = args;
    expect(
      benchmarkDiscount(read(comparables), Number(commit), Number(percentile), Number(factor)),
    ).toEqual({ ok: true, value: close(Number(expected)) });
  });
});

describe("BENCHMARK_PERCENTILE", () => {
  it.each(worked("BENCHMARK_PERCENTILE"))("%s", (_, { args, expect: expected }) => {
    const [commit, discount, comparables, factor] = args;
    expect(
      benchmarkPercentile(read(comparables), Number(commit), Number(discount), Number(factor)),
    ).toEqual({ ok: true, value: close(Number(expected)) });
  });
});
