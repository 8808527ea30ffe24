import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { isCellError } from "../support/cells";
import { callWorksheet } from "../support/worksheet";

// `fuzz.test.ts` sends anything at all; here the shape is sound, so that the calculations are
// reached, and the figures stand at the ends of their ranges.

const extreme = fc.constantFrom<unknown>(
  ...[0, -0, 1, Number.MIN_VALUE, 1e-300, 1e-9, 1, 1e6, 1e15, 1e300, 1e308, Number.MAX_VALUE],
);
const fraction = fc.constantFrom<unknown>(
  ...[0, Number.MIN_VALUE, 1e-16, 0.1, 0.5, 0.999999, 1 - Number.EPSILON, 1],
);
const money = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 5e6, noNaN: true }) },
  extreme,
);
const share = fc.oneof(fraction, fc.double({ min: 0, max: 1, noNaN: true }));
const odd = fc.constantFrom<unknown>(null, "", "x", true, "#N/A", -1, NaN, Infinity);

/** Mostly sound, now and then not. */
const mostly = (sound: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 300, arbitrary: sound }, { weight: 1, arbitrary: odd });

const proposal = fc.integer({ min: 1, max: 120 }).chain((term) => {
  const years = Math.ceil(term / 12);
  const perYear = (one: fc.Arbitrary<unknown>) =>
    fc.array(mostly(one), { minLength: years, maxLength: years });
  const rows: Readonly<Record<string, fc.Arbitrary<readonly unknown[]>>> = {
    "Annual commit": perYear(money),
    Discount: perYear(share.filter((off) => off !== 1)),
    "Commit basis": fc.tuple(fc.constantFrom("Net", "List")),
    "Commit period": fc.tuple(fc.constantFrom("Annual", "Quarterly")),
    "Discount coverage": fc.tuple(mostly(share)),
    "Overage discount": fc.tuple(mostly(fc.constantFrom("Parity", -1, 0, 0.5, 1 - 1e-16))),
    "Rollover share": fc.tuple(mostly(share)),
    "Rollover life (periods)": fc.tuple(fc.constantFrom(1, 2, 10)),
    "Rollover order": fc.tuple(fc.constantFrom("After", "Before")),
    "Refund share": fc.tuple(mostly(share)),
    "Price terms": fc.tuple(fc.constantFrom("Floating", "Locked", "Protected")),
    "Price cap per year": fc.tuple(fc.constantFrom(0, 0.03, 10)),
    "Reforecast reduction": fc.tuple(mostly(share)),
    "Reforecast from year": fc.tuple(fc.constantFrom(2, 10)),
    Payment: fc.tuple(fc.constantFrom("Annual", "Quarterly", "Monthly", "Arrears")),
  };
  return fc
    .record(rows, { requiredKeys: ["Annual commit", "Discount"] })
    .map((fields) => [
      ["Proposal", "Offer"],
      ["Term (months)", term],
      ...Object.entries(fields).map(([field, values]) => [field, ...(values ?? [])]),
    ]);
});
const forecast = fc
  .tuple(fc.constantFrom(1, 3, 12, 40), fc.constantFrom(1, 3))
  .chain(([rows, columns]) =>
    fc.array(fc.array(mostly(money), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const changes = fc.option(
  fc.array(fc.tuple(mostly(fc.constantFrom(-0.9999999, -0.5, 0, 0.1, 10)))),
);
const probabilities = fc.option(fc.constantFrom([[1]], [[0.25, 0.5, 0.25]], [[1, 0, 0]]));
const rate = fc.option(fc.constantFrom(0, 0.08, 10));
const bands = fc.option(
  fc.array(fc.tuple(money, share), { minLength: 1, maxLength: 6 }).map((rows) => rows),
);

const CALLS: Readonly<Record<string, fc.Arbitrary<readonly unknown[]>>> = {
  CONTRACT_SCHEDULE: fc.tuple(proposal, forecast, changes, fc.constantFrom(null, "year", "month")),
  CONTRACT_SUMMARY: fc.tuple(proposal, forecast, changes, probabilities, rate),
  DISCOUNT_BRIDGE: fc.tuple(proposal, forecast, changes, probabilities),
  COMPARE_PROPOSALS: fc.tuple(forecast, changes, probabilities, rate, proposal, proposal),
  LEVER_VALUES: fc.tuple(proposal, forecast, changes, probabilities, bands),
  PROPOSAL_READING: fc.tuple(
    proposal,
    forecast,
    bands,
    fc.constant(null),
    fc.constant(null),
    changes,
  ),
  RECOMMENDED_COMMIT: fc.tuple(
    forecast,
    bands,
    fc.constantFrom(null, "parity", -1, 0, 1 - 1e-16),
    fc.constantFrom(null, 0, 0.5, 1),
  ),
  EXPECTED_REALIZED_DISCOUNT: fc.tuple(forecast, money, share, fc.constantFrom(null, -1, "parity")),
  FORECAST_SCENARIOS: fc.tuple(money, money, money, fc.constantFrom(null, 1, 2, 200)),
  NEGOTIATION_CALENDAR: fc.tuple(
    fc.constantFrom(1, 59, 60, 61, 46_349, 47_000),
    fc.constantFrom(1, 59, 60, 61, 46_349.5, 2_958_465),
    fc.constantFrom(null, 1, 12),
    fc.constantFrom(null, 0, 0.5, 520),
  ),
};

function isFit(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "string") return !/NaN|undefined|Infinity|\[object/.test(value);
  return isCellError(value) && /^\S.*[.:!?]$/s.test(value.message ?? "");
}

describe.each(Object.entries(CALLS))("%s", (id, args) => {
  it("answers a sound shape of extreme figures with a rectangle of finite ones, or says why not", () => {
    let answered = 0;
    fc.assert(
      fc.property(args, (args) => {
        const result = callWorksheet(id, ...args);
        const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
        if (!isCellError(result)) answered++;
        expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true);
        expect(rows.flat().filter((cell) => !isFit(cell))).toEqual([]);
      }),
      { numRuns: 250 },
    );
    expect(answered).toBeGreaterThan(10);
  });
});

it("a range of a hundred thousand faults is told in a sentence, not in a stack overflow", () => {
  const faults = Array.from({ length: 130_000 }, () => ["x"]);
  const offer = [
    ["Proposal", "Offer"],
    ["Annual commit", 1],
    ["Discount", 0.1],
  ];
  for (const result of [
    callWorksheet("EXPECTED_COST", faults, 1, 0.1),
    callWorksheet("CONTRACT_SUMMARY", offer, faults),
    callWorksheet("CONTRACT_SUMMARY", offer, [[1]], faults),
    callWorksheet("CONTRACT_SUMMARY", faults, [[1]]),
    callWorksheet("BENCHMARK_DISCOUNT", 1, faults),
    callWorksheet("LEVER_VALUES", offer, [[1]], null, null, null, faults),
    callWorksheet("RECOMMENDED_COMMIT", [[1]], faults),
  ]) {
    expect(isCellError(result) && isFit(result)).toBe(true);
  }
});

it("proposals come one by one, or as Excel hands a repeating parameter over: as one list", () => {
  const offer = (name: string, commit: number) => [
    ["Proposal", name],
    ["Annual commit", commit],
    ["Discount", 0.2],
  ];
  const [a, b] = [offer("A", 1e6), offer("B", 5e5)];
  const market = [[[9e5]], null, null, null];
  const oneByOne = callWorksheet("COMPARE_PROPOSALS", ...market, a, b);
  expect(oneByOne).toHaveLength(4);
  expect(callWorksheet("COMPARE_PROPOSALS", ...market, [a, b])).toEqual(oneByOne);
  expect(callWorksheet("COMPARE_PROPOSALS", ...market, [a, null, b])).toEqual(oneByOne);
  // Excel's last argument is always an object about the call itself.
  const call = { functionName: "COMPARE_PROPOSALS", address: undefined };
  expect(callWorksheet("COMPARE_PROPOSALS", ...market, [a, b], call)).toEqual(oneByOne);
  expect(callWorksheet("COMPARE_PROPOSALS", ...market, [a])).toHaveLength(3);
  expect(callWorksheet("COMPARE_PROPOSALS", ...market, [])).toHaveProperty("code", "#VALUE!");
});
