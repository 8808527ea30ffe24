import type { ChangedSheet, NewSheet, Plan, SheetPlan, SheetRef } from "../template";
import { contentOf } from "./cellContent";
import { applyPart } from "./applyPart";
import { inExcel, issueOf, type Refusal } from "./excel";
import { done, failed, type Outcome, type WorkbookIssue } from "./outcome";
import { restore } from "./restore";
import { survey, type Survey } from "./survey";

export interface Applied {
  /** False where the workbook said already what the plan says. */
  readonly changed: boolean;
  readonly sheets: readonly SheetRef[];
}

/**
 * Writes a plan: reads what is there, then everything in one request, so that one undo takes it
 * back. If Excel refuses the request in the middle, what it had done is taken back here.
 */
export async function applyPlan(plan: Plan): Promise<Outcome<Applied>> {
  const found = await survey(plan);
  if (!found.ok) return found;
  const { todo, asPlanned } = found.value;
  if (todo.length === 0) return done({ changed: false, sheets: asPlanned });
  const written = await inExcel(
    (context) => write(context, todo),
    (refusal) => refusedBy(todo, refusal),
  );
  if (!written.ok) return failed(await takenBack(found.value, written.issue));
  return done({ changed: true, sheets: [...asPlanned, ...written.value] });
}

async function write(
  context: Excel.RequestContext,
  todo: readonly SheetPlan[],
): Promise<Outcome<readonly SheetRef[]>> {
  const sheets = todo.map((sheet) =>
    sheet.kind === "new" ? addSheet(context, sheet) : changeSheet(context, sheet),
  );
  for (const sheet of sheets) sheet.load("id,name");
  sheets[0]?.activate();
  await context.sync();
  return done(sheets.map(({ id, name }) => ({ id, name })));
}

function addSheet(context: Excel.RequestContext, plan: NewSheet): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(plan.sheet);
  for (const part of plan.parts) applyPart(sheet, part);
  return sheet;
}

function changeSheet(context: Excel.RequestContext, plan: ChangedSheet): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getItem(plan.sheet.id);
  for (const { name, row, column, cell } of plan.changes) {
    const range = sheet.names.getItem(name).getRange().getCell(row, column);
    range.formulas = [[contentOf(cell)]];
  }
  return sheet;
}

/** `AccessDenied` is protection: of the sheet that would change, or of the workbook's structure. */
function refusedBy(todo: readonly SheetPlan[], refusal: Refusal): WorkbookIssue {
  if (refusal.code !== "AccessDenied") return issueOf(refusal);
  const changed = todo.find((sheet) => sheet.kind === "change");
  return changed === undefined
    ? { code: "workbook_protected" }
    : { code: "sheet_protected", sheet: changed.sheet.name };
}

/** Excel does nothing of a request that comes while a cell is edited; any other may be half done. */
async function takenBack(before: Survey, issue: WorkbookIssue): Promise<WorkbookIssue> {
  if (issue.code === "cell_being_edited") return issue;
  const left = await restore(before);
  if (left === undefined) return issue;
  const excel =
    issue.code === "refused"
      ? { excelCode: issue.excelCode, excelMessage: issue.excelMessage }
      : { excelCode: issue.code, excelMessage: "" };
  return { code: "refused", ...excel, restored: false, left };
}
