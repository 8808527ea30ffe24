import type { Part } from "../template";
import { applyPart } from "./applyPart";

/** What stands on a sheet besides its cells, by name: it goes before the sheet is written anew. */
export interface Furniture {
  readonly charts: readonly string[];
  readonly names: readonly string[];
}

/** Queues a sheet of ours to be emptied and written anew; it keeps its name, place and id. */
export function rebuildSheet(
  context: Excel.RequestContext,
  id: string,
  parts: readonly Part[],
  { charts, names }: Furniture = { charts: [], names: [] },
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getItem(id);
  for (const chart of charts) sheet.charts.getItem(chart).delete();
  for (const name of names) sheet.names.getItem(name).delete();
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear();
  for (const part of parts) applyPart(sheet, part);
  return sheet;
}
