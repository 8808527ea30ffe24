import type { Issue } from "../pricing";
import type { NamedCells, SheetRef } from "./plan";
import type { ProposalInputs } from "./proposalInputs";

/** A proposal as it stands in the workbook, whoever typed it last. */
export interface ProposalOnSheet {
  readonly sheet: SheetRef;
  readonly inputs: ReadInputs;
  readonly headline: Headline;
  /** The input cells as they were read: what `changePlan` is worked out from. */
  readonly basis: readonly NamedCells[];
}

export type ReadInputs =
  | { readonly ok: true; readonly value: ProposalInputs }
  | { readonly ok: false; readonly issues: readonly CellIssue[] };

/** What is wrong, and the cell to mend, such as `C12`. */
export interface CellIssue {
  readonly cell: string;
  readonly issue: Issue;
}

/** What the sheet's own formulas say: the pane does no sum that a cell has done. */
export interface Headline {
  readonly band: Figure;
  /** Over the term, as the discounts below. */
  readonly quoted: Figure;
  readonly realized: Scenarios;
  /** Paid a year, on average over the term. */
  readonly cost: Scenarios;
  /** Forfeited over the term. */
  readonly unused: Scenarios;
}

export interface Scenarios {
  readonly low: Figure;
  readonly expected: Figure;
  readonly high: Figure;
  /** All three, by their probabilities: what proposals are ranked by. */
  readonly weighed: Figure;
}

/** A number, or the text that the cell shows instead (`Top band`, `#BUSY!`, `#VALUE!`). */
export type Figure = number | string;
