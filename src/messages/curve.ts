import type { CurveIssue } from "../pricing";
import { figure, percent } from "./figures";
import { whereIs } from "./place";
import type { Sentences } from "./sentences";

export const curveSentences: Sentences<CurveIssue> = {
  threshold_repeated: ({ at, got, otherRow }) =>
    `${whereIs(at)}: the threshold ${figure(got)} is also in row ${otherRow}. ` +
    "Thresholds must differ.",
  years_repeated: ({ at, got, otherRow }) =>
    `${whereIs(at)}: ${figure(got)} years are also in row ${otherRow}. Each term has one row.`,
  band_name_not_a_name: ({ at, got }) =>
    `${whereIs(at)} must be the band's name, or its number from 1 to 100; it is ` +
    `${typeof got === "number" ? figure(got) : String(got).toUpperCase()}. ` +
    "A table of three columns has name, threshold and discount.",
  discount_with_uplift_out_of_range: ({ discount, uplift }) =>
    `The band's discount of ${percent(discount)} and the term uplift of ${percent(uplift)} make ` +
    `${percent(discount + uplift)}; together they must be at least 0 % and below 100 %.`,
  no_next_band: ({ band, threshold }) =>
    `The commit is in the top band (${band}, from ${figure(threshold)}): there is no next one.`,
};
