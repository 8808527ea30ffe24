/** What a proposal says, with every default filled in and every year of the term present. */
export interface Proposal {
  readonly name: string;
  readonly currency: string;
  /** Excel serial number; absent where the proposal names no date. */
  readonly startDate?: number;
  /** 1 to 120. */
  readonly termMonths: number;
  /** One a contract year: money for twelve months, in the commit's own money (see `basis`). */
  readonly commits: readonly number[];
  readonly basis: "net" | "list";
  /** Over what use is held against commit. */
  readonly commitPeriod: "annual" | "quarterly";
  /** One a contract year, as a fraction off list. */
  readonly discounts: readonly number[];
  /** The share of usage that earns the discount and draws the commit. */
  readonly coverage: number;
  /** Fraction off list above the commit; `parity` is each year's own discount. */
  readonly overageDiscount: number | "parity";
  readonly rollover: Rollover;
  /** The share of a period's unused commit that is paid back at its end. */
  readonly refundShare: number;
  readonly priceTerms: "floating" | "locked" | "protected";
  /** The most that protected prices rise a year; 0.03 is 3 %. */
  readonly priceCap: number;
  readonly reforecast: Reforecast;
  readonly payment: "annual" | "quarterly" | "monthly" | "arrears";
}

export interface Rollover {
  /** Of what is left of a period's own commit after any refund. */
  readonly share: number;
  /** In commit periods after the one it comes from, 1 to 10. */
  readonly life: number;
  /** Whether rolled money is drawn after or before the period's own commit. */
  readonly order: "after" | "before";
}

/** The right to lower a year's commit at its start. */
export interface Reforecast {
  /** The largest cut, as a share of the year's commit. */
  readonly reduction: number;
  /** The first contract year it holds for, 2 to 10. */
  readonly fromYear: number;
}

export function contractYears(termMonths: number): number {
  return Math.ceil(termMonths / 12);
}
