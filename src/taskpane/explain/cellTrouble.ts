import { errorIn } from "../../pricing";
import { cellAt, cornersOf } from "../../template";
import type { CellFacts } from "../../workbook";
import type { ExplainedCall, Fault, Trouble } from "./explanation";
import { evaluate, type FormulaWorld } from "./formula/evaluate";
import type { AstExpression } from "./formula/readFormula";
import { rowsOf } from "./formula/sheetValue";
import type { CellsPort } from "./port";
import { sizeInWords } from "./readInputs";
import { traceError } from "./traceError";
import { signSentence, unknownNameSentence } from "./words";

/** Errors that no function gives: Excel puts them in the place of a formula's result. */
const EXCELS_OWN = new Set(
  "#SPILL! #NAME? #BUSY! #GETTING_DATA #BLOCKED! #CONNECT! #CALC!".split(" "),
);

export function isExcelsOwn(value: CellFacts["value"]): boolean {
  const sign = errorIn(value);
  return sign !== undefined && EXCELS_OWN.has(sign);
}

/** The error that the cell shows, where it is of none of our functions in it. */
export async function cellTrouble(
  workbook: CellsPort,
  world: FormulaWorld,
  cell: CellFacts,
  tree: AstExpression,
  calls: readonly ExplainedCall[],
): Promise<Trouble | undefined> {
  const sign = errorIn(cell.value);
  if (sign === undefined) return undefined;
  if (sign === "#SPILL!") return { sign, fault: await spillFault(workbook, world, cell, tree) };
  if (sign === "#NAME?") {
    const unknown = calls.some(({ facts }) => facts === undefined);
    return unknown ? undefined : { sign, fault: { says: unknownNameSentence([]) } };
  }
  if (isExcelsOwn(cell.value)) return { sign, fault: { says: signSentence(sign) } };
  // It is said where it comes up, or the cell is old: it has nothing but the call.
  if (calls.some(({ isWhole, outcome }) => isWhole || outcome.kind === "error")) return undefined;
  return { sign, fault: await readFault(workbook, cell, sign) };
}

/** What is in the way of a result of several cells, as far as it can be seen. */
async function spillFault(
  workbook: CellsPort,
  world: FormulaWorld,
  cell: CellFacts,
  tree: AstExpression,
): Promise<Fault> {
  const result = await evaluate(tree, world);
  const corners = cornersOf(cell.anchor);
  if (!result.ok || corners === undefined) return { says: signSentence("#SPILL!") };
  const rows = rowsOf(result.value);
  const columns = rows[0]?.length ?? 1;
  const needs = `It needs ${sizeInWords(rows.length, columns)}.`;
  const { left, top } = corners;
  const area = `${cell.anchor}:${cellAt(left + columns - 1, top + rows.length - 1)}`;
  const from = { sheet: cell.sheet, at: cell.anchor };
  const there = await workbook.readReference({ kind: "cells", text: area }, from);
  const taken = there.ok ? firstTaken(there.value.values, left, top) : undefined;
  if (taken === undefined) return { says: `${signSentence("#SPILL!")} ${needs}` };
  return {
    says: `${taken} holds something in the way of the result. ${needs} Empty the cell or move it.`,
    cell: { sheet: cell.sheet, at: taken },
  };
}

function firstTaken(
  values: readonly (readonly unknown[])[],
  left: number,
  top: number,
): string | undefined {
  for (const [down, row] of values.entries()) {
    const across = row.findIndex((value, index) => value !== "" && down + index > 0);
    if (across >= 0) return cellAt(left + across, top + down);
  }
  return undefined;
}

/** The error of another cell that the formula reads, or of a part of it that is not ours. */
async function readFault(workbook: CellsPort, cell: CellFacts, sign: string): Promise<Fault> {
  const source = await traceError(workbook, { sheet: cell.sheet, at: cell.at });
  const isOwn =
    source === undefined || (source.cell.at === cell.at && source.cell.sheet.id === cell.sheet.id);
  if (isOwn) return { says: signSentence(sign) };
  return { says: "A cell that the formula reads holds an error.", source };
}
