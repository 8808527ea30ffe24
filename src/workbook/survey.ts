import type {
  CellContent,
  ChangedSheet,
  NewSheet,
  Plan,
  RebuiltSheet,
  SheetPlan,
  SheetRef,
} from "../template";
import {
  covers,
  oursAnywhere,
  saysAsMuch,
  strayCell,
  type RangeContents,
  type UsedCells,
} from "./comparison";
import { inExcel, issueOf } from "./excel";
import { done, failed, type Outcome, type WorkbookIssue } from "./outcome";
import type { Furniture } from "./rebuildSheet";

/** What the workbook held before a plan is applied, and what of the plan is still to do. */
export interface Survey {
  readonly todo: readonly SheetPlan[];
  /** Sheets that say already what the plan says. */
  readonly asPlanned: readonly SheetRef[];
  readonly idsBefore: ReadonlySet<string>;
  /** By sheet id, what stands on the sheets to write anew. */
  readonly furniture: ReadonlyMap<string, Furniture & UsedCells>;
  /** Whether most sheets of the deal that new ones join are protected. */
  readonly joinsProtected: boolean;
}

interface Contents {
  readonly sheets: readonly SheetRef[];
  readonly tables: readonly string[];
  /** By sheet id, the named ranges of the sheets to change. */
  readonly named: ReadonlyMap<string, RangeContents>;
  /** By sheet id, the sheets to write anew. */
  readonly rebuilt: ReadonlyMap<string, Furniture & UsedCells>;
  readonly joinsProtected: boolean;
}

/** Looks at what a plan would touch, and says what stands in its way. Two round trips at most. */
export async function survey(plan: Plan, overwrite: boolean): Promise<Outcome<Survey>> {
  const contents = await readContents(plan);
  if (!contents.ok) return contents;
  const todo: SheetPlan[] = [];
  const asPlanned: SheetRef[] = [];
  for (const sheet of plan.sheets) {
    const verdict = await judge(sheet, contents.value, overwrite);
    if (!verdict.ok) return verdict;
    if (verdict.value === "to do") todo.push(sheet);
    else asPlanned.push(verdict.value);
  }
  const idsBefore = new Set(contents.value.sheets.map(({ id }) => id));
  const { rebuilt, joinsProtected } = contents.value;
  return done({ todo, asPlanned, idsBefore, furniture: rebuilt, joinsProtected });
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
    const rebuilt = plan.sheets.flatMap((sheet) =>
      sheet.kind === "rebuild" ? [loadWhole(context, sheet.sheet.id)] : [],
    );
    const joined = (plan.joins ?? []).map((sheet) => loadProtection(context, sheet));
    await context.sync();
    return done({
      joinsProtected: mostAreProtected(joined),
      rebuilt: new Map(rebuilt.map((sheet) => [sheet.id, wholeOf(sheet)])),
      sheets: sheets.items.map(({ id, name }) => ({ id, name })),
      tables: tables.items.map(({ name }) => name),
      named: new Map(named.map(({ id, ranges }) => [id, contentsOf(ranges)])),
    });
  });
  if (contents.ok || !isMissing(contents.issue)) return contents;
  return whatIsMissing(plan);
}

function isMissing(issue: WorkbookIssue): boolean {
  return issue.code === "refused" && issue.excelCode === "ItemNotFound";
}

/** Excel said that something is not there, and not what: a sheet, or a name on it. */
function whatIsMissing(plan: Plan): Promise<Outcome<never>> {
  const known = plan.sheets.flatMap((sheet) =>
    sheet.kind === "new" ? [] : [{ ref: sheet.sheet, basis: basisOf(sheet) }],
  );
  known.push(...(plan.joins ?? []).map((ref) => ({ ref, basis: [] })));
  return inExcel(async (context) => {
    const sheets = known.map(({ ref }) =>
      context.workbook.worksheets.getItemOrNullObject(ref.id).load("name"),
    );
    await context.sync();
    const gone = known.find((_, index) => sheets[index]?.isNullObject !== false);
    if (gone !== undefined) return failed({ code: "sheet_missing", sheet: gone.ref.name });
    const names = sheets.map((sheet) => sheet.names.load("items/name"));
    await context.sync();
    const lost = known.flatMap(({ ref, basis }, index) => {
      const present = names[index]?.items.map(({ name }) => name) ?? [];
      return basis
        .filter((name) => !present.includes(name))
        .map((name) => ({ code: "name_missing", sheet: ref.name, name }) as const);
    });
    return failed(lost[0] ?? { code: "changed_meanwhile", sheet: known[0]?.ref.name ?? "" });
  });
}

