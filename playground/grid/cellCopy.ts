import type { ICellData } from "@univerjs/core";
import type { Area, Cells } from "./gridContract";
import { mapCells } from "./univerHandle";
import type { UniverHandle } from "./univerHandle";

/** What a copy asks of the cells. */
interface CopiedCells extends Pick<Cells, "formulas" | "values"> {
  put(area: Area, give: (row: number, column: number) => ICellData | undefined): void;
}

const EMPTY: ICellData = { v: null, f: null, si: null, p: null, t: null };

/** The source is repeated over a larger target, as when pasting. */
export function copyCells(
  univer: UniverHandle,
  cells: CopiedCells,
  from: Area,
  to: Area,
  what: "all" | "values" | "formats" | "formulas",
): void {
  const source = univer.sheet(from.sheet);
  const formulas = cells.formulas(from);
  const values = cells.values(from);
  const styles = mapCells(from, (row, column) => source.getCellStyle(row, column));
  const engine = univer.api.getFormula();
  cells.put(to, (row, column) => {
    const i = (row - to.row) % from.rows;
    const j = (column - to.column) % from.columns;
    const value = values[i]?.[j];
    const style = styles[i]?.[j];
    const formula = formulas[i]?.[j];
    const format: ICellData = { s: style ?? null };
    if (what === "formats") return format;
    const content: ICellData = { ...EMPTY };
    if (formula != null && what !== "values") {
      const right = column - (from.column + j);
      content.f = engine.moveFormulaRefOffset(formula, right, row - (from.row + i));
    } else if (value != null) {
      content.v = typeof value === "boolean" ? Number(value) : value;
      content.t = { string: 1, number: 2, boolean: 3 }[typeof value as "string"];
    }
    return what === "all" ? { ...content, ...format } : content;
  });
}
