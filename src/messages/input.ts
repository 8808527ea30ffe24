import type { InputIssue } from "../pricing";
import { allOf, figure, oneOf, quoted } from "./figures";
import { whereIs } from "./place";
import { whatItTakes } from "./quantities";
import type { Sentences } from "./sentences";

export const inputSentences: Sentences<InputIssue> = {
  missing: ({ at, takes }) =>
    takes === undefined
      ? `${whereIs(at)} is missing.`
      : `${whereIs(at)} is missing; it must be ${whatItTakes(takes)}.`,
  not_a_number: ({ at, got, takes }) =>
    `${whereIs(at)} must be ${whatItTakes(takes)}; it is ${cellText(got)}.`,
  out_of_range: ({ at, got, takes }) =>
    `${whereIs(at)} must be ${whatItTakes(takes, got)}; it is ${figure(got)}.`,
  not_a_text: ({ at, got }) => `${whereIs(at)} must be a text; it is ${cellValue(got)}.`,
  unknown_word: ({ at, got, takes }) =>
    `${whereIs(at)} must be ${oneOf(takes)}; it is ${quoted(got)}.`,
  error_value: ({ at, got }) => `${whereIs(at)} holds the error ${got}.`,
  not_a_single_value: ({ at, rows, columns }) =>
    `${whereIs(at)} takes a single value; it is a range of ${size(rows, columns)}.`,
  columns_missing: ({ at, missing, takes }) =>
    `${whereIs(at)} has no column headed ${allOf(missing.map(quoted))}. Its first row must name ` +
    `the columns: ${allOf(takes)}.`,
  column_repeated: ({ at, heading }) =>
    `${whereIs(at)} has more than one column headed ${quoted(heading)}.`,
  wrong_width: ({ at, columns, takes }) =>
    `${whereIs(at)} must have the columns ${takes}; it has ${columns}.`,
  table_empty: ({ at }) => `${whereIs(at)} has no rows with anything in them.`,
  shapes_differ: ({ shapes }) =>
    `These ranges do not fit together: ${allOf(
      shapes.map(({ argument, rows, columns }) => `${argument} is ${size(rows, columns)}`),
    )}. Give ranges of the same size.`,
  result_too_large: ({ cells, most }) =>
    `The result would have ${figure(cells)} cells; the most is ${figure(most)}.`,
  not_finite: () => "The result is too large for a number in a cell.",
};

function size(rows: number, columns: number): string {
  const count = (n: number, one: string) => `${figure(n)} ${n === 1 ? one : `${one}s`}`;
  return `${count(rows, "row")} by ${count(columns, "column")}`;
}

function cellText(got: string | boolean): string {
  return typeof got === "string" ? `the text ${quoted(got)}` : cellValue(got);
}

function cellValue(got: number | boolean): string {
  return typeof got === "number" ? `the number ${figure(got)}` : String(got).toUpperCase();
}
