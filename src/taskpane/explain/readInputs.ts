import { errorIn } from "../../pricing";
import { figure } from "../../messages";
import { cellAt, cornersOf } from "../../template";
import type { SeenCells } from "../../workbook";
import type { FunctionFacts, ParameterFacts } from "../catalogue/functionFacts";
import type { ErrorCell, Input } from "./explanation";
import { evaluate, type FormulaWorld, type Followed } from "./formula/evaluate";
import { textOf, type DealCall } from "./formula/readFormula";
import { scopeAt } from "./formula/scope";
import { SheetError, isTable, rowsOf, type Scalar, type SheetValue } from "./formula/sheetValue";
import type { CellRef } from "./whereIsIt";

/** An argument as it stands in the formula, with what it comes to. */
export interface ReadInput {
  readonly name: string;
  readonly parameter: ParameterFacts;
  readonly text: string;
  /** None where it was left out. */
  readonly followed: Followed | undefined;
}

/** Works out every argument of a call, and names those that were left out. */
export async function readInputs(
  call: DealCall,
  facts: FunctionFacts,
  formula: string,
  world: FormulaWorld,
): Promise<readonly ReadInput[]> {
  const scope = scopeAt(call.node, call.within);
  const inputs: ReadInput[] = [];
  for (const [index, parameter] of parametersFor(facts.parameters, call).entries()) {
    const node = call.node.arguments[index] as
      (typeof call.node.arguments)[number] | null | undefined;
    const { length } = facts.parameters;
    inputs.push({
      name: parameter.repeating
        ? `${parameter.name} ${String(index - length + 2)}`
        : parameter.name,
      parameter,
      text: node ? textOf(node, formula) : "",
      followed: node ? await evaluate(node, world, scope) : undefined,
    });
  }
  return inputs;
}

/** One for each argument; the last one again where it may be repeated. */
function parametersFor(
  parameters: readonly ParameterFacts[],
  call: DealCall,
): readonly ParameterFacts[] {
  const last = parameters.at(-1);
  const extra = call.node.arguments.length - parameters.length;
  if (last?.repeating !== true || extra <= 0) return parameters;
  return [...parameters, ...Array.from({ length: extra }, () => last)];
}

/** An input for people, with the cell of it that this row and column of the result is made from. */
export function inputFor(
  { name, parameter, text, followed }: ReadInput,
  row: number,
  column: number,
): Input {
  const cells = followed?.ok === true ? followed.cells : undefined;
  const value = followed?.ok === true ? followed.value : undefined;
  const own = cells && parameter.shape === "lifting" ? ownCell(cells, row, column) : undefined;
  return {
    name,
    parameter,
    text,
    cells,
    own: own?.ref ?? (cells && { sheet: cells.sheet, at: cells.at }),
    shown: own?.text ?? shownValue(cells, value, row, column, parameter),
    notFollowed: followed?.ok === false ? followed.why : undefined,
    errors: cells === undefined ? [] : errorCells(cells),
  };
}

interface OwnCell {
  readonly ref: CellRef;
  readonly text: string;
}

function ownCell(cells: SeenCells, row: number, column: number): OwnCell | undefined {
  const corners = cornersOf(cells.at);
  const down = cells.rows === 1 ? 0 : row;
  const across = cells.columns === 1 ? 0 : column;
  const text = cells.texts[down]?.[across];
  if (corners === undefined || text === undefined) return undefined;
  const at = cellAt(corners.left + across, corners.top + down);
  return { ref: { sheet: cells.sheet, at }, text: seen(text) };
}

function shownValue(
  cells: SeenCells | undefined,
  value: SheetValue | undefined,
  row: number,
  column: number,
  parameter: ParameterFacts,
): string {
  if (cells !== undefined && cells.rows * cells.columns === 1)
    return seen(cells.texts[0]?.[0] ?? "");
  if (value === undefined) return "";
  if (!isTable(value)) return shownScalar(value);
  const rows = rowsOf(value);
  const own = rows[rows.length === 1 ? 0 : row];
  const cell = own?.[own.length === 1 ? 0 : column];
  if (parameter.shape === "lifting" && cell !== undefined) return shownScalar(cell);
  return sizeInWords(rows.length, rows[0]?.length ?? 1);
}

const seen = (text: string) => (text === "" ? "blank" : text);

function shownScalar(value: Scalar): string {
  if (value === null || value === "") return "blank";
  if (value instanceof SheetError) return value.sign;
  if (typeof value === "number") return figure(value);
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}

export function sizeInWords(rows: number, columns: number): string {
  const count = (n: number, one: string) => `${figure(n)} ${n === 1 ? one : `${one}s`}`;
  return `${count(rows, "row")} by ${count(columns, "column")}`;
}

const MOST_ERRORS = 5;

function errorCells(cells: SeenCells): readonly ErrorCell[] {
  const corners = cornersOf(cells.at);
  if (corners === undefined) return [];
  return cells.values
    .flatMap((row, down) =>
      row.flatMap((cell, across): readonly ErrorCell[] => {
        const sign = errorIn(cell);
        if (sign === undefined) return [];
        const at = cellAt(corners.left + across, corners.top + down);
        return [{ cell: { sheet: cells.sheet, at }, sign }];
      }),
    )
    .slice(0, MOST_ERRORS);
}
