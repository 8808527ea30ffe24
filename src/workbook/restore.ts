import type { CellContent, NamedCells, SheetPlan } from "../template";
import { contentOf } from "./cellContent";
import { inExcel } from "./excel";
import { done } from "./outcome";
import type { Survey } from "./survey";

/**
 * Takes back what a refused request had done: sheets that were not there before go, changed cells
 * get their contents back. Gives the name of a sheet that could not be put right, if there is one.
 */
export async function restore({ todo, idsBefore }: Survey): Promise<string | undefined> {
  for (const sheet of todo) {
    const restored =
      sheet.kind === "new"
        ? await removeIfNew(sheet.sheet, idsBefore)
        : await putBack(sheet.sheet.id, sheet);
    if (!restored) return sheet.kind === "new" ? sheet.sheet : sheet.sheet.name;
  }
  return undefined;
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

async function putBack(id: string, plan: Extract<SheetPlan, { kind: "change" }>): Promise<boolean> {
  const written = await inExcel(async (context) => {
    const names = context.workbook.worksheets.getItem(id).names;
    for (const { name, row, column } of plan.changes) {
      names.getItem(name).getRange().getCell(row, column).formulas = [
        [contentBefore(plan.basis, name, row, column)],
      ];
    }
    await context.sync();
    return done(true);
  });
  return written.ok;
}

/** A text that begins with `=` goes back as a text: a formula shows something other than itself. */
function contentBefore(
  basis: readonly NamedCells[],
  name: string,
  row: number,
  column: number,
): CellContent | null {
  const cells = basis.find((each) => each.name === name);
  const formula = cells?.formulas[row]?.[column] ?? "";
  const isText = typeof formula === "string" && formula === cells?.values[row]?.[column];
  return isText ? contentOf(formula) : formula;
}