function basisOf(plan: SheetPlan): readonly string[] {
  return plan.kind === "change" ? plan.basis.map(({ name }) => name) : [];
}

interface WholeSheet {
  readonly id: string;
  readonly used: Excel.Range;
  readonly charts: Excel.ChartCollection;
  readonly names: Excel.NamedItemCollection;
  readonly protection: Excel.WorksheetProtection;
}

function loadWhole(context: Excel.RequestContext, id: string): WholeSheet {
  const sheet = context.workbook.worksheets.getItem(id);
  const { protection } = sheet;
  protection.load("protected");
  return {
    id,
    protection,
    used: sheet.getUsedRange(true).load("address,formulas"),
    charts: sheet.charts.load("items/name"),
    names: sheet.names.load("items/name"),
  };
}

function wholeOf({ used, charts, names, protection }: WholeSheet): Furniture & UsedCells {
  return {
    address: used.address,
    formulas: used.formulas as CellContent[][],
    charts: charts.items.map(({ name }) => name),
    names: names.items.map(({ name }) => name),
    isProtected: protection.protected,
  };
}

function loadProtection(
  context: Excel.RequestContext,
  { id }: SheetRef,
): Excel.WorksheetProtection {
  const { protection } = context.workbook.worksheets.getItem(id);
  protection.load("protected");
  return protection;
}

/** One sheet that was opened by hand does not make an open deal, nor one that was closed a closed one. */
function mostAreProtected(sheets: readonly Excel.WorksheetProtection[]): boolean {
  return sheets.filter((sheet) => sheet.protected).length * 2 > sheets.length;
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

async function judge(
  plan: SheetPlan,
  contents: Contents,
  overwrite: boolean,
): Promise<Outcome<"to do" | SheetRef>> {
  switch (plan.kind) {
    case "change":
      return judgeChange(plan, contents.named.get(plan.sheet.id));
    case "rebuild":
      return judgeRebuild(plan, contents.rebuilt.get(plan.sheet.id), overwrite);
    case "remove":
      return contents.sheets.some(({ id }) => id === plan.sheet.id)
        ? done("to do")
        : failed({ code: "sheet_missing", sheet: plan.sheet.name });
    case "new":
      return judgeNew(plan, contents);
  }
}

async function judgeNew(plan: NewSheet, contents: Contents): Promise<Outcome<"to do" | SheetRef>> {
  const wanted = plan.sheet.toLowerCase();
  const there = contents.sheets.find(({ name }) => name.toLowerCase() === wanted);
  if (there !== undefined) return judgeTaken(plan, there);
  const table = takenTable(plan, contents.tables);
  return table === undefined ? done("to do") : failed({ code: "table_taken", table });
}

/** What we wrote may be written anew; what the user added is not ours to take. */
function judgeRebuild(
  plan: RebuiltSheet,
  there: (Furniture & UsedCells) | undefined,
  overwrite: boolean,
): Outcome<"to do" | SheetRef> {
  if (there === undefined) return failed({ code: "sheet_missing", sheet: plan.sheet.name });
  if (strayCell(plan.parts, there) === undefined && covers(plan.parts, there)) {
    return done(plan.sheet);
  }
  const cell = overwrite
    ? undefined
    : strayCell(plan.was.parts, there, oursAnywhere(plan.was.parts));
  if (cell === undefined) return done("to do");
  return failed({ code: "sheet_edited", sheet: plan.sheet.name, cell });
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
      // A sheet without its mark is not ours, whether or not it should have inputs.
      const ranges = loadNamed(context, there.id, [...new Set([plan.mark, ...inputs])]);
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
