import { readQuantity } from "../cell";
import type { Place } from "../place";
import { all, fail, type Result } from "../result";
import type { Percentiles } from "./percentileScenarios";

/** Reads three percentiles of consumption, which may be equal but not in the wrong order. */
export function parsePercentiles(cells: {
  readonly [P in keyof Percentiles]: unknown;
}): Result<Percentiles> {
  const at = (argument: string): Place => ({ argument });
  const read = all({
    p10: readQuantity("positiveConsumption", cells.p10, at("p10")),
    p50: readQuantity("positiveConsumption", cells.p50, at("p50")),
    p90: readQuantity("positiveConsumption", cells.p90, at("p90")),
  });
  if (!read.ok) return read;
  const { p10, p50, p90 } = read.value;
  if (p50 < p10) return reversed("p50", p50, "p10", p10);
  if (p90 < p50) return reversed("p90", p90, "p50", p50);
  return read;
}

function reversed(argument: string, got: number, lower: string, lowest: number): Result<never> {
  return fail({ code: "percentiles_reversed", at: { argument }, got, lower, lowest });
}
