import type { Contract } from "./contract";
import { walkScenario } from "./outcome";
import { addUp, monthlySchedule, type ScheduleLine } from "./schedule";
import { spreadOverMonths, type Forecast } from "./usage";

/** The term in the scenarios with the smallest and the largest list value; of equals the first. */
export interface Extremes {
  readonly low: ScheduleLine;
  readonly high: ScheduleLine;
}

export function extremesOf(contract: Contract, forecast: Forecast): Extremes {
  const usage = new Float64Array(contract.months);
  let low = 0;
  let high = 0;
  let least = Infinity;
  let most = -Infinity;
  forecast.scenarios.forEach((figures, scenario) => {
    spreadOverMonths(forecast.figures, figures, usage);
    const value = listValueOf(contract, usage);
    if (value < least) [low, least] = [scenario, value];
    if (value > most) [high, most] = [scenario, value];
  });
  const total = (scenario: number) =>
    addUp(monthlySchedule(contract, walkScenario(contract, forecast, scenario)));
  return { low: total(low), high: total(high) };
}

function listValueOf({ years }: Contract, usage: Float64Array): number {
  let value = 0;
  for (const { firstMonth, months, listIndex } of years) {
    for (let m = firstMonth; m < firstMonth + months; m++) value += (usage[m] ?? 0) * listIndex;
  }
  return value;
}
