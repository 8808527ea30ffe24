import type { FileKind, Measure, SkipCount, SkipReason, UsageNotice } from "../../messages";
import type { ListRates } from "../../pricing";
import type { OtherCharge } from "./words";

/** A figure for each type of token. */
export type PerToken = ListRates;

/**
 * What was used of a model on a day under the same modifiers, and what it cost. Plain data: it can
 * cross from a worker and be kept.
 */
export interface UsageCell {
  /** UTC day as an Excel serial number. */
  readonly day: number;
  /** Its label on the rate card, that of the long-prompt tier included; or as the file names it. */
  readonly model: string;
  readonly isKnown: boolean;
  readonly batch: boolean;
  readonly us: boolean;
  readonly fast: boolean;
  /** Tokens, not millions. */
  readonly tokens?: PerToken | undefined;
  /** Money billed, after discount. */
  readonly billed?: PerToken | undefined;
  /** Money at list as the file has it. */
  readonly list?: PerToken | undefined;
  /** Money of rows that do not say which tokens it is for. */
  readonly unsplit?: Cost | undefined;
}

export interface Cost {
  readonly billed: number;
  /** Of the same rows; undefined unless all of them have it. */
  readonly list?: number;
}

/** Cost of a day that is not for tokens. */
export interface OtherCost extends Cost {
  readonly day: number;
  readonly charge: OtherCharge;
}

/** First and last day, both inside, as Excel serial numbers. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

export interface ImportedFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: number;
  /** Rows or results that count. */
  readonly rows: number;
  readonly skipped: number;
  readonly days: Days;
  /** The same for two copies of a file. */
  readonly fingerprint: string;
}

export interface SkippedRow {
  readonly file: string;
  /** The line of the file; of a report the line on which its bucket ends. */
  readonly line: number;
  readonly reason: SkipReason;
  /** What stood there, as plain text. */
  readonly got?: string;
}

export interface UnknownModel {
  readonly name: string;
  readonly rows: number;
  readonly file: string;
  readonly line: number;
}

/** What the files of an import were, without what they add up to. */
export interface UsageSummary {
  readonly files: readonly ImportedFile[];
  readonly currency: string;
  /** The days that the files cover, by what they count. */
  readonly covers: { readonly [M in Measure]?: Days };
  /** A file gives its billed cost as list cost too: its list cost shows no discount. */
  readonly listIsBilled: boolean;
  readonly webSearches: number;
  readonly skipped: {
    readonly count: number;
    readonly byReason: readonly SkipCount[];
    /** The first of them. */
    readonly rows: readonly SkippedRow[];
  };
  readonly unknownModels: readonly UnknownModel[];
  readonly notices: readonly UsageNotice[];
}

/** All that an import gives, in bounded room however long the files were. */
export interface UsageImport extends UsageSummary {
  readonly cells: readonly UsageCell[];
  readonly otherCosts: readonly OtherCost[];
}
