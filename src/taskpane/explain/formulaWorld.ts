import type { CellFacts, Outcome, SeenCells } from "../../workbook";
import { functionById } from "../catalogue/catalogue";
import {
  callFunction,
  type Argument,
  type CallResult,
  type FunctionLibrary,
} from "../worksheetFunctions/callFunction";
import type { FormulaWorld } from "./formula/evaluate";
import { SheetError, inputOf, isTable, type Scalar, type SheetValue } from "./formula/sheetValue";
import type { CellsPort } from "./port";

/** What a formula is worked out with: cells through the workbook, each range read once. */
export function formulaWorld(
  workbook: Pick<CellsPort, "NAMESPACE" | "readNamedValue" | "readReference">,
  library: FunctionLibrary,
  cell: CellFacts,
): FormulaWorld {
  const place = { sheet: cell.sheet, at: cell.anchor };
  const known = new Map<string, Promise<Outcome<SeenCells>>>();
  return {
    place,
    namespace: workbook.NAMESPACE,
    read: (reference) => {
      const key = JSON.stringify(reference);
      const read = known.get(key) ?? workbook.readReference(reference, place);
      known.set(key, read);
      return read;
    },
    namedValue: (name) => workbook.readNamedValue(name, cell.sheet.id),
    call: (id, args) => {
      const facts = functionById(id);
      if (facts === undefined) return undefined;
      return sheetValueOf(callFunction(library, facts, args.map(argumentOf)));
    },
  };
}

/** A value as it is handed to a worksheet function. */
export function argumentOf(value: SheetValue | undefined): Argument {
  if (value === undefined) return undefined;
  return isTable(value) ? value.map((row) => row.map(inputOf)) : inputOf(value);
}

function sheetValueOf(result: CallResult): SheetValue {
  if (!result.ok) return new SheetError(result.error);
  const { value } = result;
  if (typeof value !== "object") return value;
  return value.map((row) =>
    row.map((cell): Scalar => (typeof cell === "object" ? new SheetError(cell.error) : cell)),
  );
}
