import { cellAt, cornersOf, type CellContent } from "../template";
import { inExcel } from "./excel";
import { done, failed, type Outcome } from "./outcome";
import { findRange, readFacts, referenceIn, type RangeFacts } from "./rangeFacts";
import { knowsSpills } from "./spill";

/** What a formula may name cells by. */
export type CellsReference =
  /** `B2:C9`, `'Offer A'!B2` or a name. */
  | { readonly kind: "cells"; readonly text: string }
  /** The spilled range of a cell, `A5#` without its sign. */
  | { readonly kind: "spill"; readonly text: string }
  /** `Workload[Model]`; without a table's name the table that the formula stands in. */
  | {
      readonly kind: "table";
      readonly table: string | undefined;
      /** None is all of them, two are the ends of a stretch. */
      readonly columns: readonly string[];
      /** `headers`, `data`, `totals`, `all` or `this row`; none is the data. */
      readonly sections: readonly string[];
    };

/** The cell that a formula stands in: a bare reference is of its sheet. */
export interface FormulaPlace {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly at: string;
}

/** Cells as they are, with what is seen in each. */
export interface SeenCells extends RangeFacts {
  readonly texts: readonly (readonly string[])[];
}

/** The cells that a reference in a formula stands for. */
export function readReference(
  reference: CellsReference,
  from: FormulaPlace,
): Promise<Outcome<SeenCells>> {
  return inExcel(async (context) => {
    const found = await findReference(context, reference, from);
    if (!found.ok) return found;
    const facts = await readFacts(context, found.value);
    if (!facts.ok || !facts.value.isRead) {
      return facts.ok ? done({ ...facts.value, texts: [] }) : facts;
    }
    found.value.load("text");
    await context.sync();
    return done({ ...facts.value, texts: found.value.text });
  });
}

/** The value of a name that stands for no cells, such as a rate kept as a name. */
export function readNamedValue(
  name: string,
  onSheet: string,
): Promise<Outcome<CellContent | undefined>> {
  return inExcel(async (context) => {
    const { sheet, at } = referenceIn(name);
    const owner = context.workbook.worksheets.getItemOrNullObject(sheet ?? onSheet).load("name");
    await context.sync();
    const scopes = [...(owner.isNullObject ? [] : [owner.names]), context.workbook.names];
    const items = scopes.map((names) => names.getItemOrNullObject(at).load("type,formula"));
    await context.sync();
    const item = items.find((each) => !each.isNullObject);
    // A range has cells, an array more than one value.
    if (
      item === undefined ||
      !["Double", "Integer", "String", "Boolean", "Error"].includes(item.type)
    ) {
      return done(undefined);
    }
    item.load("value");
    await context.sync();
    return done(item.value as CellContent);
  });
}

async function findReference(
  context: Excel.RequestContext,
  reference: CellsReference,
  from: FormulaPlace,
): Promise<Outcome<Excel.Range>> {
  switch (reference.kind) {
    case "cells":
      return findRange(context, reference.text, from.sheet.id);
    case "spill":
      return findSpill(context, reference.text, from);
    case "table":
      return findInTable(context, reference, from);
  }
}

async function findSpill(
  context: Excel.RequestContext,
  text: string,
  from: FormulaPlace,
): Promise<Outcome<Excel.Range>> {
  const anchor = await findRange(context, text, from.sheet.id);
  if (!anchor.ok) return anchor;
  if (!knowsSpills()) return failed({ code: "not_supported", member: "Range.getSpillingToRange" });
  const spill = anchor.value.getSpillingToRangeOrNullObject().load("address");
  await context.sync();
  // A result of one cell does not spill, and its spilled range is the cell.
  return done(spill.isNullObject ? anchor.value : spill);
}

async function findInTable(
  context: Excel.RequestContext,
  { table: name, columns, sections }: Extract<CellsReference, { readonly kind: "table" }>,
  from: FormulaPlace,
): Promise<Outcome<Excel.Range>> {
  const table =
    name === undefined ? await tableAround(context, from) : await tableNamed(context, name);
  if (!table.ok) return table;
  const owner = table.value;
  const found = columns.map((column) => owner.columns.getItemOrNullObject(column).load("name"));
  await context.sync();
  const missing = columns.find((_, index) => found[index]?.isNullObject !== false);
  if (missing !== undefined) return failed({ code: "reference_unknown", reference: missing });
  const [first, last] = [found[0], found.at(-1)];
  const across =
    first === undefined || last === undefined
      ? owner.getRange()
      : first.getRange().getBoundingRect(last.getRange());
  const down = sectionOf(context, owner, sections, from);
  const area = across.getIntersectionOrNullObject(down).load("address");
  await context.sync();
  return area.isNullObject
    ? failed({ code: "reference_unknown", reference: owner.name })
    : done(area);
}

function sectionOf(
  context: Excel.RequestContext,
  table: Excel.Table,
  sections: readonly string[],
  from: FormulaPlace,
): Excel.Range {
  const asked = new Set(sections);
  if (asked.has("all")) return table.getRange();
  if (asked.has("this row")) {
    return context.workbook.worksheets.getItem(from.sheet.id).getRange(from.at).getEntireRow();
  }
  const parts = [
    ...(asked.has("headers") ? [table.getHeaderRowRange()] : []),
    ...(asked.has("data") || asked.size === 0 ? [table.getDataBodyRange()] : []),
    ...(asked.has("totals") ? [table.getTotalRowRange()] : []),
  ];
  return parts.reduce((all, part) => all.getBoundingRect(part));
}

async function tableNamed(
  context: Excel.RequestContext,
  name: string,
): Promise<Outcome<Excel.Table>> {
  const table = context.workbook.tables.getItemOrNullObject(name).load("name");
  await context.sync();
  return table.isNullObject ? failed({ code: "reference_unknown", reference: name }) : done(table);
}

/** `[@Model]` is of the table that the formula stands in. */
async function tableAround(
  context: Excel.RequestContext,
  { sheet, at }: FormulaPlace,
): Promise<Outcome<Excel.Table>> {
  const tables = context.workbook.worksheets.getItem(sheet.id).tables.load("items/name");
  await context.sync();
  const areas = tables.items.map((table) => table.getRange().load("address"));
  await context.sync();
  const here = cornersOf(at);
  const index = areas.findIndex(({ address }) => {
    const area = cornersOf(address);
    return (
      area !== undefined &&
      here !== undefined &&
      here.left >= area.left &&
      here.left <= area.right &&
      here.top >= area.top &&
      here.top <= area.bottom
    );
  });
  const table = tables.items[index];
  return table === undefined
    ? failed({ code: "reference_unknown", reference: here ? cellAt(here.left, here.top) : at })
    : done(table);
}
