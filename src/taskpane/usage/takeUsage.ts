import { takenFrom } from "../../messages";
import type { YearForecast } from "../../template";
import { asPlainText, type UsageSummary, type WorkLine, type YearlyUsage } from "../../usage";
import type { WorkTexts } from "../draft/draft";
import { percentText, plainText } from "../entry/plainText";
import { yearlyMoneyText } from "../entry/readYearlyMoney";

/** What an import puts into a proposal: texts, as if they had been typed. */
export interface TakenUsage {
  readonly work: readonly WorkTexts[];
  readonly forecast: Readonly<Record<string, string>>;
  /** Where it came from, to be said beside it. */
  readonly note: string;
}

/** The lines of the models that the card prices; another one cannot stand in a workload. */
export function workOf({ lines }: YearlyUsage): readonly WorkLine[] {
  return lines.flatMap(({ model, row, yearly }) =>
    row === undefined ? [] : [{ model, row, yearly }],
  );
}

export function workTexts(lines: readonly WorkLine[]): readonly WorkTexts[] {
  return lines.map(({ model, yearly }) => ({
    model,
    input: volumeText(yearly.input),
    output: volumeText(yearly.output),
    cacheRead: shareText(yearly.cacheReadShare),
    cacheWrite: shareText(yearly.cacheWriteShare),
    batch: shareText(yearly.batchShare),
    usOnly: shareText(yearly.usOnlyShare),
  }));
}

/** Million tokens to a token: nobody types more, and less would change the cost. */
function volumeText(volume: number): string {
  return plainText(Number(volume.toFixed(6)));
}

/** To a ten-thousandth of a percent; cut down, so that two shares never add up to more than all. */
function shareText(share: number): string {
  const cut = Math.floor(share * 1e6 + 1e-6) / 1e6;
  return cut === 0 ? "" : percentText(cut);
}

/** The forecast of each year; one that only repeats the year before is left blank. */
export function forecastTexts(years: readonly YearForecast[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (["low", "expected", "high"] as const).flatMap((scenario) =>
      years.map((year, index) => [
        `${scenario}.${String(index)}`,
        index > 0 && years[index - 1]?.[scenario] === year[scenario]
          ? ""
          : yearlyMoneyText(Math.round(year[scenario])),
      ]),
    ),
  );
}

export function noteOf(
  usage: UsageSummary,
  { period, days }: YearlyUsage,
  realized: number | undefined,
): string {
  return takenFrom({
    files: usage.files.map(({ name }) => asPlainText(name, 40)),
    period,
    days,
    ...(realized === undefined ? {} : { realized }),
  });
}
