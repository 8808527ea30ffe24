import type { QuantityName } from "./quantity";

/** Where a mistake is: the argument as the function names it, and the row and column inside it. */
export interface Place {
  readonly argument: string;
  /** From 1, as the user counts the rows of the range. */
  readonly row?: number;
  /** A column's or a field's heading. */
  readonly column?: string;
}

/**
 * A mistake, as a code with the facts of the case. The sentence is made in `src/messages`, once,
 * and is the same in the cell and in the task pane.
 */
export type Issue =
  // What a person can mend in the input (the cell shows #VALUE!)
  | { readonly code: "missing"; readonly at: Place }
  | {
      readonly code: "not_a_number";
      readonly at: Place;
      readonly got: string;
      readonly takes: QuantityName;
    }
  | {
      readonly code: "out_of_range";
      readonly at: Place;
      readonly got: number;
      readonly takes: QuantityName;
    }
  | {
      readonly code: "unknown_word";
      readonly at: Place;
      readonly got: string;
      readonly takes: readonly string[];
    };

export type IssueCode = Issue["code"];
