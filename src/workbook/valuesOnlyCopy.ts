import { DEAL_KINDS, PROPOSAL_SHEET, type CellContent, type SheetRef } from "../template";
import { applyStyle } from "./applyStyle";
import { contentOf } from "./cellContent";
import { inExcel, issueOf, type Refusal } from "./excel";
import { done, failed, leftBehind, type Outcome, type WorkbookIssue } from "./outcome";

const MARKS = new Set([PROPOSAL_SHEET, ...Object.values(DEAL_KINDS)].map(({ mark }) => mark));
/** Excel's own limit for the name of a sheet. */
const LONGEST_NAME = 31;
const SUFFIX = " (values)";
const STAMP_CELL = "A1";
const STAMP_HEIGHT = 18;
const ERRORS = new Set<unknown>(["#VALUE!", "#DIV/0!", "#NUM!", "#NAME?", "#REF!", "#NULL!"]);
/** What a cell shows while Excel still waits for its result. */
const PENDING = new Set<unknown>(["#BUSY!", "#GETTING_DATA"]);

/**
 * Copies every sheet of the deal for someone without the add-in: what our functions gave, and what
 * comes from other sheets, stands there as a value; formulas within a sheet go on working. `stamp`
 * is the line that says when and by which version it was frozen. Everything is written in one
 * request, so that one undo takes it back.
 */
export async function valuesOnlyCopy(stamp: string): Promise<Outcome<readonly SheetRef[]>> {
  let idsBefore: ReadonlySet<string> = new Set();
  let locked: string | undefined;
  const copied = await inExcel(
    async (context): Promise<Outcome<readonly SheetRef[]>> => {
      const found = await readOurs(context);
      const pending = found.ours.find(({ used }) => used.values.flat().some(isPending));
      if (pending !== undefined) {
        return failed({ code: "still_calculating", sheet: pending.sheet.name });
      }
      locked = found.ours.find(({ sheet }) => sheet.protection.protected)?.sheet.name;
      idsBefore = new Set(found.all.map(({ id }) => id));
      const taken = new Set(found.all.map(({ name }) => name.toLowerCase()));
      const copies = found.ours.map((ours) => copyOf(ours, stamp, taken));
      await context.sync();
      return done(copies.map(({ id, name }) => ({ id, name })));
    },
    (refusal) => refusedBy(refusal, locked),
  );
  // Before the ids are known nothing was begun.
  if (copied.ok || idsBefore.size === 0) return copied;
  const left = await removeSince(idsBefore);
  return left === undefined ? copied : failed(leftBehind(copied.issue, left));
}

function copyOf({ sheet, names, used }: Ours, stamp: string, taken: Set<string>): Excel.Worksheet {
  const copy = sheet.copy("End");
  copy.name = copyName(sheet.name, taken);
  // The copy of a protected sheet is protected, and there is no formula left to protect.
  if (sheet.protection.protected) copy.protection.unprotect();
  copy.getRange(used.address.slice(used.address.lastIndexOf("!") + 1)).formulas = frozen(used);
  putStamp(copy, stamp);
  // The copy must not be taken for a sheet of the deal.
  for (const name of names) copy.names.getItem(name).delete();
  return copy.load("id,name");
}

/** In a row of its own, so that nothing of the sheet makes way for it. */
function putStamp(copy: Excel.Worksheet, stamp: string): void {
  copy.getRange("1:1").insert("Down");
  const cell = copy.getRange(STAMP_CELL);
  cell.format.rowHeight = STAMP_HEIGHT;
  applyStyle(cell, STAMP_CELL, { bold: true, size: 11 });
  cell.formulas = [[contentOf(stamp)]];
}

const isPending = (value: unknown) => PENDING.has(value);

interface Ours {
  readonly sheet: Excel.Worksheet;
  /** Of ours, on the sheet: a copy brings them along. */
  readonly names: readonly string[];
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
    .map(({ sheet, names }) => ({
      sheet,
      names: names.items.map(({ name }) => name).filter((name) => name.startsWith("Deal_")),
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

/** An error stays one, as Excel reads its sign: what looks for errors on the sheet goes on seeing it. */
function valueContent(value: CellContent): CellContent | null {
  if (value === "#N/A") return "=NA()";
  if (typeof value === "boolean" || ERRORS.has(value)) return value;
  return contentOf(value);
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
