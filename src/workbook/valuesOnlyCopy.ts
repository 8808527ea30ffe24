import { DEAL_KINDS, PROPOSAL_SHEET, type CellContent, type SheetRef } from "../template";
import { contentOf } from "./cellContent";
import { inExcel, issueOf, type Refusal } from "./excel";
import { done, failed, leftBehind, type Outcome, type WorkbookIssue } from "./outcome";

const MARKS = new Set([PROPOSAL_SHEET, ...Object.values(DEAL_KINDS)].map(({ mark }) => mark));
/** Excel's own limit for the name of a sheet. */
const LONGEST_NAME = 31;
const SUFFIX = " (values)";
/** The subtitle's place on every sheet of ours. */
const STAMP_CELL = "A2";

/**
 * Copies every sheet of the deal for someone without the add-in: what our functions gave, and what
 * comes from other sheets, stands there as a value; formulas within a sheet go on working. `stamp`
 * is the line that says when and by which version it was frozen.
 */
export async function valuesOnlyCopy(stamp: string): Promise<Outcome<readonly SheetRef[]>> {
  let idsBefore: ReadonlySet<string> = new Set();
  let locked: string | undefined;
  const copied = await inExcel(
    async (context): Promise<Outcome<readonly SheetRef[]>> => {
      const found = await readOurs(context);
      locked = found.ours.find(({ sheet }) => sheet.protection.protected)?.sheet.name;
      idsBefore = new Set(found.all.map(({ id }) => id));
      const taken = new Set(found.all.map(({ name }) => name.toLowerCase()));
      const copies = found.ours.map(({ sheet, used }) => {
        const copy = sheet.copy("End");
        copy.name = copyName(sheet.name, taken);
        // The copy of a protected sheet is protected, and there is no formula left to protect.
        if (sheet.protection.protected) copy.protection.unprotect();
        copy.getRange(used.address.slice(used.address.lastIndexOf("!") + 1)).formulas =
          frozen(used);
        copy.getRange(STAMP_CELL).formulas = [[contentOf(stamp)]];
        return { copy: copy.load("id,name"), names: copy.names.load("items/name") };
      });
      await context.sync();
      // The copy must not be taken for a sheet of the deal.
      for (const { names } of copies) {
        for (const item of names.items) if (item.name.startsWith("Deal_")) item.delete();
      }
      await context.sync();
      return done(copies.map(({ copy: { id, name } }) => ({ id, name })));
    },
    (refusal) => refusedBy(refusal, locked),
  );
  // Before the ids are known nothing was begun.
  if (copied.ok || idsBefore.size === 0) return copied;
  const left = await removeSince(idsBefore);
  return left === undefined ? copied : failed(leftBehind(copied.issue, left));
}

interface Ours {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

async function readOurs(
  context: Excel.RequestContext,
): Promise<{ readonly all: readonly SheetRef[]; readonly ours: readonly Ours[] }> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const named = sheets.items.map((sheet) => {
    sheet.protection.load("protected");
    return { sheet, names: sheet.names.load("items/name") };
  });
  await context.sync();
  const ours = named
    .filter(({ names }) => names.items.some(({ name }) => MARKS.has(name)))
    .map(({ sheet }) => ({
      sheet,
      used: sheet.getUsedRange(true).load("address,values,formulas"),
    }));
  await context.sync();
  return { all: sheets.items.map(({ id, name }) => ({ id, name })), ours };
}

function copyName(name: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? SUFFIX : `${SUFFIX} ${String(number)}`;
    const wanted = name.slice(0, LONGEST_NAME - tail.length) + tail;
    if (taken.has(wanted.toLowerCase())) continue;
    taken.add(wanted.toLowerCase());
    return wanted;
  }
}

/** `null` leaves the copied cell as it is: a formula that reads nothing but its own sheet. */
function frozen({ values, formulas }: Excel.Range): (CellContent | null)[][] {
  return (formulas as CellContent[][]).map((row, down) =>
    row.map((formula, across) => {
      const value = (values as CellContent[][])[down]?.[across] ?? "";
      if (value === "" && formula === "") return null;
      return isOwnFormula(formula, value) ? null : valueContent(value);
    }),
  );
}

/** A text may begin with `=` too; then it shows what it is. */
function isOwnFormula(formula: CellContent, value: CellContent): boolean {
  if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return false;
  return !/DEAL\w*\.|!/i.test(formula);
}

function valueContent(value: CellContent): CellContent | null {
  if (value === "#N/A") return "=NA()";
  return typeof value === "boolean" ? value : contentOf(value);
}

/** A sheet that is protected with a password denies it to its copy; else it is the structure. */
function refusedBy(refusal: Refusal, locked: string | undefined): WorkbookIssue {
  if (refusal.code !== "AccessDenied") return issueOf(refusal);
  return locked === undefined
    ? { code: "workbook_protected" }
    : { code: "sheet_protected", sheet: locked };
}

/** Takes back copies of a refused request; the name of one that could not be taken back. */
async function removeSince(idsBefore: ReadonlySet<string>): Promise<string | undefined> {
  let left: string | undefined;
  const removed = await inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await context.sync();
    const added = sheets.items.filter(({ id }) => !idsBefore.has(id));
    left = added[0]?.name;
    for (const sheet of added) sheet.delete();
    await context.sync();
    return done(undefined);
  }, issueOf);
  return removed.ok ? undefined : (left ?? "");
}
