import type { Overage } from "../../pricing";
import type { OfferedBand, ProposalInputs, ProposalOnSheet, YearForecast } from "../../template";
import { draftName } from "../home/draftName";
import type { Draft } from "../draft/draft";
import { readDraft } from "../draft/readDraft";
import { calendarDay, serialOf } from "../entry/serialDate";

/** A proposal as far as a commit and a curve can be taken from it. */
export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly currency: string | undefined;
  readonly commits: readonly number[];
  readonly discounts: readonly number[];
  readonly basis: ProposalInputs["basis"];
  readonly overage: Overage;
  readonly bands: readonly OfferedBand[];
  readonly startDate: number | undefined;
  readonly termMonths: number | undefined;
  readonly forecast: YearForecast | undefined;
}

/** The proposals of the workbook, and the one that is being entered. */
export function offersOf(
  proposals: readonly ProposalOnSheet[],
  draft: Draft | undefined,
): readonly Offer[] {
  const written = proposals.flatMap(({ sheet, inputs }) =>
    inputs.ok ? [offerOf(sheet.id, inputs.value)] : [],
  );
  return draft === undefined ? written : [draftOffer(draft), ...written];
}

function offerOf(id: string, inputs: ProposalInputs): Offer {
  const { name, currency, commits, discounts, basis, overageDiscount, bands } = inputs;
  const { startDate, termMonths } = inputs;
  return {
    id,
    name,
    currency,
    commits,
    discounts,
    basis,
    overage: overageDiscount,
    bands,
    startDate,
    termMonths,
    forecast: inputs.forecast[0],
  };
}

function draftOffer(draft: Draft): Offer {
  const { understood } = readDraft(draft);
  const known = (values: readonly (number | undefined)[]) =>
    values.flatMap((value) => (value === undefined ? [] : [value]));
  const { low, expected, high } = understood.forecast[0] ?? {};
  const isWhole = low !== undefined && expected !== undefined && high !== undefined;
  return {
    id: "draft",
    name: draftName(draft),
    currency: understood.currency,
    commits: known(understood.commits),
    discounts: known(understood.discounts),
    basis: understood.basis,
    overage: understood.overageDiscount ?? 0,
    bands: understood.bands ?? [],
    startDate: understood.startDate ?? undefined,
    termMonths: understood.termMonths,
    forecast: isWhole ? { low, expected, high } : undefined,
  };
}

const MONTHS = 12;

/** The commit of the contract year that a day is in, or of the nearest; as far as it is known. */
export function commitOn(
  { commits, discounts, startDate, termMonths = MONTHS }: Offer,
  on: number,
): {
  readonly commit?: number;
  readonly discount?: number;
  readonly from?: number;
  readonly to?: number;
} {
  const years = Math.max(1, Math.ceil(termMonths / MONTHS));
  let year = 0;
  while (
    startDate !== undefined &&
    year < years - 1 &&
    monthsAfter(startDate, (year + 1) * MONTHS) <= on
  )
    year++;
  const months = Math.min(MONTHS, termMonths - year * MONTHS);
  const [commit, discount] = [commits[year], discounts[year]];
  return {
    ...(commit === undefined ? {} : { commit: (commit * months) / MONTHS }),
    ...(discount === undefined ? {} : { discount }),
    ...(startDate === undefined
      ? {}
      : {
          from: monthsAfter(startDate, year * MONTHS),
          to: monthsAfter(startDate, year * MONTHS + months) - 1,
        }),
  };
}

/** The same day so many months on; the last of the month where there is no such day. */
export function monthsAfter(serial: number, months: number): number {
  const { year, month, day } = calendarDay(serial);
  const total = year * MONTHS + (month - 1) + months;
  const then = { year: Math.floor(total / MONTHS), month: (total % MONTHS) + 1 };
  for (let last = day; last > 27; last--) {
    const found = serialOf({ ...then, day: last });
    if (found !== undefined) return found;
  }
  return serialOf({ ...then, day }) ?? serial;
}
