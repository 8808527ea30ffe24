import type { CellContent, ChangedSheet, NewSheet, Plan, SheetPlan, SheetRef } from "../template";
import { saysAsMuch, type RangeContents } from "./comparison";
import { inExcel, issueOf } from "./excel";
import { done, failed, type Outcome, type WorkbookIssue } from "./outcome";

/** What the workbook held before a plan is applied, and what of the plan is still to do. */
export interface Survey {
  readonly todo: readonly SheetPlan[];
  /** Sheets that say already what the plan says. */
  readonly asPlanned: readonly SheetRef[];
  readonly idsBefore: ReadonlySet<string>;
}

interface Contents {
  readonly sheets: readonly SheetRef[];
  readonly tables: readonly string[];
  /** By sheet id, the named ranges of the sheets to change. */
  readonly named: ReadonlyMap<string, RangeContents>;
}

/** Looks at what a plan would touch, and says what stands in its way. Two round trips at most. */
export async function survey(plan: Plan): Promise<Outcome<Survey>> {
  const contents = await readContents(plan);
  if (!contents.ok) return contents;
  const todo: SheetPlan[] = [];
  const asPlanned: SheetRef[] = [];
  for (const sheet of plan.sheets) {
    const verdict = await judge(sheet, contents.value);
    if (!verdict.ok) return verdict;
    if (verdict.value === "to do") todo.push(sheet);
    else asPlanned.push(verdict.value);
  }
  const idsBefore = new Set(contents.value.sheets.map(({ id }) => id));
  return done({ todo, asPlanned, idsBefore });
}

async function readContents(plan: Plan): Promise<Outcome<Contents>> {
  const changes = plan.sheets.filter((sheet) => sheet.kind === "change");
  const contents = await inExcel(async (context): Promise<Outcome<Contents>> => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    const tables = context.workbook.tables.load("items/name");
    const named = changes.map(({ sheet, basis }) => ({
      id: sheet.id,
      ranges: loadNamed(
        context,
        sheet.id,
        basis.map(({ name }) => name),
      ),
    }));
    await context.sync();
    return done({
      sheets: sheets.items.map(({ id, name }) => ({ id, name })),
      tables: tables.items.map(({ name }) => name),
      named: new Map(named.map(({ id, ranges }) => [id, contentsOf(ranges)])),
    });
  });
  return contents.ok || !isMissing(contents.issue) ? contents : whatIsMissing(changes);
}

function isMissing(issue: WorkbookIssue): boolean {
  return issue.code === "refused" && issue.excelCode === "ItemNotFound";
}

/** Excel said that something is not there, and not what: the sheet, or a name on it. */
function whatIsMissing(changes: readonly ChangedSheet[]): Promise<Outcome<never>> {
  return inExcel(async (context) => {
    const sheets = changes.map(({ sheet }) =>
      context.workbook.worksheets.getItemOrNullObject(sheet.id).load("name"),
    );
    await context.sync();
    const gone = changes.find((_, index) => sheets[index]?.isNullObject !== false);
    if (gone !== undefined) return failed({ code: "sheet_missing", sheet: gone.sheet.name });
    const names = sheets.map((sheet) => sheet.names.load("items/name"));
    await context.sync();
    const lost = changes.flatMap(({ sheet, basis }, index) => {
      const present = names[index]?.items.map(({ name }) => name) ?? [];
      return basis
        .filter(({ name }) => !present.includes(name))
        .map(({ name }) => ({ code: "name_missing", sheet: sheet.name, name }) as const);
    });
    return failed(lost[0] ?? { code: "changed_meanwhile", sheet: changes[0]?.sheet.name ?? "" });
  });
}

type NamedRanges = readonly { readonly name: string; readonly range: Excel.Range }[];

function loadNamed(
  context: Excel.RequestContext,
  sheet: string,
  names: readonly string[],
): NamedRanges {
  const owner = context.workbook.worksheets.getItem(sheet);
  return names.map((name) => ({
    name,
    range: owner.names.getItem(name).getRange().load("formulas"),
  }));
}

function contentsOf(ranges: NamedRanges): RangeContents {
  return new Map(ranges.map(({ name, range }) => [name, range.formulas as CellContent[][]]));
}

async function judge(plan: SheetPlan, contents: Contents): Promise<Outcome<"to do" | SheetRef>> {
  if (plan.kind === "change") return judgeChange(plan, contents.named.get(plan.sheet.id));
  const wanted = plan.sheet.toLowerCase();
  const there = contents.sheets.find(({ name }) => name.toLowerCase() === wanted);
  if (there !== undefined) return judgeTaken(plan, there);
  const table = takenTable(plan, contents.tables);
  return table === undefined ? done("to do") : failed({ code: "table_taken", table });
}

function judgeChange(
  plan: ChangedSheet,
  there: RangeContents = new Map(),
): Outcome<"to do" | SheetRef> {
  if (saysAsMuch(plan, there)) return done(plan.sheet);
  const asRead = plan.basis.every(
    ({ name, formulas }) => JSON.stringify(there.get(name)) === JSON.stringify(formulas),
  );
  return asRead ? done("to do") : failed({ code: "changed_meanwhile", sheet: plan.sheet.name });
}

/** A sheet of that name is there: ours and the same, ours and different, or someone else's. */
function judgeTaken(plan: NewSheet, there: SheetRef): Promise<Outcome<SheetRef>> {
  const taken = (ours: boolean): WorkbookIssue => ({
    code: "sheet_taken",
    sheet: there.name,
    ours,
  });
  const inputs = plan.parts.flatMap((part) =>
    part.kind === "name" && part.name.startsWith("Deal_In_") ? [part.name] : [],
  );
  return inExcel(
    async (context) => {
      const ranges = loadNamed(context, there.id, inputs);
      await context.sync();
      return saysAsMuch(plan, contentsOf(ranges)) ? done(there) : failed(taken(true));
    },
    (refusal) => (refusal.code === "ItemNotFound" ? taken(false) : issueOf(refusal)),
  );
}

function takenTable(plan: NewSheet, present: readonly string[]): string | undefined {
  const names = new Set(present.map((name) => name.toLowerCase()));
  return plan.parts
    .flatMap((part) => (part.kind === "table" ? [part.name] : []))
    .find((name) => names.has(name.toLowerCase()));
}
