import type { Issue, QuantityName } from "../pricing";
import { figure, percent, quoted } from "./figures";
import { whereIs } from "./place";
import { sentence } from "./sentence";

/** What a percentage must be, for the kinds of number that a person types as one. */
const TAKES: { readonly [Q in QuantityName]?: string } = {
  discount: "a percentage from 0 % up to but not including 100 %",
  overageDiscount: "a percentage from −100 % up to but not including 100 %",
  share: "a percentage from 0 % to 100 %",
  probability: "a percentage from 0 % to 100 %",
};

/** What a field takes in words of its own where a cell takes a number. */
const TAKES_IN_WORDS: { readonly [Q in QuantityName]?: string } = {
  date: "a date, such as 23 Nov 2026",
  termMonths: "1 to 120 months, such as 36 months, 3 years or 1 Jan 2027 to 31 Dec 2029",
  tokenVolume: "a number of million tokens, or one with a word, such as 40 bn",
};

/**
 * The sentence for an issue of a field into which one types as people write: the same as in a cell,
 * but that 1.2 is 120 % where percentages are typed, and that dates and lengths are words.
 */
export function typedSentence(issue: Issue): string {
  if (issue.code === "not_a_number" && issue.takes in TAKES_IN_WORDS) {
    const takes = TAKES_IN_WORDS[issue.takes] ?? "";
    return `${whereIs(issue.at)} must be ${takes}; it is ${quoted(String(issue.got))}.`;
  }
  const takes =
    "takes" in issue && typeof issue.takes === "string" ? percentOf(issue.takes) : undefined;
  if (takes === undefined) return sentence(issue);
  switch (issue.code) {
    case "missing":
      return `${whereIs(issue.at)} is missing; it must be ${takes}.`;
    case "not_a_number":
      return `${whereIs(issue.at)} must be ${takes}; it is ${quoted(String(issue.got))}.`;
    case "out_of_range":
      return `${whereIs(issue.at)} must be ${takes}; it is ${issue.got > 1e6 ? figure(issue.got) : percent(issue.got)}.`;
    default:
      return sentence(issue);
  }
}

function percentOf(takes: string): string | undefined {
  return (TAKES as Readonly<Record<string, string | undefined>>)[takes];
}
