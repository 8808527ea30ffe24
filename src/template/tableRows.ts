import { isBlank } from "../pricing";
import type { CellContent, NamedCells } from "./plan";

/** In which rows of a table its lines stand, by row from 0. */
export interface TableRows {
  /** For the lines that are to be written, in their order; those that are there stay in their rows. */
  readonly of: readonly number[];
  /** Rows of lines that are there no more. */
  readonly emptied: readonly number[];
  /** For how many lines there is room. */
  readonly room: number;
}

type Row = readonly CellContent[];

/**
 * Rows for so many lines. A row that the user left empty between two lines stays empty, and one that
 * holds something else of the user's, such as a note, is nobody's: neither is written to.
 */
export function tableRows(
  { values }: Pick<NamedCells, "values">,
  count: number,
  isLine: (row: Row) => boolean,
): TableRows {
  const places = values.map((row, place) => ({ row, place }));
  const lines = places.filter(({ row }) => isLine(row)).map(({ place }) => place);
  const free = places.filter(({ row }) => row.every(isBlank)).map(({ place }) => place);
  const last = lines.at(-1) ?? -1;
  const below = free.filter((place) => place > last);
  const between = free.filter((place) => place < last);
  return {
    of: [...lines, ...below, ...between].slice(0, count),
    emptied: lines.slice(count),
    room: lines.length + free.length,
  };
}
