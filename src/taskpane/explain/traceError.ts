import { errorIn } from "../../pricing";
import { cellAt, cornersOf } from "../../template";
import type { SeenCells } from "../../workbook";
import type { ErrorSource } from "./explanation";
import { readFormula } from "./formula/readFormula";
import { referencesIn } from "./formula/references";
import type { CellRef } from "./whereIsIt";
import type { CellsPort } from "./port";

/** A chain of formulas longer than this is not followed to its end. */
const MOST_LINKS = 10;

/** Follows an error from cell to cell to the one that it comes from. */
export async function traceError(
  workbook: Pick<CellsPort, "inspectCell" | "readReference">,
  start: CellRef,
): Promise<ErrorSource | undefined> {
  let source: ErrorSource | undefined;
  let here: CellRef | undefined = start;
  const passed = new Set<string>();
  while (here !== undefined && passed.size < MOST_LINKS && !passed.has(keyOf(here))) {
    passed.add(keyOf(here));
    const found = await workbook.inspectCell(here.at, here.sheet.id);
    const sign = found.ok ? errorIn(found.value.value) : undefined;
    if (!found.ok || sign === undefined) return source;
    source = { cell: here, sign, formula: found.value.formula };
    here = await firstErrorRead(workbook, found.value.formula, {
      sheet: found.value.sheet,
      at: found.value.anchor,
    });
  }
  return source;
}

const keyOf = ({ sheet, at }: CellRef) => `${sheet.id}!${at}`;

/** The first cell with an error among those that a formula reads. */
async function firstErrorRead(
  workbook: Pick<CellsPort, "readReference">,
  formula: string | undefined,
  from: CellRef,
): Promise<CellRef | undefined> {
  const tree = formula === undefined ? undefined : readFormula(formula);
  for (const reference of tree === undefined ? [] : referencesIn(tree)) {
    const cells = await workbook.readReference(reference, from);
    const error = cells.ok ? firstErrorIn(cells.value) : undefined;
    if (error !== undefined) return error;
  }
  return undefined;
}

function firstErrorIn({ at, sheet, values }: SeenCells): CellRef | undefined {
  const corners = cornersOf(at);
  if (corners === undefined) return undefined;
  for (const [down, row] of values.entries()) {
    const across = row.findIndex((cell) => errorIn(cell) !== undefined);
    if (across >= 0) return { sheet, at: cellAt(corners.left + across, corners.top + down) };
  }
  return undefined;
}
