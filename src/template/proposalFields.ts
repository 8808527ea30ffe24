import type { Cell, ValidationRule } from "./plan";
import { DEFAULT_TERMS, type FurtherTerms, type ProposalInputs } from "./proposalInputs";

/**
 * The fields of the proposal block, in the order of the sheet. The labels are an interface: the
 * functions that read the block look them up, and so does `readProposal`.
 */
export interface ProposalField {
  readonly label: FieldLabel;
  readonly unit: "text" | "date" | "money" | "percent" | "months" | "periods" | "year" | "choice";
  readonly note: string;
  /** A value in each contract year's column. */
  readonly perYear?: true;
  readonly takes?: ValidationRule;
  /** The first of a group: a thin line above. */
  readonly opens?: true;
  /** What the cell holds; `year` counts from 0. */
  readonly cell: (inputs: ProposalInputs, year: number) => Cell;
}

export type FieldLabel =
  | "Proposal"
  | "Currency"
  | "Start date"
  | "Term (months)"
  | "Payment"
  | "Annual commit"
  | "Commit basis"
  | "Commit period"
  | "Discount"
  | "Discount coverage"
  | "Overage discount"
  | "Rollover share"
  | "Rollover life (periods)"
  | "Rollover order"
  | "Refund share"
  | "Price terms"
  | "Price cap per year"
  | "Reforecast reduction"
  | "Reforecast from year";

/** Fields that a block may be without: then they are at their defaults. */
export const FURTHER_FIELDS: readonly FieldLabel[] = [
  "Commit period",
  "Discount coverage",
  "Rollover share",
  "Rollover life (periods)",
  "Rollover order",
  "Refund share",
  "Price terms",
  "Price cap per year",
  "Reforecast reduction",
  "Reforecast from year",
];

/** Seen as empty, and the same to a function in every Excel: some pass 0 for a cell that is blank. */
export const EMPTY: Cell = { formula: '=""' };

export const BASIS_WORDS = { net: "Net", list: "List" } as const;
export const PAYMENT_WORDS = {
  annual: "Annual",
  quarterly: "Quarterly",
  monthly: "Monthly",
  arrears: "Arrears",
} as const;
export const PERIOD_WORDS = { annual: "Annual", quarterly: "Quarterly" } as const;
export const ORDER_WORDS = { after: "After", before: "Before" } as const;
export const PRICE_WORDS = {
  floating: "Floating",
  locked: "Locked",
  protected: "Protected",
} as const;
export const PARITY_WORD = "Parity";

const share: ValidationRule = { kind: "decimal", min: 0, max: 1 };
const oneOf = (...words: readonly string[]): ValidationRule => ({ kind: "list", words });
const further = ({ terms }: ProposalInputs): FurtherTerms => terms ?? DEFAULT_TERMS;

export const PROPOSAL_FIELDS: readonly ProposalField[] = [
  {
    label: "Proposal",
    unit: "text",
    note: "Vendor and version, as you would say it in a meeting.",
    cell: (inputs) => inputs.name,
  },
  {
    label: "Currency",
    unit: "text",
    note: "Of every amount on this sheet.",
    cell: (inputs) => inputs.currency,
  },
  {
    label: "Start date",
    unit: "date",
    note: "Needed only for dates. May stay empty.",
    takes: { kind: "date", min: "2000-01-01" },
    cell: (inputs) => inputs.startDate ?? EMPTY,
  },
  {
    label: "Term (months)",
    unit: "months",
    note: "Twelve to a contract year; a last part-year counts in proportion.",
    cell: (inputs) => inputs.termMonths,
  },
  {
    label: "Payment",
    unit: "choice",
    note: "When the commit is invoiced.",
    takes: oneOf(...Object.values(PAYMENT_WORDS)),
    cell: (inputs) => PAYMENT_WORDS[inputs.payment],
  },
  {
    label: "Annual commit",
    unit: "money",
    note: "What is promised for each contract year.",
    perYear: true,
    opens: true,
    takes: { kind: "decimal", min: 0 },
    cell: (inputs, year) => perYear(inputs.commits, year),
  },
  {
    label: "Discount",
    unit: "percent",
    note: "Off list, as quoted for each contract year.",
    perYear: true,
    takes: { kind: "decimal", min: 0, max: 0.9999 },
    cell: (inputs, year) => perYear(inputs.discounts, year),
  },
  {
    label: "Commit basis",
    unit: "choice",
    note: "Net: usage draws the commit down at the discounted price. List: at list price.",
    takes: oneOf(...Object.values(BASIS_WORDS)),
    cell: (inputs) => BASIS_WORDS[inputs.basis],
  },
  {
    label: "Commit period",
    unit: "choice",
    note: "The period over which use is held against the commit.",
    takes: oneOf(...Object.values(PERIOD_WORDS)),
    cell: (inputs) => PERIOD_WORDS[further(inputs).commitPeriod],
  },
  {
    label: "Discount coverage",
    unit: "percent",
    note: "Share of usage that earns the discount and draws the commit.",
    takes: share,
    cell: (inputs) => further(inputs).coverage,
  },
  {
    label: "Overage discount",
    unit: "percent",
    note: "Off list above the commit, or Parity for the commit's own. Silence means list: 0 %.",
    opens: true,
    cell: (inputs) => (inputs.overageDiscount === "parity" ? PARITY_WORD : inputs.overageDiscount),
  },
  {
    label: "Rollover share",
    unit: "percent",
    note: "Share of unused commit that carries into the next period.",
    takes: share,
    cell: (inputs) => further(inputs).rollover.share,
  },
  {
    label: "Rollover life (periods)",
    unit: "periods",
    note: "Commit periods for which rolled money lasts.",
    takes: { kind: "whole", min: 1, max: 10 },
    cell: (inputs) => further(inputs).rollover.life,
  },
  {
    label: "Rollover order",
    unit: "choice",
    note: "Whether rolled money is used after or before the period's own commit.",
    takes: oneOf(...Object.values(ORDER_WORDS)),
    cell: (inputs) => ORDER_WORDS[further(inputs).rollover.order],
  },
  {
    label: "Refund share",
    unit: "percent",
    note: "Share of unused commit that is paid back.",
    takes: share,
    cell: (inputs) => further(inputs).refundShare,
  },
  {
    label: "Price terms",
    unit: "choice",
    note: "Floating: off whatever list is. Locked: signing rates. Protected: falls with list.",
    opens: true,
    takes: oneOf(...Object.values(PRICE_WORDS)),
    cell: (inputs) => PRICE_WORDS[further(inputs).priceTerms],
  },
  {
    label: "Price cap per year",
    unit: "percent",
    note: "Most that protected prices may rise in a year.",
    takes: { kind: "decimal", min: 0 },
    cell: (inputs) => further(inputs).priceCap,
  },
  {
    label: "Reforecast reduction",
    unit: "percent",
    note: "Share by which a year's commit may be lowered at its start.",
    takes: share,
    cell: (inputs) => further(inputs).reforecast.reduction,
  },
  {
    label: "Reforecast from year",
    unit: "year",
    note: "First contract year in which it may be lowered.",
    takes: { kind: "whole", min: 2, max: 10 },
    cell: (inputs) => further(inputs).reforecast.fromYear,
  },
];

/** `null` where the year before is to be repeated: not given, or the same. */
function perYear(values: readonly number[], year: number): Cell {
  const value = values[year];
  return value === undefined || (year > 0 && value === values[year - 1]) ? null : value;
}
