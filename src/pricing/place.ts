/** Where a mistake is: the argument as the function names it, and the row and column inside it. */
export interface Place {
  readonly argument: string;
  /** From 1, as the user counts the rows of the range. */
  readonly row?: number;
  /** A column's or a field's heading; or its number from 1 where it has none. */
  readonly column?: string | number;
}

/** A cell of a table: the row as the sheet counts it, the column by its heading. */
export function cellPlace(table: Place, row: number, column: string): Place {
  // Written out: spreading the table's place takes longer than reading the cell.
  return { argument: table.argument, row, column };
}
