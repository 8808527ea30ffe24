import type { StepWords } from "../../messages";
import type { FunctionFacts, ParameterFacts } from "../catalogue/functionFacts";
import type { CellFacts, SeenCells, WorkbookIssue } from "../../workbook";
import type { NotFollowed } from "./formula/evaluate";
import type { CellRef } from "./whereIsIt";

/** What there is to say of the selected cell. */
export type Explanation =
  | { readonly kind: "refused"; readonly issue: WorkbookIssue }
  /** No function of ours in it: `near` are cells that have one. */
  | {
      readonly kind: "none";
      readonly cell: CellFacts;
      readonly near: readonly CellRef[];
      /** A figure between two cells that have one. */
      readonly isAmongFormulas: boolean;
    }
  /** The formula is there and cannot be read. */
  | { readonly kind: "unreadable"; readonly cell: CellFacts }
  | {
      readonly kind: "explained";
      readonly cell: CellFacts;
      readonly calls: readonly ExplainedCall[];
      readonly trouble: Trouble | undefined;
    };

/** The cell shows an error that is of none of the calls in it. */
export interface Trouble {
  readonly sign: string;
  readonly fault: Fault;
}

export interface ExplainedCall {
  /** Without its namespace; unknown to us where there are no facts. */
  readonly id: string;
  readonly facts: FunctionFacts | undefined;
  /** As it is in the formula. */
  readonly text: string;
  /** The whole formula is this call. */
  readonly isWhole: boolean;
  readonly inputs: readonly Input[];
  readonly outcome: CallOutcome;
  /** A result of several cells that the rest of the formula reads: which one is explained. */
  readonly pick: PickedCell | undefined;
}

export interface PickedCell {
  readonly rows: number;
  readonly columns: number;
  /** From 1. */
  readonly row: number;
  readonly column: number;
}

export type CallOutcome =
  /** An input could not be followed, so the sum was not done again. */
  | { readonly kind: "not_followed" }
  | {
      readonly kind: "value";
      readonly value: string;
      readonly steps: readonly StepWords[];
      /** The cell is a heading or a name, and no figure. */
      readonly isLabel: boolean;
      /** The cell shows something else than what its inputs give now. */
      readonly differs: boolean;
    }
  | {
      readonly kind: "error";
      readonly sign: string;
      readonly faults: readonly Fault[];
    };

/** What is wrong, and the cell to mend. */
export interface Fault {
  readonly says: string;
  readonly argument?: string;
  readonly cell?: CellRef;
  /** Where an error value came from, through other formulas. */
  readonly source?: ErrorSource;
}

export interface ErrorSource {
  readonly cell: CellRef;
  readonly sign: string;
  readonly formula: string | undefined;
}

export interface Input {
  /** The parameter, numbered where it may be given again. */
  readonly name: string;
  readonly parameter: ParameterFacts;
  /** As it is in the formula; empty where it was left out. */
  readonly text: string;
  /** The cells that it names. */
  readonly cells: SeenCells | undefined;
  /** The one cell of them that this result is made from. */
  readonly own: CellRef | undefined;
  /** As the grid shows it, or the size of a range. */
  readonly shown: string;
  readonly notFollowed: NotFollowed | undefined;
  /** Cells of it that hold an error. */
  readonly errors: readonly ErrorCell[];
}

export interface ErrorCell {
  readonly cell: CellRef;
  readonly sign: string;
}
