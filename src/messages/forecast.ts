import type { ForecastIssue } from "../pricing";
import { figure } from "./figures";
import { whereIs } from "./place";
import type { Sentences } from "./sentences";

export const forecastSentences: Sentences<ForecastIssue> = {
  percentiles_reversed: ({ at, got, lower, lowest }) =>
    `${whereIs(at)} is ${figure(got)}, which is less than ${lower} (${figure(lowest)}). ` +
    "The percentiles must rise: p10, then p50, then p90.",
  probabilities_do_not_sum: ({ at, total }) =>
    `${whereIs(at)} must sum to 1; they sum to ${figure(Number(total.toPrecision(10)))}.`,
  probabilities_miscounted: ({ at, got, takes }) =>
    `${whereIs(at)} must have one value for each of the forecast's columns: ${takes}, not ${got}.`,
};
