import type { CellFacts } from "../../workbook";
import type { FunctionLibrary } from "../worksheetFunctions/callFunction";
import { cellTrouble } from "./cellTrouble";
import { explainCall } from "./explainCall";
import type { ExplainedCall, Explanation } from "./explanation";
import { formulaWorld } from "./formulaWorld";
import { dealCallsIn, readFormula } from "./formula/readFormula";
import { isAmongFormulas, nearestCalls } from "./nearest";
import type { CellsPort } from "./port";

/** All there is to say of the active cell. */
export async function explainSelection(
  workbook: CellsPort,
  library: FunctionLibrary,
): Promise<Explanation> {
  const found = await workbook.inspectCell();
  if (!found.ok) return { kind: "refused", issue: found.issue };
  const cell = found.value;
  const { formula } = cell;
  if (formula === undefined) return none(workbook, cell);
  const tree = readFormula(formula);
  if (tree === undefined) {
    const isOurs = formula.toUpperCase().includes(`${workbook.NAMESPACE.toUpperCase()}.`);
    return isOurs ? { kind: "unreadable", cell } : none(workbook, cell);
  }
  const calls = dealCallsIn(tree, formula, workbook.NAMESPACE);
  if (calls.length === 0) return none(workbook, cell);
  const world = formulaWorld(workbook, library, cell);
  const explained: ExplainedCall[] = [];
  for (const call of calls) {
    explained.push(await explainCall({ workbook, library, world, cell, formula }, call));
  }
  const trouble = await cellTrouble(workbook, world, cell, tree, explained);
  return { kind: "explained", cell, calls: explained, trouble };
}

async function none(workbook: CellsPort, cell: CellFacts): Promise<Explanation> {
  const near = await nearestCalls(workbook, cell);
  return { kind: "none", cell, near, isAmongFormulas: await isAmongFormulas(workbook, cell) };
}
