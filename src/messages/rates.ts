import type { RatesIssue } from "../pricing";
import { day, figure, oneOf, quoted } from "./figures";
import { whereIs } from "./place";
import type { Sentences } from "./sentences";

export const rateSentences: Sentences<RatesIssue> = {
  unknown_model: ({ at, got, nearest }) =>
    `${whereIs(at)} must be a model of the rate card; ${quoted(got)} is not one.` +
    (nearest.length > 0 ? ` Nearest: ${oneOf(nearest)}.` : ""),
  fast_with_batch: ({ at }) =>
    `${whereIs(at)}: fast mode is not sold with batch. Take one of them.`,
  shares_above_one: ({ at, total }) =>
    `${whereIs(at)}: the cache read share and the cache write share add up to ${figure(total)}; ` +
    "together they can be 1 at most.",
  no_rate_on_date: ({ model, on, nearest }) =>
    `${model} has no list rate on ${day(on)}; the nearest day with one is ${day(nearest)}.`,
  modifier_not_sold: ({ model, modifier, on }) =>
    `${model} is not sold with ${modifier === "us" ? "US-only inference" : "fast mode"}` +
    (on === undefined ? "." : ` on ${day(on)}.`),
  card_empty_on_date: ({ on }) => `The rate card has no model in force on ${day(on)}.`,
  card_dates_reversed: ({ at, from, to }) =>
    `${whereIs(at)}: its last day, ${day(to)}, is before its first, ${day(from)}.`,
  card_rows_overlap: ({ at, model, otherRow }) =>
    `${whereIs(at)}: ${model} has another rate for some of the same days in row ${otherRow}.`,
  fast_rate_incomplete: ({ at }) =>
    `${whereIs(at)}: fast mode needs both a fast input and a fast output rate.`,
  no_volume: () => "There are no volumes to blend over: their sum is 0.",
  no_workload_cost: () => "The workload costs nothing, so there is nothing to take a share of.",
};
