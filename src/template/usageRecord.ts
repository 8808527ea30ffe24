import type { Basis } from "../pricing";

/**
 * What an import of usage came to, as far as it is kept on a sheet. Money is in the files' currency;
 * days are Excel serial numbers.
 */
export interface UsageRecord {
  readonly currency: string;
  /** Which files, and which days of them. */
  readonly source: string;
  readonly months: readonly RecordedMonth[];
  readonly models: readonly RecordedModel[];
  /** A commit that was running; none where none was looked at. */
  readonly commit?: RecordedCommit | undefined;
  readonly files: readonly RecordedFile[];
  /** What to know of the files: rows that were skipped and why, models that are not known. */
  readonly remarks: readonly string[];
}

export interface RecordedMonth {
  /** Its first day. */
  readonly month: number;
  /** Days of it that were looked at. */
  readonly days: number;
  /** Millions of tokens. */
  readonly mtok: number;
  /** For tokens whose list cost is known. */
  readonly billed?: number | undefined;
  /** Of the same tokens; of all tokens where nothing was billed. */
  readonly list?: number | undefined;
  /** Billed for anything else. */
  readonly besides?: number | undefined;
  /** What it draws of the commit. */
  readonly drawn?: number | undefined;
}

export interface RecordedModel {
  readonly model: string;
  readonly billed?: number | undefined;
  readonly list?: number | undefined;
}

export interface RecordedCommit {
  /** For all its days, in the money of its basis. */
  readonly commit: number;
  readonly from: number;
  readonly to: number;
  readonly basis: Basis;
  readonly discount: number;
  /** The last of its days that the files cover. */
  readonly through: number;
  /** What a day drew on average of late, and over how many days that is. */
  readonly dailyDraw: number;
  readonly averagedOver: number;
}

export interface RecordedFile {
  readonly name: string;
  readonly kind: string;
  readonly rows: number;
  readonly skipped: number;
  readonly from: number;
  readonly to: number;
}
