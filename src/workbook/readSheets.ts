import {
  PROPOSAL_SHEET,
  type CellContent,
  type ProposalOnSheet,
  type RangeReading,
  type SheetKind,
  type SheetRef,
} from "../template";
import { asked } from "./excel";
import type { Outcome } from "./outcome";

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

/** Finds the sheets of a kind by their mark, and reads them through their names: three round trips. */
export function readSheets<T>(kind: SheetKind<T>): Promise<Outcome<readonly T[]>> {
  return asked(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await context.sync();
    const named = sheets.items.map((sheet) => ({
      sheet,
      names: sheet.names.load("items/name,items/type"),
    }));
    await context.sync();
    const marked = named.flatMap(({ sheet, names }) => {
      const present = names.items.filter((item) => item.type === "Range").map(({ name }) => name);
      return present.includes(kind.mark) ? [loadRanges(sheet, kind.names, present)] : [];
    });
    if (marked.length > 0) await context.sync();
    return marked.map(({ ref, ranges }) => kind.read({ sheet: ref, ranges: readingsOf(ranges) }));
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
