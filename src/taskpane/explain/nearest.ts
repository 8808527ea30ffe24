import { cellAt, cornersOf } from "../../template";
import type { CellFacts, SeenCells } from "../../workbook";
import { readFormula } from "./formula/readFormula";
import { referencesIn } from "./formula/references";
import type { CellRef } from "./whereIsIt";
import type { CellsPort } from "./port";

const MOST = 5;
/** How far around the cell is looked. */
const ROWS = 15;
const COLUMNS = 8;
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** Cells with a function of ours: those that this one reads, or else the nearest around it. */
export async function nearestCalls(
  workbook: Pick<CellsPort, "NAMESPACE" | "readReference">,
  cell: CellFacts,
): Promise<readonly CellRef[]> {
  const own = ownCalls(workbook.NAMESPACE);
  const from = { sheet: cell.sheet, at: cell.at };
  const tree = cell.formula === undefined ? undefined : readFormula(cell.formula);
  // By sheet and cell: a formula often reads the same one twice.
  const read = new Map<string, CellRef>();
  for (const reference of tree === undefined ? [] : referencesIn(tree)) {
    const cells = await workbook.readReference(reference, from);
    if (!cells.ok) continue;
    for (const call of callsIn(cells.value, own)) read.set(`${call.sheet.id} ${call.at}`, call);
  }
  if (read.size > 0) return [...read.values()].slice(0, MOST);
  const around = await workbook.readReference({ kind: "cells", text: areaAround(cell.at) }, from);
  if (!around.ok) return [];
  const here = cornersOf(cell.at);
  const distance = ({ at }: CellRef) => {
    const there = cornersOf(at);
    if (here === undefined || there === undefined) return Infinity;
    return Math.abs(there.top - here.top) + Math.abs(there.left - here.left);
  };
  return [...callsIn(around.value, own)].sort((a, b) => distance(a) - distance(b)).slice(0, 1);
}

/**
 * Whether a figure stands between two formulas of ours, above and below or left and right of it:
 * where the others have one, it may have been typed over one.
 */
export async function isAmongFormulas(
  workbook: Pick<CellsPort, "NAMESPACE" | "readReference">,
  cell: CellFacts,
): Promise<boolean> {
  const here = cornersOf(cell.at);
  if (cell.formula !== undefined || typeof cell.value !== "number" || here === undefined) {
    return false;
  }
  const { left, top } = here;
  const own = ownCalls(workbook.NAMESPACE);
  const from = { sheet: cell.sheet, at: cell.at };
  const hasOne = async (column: number, row: number) => {
    if (column < 1 || row < 1 || column > LAST_COLUMN || row > LAST_ROW) return false;
    const text = cellAt(column, row);
    const cells = await workbook.readReference({ kind: "cells", text }, from);
    return cells.ok && callsIn(cells.value, own).length > 0;
  };
  return (
    ((await hasOne(left, top - 1)) && (await hasOne(left, top + 1))) ||
    ((await hasOne(left - 1, top)) && (await hasOne(left + 1, top)))
  );
}

function ownCalls(namespace: string): RegExp {
  return new RegExp(`\\b${namespace}\\.`, "i");
}

function callsIn({ at, sheet, formulas }: SeenCells, own: RegExp): readonly CellRef[] {
  const corners = cornersOf(at);
  if (corners === undefined) return [];
  return formulas.flatMap((row, down) =>
    row.flatMap((formula, across): readonly CellRef[] =>
      typeof formula === "string" && formula.startsWith("=") && own.test(formula)
        ? [{ sheet, at: cellAt(corners.left + across, corners.top + down) }]
        : [],
    ),
  );
}

function areaAround(at: string): string {
  const { left, top } = cornersOf(at) ?? { left: 1, top: 1 };
  const first = cellAt(Math.max(1, left - COLUMNS), Math.max(1, top - ROWS));
  return `${first}:${cellAt(Math.min(LAST_COLUMN, left + COLUMNS), Math.min(LAST_ROW, top + ROWS))}`;
}
