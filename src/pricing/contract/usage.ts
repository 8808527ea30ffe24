import { sum } from "../sum";

/**
 * Usage over a term, valued at the list prices of signing: scenarios of annual figures (one a
 * contract year, spread evenly over its months) or of monthly ones. Past the last figure the last
 * one holds, so one forecast serves proposals of any term.
 */
export interface Forecast {
  readonly figures: "annual" | "monthly";
  /** At least one scenario; each has at least one figure, and all have as many. */
  readonly scenarios: readonly (readonly number[])[];
  /** One a scenario; they sum to 1 within 1e-9. */
  readonly probabilities: readonly number[];
}

/** Lays a scenario's figures out over the months of `into`. */
export function spreadOverMonths(
  kind: Forecast["figures"],
  figures: readonly number[],
  into: Float64Array,
): void {
  const last = figures.length - 1;
  for (let month = 0; month < into.length; month++) {
    const figure = kind === "monthly" ? month : Math.floor(month / 12);
    const value = figures[Math.min(figure, last)] ?? 0;
    into[month] = kind === "monthly" ? value : value / 12;
  }
}

/** The expected figures: a scenario of their own. */
export function expectedFigures({ scenarios, probabilities }: Forecast): readonly number[] {
  return (scenarios[0] ?? []).map((_, index) =>
    sum(scenarios.map((scenario, s) => (probabilities[s] ?? 0) * (scenario[index] ?? 0))),
  );
}
