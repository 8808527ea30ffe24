import { money, percentage } from "./amounts";
import { allOf, day, figure, quoted } from "./figures";
import type {
  DifferenceCause,
  Measure,
  SkipReason,
  UsageGap,
  UsageIssue,
  UsageNotice,
} from "./usageIssue";

type Said<U extends { readonly code: string }> = {
  readonly [C in U["code"]]: (issue: Extract<U, { readonly code: C }>) => string;
};

const KINDS =
  "the usage or cost CSV of the Claude Console, a usage or cost report of the Admin API as JSON, " +
  "an analytics cost report, or a FOCUS CSV";

const LOOKS_LIKE = {
  pdf: "It is a PDF.",
  "web page": "It is a web page.",
  binary: "It is not a text file.",
  "other json": "It is JSON without the time buckets of a usage or cost report.",
  "api error": "It is an error message of the API, not a report.",
} as const;

const ISSUES: Said<UsageIssue> = {
  no_files: () => "No file was chosen.",
  is_folder: ({ folder }) => `${named(folder)} is a folder. Open it, and take the files in it.`,
  file_empty: ({ file }) => `${named(file)} is empty: there is no row with anything in it.`,
  file_unreadable: ({ file }) =>
    `${named(file)} could not be read. It may have been moved or changed since it was chosen; ` +
    "choose it again.",
  files_too_large: ({ file, bytes, most }) =>
    `${named(file)} is too large: ${size(bytes)} with the files before it; the most at once is ` +
    `${size(most)}. Export a shorter period.`,
  file_is_packed: ({ file, format }) =>
    format === "zip"
      ? `${named(file)} is a zip archive or an Excel workbook. Unpack it, or save the sheet as CSV.`
      : `${named(file)} is packed with gzip. Unpack it first.`,
  file_of_other_kind: ({ file, looksLike, headings }) =>
    `${named(file)} is not a file that can be read here. ` +
    (looksLike === undefined ? "" : `${LOOKS_LIKE[looksLike]} `) +
    (headings === undefined || headings.length === 0
      ? ""
      : `Its first row is ${allOf(headings.map(quoted))}. `) +
    `Take ${KINDS}.`,
  usage_columns_missing: ({ file, missing }) =>
    `${named(file)} has no column headed ${allOf(missing.map(quoted))}.`,
  usage_column_repeated: ({ file, heading }) =>
    `${named(file)} has more than one column headed ${quoted(heading)}.`,
  file_truncated: ({ file, line }) =>
    `${named(file)} is cut off at line ${figure(line)}: its end is missing. Export it again.`,
  file_damaged: ({ file, line }) =>
    `${named(file)} is damaged near line ${figure(line)}: it is not whole JSON. Export it again.`,
  row_too_long: ({ file, line }) =>
    `${named(file)} has a row without an end from line ${figure(line)} on: most likely a ` +
    "quotation mark that is never closed. Export it again.",
  bucket_too_long: ({ file, most }) =>
    `${named(file)} has a time bucket of more than ${figure(most)} characters. Fetch the report ` +
    "with fewer groups, or in shorter buckets.",
  no_usable_rows: ({ file, reasons }) =>
    `No row of ${named(file)} could be used` +
    (reasons.length === 0
      ? ": it has none."
      : `: ${allOf(reasons.map(({ reason, count }) => `${rows(count)} (${skipped(reason)})`))}.`),
  same_file_twice: ({ file, other }) =>
    `${named(file)} has the same content as ${named(other)}. Take one of them, or its usage ` +
    "would count twice.",
  periods_overlap: ({ file, other, from, to, counts }) =>
    file === other
      ? `${named(file)} holds ${MEASURES[counts]} of ${stretch(from, to)} twice. Take out the second.`
      : `${named(file)} and ${named(other)} both hold ${MEASURES[counts]} of ` +
        `${stretch(from, to)}, which would count twice. Take files whose days do not overlap.`,
  currencies_mixed: ({ currencies }) =>
    `The files hold money in ${allOf(currencies.map(quoted))}. Amounts of one currency only can ` +
    "be added up: import them one at a time.",
  too_much_detail: ({ most }) =>
    `There are more than ${figure(most)} combinations of day, model and modifier. Import a ` +
    "shorter period.",
  import_stopped: () => "The import stopped on the way, and nothing was kept. Try again.",
};

function stretch(from: number, to: number): string {
  return from === to ? day(from) : `${day(from)} to ${day(to)}`;
}

const MEASURES: { readonly [M in Measure]: string } = { tokens: "the tokens", cost: "the cost" };

/** The sentence that says why a file was not imported. */
export function usageSentence(issue: UsageIssue): string {
  return (ISSUES[issue.code] as (issue: UsageIssue) => string)(issue);
}

const SKIPPED: { readonly [R in SkipReason]: string } = {
  wrong_columns: "not as many fields as the first row has headings",
  bad_date: "no date that can be read in only one way",
  not_a_number: "a text where a number belongs",
  negative: "a negative amount",
  absurd: "an amount beyond anything a row can hold",
  no_amount: "no amount",
  unknown_token_type: "a kind of token that is not known",
  other_provider: "another provider's service",
  not_usage: "a purchase, credit, tax or adjustment, not usage",
  too_many_models: "more unknown models than can be told apart",
  not_a_result: "not a row of a report",
};

