import type { Part, RebuiltSheet } from "../template";
import { applyPart } from "./applyPart";
import { protectSheet } from "./protection";

/** What stands on a sheet besides its cells, by name: it goes before the sheet is written anew. */
export interface Furniture {
  readonly charts: readonly string[];
  readonly names: readonly string[];
  /** It is opened to be written anew, and protected again after. */
  readonly isProtected: boolean;
}

/**
 * What we put there, before or with this plan; charts and names of the user's stay. After a refusal
 * also what was not there before: a chart that was added and not yet named.
 */
export function oursOnly(
  { was, parts }: RebuiltSheet,
  { charts, names, isProtected }: Furniture,
  before?: Furniture,
): Furniture {
  const parted = [...was.parts, ...parts];
  const ours = (kind: "chart" | "name", there: readonly string[] | undefined) => {
    const named = parted.flatMap((part) => (part.kind === kind ? [part.name] : []));
    return (name: string) => named.includes(name) || there?.includes(name) === false;
  };
  return {
    charts: charts.filter(ours("chart", before?.charts)),
    names: names.filter(ours("name", before?.names)),
    isProtected,
  };
}

/** Queues a sheet of ours to be emptied and written anew; it keeps its name, place and id. */
export function rebuildSheet(
  context: Excel.RequestContext,
  id: string,
  parts: readonly Part[],
  { charts, names, isProtected }: Furniture = { charts: [], names: [], isProtected: false },
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getItem(id);
  if (isProtected) sheet.protection.unprotect();
  for (const chart of charts) sheet.charts.getItem(chart).delete();
  for (const name of names) sheet.names.getItem(name).delete();
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear();
  for (const part of parts) applyPart(sheet, part);
  if (isProtected) protectSheet(sheet);
  return sheet;
}
