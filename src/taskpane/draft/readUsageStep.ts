import type { Habit } from "../entry/habit";
import type { YearForecast } from "../../template";
import { textIn, type Draft } from "./draft";
import { StepReader, type Finding } from "./finding";
import type { Understood } from "./understood";
import { readWorkload } from "./readWorkload";
import { readYears } from "./readYears";
import { readYearlyMoney } from "../entry/readYearlyMoney";

const SCENARIOS = ["low", "expected", "high"] as const;
type Scenario = (typeof SCENARIOS)[number];

export function readUsageStep(
  draft: Draft,
  years: number,
  habit: Habit,
  startDate: number | undefined,
): { value: Pick<Understood, "workload" | "forecast">; findings: readonly Finding[] } {
  const reader = new StepReader("usage");
  const workload = readWorkload(reader, draft, habit, startDate);
  const column = (scenario: Scenario) =>
    readYears(reader, draft, {
      column: scenario,
      label: `Forecast, ${scenario}`,
      years,
      takes: "consumption",
      read: (text) => readYearlyMoney(text, habit),
    });
  const columns = { low: column("low"), expected: column("expected"), high: column("high") };
  const forecast = Array.from({ length: years }, (_, year): Partial<YearForecast> => {
    const of = (scenario: Scenario) => {
      const value = columns[scenario][year];
      return value === undefined ? {} : { [scenario]: value };
    };
    return { ...of("low"), ...of("expected"), ...of("high") };
  });
  forecast.forEach((row, year) => checkOrder(reader, draft, row, year));
  return { value: { workload, forecast }, findings: reader.findings };
}

/** Low ≤ expected ≤ high. A year that only repeats the one before is not reported again. */
function checkOrder(
  reader: StepReader,
  draft: Draft,
  row: Partial<YearForecast>,
  year: number,
): void {
  const typed = SCENARIOS.some((scenario) => textIn(draft, `${scenario}.${year}`).trim() !== "");
  const pairs = [
    ["low", "expected"],
    ["expected", "high"],
  ] as const;
  for (const [lower, upper] of pairs) {
    const [lowest, got] = [row[lower], row[upper]];
    if (!typed || lowest === undefined || got === undefined || lowest <= got) continue;
    const at = { argument: `Forecast, ${upper}`, column: `year ${String(year + 1)}` };
    reader.refuse(`${upper}.${year}`, { code: "percentiles_reversed", at, got, lower, lowest });
  }
}
