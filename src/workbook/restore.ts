import type { CellContent, ChangedSheet, NamedCells, RebuiltSheet, SheetPlan } from "../template";
import { contentOf } from "./cellContent";
import type { UsedCells } from "./comparison";
import { inExcel } from "./excel";
import { done } from "./outcome";
import { oursOnly, rebuildSheet, type Furniture } from "./rebuildSheet";
import type { Survey } from "./survey";

/**
 * Takes back what a refused request had done: sheets that were not there before go, changed cells
 * get their contents back. Gives the name of a sheet that could not be put right, if there is one.
 */
export async function restore({ todo, idsBefore, furniture }: Survey): Promise<string | undefined> {
  for (const plan of todo) {
    const restored = await restoreSheet(plan, idsBefore, furniture);
    if (!restored) return plan.kind === "new" ? plan.sheet : plan.sheet.name;
  }
  return undefined;
}

function restoreSheet(
  plan: SheetPlan,
  idsBefore: ReadonlySet<string>,
  furniture: Survey["furniture"],
): Promise<boolean> {
  switch (plan.kind) {
    case "new":
      return removeIfNew(plan.sheet, idsBefore);
    case "change":
      return putBack(plan);
    case "rebuild":
      return rebuildAsWas(plan, furniture.get(plan.sheet.id));
    case "remove":
      return isStillThere(plan.sheet.id);
  }
}

/** The sheet held nothing but what we would write for the deal as it was: so it is written again. */
async function rebuildAsWas(
  plan: RebuiltSheet,
  before: (Furniture & UsedCells) | undefined,
): Promise<boolean> {
  const { sheet, was } = plan;
  const written = await inExcel(async (context) => {
    const there = context.workbook.worksheets.getItem(sheet.id);
    const charts = there.charts.load("items/name");
    const names = there.names.load("items/name");
    const used = there.getUsedRange(true).load("formulas");
    await context.sync();
    const furniture = {
      charts: charts.items.map(({ name }) => name),
      names: names.items.map(({ name }) => name),
      isProtected: before?.isProtected === true,
    };
    // The request had not come to it: it may be one that nobody but the user can open.
    if (isUntouched(before, furniture, used.formulas)) return done(true);
    rebuildSheet(context, sheet.id, was.parts, oursOnly(plan, furniture, before));
    await context.sync();
    return done(true);
  });
  return written.ok;
}

/** Names go first of all that is emptied, and come back after the cells. */
function isUntouched(
  before: (Furniture & UsedCells) | undefined,
  { charts, names }: Furniture,
  formulas: unknown,
): boolean {
  const facts = (of: readonly unknown[]) => JSON.stringify(of);
  return (
    before !== undefined &&
    facts([charts, names, formulas]) === facts([before.charts, before.names, before.formulas])
  );
}

async function isStillThere(id: string): Promise<boolean> {
  const found = await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("id");
    await context.sync();
    return done(!sheet.isNullObject);
  });
  return found.ok && found.value;
}

async function removeIfNew(name: string, idsBefore: ReadonlySet<string>): Promise<boolean> {
  const removed = await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("id");
    await context.sync();
    if (!sheet.isNullObject && !idsBefore.has(sheet.id)) {
      sheet.delete();
      await context.sync();
    }
    return done(true);
  });
  return removed.ok;
}

/** Only cells that the request had reached: others may be locked, and need nothing. */
async function putBack(plan: ChangedSheet): Promise<boolean> {
  const written = await inExcel(async (context) => {
    const names = context.workbook.worksheets.getItem(plan.sheet.id).names;
    const cells = plan.changes.map(({ name, row, column }) => ({
      range: names.getItem(name).getRange().getCell(row, column).load("formulas"),
      before: contentBefore(plan.basis, name, row, column),
    }));
    await context.sync();
    for (const { range, before } of cells) {
      if (range.formulas[0]?.[0] !== before.shown) range.formulas = [[before.content]];
    }
    await context.sync();
    return done(true);
  });
  return written.ok;
}

interface Before {
  /** As `formulas` gives it. */
  readonly shown: CellContent;
  /** As `formulas` takes it: a text that begins with `=` is written behind an apostrophe. */
  readonly content: CellContent | null;
}

/** A formula shows something other than itself; what shows itself is a text or a number. */
function contentBefore(
  basis: readonly NamedCells[],
  name: string,
  row: number,
  column: number,
): Before {
  const cells = basis.find((each) => each.name === name);
  const shown = cells?.formulas[row]?.[column] ?? "";
  const isText = typeof shown === "string" && shown === cells?.values[row]?.[column];
  return { shown, content: isText ? contentOf(shown) : shown };
}
