import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { plainResult } from "../support/cells";
import { callWorksheet, FAMILIES } from "../support/worksheet";

// Mostly sound cells, so that results are compared and not only errors; now and then an odd one.
const odd = fc.constantFrom<unknown>(null, "", 0, "x", -1, true, "#N/A");
const mostly = (sound: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 15, arbitrary: sound }, { weight: 1, arbitrary: odd });

const money = mostly(fc.integer({ min: 0, max: 30 }).map((steps) => steps * 100_000));
const share = mostly(fc.integer({ min: 0, max: 100 }).map((points) => points / 100));
const discount = mostly(fc.integer({ min: 0, max: 90 }).map((points) => points / 100));
const overage = mostly(fc.constantFrom<unknown>("parity", -0.5, 0, 0.1, 0.4));
const basis = mostly(fc.constantFrom("net", "list"));
const model = mostly(fc.constantFrom("Opus 5.5", "Opus 4.8", "claude-opus-4-8"));
const day = mostly(fc.constantFrom(46_000, 46_349));

/** A table holds for every row, so it is no part of the row. */
const table = (...rows: readonly (readonly unknown[])[]) => ({ table: rows });
const bands = table([200_000, 0.05], [1_000_000, 0.2], [2_000_000, 0.15]);
const uplift = table([2, 0.02], [3, 0.1]);
const deals = table(
  ...[4, 5, 6, 8, 10, 12, 15].map((steps) => [steps * 100_000, steps / 100] as const),
);

type Argument = fc.Arbitrary<unknown> | ReturnType<typeof table>;

const LIFTED: Readonly<Record<string, readonly Argument[]>> = {
  LIST_RATE: [
    model,
    mostly(fc.constantFrom("input", "output", "cache read")),
    day,
    mostly(fc.constantFrom("", "batch", "us", "fast", "batch us", "fast batch")),
  ],
  WORKLOAD_COST: [model, money, money, share, share, share, share, day],
  BAND_FOR_COMMIT: [money, bands],
  DISCOUNT_FOR_COMMIT: [
    money,
    bands,
    mostly(fc.constantFrom(1, 2, 3.5)),
    uplift,
    mostly(fc.constantFrom("all-units", "graduated")),
    basis,
  ],
  CROSSING_VALUE: [money, money, bands, overage],
  CROSSING_BREAKEVEN: [money, bands, overage],
  COMMIT_COST: [money, money, discount, overage, basis],
  REALIZED_DISCOUNT: [money, money, discount, overage, basis],
  UNUSED_COMMIT: [money, money, discount, basis],
  COMMIT_UTILIZATION: [money, money, discount, basis],
  FULL_USE_CONSUMPTION: [money, discount, basis],
  BENCHMARK_DISCOUNT: [money, deals, share, mostly(fc.constantFrom(1, 1.5, 4))],
  BENCHMARK_PERCENTILE: [money, discount, deals, mostly(fc.constantFrom(1, 1.5, 4))],
  NEGOTIATION_LAYER: [mostly(fc.constantFrom("Ramp", "overage rate", "List rates"))],
};

describe("a column of rows gives the column of what each row gives on its own", () => {
  it.each(Object.entries(LIFTED))("%s", (id, parameters) => {
    const cells = parameters.map((one) => ("table" in one ? fc.constant(one.table) : one));
    let answered = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(...cells), { minLength: 2, maxLength: 8 }), (rows) => {
        const columns = parameters.map((one, i) =>
          "table" in one ? one.table : rows.map((row) => [row[i]]),
        );
        const alone = rows.map((row) => [plainResult(callWorksheet(id, ...row))]);
        answered += alone.filter(([cell]) => typeof cell !== "object").length;
        expect(plainResult(callWorksheet(id, ...columns))).toEqual(alone);
      }),
    );
    expect(answered).toBeGreaterThan(50);
  });

  it("is tried with every function that lifts", () => {
    const lifting = FAMILIES.flatMap(({ source }) =>
      source
        .split("@customfunction ")
        .slice(1)
        .filter((body) => body.includes("lift("))
        .map((body) => /^\w+/.exec(body)?.[0]),
    );
    expect(Object.keys(LIFTED).sort()).toEqual(lifting.sort());
  });
});

describe("a row against a column gives the grid of their pairs", () => {
  it("COMMIT_COST of four consumptions by three commits", () => {
    const uses = [0, 500_000, "x", 2_000_000];
    const commits = [0, 800_000, 1_500_000];
    const grid = callWorksheet(
      "COMMIT_COST",
      uses.map((use) => [use]),
      [commits],
      0.2,
      "parity",
    );
    expect(plainResult(grid)).toEqual(
      uses.map((use) =>
        commits.map((commit) =>
          plainResult(callWorksheet("COMMIT_COST", use, commit, 0.2, "parity")),
        ),
      ),
    );
  });

  it("DISCOUNT_FOR_COMMIT of five commits by three methods", () => {
    const commits = [50_000, 200_000, "x", 1_000_000, 3_000_000];
    const methods = ["all-units", "marginal", "?"];
    const shown = (commit: unknown, method: unknown) =>
      plainResult(callWorksheet("DISCOUNT_FOR_COMMIT", commit, bands.table, null, null, method));
    expect(
      shown(
        commits.map((commit) => [commit]),
        [methods],
      ),
    ).toEqual(commits.map((commit) => methods.map((method) => shown(commit, method))));
  });
});
