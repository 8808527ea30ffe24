import type { CellContent, SheetRef } from "../template";
import { inExcel, issueOf } from "./excel";
import { done, failed, type Outcome } from "./outcome";
import { findRange } from "./rangeFacts";
import { knowsSpills } from "./spill";

/** One cell as the user sees it, and the formula that fills it. */
export interface CellFacts {
  readonly sheet: SheetRef;
  /** Without the sheet, such as `B4`. */
  readonly at: string;
  /** As a formula on another sheet names it. */
  readonly address: string;
  readonly value: CellContent;
  readonly text: string;
  /** The formula in the cell, or the one whose result spills into it; none where it was typed. */
  readonly formula: string | undefined;
  /** Where that formula stands. */
  readonly anchor: string;
  /** Of the formula's result this cell is, from 0. */
  readonly row: number;
  readonly column: number;
  /** False where this Excel cannot say what spills into a cell. */
  readonly knowsSpills: boolean;
}

/** The active cell, or the first cell of a reference. */
export function inspectCell(reference?: string, onSheet?: string): Promise<Outcome<CellFacts>> {
  return inExcel(
    async (context) => {
      if (reference === undefined) return inspect(context, context.workbook.getActiveCell());
      const found = await findRange(context, reference, onSheet);
      return found.ok ? inspect(context, found.value.getCell(0, 0)) : found;
    },
    (refusal) =>
      refusal.code === "InvalidSelection" ? { code: "several_areas" } : issueOf(refusal),
  );
}

async function inspect(
  context: Excel.RequestContext,
  cell: Excel.Range,
): Promise<Outcome<CellFacts>> {
  cell.load("address,values,text,formulas,rowIndex,columnIndex");
  const sheet = cell.worksheet.load("id,name");
  const isTold = knowsSpills();
  const parent = isTold ? cell.getSpillParentOrNullObject() : undefined;
  parent?.load("address,formulas,rowIndex,columnIndex");
  await context.sync();
  const anchor = parent !== undefined && !parent.isNullObject ? parent : cell;
  const formula: unknown = anchor.formulas[0]?.[0];
  const value = cell.values[0]?.[0] as CellContent | undefined;
  if (value === undefined) return failed({ code: "reference_unknown", reference: cell.address });
  return done({
    sheet: { id: sheet.id, name: sheet.name },
    at: withoutSheet(cell.address),
    address: cell.address,
    value,
    text: cell.text[0]?.[0] ?? "",
    formula: typeof formula === "string" && formula.startsWith("=") ? formula : undefined,
    anchor: withoutSheet(anchor.address),
    row: cell.rowIndex - anchor.rowIndex,
    column: cell.columnIndex - anchor.columnIndex,
    knowsSpills: isTold,
  });
}

function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
