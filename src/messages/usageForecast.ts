import { money, percentage } from "./amounts";
import { day, figure } from "./figures";
import type { ForecastMethod, YearlyFooting } from "./usageIssue";

/** How the low, expected and high forecasts came about. */
export function forecastMethod(method: ForecastMethod, currency: string): string {
  const level = `${money(method.level, currency)} a year`;
  if (method.kind === "level") {
    const { low, high } = method.spread;
    return (
      `There are fewer than three whole months of history. Expected is the level of its ` +
      `${figure(method.days)} days, ${level}; low is ${percentage(low)} less and high ` +
      `${percentage(high)} more, which is an assumption: put your own in its place.`
    );
  }
  const { low, expected, high } = method.growth;
  return (
    `From ${figure(method.months)} whole months at today's list prices. They end at a level of ` +
    `${level}. Growth a month to begin with is ${percentage(low)} in the low, ` +
    `${percentage(expected)} in the expected and ${percentage(high)} in the high forecast: the ` +
    `lowest tenth, the middle and the highest tenth of the growth between any two of these ` +
    `months, held within 20 % either way. Each month keeps ${percentage(method.fading)} of the ` +
    "growth of the one before."
  );
}

/** What was done to the figures of a period to make them those of a year. */
export function yearlyFooting({ period, days, daysWithUsage }: YearlyFooting): string {
  const without = days - daysWithUsage;
  return (
    `${day(period.from)} to ${day(period.to)} is ${count(days, "day")}; a year is that ` +
    `× 365 ÷ ${figure(days)}.` +
    (without === 0
      ? ""
      : ` ${count(without, "day")} of them ${without === 1 ? "has" : "have"} no usage: if the ` +
        "files lack them, the year comes out too low.")
  );
}

function count(days: number, unit: string): string {
  return `${figure(days)} ${days === 1 ? unit : `${unit}s`}`;
}
