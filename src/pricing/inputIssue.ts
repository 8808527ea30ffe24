import type { Place } from "./place";
import type { QuantityName } from "./quantity";

/** What can be wrong with a cell or a range before it is known what it stands for. */
export type InputIssue =
  | { readonly code: "missing"; readonly at: Place; readonly takes?: QuantityName }
  | {
      readonly code: "not_a_number";
      readonly at: Place;
      readonly got: string | boolean;
      readonly takes: QuantityName;
    }
  | {
      readonly code: "out_of_range";
      readonly at: Place;
      readonly got: number;
      readonly takes: QuantityName;
    }
  | { readonly code: "not_a_text"; readonly at: Place; readonly got: number | boolean }
  | {
      readonly code: "unknown_word";
      readonly at: Place;
      readonly got: string;
      readonly takes: readonly string[];
    }
  /** A cell that holds an error: what depends on it is that error. */
  | { readonly code: "error_value"; readonly at: Place; readonly got: string }
  | {
      readonly code: "not_a_single_value";
      readonly at: Place;
      readonly rows: number;
      readonly columns: number;
    }
  | {
      readonly code: "columns_missing";
      readonly at: Place;
      readonly missing: readonly string[];
      readonly takes: readonly string[];
    }
  | { readonly code: "column_repeated"; readonly at: Place; readonly heading: string }
  | {
      readonly code: "wrong_width";
      readonly at: Place;
      readonly columns: number;
      readonly takes: string;
    }
  | { readonly code: "table_empty"; readonly at: Place }
  | { readonly code: "shapes_differ"; readonly shapes: readonly Shape[] }
  | { readonly code: "result_too_large"; readonly cells: number; readonly most: number }
  /** The sum is right but no double can hold it. */
  | { readonly code: "not_finite" };

/** The size of a range, under the name of the argument that it was given for. */
export interface Shape {
  readonly argument: string;
  readonly rows: number;
  readonly columns: number;
}
