import { money, percentage } from "./amounts";
import { figure } from "./figures";

interface Multipliers {
  readonly input: number;
  readonly cacheWrite5m: number;
  readonly cacheRead: number;
}

/** What a model's rates are multiplied by, as published: `cache read × 0.05, …`. */
export function publishedMultipliers(rates: Multipliers, usMultiplier: number | undefined): string {
  const of = (rate: number) => figure(Number((rate / rates.input).toPrecision(3)));
  const us = usMultiplier === undefined ? "" : `, US-only × ${figure(usMultiplier)}`;
  const caching =
    rates.input > 0
      ? `cache read × ${of(rates.cacheRead)}, cache write × ${of(rates.cacheWrite5m)} of input, `
      : "";
  return `Published: ${caching}batch × 0.5${us}.`;
}

/** What the move between two models does to the count of tokens. */
export function tokenFactorSays(factor: number): string {
  if (factor === 1) return "Both count the same tokens for a text.";
  const said = figure(Number(factor.toPrecision(3)));
  return factor > 1
    ? `It counts about ${said} tokens where the other counts 1, for the same text.`
    : `It counts about ${said} of a token where the other counts 1, for the same text.`;
}

export const STEP_NAMES = {
  today: "Today",
  routing: "Routing",
  caching: "Caching",
  batch: "Batch",
} as const;

interface Sized {
  readonly commit: number;
  readonly discount: number;
  readonly bandName?: string | undefined;
}

/** The commit that is recommended, to stand after what it is sized on. */
export function recommendedSays(
  { commit, discount, bandName }: Sized,
  inMoney: (value: number) => string,
): string {
  if (commit === 0) return "No commit: none pays at this usage.";
  const named = bandName === undefined ? "" : `, ${bandName}`;
  return `${inMoney(commit)} a year, ${percentage(discount)} off${named}`;
}

/** Why no commit can be sized. */
export type SizingGap =
  | { readonly code: "no_band_table" }
  | { readonly code: "no_forecast" }
  | { readonly code: "band_table_unreadable" }
  | { readonly code: "other_money"; readonly usage: string; readonly bands: string };

export function sizingGap(gap: SizingGap): string {
  switch (gap.code) {
    case "no_band_table":
      return (
        "This needs a vendor's band table: there is none yet, in the workbook or in a proposal " +
        "that is being entered."
      );
    case "no_forecast":
      return "This needs a forecast: low, expected and high.";
    case "band_table_unreadable":
      return "The band table cannot be read: mend it in its proposal first.";
    case "other_money":
      return (
        `The usage is in ${gap.usage} and the band table in ${gap.bands}: they cannot be held ` +
        "against each other."
      );
  }
}

/** Why the two recommendations differ, or that they do not. */
export function sizedSays(before: number, after: number, currency: string): string {
  if (before === after) return "What is chosen above does not change the commit.";
  return after < before
    ? `Sized on the usage before, the commit would be ${money(before - after, currency)} a year ` +
        "too high for the usage after."
    : `Sized on the usage after, the commit is ${money(after - before, currency)} a year higher.`;
}
