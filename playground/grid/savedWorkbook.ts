import type { IWorkbookData } from "@univerjs/core";
import type { ChartFacts } from "./chartContract";
import type { SheetId } from "./gridContract";
import type { PrintFacts } from "./printContract";

/** A workbook as plain data, to be opened again: what Univer keeps of it, and what is kept beside. */
export interface SavedWorkbook {
  readonly univer: IWorkbookData;
  readonly active: SheetId;
  readonly veryHidden: readonly SheetId[];
  readonly charts: readonly ChartFacts[];
  readonly printing: Readonly<Record<SheetId, PrintFacts>>;
  readonly tables: SavedTables;
}

export interface SavedTables {
  readonly styles: readonly (readonly [id: string, style: string])[];
  readonly unfiltered: readonly string[];
}

/** The charts as they float over the cells: views, drawn anew from their facts. */
const VIEWS = "SHEET_DRAWING_PLUGIN";

export function withoutViews(workbook: IWorkbookData): IWorkbookData {
  const resources = (workbook.resources ?? []).filter(({ name }) => name !== VIEWS);
  return { ...workbook, resources };
}
