import { expect, test } from "@jest/globals";
import { typedSentence } from "../../src/messages";
import type { Issue } from "../../src/pricing";

test.each<[string, Issue]>([
  [
    'Start date must be a date, such as 23 Nov 2026; it is "soon".',
    { code: "not_a_number", at: { argument: "Start date" }, got: "soon", takes: "date" },
  ],
  [
    'Term must be 1 to 120 months, such as 36 months, 3 years or 1 Jan 2027 to 31 Dec 2029; it is "12 weeks".',
    { code: "not_a_number", at: { argument: "Term" }, got: "12 weeks", takes: "termMonths" },
  ],
  [
    'Input must be a number of million tokens, or one with a word, such as 40 bn; it is "many".',
    { code: "not_a_number", at: { argument: "Input" }, got: "many", takes: "tokenVolume" },
  ],
  [
    "Quoted discount must be a percentage from 0 % up to but not including 100 %; it is 130 %.",
    { code: "out_of_range", at: { argument: "Quoted discount" }, got: 1.3, takes: "discount" },
  ],
])("in a field: %s", (says, issue) => {
  expect(typedSentence(issue)).toBe(says);
});
