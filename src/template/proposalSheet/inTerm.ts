import type { Cell } from "../plan";
import type { YearCells } from "./yearRow";

/** Nothing to show in a contract year that the term does not reach. */
export function inTerm(at: YearCells, formula: string): Cell {
  return { formula: `=IF(${at.row("months")},${formula},"")` };
}
