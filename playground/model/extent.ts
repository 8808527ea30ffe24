import type { Area } from "../grid/gridContract";
import { SHEET_COLUMNS, SHEET_ROWS } from "./address";
import type { Book } from "./book";

/** As far as a format of a whole row or column reaches where nothing is. */
const ROWS_TO_STYLE = 1000;
const COLUMNS_TO_STYLE = 40;

export const isUnbounded = ({ rows, columns }: Area): boolean =>
  rows === SHEET_ROWS || columns === SHEET_COLUMNS;

/** A whole row or column cut to the cells that the grid keeps. */
export function cellsToStyle(book: Book, area: Area): Area {
  if (!isUnbounded(area)) return area;
  const used = book.grid.cells.used(area.sheet, false);
  const lastRow = Math.max(ROWS_TO_STYLE, used ? used.row + used.rows : 0);
  const lastColumn = Math.max(COLUMNS_TO_STYLE, used ? used.column + used.columns : 0);
  return {
    ...area,
    rows: area.rows === SHEET_ROWS ? lastRow - area.row : area.rows,
    columns: area.columns === SHEET_COLUMNS ? lastColumn - area.column : area.columns,
  };
}
