import {
  askFor,
  bandFinding,
  LAYER_NAMES,
  leverNote,
  mixFinding,
  noTarget,
  quarterOf,
  termsFinding,
} from "../messages";
import {
  distanceOf,
  LEVER_NAMES,
  type AgainstBand,
  type AgainstMix,
  type AgainstTerms,
  type Asks,
  type LeverValue,
  type NegotiationCalendar,
  type NoMix,
} from "../pricing";
import type { CellValue } from "./answer";

// The labels are an interface: formulas in people's workbooks rely on them.

type Table = readonly (readonly CellValue[])[];

export interface Readings {
  readonly currency: string;
  readonly band: AgainstBand;
  readonly mix: AgainstMix | NoMix;
  readonly terms: AgainstTerms | undefined;
}

/**
 * The figures: points of the offer above the vendor's curve (or else above the median comparable),
 * money a year from routing, caching and batch, and the expected realized discount.
 */
export function readingTable({ currency, band, mix, terms }: Readings): Table {
  return [
    ["Reading", "Finding", "Figure"],
    ["Against the band", bandFinding(band, currency), distanceOf(band) ?? ""],
    ["Against the mix", mixFinding(mix, currency), typeof mix === "string" ? "" : mix.mix],
    ["Against the terms", termsFinding(terms, currency), terms?.expected ?? ""],
  ];
}

export function leverTable(values: readonly LeverValue[], asks: Asks, currency: string): Table {
  return [
    ["Lever", "Layer", "Ask", "Value", "Points", "Note"],
    ...values.map((one) => [
      LEVER_NAMES[one.lever][0],
      LAYER_NAMES[one.layer],
      askFor(one.lever, asks),
      one.value ?? "",
      one.points ?? "",
      leverNote(one, currency),
    ]),
  ];
}

export function calendarTable(
  calendar: NegotiationCalendar,
  yearEndMonth: number,
  isAssumed: boolean,
): Table {
  const { target, ends } = calendar;
  return [
    ["Measure", "Value"],
    ["Start by", target?.startBy ?? ""],
    ["Target close", target?.date ?? ""],
    ["Quarter", target ? quarterOf(target.quarter, yearEndMonth, isAssumed) : noTarget(calendar)],
    ["Weeks of slack", target?.weeksOfSlack ?? ""],
    ...ends.map(({ date }) => ["Quarter end", date]),
  ];
}
