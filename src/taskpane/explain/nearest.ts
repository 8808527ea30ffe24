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

/** Cells with a function of ours: those that this one reads, or else the nearest around it. */
export async function nearestCalls(
  workbook: Pick<CellsPort, "NAMESPACE" | "readReference">,
  cell: CellFacts,
): Promise<readonly CellRef[]> {
  const own = new RegExp(`\\b${workbook.NAMESPACE}\\.`, "i");
  const from = { sheet: cell.sheet, at: cell.at };
  const tree = cell.formula === undefined ? undefined : readFormula(cell.formula);
  const read: CellRef[] = [];
  for (const reference of tree === undefined ? [] : referencesIn(tree)) {
    const cells = await workbook.readReference(reference, from);
    if (cells.ok) read.push(...callsIn(cells.value, own));
  }
  if (read.length > 0) return read.slice(0, MOST);
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
  return `${first}:${cellAt(Math.min(16_384, left + COLUMNS), Math.min(1_048_576, top + ROWS))}`;
}
