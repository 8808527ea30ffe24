import fc from "fast-check";
import type { Forecast, Proposal } from "../../../src/pricing";

/** A plain one-year offer; a test changes what it is about. */
export const PLAIN: Proposal = {
  name: "Offer",
  currency: "USD",
  termMonths: 12,
  commits: [1_000_000],
  basis: "net",
  commitPeriod: "annual",
  discounts: [0.2],
  coverage: 1,
  overageDiscount: 0,
  rollover: { share: 0, life: 1, order: "after" },
  refundShare: 0,
  priceTerms: "floating",
  priceCap: 0,
  reforecast: { reduction: 0, fromYear: 2 },
  payment: "annual",
};

/** One certain scenario of annual figures. */
export function certain(...figures: readonly number[]): Forecast {
  return { figures: "annual", scenarios: [figures], probabilities: [1] };
}

export function monthly(...figures: readonly number[]): Forecast {
  return { figures: "monthly", scenarios: [figures], probabilities: [1] };
}

const share = fc.oneof(
  fc.constantFrom(0, 1),
  fc.integer({ min: 0, max: 100 }).map((points) => points / 100),
);
const discount = fc.integer({ min: 0, max: 90 }).map((points) => points / 100);
const money = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5_000_000 }));

/** Every proposal that can be expressed: ramps, part years, both periods, all terms. */
export const anyProposal: fc.Arbitrary<Proposal> = fc.integer({ min: 1, max: 60 }).chain((term) => {
  const years = { minLength: Math.ceil(term / 12), maxLength: Math.ceil(term / 12) };
  return fc.record({
    name: fc.constant("Offer"),
    currency: fc.constant("USD"),
    termMonths: fc.constant(term),
    commits: fc.array(money, years),
    basis: fc.constantFrom("net", "list"),
    commitPeriod: fc.constantFrom("annual", "quarterly"),
    discounts: fc.array(discount, years),
    coverage: share,
    overageDiscount: fc.oneof(
      fc.constant("parity" as const),
      fc.integer({ min: -100, max: 90 }).map((points) => points / 100),
    ),
    rollover: fc.record({
      share,
      life: fc.integer({ min: 1, max: 10 }),
      order: fc.constantFrom("after", "before"),
    }),
    refundShare: share,
    priceTerms: fc.constantFrom("floating", "locked", "protected"),
    priceCap: fc.constantFrom(0, 0.03, 0.5),
    reforecast: fc.record({ reduction: share, fromYear: fc.integer({ min: 2, max: 4 }) }),
    payment: fc.constantFrom("annual", "quarterly", "monthly", "arrears"),
  });
});

export const anyForecast: fc.Arbitrary<Forecast> = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 12, max: 40 })),
    fc.integer({ min: 1, max: 4 }),
  )
  .chain(([rows, columns]) =>
    fc
      .array(fc.array(money, { minLength: rows, maxLength: rows }), {
        minLength: columns,
        maxLength: columns,
      })
      .map((scenarios) => ({
        figures: rows > 10 ? ("monthly" as const) : ("annual" as const),
        scenarios: scenarios.map((figures) =>
          rows > 10 ? figures.map((figure) => figure / 12) : figures,
        ),
        probabilities: scenarios.map(() => 1 / columns),
      })),
  );

export const anyPriceChanges: fc.Arbitrary<readonly number[]> = fc.array(
  fc.integer({ min: -50, max: 50 }).map((points) => points / 100),
  { maxLength: 4 },
);
