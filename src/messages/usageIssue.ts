// What can be said of a file of usage. Declared here, and not in `src/usage`, because the room
// that finds these may import the messages and not the other way round.

/** Why an import gives nothing at all: codes with facts, as everywhere. */
export type UsageIssue =
  | { readonly code: "no_files" }
  /** Dropped in place of files. */
  | { readonly code: "is_folder"; readonly folder: string }
  | { readonly code: "file_empty"; readonly file: string }
  | { readonly code: "file_unreadable"; readonly file: string }
  | {
      readonly code: "files_too_large";
      readonly file: string;
      readonly bytes: number;
      readonly most: number;
    }
  | { readonly code: "file_is_packed"; readonly file: string; readonly format: "zip" | "gzip" }
  | {
      readonly code: "file_of_other_kind";
      readonly file: string;
      /** What the file seems to be, where its first bytes tell. */
      readonly looksLike?: "pdf" | "web page" | "binary" | "other json" | "api error";
      /** The headings of its first row, where it is a table. */
      readonly headings?: readonly string[];
    }
  | {
      readonly code: "usage_columns_missing";
      readonly file: string;
      readonly missing: readonly string[];
    }
  | { readonly code: "usage_column_repeated"; readonly file: string; readonly heading: string }
  | { readonly code: "file_truncated"; readonly file: string; readonly line: number }
  | { readonly code: "file_damaged"; readonly file: string; readonly line: number }
  | { readonly code: "row_too_long"; readonly file: string; readonly line: number }
  | { readonly code: "bucket_too_long"; readonly file: string; readonly most: number }
  | {
      readonly code: "no_usable_rows";
      readonly file: string;
      readonly reasons: readonly SkipCount[];
    }
  | { readonly code: "same_file_twice"; readonly file: string; readonly other: string }
  | {
      readonly code: "periods_overlap";
      readonly file: string;
      readonly other: string;
      /** First and last day that both cover, as Excel serials. */
      readonly from: number;
      readonly to: number;
      readonly counts: Measure;
    }
  | { readonly code: "currencies_mixed"; readonly currencies: readonly string[] }
  | { readonly code: "too_much_detail"; readonly most: number }
  | { readonly code: "import_stopped" };

/** The kinds of file that are read. */
export type FileKind =
  | "console usage"
  | "console cost"
  | "admin usage report"
  | "admin cost report"
  | "analytics cost report"
  | "FOCUS";

/** What a file counts: tokens, or money. */
export type Measure = "tokens" | "cost";

/** Why a row was not taken. */
export type SkipReason =
  | "wrong_columns"
  | "bad_date"
  | "not_a_number"
  | "negative"
  | "absurd"
  | "no_amount"
  | "unknown_token_type"
  | "other_provider"
  | "not_usage"
  | "too_many_models"
  | "not_a_result";

export interface SkipCount {
  readonly reason: SkipReason;
  readonly count: number;
}

/** What a person should know of an import that went well. */
export type UsageNotice =
  | {
      readonly code: "columns_passed_over";
      readonly file: string;
      readonly headings: readonly string[];
    }
  | { readonly code: "decimal_commas"; readonly file: string; readonly rows: number }
  | { readonly code: "more_pages"; readonly file: string }
  | { readonly code: "list_equals_billed"; readonly file: string }
  | {
      readonly code: "service_tier_at_standard";
      readonly file: string;
      readonly tier: string;
      readonly rows: number;
    }
  | { readonly code: "unknown_models"; readonly names: readonly string[]; readonly count: number };

/** Why no figure can be read off an import that went well. */
export type UsageGap =
  | { readonly code: "no_usage_in_period"; readonly from: number; readonly to: number }
  | { readonly code: "no_billed_cost" }
  | { readonly code: "no_list_cost" }
  | { readonly code: "no_tokens" }
  | { readonly code: "cost_not_split" }
  | { readonly code: "commit_not_started"; readonly start: number; readonly through: number }
  | { readonly code: "routing_target_unknown"; readonly model: string }
  | { readonly code: "routing_without_us"; readonly from: string; readonly to: string }
  | {
      readonly code: "factor_not_positive";
      readonly model: string;
      readonly choice: string;
      readonly got: number;
    }
  | {
      readonly code: "choice_out_of_range";
      readonly model: string;
      readonly choice: string;
      readonly got: number;
    };

/** What a difference between the file's list cost and the rate card's most likely comes from. */
export type DifferenceCause =
  | { readonly code: "agrees" }
  | {
      readonly code: "price_change";
      readonly model: string;
      /** The day on which the card's price changes inside the period. */
      readonly on: number;
      /** Which price, held through the whole period, the file's list cost matches. */
      readonly fileHolds: "before" | "after";
    }
  | {
      readonly code: "prompt_tier_missing";
      readonly model: string;
      /** List cost with every prompt short, and with every prompt long. */
      readonly low: number;
      readonly high: number;
      /** The share of long prompts at which the card gives the file's figure, where one does. */
      readonly longShare?: number;
    }
  | { readonly code: "card_older"; readonly madeOn: number; readonly through: number }
  | { readonly code: "one_ratio"; readonly ratio: number }
  | { readonly code: "cents_for_dollars"; readonly ratio: number }
  | { readonly code: "us_only_not_marked" }
  | { readonly code: "list_is_billed" }
  | { readonly code: "not_known" };

/** How forecasts proposed from a history came about, to be said beside them. */
export type ForecastMethod =
  | {
      readonly kind: "trend";
      /** Whole months of history that it rests on: the latest twelve at most. */
      readonly months: number;
      /** The last month's level by the trend, as money a year. */
      readonly level: number;
      /**
       * Growth a month to begin with: the lowest tenth, the middle and the highest tenth of the
       * growth between any two months of the history.
       */
      readonly growth: { readonly low: number; readonly expected: number; readonly high: number };
      /** The part of each month's growth that carries over into the next. */
      readonly fading: number;
    }
  | {
      readonly kind: "level";
      /** Days of history: too few whole months for a trend. */
      readonly days: number;
      readonly level: number;
      /** What the low forecast takes off and the high one adds, as an assumption. */
      readonly spread: { readonly low: number; readonly high: number };
    };

/** A period put on a yearly footing. Days are Excel serials, both inside. */
export interface YearlyFooting {
  readonly period: { readonly from: number; readonly to: number };
  readonly days: number;
  readonly daysWithUsage: number;
}
