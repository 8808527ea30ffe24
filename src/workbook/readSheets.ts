import {
  DEAL_KINDS,
  ownSheet,
  PROPOSAL_SHEET,
  type CellContent,
  type DealOnSheets,
  type DealSheetKey,
  type ProposalOnSheet,
  type RangeReading,
  type SheetKind,
  type SheetReading,
  type SheetRef,
  type UnmarkedSheet,
} from "../template";
import { asked } from "./excel";
import { done, type Outcome, type WorkbookIssue } from "./outcome";

/** Every proposal in the workbook, in the order of the sheet tabs. */
export function readProposals(): Promise<Outcome<readonly ProposalOnSheet[]>> {
  return readSheets(PROPOSAL_SHEET);
}

export function sheetNames(): Promise<Outcome<readonly string[]>> {
  return asked(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}

/** The proposals and the deal's own sheets, in three round trips. */
export async function readDeal(): Promise<Outcome<DealOnSheets>> {
  const kinds = Object.entries(DEAL_KINDS) as [DealSheetKey, SheetKind<SheetReading>][];
  const read = await readMarked([PROPOSAL_SHEET, ...kinds.map(([, kind]) => kind)]);
  if (!read.ok) return read;
  const { sheetNames: names, readings, unmarked } = read.value;
  const [proposals = [], ...own] = readings;
  const sheets = kinds.flatMap(([key], index) => {
    const found = ownSheet(own[index] ?? [], readings.flat());
    return found === undefined ? [] : [[key, found] as const];
  });
  return done({
    proposals: proposals.map(PROPOSAL_SHEET.read),
    readings: proposals,
    sheets: Object.fromEntries(sheets),
    sheetNames: names,
    unmarked,
  });
}

/** Finds the sheets of a kind by their mark, and reads them through their names. */
export async function readSheets<T>(kind: SheetKind<T>): Promise<Outcome<readonly T[]>> {
  const read = await readMarked([kind]);
  return read.ok ? done((read.value.readings[0] ?? []).map(kind.read)) : read;
}

interface Marked {
  readonly sheetNames: readonly string[];
  /** One list a kind. */
  readonly readings: readonly (readonly SheetReading[])[];
  readonly unmarked: readonly UnmarkedSheet[];
}

type Wanted = Pick<SheetKind<unknown>, "mark" | "names">;

/** What may be read in vain until it is told of. */
const MOST_READINGS = 3;

/** Sheets may come and go between the round trips, by hand or by a write taken back: then anew. */
async function readMarked(kinds: readonly Wanted[]): Promise<Outcome<Marked>> {
  for (let reading = 1; ; reading += 1) {
    const read = await readOnce(kinds);
    if (read.ok || reading === MOST_READINGS || !wentAway(read.issue)) return read;
  }
}

function wentAway(issue: WorkbookIssue): boolean {
  return issue.code === "refused" && issue.excelCode === "ItemNotFound";
}

function readOnce(kinds: readonly Wanted[]): Promise<Outcome<Marked>> {
  return asked(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await context.sync();
    const named = sheets.items.map((sheet) => ({
      sheet,
      names: sheet.names.load("items/name,items/type"),
    }));
    await context.sync();
    const present = named.map(({ sheet, names }) => ({
      sheet,
      names: names.items.filter((item) => item.type === "Range").map(({ name }) => name),
    }));
    const found = kinds.map((kind) =>
      present
        .filter(({ names }) => names.includes(kind.mark))
        .map(({ sheet, names }) => loadRanges(sheet, kind.names, names)),
    );
    if (found.some((loaded) => loaded.length > 0)) await context.sync();
    return {
      sheetNames: sheets.items.map(({ name }) => name),
      readings: found.map((loaded) =>
        loaded.map(({ ref, ranges }) => ({ sheet: ref, ranges: readingsOf(ranges) })),
      ),
      unmarked: present.flatMap(({ sheet: { id, name }, names }) =>
        kinds
          .filter(
            ({ mark, names: own }) => !names.includes(mark) && own.some((n) => names.includes(n)),
          )
          .map(({ mark }) => ({ sheet: { id, name }, mark })),
      ),
    };
  });
}

interface LoadedSheet {
  readonly ref: SheetRef;
  readonly ranges: readonly (readonly [string, Excel.Range])[];
}

function loadRanges(
  sheet: Excel.Worksheet,
  wanted: readonly string[],
  present: readonly string[],
): LoadedSheet {
  return {
    ref: { id: sheet.id, name: sheet.name },
    ranges: wanted
      .filter((name) => present.includes(name))
      .map((name) => [name, sheet.names.getItem(name).getRange().load("address,values,formulas")]),
  };
}

function readingsOf(ranges: LoadedSheet["ranges"]): Readonly<Record<string, RangeReading>> {
  return Object.fromEntries(
    ranges.map(([name, { address, values, formulas }]) => [
      name,
      {
        address: address.slice(address.lastIndexOf("!") + 1),
        values: values as CellContent[][],
        formulas: formulas as CellContent[][],
      },
    ]),
  );
}
