import { forecastYears, type ProposedForecast } from "../../usage";
import type { YearForecast } from "../../template";
import { quantityDoor } from "../draft/doors";
import { StepReader, type Finding } from "../draft/finding";
import { readMoney } from "../entry/readMoney";
import { SCENARIO_NAMES } from "../figures/yearFigures";
import type { Desk } from "./desk";

export interface ReadForecast {
  /** The coming years; there only when all of it is understood. */
  readonly years: readonly YearForecast[] | undefined;
  readonly findings: readonly Finding[];
}

/** As far ahead as it makes sense to say anything from a history. */
export const YEARS_AHEAD = 5;

/**
 * The forecast as it is proposed, or as the person changed it: then later years change by as much
 * as the first did.
 */
export function readForecast(proposed: ProposedForecast, texts: Desk["texts"]): ReadForecast {
  const reader = new StepReader("usage");
  const years = forecastYears(proposed, YEARS_AHEAD);
  const factors = SCENARIO_NAMES.map((scenario) => {
    const field = `usage.${scenario}` as const;
    const text = texts[field];
    if (text === undefined) return 1;
    const at = { argument: `Forecast, ${scenario}` };
    const first = reader.take(field, readMoney(text), quantityDoor("consumption", at, text));
    const before = years[0]?.[scenario] ?? 0;
    return first === undefined ? undefined : before > 0 ? first / before : 1;
  });
  const [low, expected, high] = factors;
  if (low === undefined || expected === undefined || high === undefined) {
    return { years: undefined, findings: reader.findings };
  }
  const changed = years.map((year) => ({
    low: Math.round(year.low * low),
    expected: Math.round(year.expected * expected),
    high: Math.round(year.high * high),
  }));
  checkOrder(reader, changed);
  return {
    years: reader.findings.length === 0 ? changed : undefined,
    findings: reader.findings,
  };
}

/** Low ≤ expected ≤ high, as everywhere. */
function checkOrder(reader: StepReader, [first]: readonly YearForecast[]): void {
  if (first === undefined) return;
  for (const [lower, upper] of [
    ["low", "expected"],
    ["expected", "high"],
  ] as const) {
    const [lowest, got] = [first[lower], first[upper]];
    if (lowest <= got) continue;
    const at = { argument: `Forecast, ${upper}` };
    reader.refuse(`usage.${upper}`, { code: "percentiles_reversed", at, got, lower, lowest });
  }
}
