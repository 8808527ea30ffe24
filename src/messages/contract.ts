import type { ContractIssue } from "../pricing";
import { figure, oneOf, quoted } from "./figures";
import { whereIs } from "./place";
import type { Sentences } from "./sentences";

export const contractSentences: Sentences<ContractIssue> = {
  unknown_field: ({ at, got, nearest }) =>
    `${whereIs(at)}: ${quoted(got)} is not a field of a proposal. ` +
    `Did you mean ${oneOf(nearest)}?`,
  field_unnamed: ({ at }) =>
    `${whereIs(at)} has a value but no field beside it: the first column names the fields.`,
  field_repeated: ({ at, field, otherRow }) =>
    `${whereIs(at)}: ${quoted(field)} is also in row ${otherRow}. Each field has one row.`,
  year_missing: ({ at, field, year }) =>
    `${whereIs(at)}: ${field} has no value for contract year ${year}. ` +
    "Give one for each year of the term, or a single column that holds for all.",
  forecast_of_eleven: ({ at }) =>
    `${whereIs(at)} has 11 figures, which could be years or months. ` +
    "Give 1 to 10 annual figures, or 12 and more monthly ones.",
  too_many_scenarios: ({ at, got, most }) =>
    `${whereIs(at)} has ${figure(got)} columns; the most is ${figure(most)}.`,
};
