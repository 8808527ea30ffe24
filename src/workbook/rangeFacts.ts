import type { CellContent, SheetRef } from "../template";
import { done, failed, type Outcome } from "./outcome";

/** Cells as they are: where, and what is in them. */
export interface RangeFacts {
  readonly sheet: SheetRef;
  /** Without the sheet, such as `B2:C9`. */
  readonly at: string;
  /** As a formula on another sheet names it: `'Offer A'!B2:C9`. */
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
  /** False where there are too many cells to be handed over; then there are no rows here. */
  readonly isRead: boolean;
  /** A blank is "", an error is its sign, such as `#N/A`. */
  readonly values: readonly (readonly CellContent[])[];
  /** A formula begins with `=`; what is typed in stands as it is. */
  readonly formulas: readonly (readonly CellContent[])[];
}

/** Whole columns and the like: more than a formula on a sheet of ours ever reads. */
const MOST_CELLS = 100_000;

/** Two round trips: how large it is, then what is in it. */
export async function readFacts(
  context: Excel.RequestContext,
  range: Excel.Range,
): Promise<Outcome<RangeFacts>> {
  range.load("address,rowCount,columnCount");
  const sheet = range.worksheet.load("id,name");
  await context.sync();
  const { address, rowCount: rows, columnCount: columns } = range;
  const isRead = rows * columns <= MOST_CELLS;
  if (isRead) {
    range.load("values,formulas");
    await context.sync();
  }
  return done({
    sheet: { id: sheet.id, name: sheet.name },
    at: address.slice(address.lastIndexOf("!") + 1),
    address,
    rows,
    columns,
    isRead,
    values: isRead ? (range.values as CellContent[][]) : [],
    formulas: isRead ? (range.formulas as CellContent[][]) : [],
  });
}

/** A sheet and what follows the `!`; no sheet where none is named. */
export interface Reference {
  readonly sheet: string | undefined;
  readonly at: string;
}

const REFERENCE = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/;
const CELLS =
  /^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$|^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$|^\$?\d{1,7}:\$?\d{1,7}$/i;

export function referenceIn(text: string): Reference {
  const [, quoted, plain, at] = REFERENCE.exec(text.trim()) ?? [];
  return { sheet: quoted?.replaceAll("''", "'") ?? plain, at: at ?? text.trim() };
}

/** The cells that a reference or a name stands for, or why there are none. */
export async function findRange(
  context: Excel.RequestContext,
  text: string,
  onSheet?: string,
): Promise<Outcome<Excel.Range>> {
  const { sheet: named, at } = referenceIn(text);
  const owner = named ?? onSheet;
  const { worksheets } = context.workbook;
  const sheet =
    owner === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(owner);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) return failed({ code: "sheet_missing", sheet: owner ?? "" });
  if (CELLS.test(at)) return done(sheet.getRange(at.replaceAll("$", "")));
  return findNamed(context, sheet, at);
}

/** A name of the sheet goes before one of the workbook, and both before a table. */
async function findNamed(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
): Promise<Outcome<Excel.Range>> {
  const items = [
    sheet.names.getItemOrNullObject(name).load("type"),
    context.workbook.names.getItemOrNullObject(name).load("type"),
  ];
  const table = context.workbook.tables.getItemOrNullObject(name).load("name");
  await context.sync();
  const item = items.find((each) => !each.isNullObject && each.type === "Range");
  if (item !== undefined) return done(item.getRange());
  if (!table.isNullObject) return done(table.getDataBodyRange());
  return failed({ code: "reference_unknown", reference: name });
}
