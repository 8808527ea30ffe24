import type { Proposal } from "../pricing";

/**
 * What a person says of one proposal: the values behind the input cells of its sheet, resolved and
 * in kernel units (fractions, money, Excel serial dates). The wizard makes one from what was typed;
 * the workbook room reads one back from the cells.
 */
export interface ProposalInputs {
  readonly name: string;
  readonly currency: string;
  /** Excel serial number; absent where the proposal names no date. */
  readonly startDate?: number;
  readonly termMonths: number;
  readonly payment: "annual" | "quarterly" | "monthly" | "arrears";
  /** One a contract year, in the commit's own money (see `basis`). */
  readonly commits: readonly number[];
  /** One a contract year, as a fraction: 18 % is 0.18. */
  readonly discounts: readonly number[];
  readonly basis: "net" | "list";
  /** Fraction off list above the commit; negative is a premium; parity is the commit's own discount. */
  readonly overageDiscount: number | "parity";
  /** Absent where all of them are at their defaults. */
  readonly terms?: FurtherTerms;
  /** The vendor's band table, as offered, in any order. Empty where none was given. */
  readonly bands: readonly OfferedBand[];
  /** Yearly consumption at list, one row a contract year. */
  readonly forecast: readonly YearForecast[];
}

export interface OfferedBand {
  readonly name?: string;
  readonly threshold: number;
  readonly discount: number;
}

export interface YearForecast {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

/** The terms that few proposals name, as the kernel takes them. */
export type FurtherTerms = Pick<
  Proposal,
  | "commitPeriod"
  | "coverage"
  | "rollover"
  | "refundShare"
  | "priceTerms"
  | "priceCap"
  | "reforecast"
>;

/** What a contract's silence on them means. */
export const DEFAULT_TERMS: FurtherTerms = {
  commitPeriod: "annual",
  coverage: 1,
  rollover: { share: 0, life: 1, order: "after" },
  refundShare: 0,
  priceTerms: "floating",
  priceCap: 0,
  reforecast: { reduction: 0, fromYear: 2 },
};