/** Why a row was skipped, to stand after its line or its count. */
export function skipped(reason: SkipReason): string {
  return SKIPPED[reason];
}

const NOTICES: Said<UsageNotice> = {
  columns_passed_over: ({ file, headings }) =>
    `${named(file)}: ${headings.length === 1 ? "the column" : "the columns"} ` +
    `${allOf(headings.map(quoted))} ${headings.length === 1 ? "was" : "were"} passed over.`,
  decimal_commas: ({ file, rows: count }) =>
    `${named(file)}: decimal commas were read in ${rows(count)} (12,34 is 12.34).`,
  more_pages: ({ file }) =>
    `${named(file)} says that there are more pages, and they are not among the files. The period ` +
    "ends where the pages do.",
  list_equals_billed: ({ file }) =>
    `${named(file)} gives the billed cost as list cost in every row, as tools without list prices ` +
    "do. It does not show the discount: list cost is taken from the rate card instead.",
  service_tier_at_standard: ({ file, tier, rows: count }) =>
    `${named(file)}: ${rows(count)} of the service tier ${quoted(tier)} ` +
    `${count === 1 ? "is" : "are"} valued at the standard list price.`,
  unknown_models: ({ names, count }) =>
    `${count === 1 ? "A model is" : `${figure(count)} models are`} not on the rate card: ` +
    `${allOf(names.map(quoted))}${count > names.length ? " and others" : ""}. ${count === 1 ? "Its" : "Their"} tokens and ` +
    `billed cost are kept; a list cost cannot be worked out for ${count === 1 ? "it" : "them"}.`,
};

export function usageNotice(notice: UsageNotice): string {
  return (NOTICES[notice.code] as (notice: UsageNotice) => string)(notice);
}

const GAPS: Said<UsageGap> = {
  no_usage_in_period: ({ from, to }) =>
    `There is no usage from ${day(from)} to ${day(to)} in the files.`,
  no_billed_cost: () => "The files hold no billed cost, so the discount to date is not known.",
  no_list_cost: () => "There is no list cost to hold the billed cost against.",
  no_tokens: () => "The files hold no tokens, so the list cost cannot be worked out again.",
  cost_not_split: () =>
    "The files hold cost that is not split by type of token, or of models that are not on the " +
    "rate card, so no tokens can be worked out from it. Export it by token type, or take a usage " +
    "file.",
  commit_not_started: ({ start, through }) =>
    `The commit starts on ${day(start)}; the files end on ${day(through)}.`,
  routing_target_unknown: ({ model }) => `${quoted(model)} is not a model of the rate card.`,
  routing_without_us: ({ from, to }) =>
    `${from} has US-only use, and ${to} is not sold with US-only inference.`,
  factor_not_positive: ({ model, choice, got }) =>
    `${model}: ${choice} must be a number above 0; it is ${figure(got)}.`,
  choice_out_of_range: ({ model, choice, got }) =>
    `${model}: ${choice} must be a share from 0 to 1; it is ${figure(got)}.`,
};

export function usageGap(gap: UsageGap): string {
  return (GAPS[gap.code] as (gap: UsageGap) => string)(gap);
}

const CAUSES: Said<DifferenceCause> = {
  agrees: () => "The rate card agrees with the file.",
  price_change: ({ model, on, fileHolds }) =>
    `The price of ${model} changed on ${day(on)}, inside the period; the file's list cost is that ` +
    `of the price ${fileHolds} it throughout.`,
  prompt_tier_missing: ({ model, low, high, longShare }) =>
    `The price of ${model} depends on the length of the prompt, which the file does not split: ` +
    `from ${money(low, "USD")} with all prompts short to ${money(high, "USD")} with all long.` +
    (longShare === undefined
      ? ""
      : ` The file's figure is that of ${percentage(longShare)} long prompts.`),
  card_older: ({ madeOn, through }) =>
    `The rate card was made on ${day(madeOn)}, before the period ends on ${day(through)}: it may ` +
    "miss a price change.",
  one_ratio: ({ ratio }) =>
    `All token types differ by the same factor, ${figure(Number(ratio.toPrecision(3)))}: most ` +
    "likely the file or the card holds another price of this model.",
  cents_for_dollars: () => "The file's amounts are a hundred times off: cents read as dollars.",
  us_only_not_marked: () =>
    "The file's list cost is 10 % higher: most likely US-only inference that the usage rows do " +
    "not mark.",
  list_is_billed: () => "The file's list cost is its billed cost: it has no list price of its own.",
  not_known: () => "No single cause explains it.",
};

export function differenceCause(cause: DifferenceCause): string {
  return (CAUSES[cause.code] as (cause: DifferenceCause) => string)(cause);
}

const MEGABYTE = 1_000_000;

function size(bytes: number): string {
  return `${figure(Math.round(bytes / MEGABYTE))} MB`;
}

function rows(count: number): string {
  return `${figure(count)} ${count === 1 ? "row" : "rows"}`;
}

function named(file: string): string {
  return quoted(file);
}
