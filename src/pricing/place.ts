/** Where a mistake is: the argument as the function names it, and the row and column inside it. */
export interface Place {
  readonly argument: string;
  /** From 1, as the user counts the rows of the range. */
  readonly row?: number;
  /** A column's or a field's heading; or its number from 1 where it has none. */
  readonly column?: string | number;
}
