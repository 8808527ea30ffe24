import {
  PROPOSAL_SHEET,
  type ChangedSheet,
  type NewSheet,
  type Plan,
  type RebuiltSheet,
  type SheetPlan,
  type SheetRef,
} from "../template";
import { contentOf } from "./cellContent";
import { applyPart } from "./applyPart";
import { inExcel, issueOf, type Refusal } from "./excel";
import { done, failed, leftBehind, type Outcome, type WorkbookIssue } from "./outcome";
import { protectSheet } from "./protection";
import { nextTurn } from "./nextTurn";
import { oursOnly, rebuildSheet, type Furniture } from "./rebuildSheet";
import { restore } from "./restore";
import { survey, type Survey } from "./survey";

export interface Applied {
  /** False where the workbook said already what the plan says. */
  readonly changed: boolean;
  readonly sheets: readonly SheetRef[];
}

export interface ApplyOptions {
  /** The user has been asked about what a rebuilt sheet would lose. */
  readonly overwrite?: boolean;
}

/**
 * Writes a plan: reads what is there, then everything in one request, so that one undo takes it
 * back. If Excel refuses the request in the middle, what it had done is taken back here.
 */
export async function applyPlan(
  plan: Plan,
  { overwrite = false }: ApplyOptions = {},
): Promise<Outcome<Applied>> {
  const found = await survey(plan, overwrite);
  if (!found.ok) return found;
  const { todo, asPlanned } = found.value;
  if (todo.length === 0) return done({ changed: false, sheets: asPlanned });
  const written = await inExcel(
    (context) => write(context, found.value),
    (refusal) => refusedBy(found.value, refusal),
  );
  if (!written.ok) return failed(await takenBack(found.value, written.issue));
  return done({ changed: true, sheets: [...asPlanned, ...written.value] });
}

async function write(
  context: Excel.RequestContext,
  { todo, furniture, joinsProtected }: Survey,
): Promise<Outcome<readonly SheetRef[]>> {
  const sheets: Excel.Worksheet[] = [];
  for (const plan of todo) {
    sheets.push(...askFor(context, plan, furniture));
    // Many sheets take long to ask for: a key pressed in the meantime is heard.
    await nextTurn();
  }
  // A new sheet of a deal that is protected is protected like the others.
  if (joinsProtected) {
    todo
      .filter((plan) => plan.kind !== "remove")
      .forEach((plan, index) => {
        const sheet = sheets[index];
        if (plan.kind === "new" && sheet !== undefined) protectSheet(sheet);
      });
  }
  for (const sheet of sheets) sheet.load("id,name");
  shownFirst(todo, sheets)?.activate();
  // Last, so that a request that is refused before has removed nothing.
  for (const plan of todo) {
    if (plan.kind === "remove") context.workbook.worksheets.getItem(plan.sheet.id).delete();
  }
  await context.sync();
  return done(sheets.map(({ id, name }) => ({ id, name })));
}

/** What becomes of one sheet; one that goes is taken away at the very end. */
function askFor(
  context: Excel.RequestContext,
  plan: SheetPlan,
  furniture: Survey["furniture"],
): readonly Excel.Worksheet[] {
  switch (plan.kind) {
    case "new":
      return [addSheet(context, plan)];
    case "change":
      return [changeSheet(context, plan)];
    case "rebuild":
      return [rebuild(context, plan, furniture.get(plan.sheet.id))];
    case "remove":
      return [];
  }
}

function rebuild(
  context: Excel.RequestContext,
  plan: RebuiltSheet,
  furniture: Furniture | undefined,
): Excel.Worksheet {
  const ours = furniture === undefined ? undefined : oursOnly(plan, furniture);
  return rebuildSheet(context, plan.sheet.id, plan.parts, ours);
}

/** What the user asked for: the new proposal, or else whatever comes first. */
function shownFirst(
  todo: readonly SheetPlan[],
  sheets: readonly Excel.Worksheet[],
): Excel.Worksheet | undefined {
  const written = todo.filter((plan) => plan.kind !== "remove");
  const isProposal = (plan: SheetPlan) => plan.kind === "new" && plan.mark === PROPOSAL_SHEET.mark;
  return sheets[written.findIndex(isProposal)] ?? sheets[0];
}

function addSheet(context: Excel.RequestContext, plan: NewSheet): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(plan.sheet);
  if (plan.position !== undefined) sheet.position = plan.position;
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
function refusedBy({ todo, furniture }: Survey, refusal: Refusal): WorkbookIssue {
  if (refusal.code !== "AccessDenied") return issueOf(refusal);
  // One to write anew is opened first, and only a password keeps that from being done.
  const locked =
    todo.find((sheet) => sheet.kind === "change") ??
    todo.find((sheet) => sheet.kind === "rebuild" && furniture.get(sheet.sheet.id)?.isProtected);
  return locked === undefined
    ? { code: "workbook_protected" }
    : { code: "sheet_protected", sheet: nameOf(locked) };
}

/** Excel does nothing of a request that comes while a cell is edited; any other may be half done. */
async function takenBack(before: Survey, issue: WorkbookIssue): Promise<WorkbookIssue> {
  if (issue.code === "cell_being_edited") return issue;
  const left = await restore(before);
  return left === undefined ? issue : leftBehind(issue, left);
}

function nameOf({ sheet }: SheetPlan): string {
  return typeof sheet === "string" ? sheet : sheet.name;
}
