import { describe, expect, it } from "@jest/globals";
import { explain } from "../../../src/messages";
import { parseScenarios, shortfallProbability, yearTerms } from "../../../src/pricing";

describe("the probability of a shortfall", () => {
  const terms = yearTerms(1_000_000, 0.2, 0, "net");
  const of = (consumption: number, under = terms) =>
    shortfallProbability(under, { consumptions: [consumption], probabilities: [1] });

  it("is none from full use on: 1,250,000 at 80 % is the commit", () => {
    expect([of(1_249_999), of(1_250_000), of(1_250_001)]).toEqual([1, 0, 0]);
  });

  it("does not see a shortfall in what rounding leaves: 1 − 0.9 is less than 0.1 in doubles", () => {
    expect(of(1_000_000, yearTerms(100_000, 0.9, 0, "net"))).toBe(0);
  });

  it("of no commit is none", () => {
    expect(of(0, yearTerms(0, 0.2, 0, "net"))).toBe(0);
  });
});

describe("scenarios", () => {
  const read = (consumptions: unknown, probabilities?: unknown) =>
    parseScenarios(consumptions, { argument: "consumptions" }, probabilities, {
      argument: "probabilities",
    });
  const says = (consumptions: unknown, probabilities?: unknown) => {
    const result = read(consumptions, probabilities);
    return result.ok ? "no issue" : explain(result.issues);
  };

  it("without probabilities are equally likely; blank cells are not there", () => {
    expect(read([[1], [""], [3], [null]])).toEqual({
      ok: true,
      value: { consumptions: [1, 3], probabilities: [0.5, 0.5] },
    });
  });

  it("may stand in a row, a block or a single cell", () => {
    expect(read(7)).toMatchObject({ value: { consumptions: [7], probabilities: [1] } });
    expect(
      read([
        [1, 2],
        [3, 4],
      ]),
    ).toMatchObject({ value: { consumptions: [1, 2, 3, 4] } });
  });

  it("may come with a format round their numbers", () => {
    const formatted = (basicValue: number) => [{ type: "Double", basicValue, numberFormat: "0" }];
    expect(read([formatted(1), formatted(3)], [formatted(0.25), formatted(0.75)])).toEqual({
      ok: true,
      value: { consumptions: [1, 3], probabilities: [0.25, 0.75] },
    });
  });

  it.each([
    ["taller", [[0.5], [0.25], [0.25]], 3, 1],
    [
      "wider",
      [
        [0.25, 0.25],
        [0.25, 0.25],
      ],
      2,
      2,
    ],
    ["turned", [[0.5, 0.5]], 1, 2],
  ])("take no probabilities of another shape, such as a %s one", (_, weights, rows, columns) => {
    const shapes = [
      { argument: "consumptions", rows: 2, columns: 1 },
      { argument: "probabilities", rows, columns },
    ];
    expect(read([[1], [2]], weights)).toEqual({
      ok: false,
      issues: [{ code: "shapes_differ", shapes }],
    });
  });

  it("sum to 1 within 1e-9, not beyond", () => {
    expect(says([[1], [2]], [[0.5], [0.5 + 0.9e-9]])).toBe("no issue");
    expect(says([[1], [2]], [[0.5], [0.5 + 1.1e-9]])).toContain("must sum to 1");
  });

  it.each([
    ["a text", [[1], ["two"]], null, "consumptions, row 2"],
    ["a negative consumption", [[1, -1]], null, "consumptions, column 2"],
    ["nothing", [[""]], null, "consumptions is missing"],
    ["a row of probabilities for a column", [[1], [2]], [[0.5, 0.5]], "do not fit together"],
    [
      "a scenario without a probability",
      [[1], [2]],
      [[1], [""]],
      "probabilities, row 2 is missing",
    ],
    [
      "a probability without a scenario",
      [[1], [""]],
      [[0.5], [0.5]],
      "consumptions, row 2 is missing",
    ],
    ["a probability above 1", [[1], [2]], [[1.5], [-0.5]], "from 0 to 1"],
  ])("refuse %s", (_, consumptions, probabilities, message) => {
    expect(says(consumptions, probabilities)).toContain(message);
  });
});
