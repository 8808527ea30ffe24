import type { ForecastMethod } from "../../messages";
import { BUILT_IN_CARD, sum, type RateCard } from "../../pricing";
import { monthOf, monthsOn } from "../import/days";
import type { Days, UsageImport } from "../import/usageImport";
import { gap, read, type Reading } from "../result";
import { cellsWithTokens } from "./impliedTokens";
import { ListPrices, totalOf } from "./listPrice";
import { coveredDays } from "./period";

/** A year ahead, in money at today's list prices. */
export interface YearAhead {
  readonly year: number;
  /** The twelve months, each a twelfth of a year long. */
  readonly months: readonly number[];
}

export interface ProposedForecast {
  readonly low: YearAhead;
  readonly expected: YearAhead;
  readonly high: YearAhead;
  readonly method: ForecastMethod;
}

const MONTHS = 12;
const DAYS_A_YEAR = 365;
const FEWEST_MONTHS = 3;
const MOST_MONTHS = 12;
const FADING = 0.85;
/** No history says that a fifth more a month goes on for a year. */
const FASTEST = Math.log(1.2);
const SPREAD = { low: 0.25, high: 0.5 };

/**
 * Low, expected and high consumption of the year after the history, for a person to change: the
 * level and growth of the whole months in it, the growth fading from month to month.
 */
export function proposeForecast(
  usage: UsageImport,
  period: Days = coveredDays(usage),
  card: RateCard = BUILT_IN_CARD,
): Reading<ProposedForecast> {
  const daily = dailyList(usage, period, card);
  const days = period.to - period.from + 1;
  const total = [...daily.values()].reduce((sum, money) => sum + money, 0);
  if (!(total > 0)) return gap({ code: "no_usage_in_period", ...period });
  const history = monthlyAverages(daily, period).slice(-MOST_MONTHS);
  if (history.length < FEWEST_MONTHS) return read(levelForecast(total / days, days));
  return read(trendForecast(history));
}

/** List money of each day at today's rates; the file's own list or billed cost where it must. */
function dailyList(usage: UsageImport, period: Days, card: RateCard): ReadonlyMap<number, number> {
  const prices = new ListPrices(card);
  const { cells } = cellsWithTokens(usage, prices);
  const hasTokens = usage.covers.tokens !== undefined;
  const daily = new Map<number, number>();
  for (const cell of cells) {
    if (cell.day < period.from || cell.day > period.to) continue;
    // Cells of a cost file beside a usage file hold the same usage once more.
    const isSecond = hasTokens && cell.tokens === undefined && cell.isKnown;
    const cost = prices.cost(cell, "now");
    const money = cost !== undefined ? totalOf(cost) : isSecond ? 0 : moneyOf(cell);
    daily.set(cell.day, (daily.get(cell.day) ?? 0) + money);
  }
  return daily;
}

function moneyOf(cell: UsageImport["cells"][number]): number {
  const split = cell.list ?? cell.billed;
  return totalOf(split) + (cell.unsplit?.list ?? cell.unsplit?.billed ?? 0);
}

/** Money a day in each month that lies wholly in the period; months without use end the history. */
function monthlyAverages(daily: ReadonlyMap<number, number>, period: Days): readonly number[] {
  const averages: number[] = [];
  for (let month = monthOf(period.from); month <= period.to; month = monthsOn(month, 1)) {
    const next = monthsOn(month, 1);
    if (month < period.from || next - 1 > period.to) continue;
    let total = 0;
    for (let day = month; day < next; day++) total += daily.get(day) ?? 0;
    if (total > 0) averages.push(total / (next - month));
    else averages.length = 0;
  }
  return averages;
}

function levelForecast(aDay: number, days: number): ProposedForecast {
  return firstYear({ kind: "level", days, level: aDay * DAYS_A_YEAR, spread: SPREAD });
}

function trendForecast(history: readonly number[]): ProposedForecast {
  const logs = history.map((money) => Math.log(money));
  const slopes = logs.flatMap((later, j) =>
    logs.slice(0, j).map((earlier, i) => (later - earlier) / (j - i)),
  );
  const slope = (u: number) => Math.min(FASTEST, Math.max(-FASTEST, quantile(slopes, u)));
  const [low, expected, high] = [slope(0.1), slope(0.5), slope(0.9)];
  // The last month's level by the middle of all months, each carried on to the last one.
  const last = logs.length - 1;
  const level =
    Math.exp(
      quantile(
        logs.map((log, month) => log + expected * (last - month)),
        0.5,
      ),
    ) * DAYS_A_YEAR;
  return firstYear({
    kind: "trend",
    months: history.length,
    level,
    growth: { low: Math.expm1(low), expected: Math.expm1(expected), high: Math.expm1(high) },
    fading: FADING,
  });
}

function firstYear(method: ForecastMethod): ProposedForecast {
  const ahead = (scenario: Scenario): YearAhead => {
    const months = monthsAhead(method, scenario, MONTHS);
    return { year: sum(months), months };
  };
  return { low: ahead("low"), expected: ahead("expected"), high: ahead("high"), method };
}

type Scenario = "low" | "expected" | "high";

/** The forecast of each contract year, by the method that the first one was proposed by. */
export function forecastYears(
  { method }: Pick<ProposedForecast, "method">,
  years: number,
): readonly { readonly [S in Scenario]: number }[] {
  const ahead = (scenario: Scenario) => monthsAhead(method, scenario, MONTHS * years);
  const [low, expected, high] = [ahead("low"), ahead("expected"), ahead("high")];
  return Array.from({ length: years }, (_, year) => {
    const of = (months: readonly number[]) => sum(months.slice(year * MONTHS, (year + 1) * MONTHS));
    return { low: of(low), expected: of(expected), high: of(high) };
  });
}

/** Growth of a month, then fading: a month on it is 0.85 of it, then 0.85² … */
function monthsAhead(method: ForecastMethod, scenario: Scenario, count: number): readonly number[] {
  const aMonth = method.level / MONTHS;
  if (method.kind === "level") {
    const { low, high } = method.spread;
    const factor = { low: 1 - low, expected: 1, high: 1 + high }[scenario];
    return new Array<number>(count).fill(aMonth * factor);
  }
  let [grown, step] = [0, Math.log1p(method.growth[scenario])];
  return Array.from({ length: count }, () => {
    grown += step;
    step *= method.fading;
    return aMonth * Math.exp(grown);
  });
}

/** The inclusive quantile, between neighbours in proportion. */
function quantile(values: readonly number[], u: number): number {
  const rising = [...values].sort((a, b) => a - b);
  const at = (rising.length - 1) * u;
  const [below, above] = [rising[Math.floor(at)] ?? 0, rising[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}
