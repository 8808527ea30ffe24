import {
  broadcast,
  gridOf,
  isOneCell,
  placedIn,
  widthOf,
  type Argument,
  type Grid,
  type Issue,
  type RangeSize,
  type Result,
} from "../pricing";
import { orThrow, settle, type Answer, type CellValue } from "./answer";
import { cellError } from "./cellError";

type Cell = CellValue | CustomFunctions.Error;
export type Spill = Cell[][];

type Values<A extends readonly Argument<unknown>[]> = {
  [K in keyof A]: A[K] extends Argument<infer T> ? T : never;
};

type Evaluate = (...values: readonly unknown[]) => Answer;

/** An argument as it came. One row or column of it is repeated over the result. */
interface Operand {
  readonly source: Argument<unknown>;
  readonly grid: Grid;
  readonly rows: number;
  readonly columns: number;
  /** The cells that are not plainly numbers: read once, however often the broadcast repeats them. */
  readonly found: Result<unknown>[];
}

/**
 * Lifts a calculation on single values over ranges: the result has the broadcast shape of the
 * arguments, a row against a column gives the grid, and one bad row gives one error in that row.
 * Single values alone give a single value; a lone error is thrown, so that its message shows.
 */
export function lift<const A extends readonly Argument<unknown>[]>(
  args: A,
  calculate: (...values: Values<A>) => Answer,
): Spill {
  const operands = args.map(operandOf);
  const size = broadcast(operands);
  if (!size.ok) throw cellError(size.issues);
  const spill = evaluated(operands, size.value, calculate as Evaluate);
  const only = isOneCell(size.value) ? spill[0]?.[0] : undefined;
  if (only === undefined) return spill;
  const value = orThrow(only);
  // A call with bare values answers with a bare value: Excel always sends ranges here.
  return args.some(({ raw }) => Array.isArray(raw)) ? [[value]] : (value as unknown as Spill);
}

function evaluated(operands: readonly Operand[], size: RangeSize, evaluate: Evaluate): Spill {
  // The values of one cell, filled in place: those that are the same for every cell only once.
  const values: unknown[] = operands.map(() => undefined);
  const take = (index: number, row: number, column: number): boolean => {
    const operand = operands[index] as Operand;
    const cell = cellOf(operand, row, column);
    if (isPlainly(operand.source, cell)) {
      values[index] = cell;
      return true;
    }
    const result = resultOf(operand, row, column);
    if (result.ok) values[index] = result.value;
    return result.ok;
  };
  const varying = operands.flatMap((operand, index) => (isOneCell(operand) ? [] : [index]));
  const isSound = operands
    .map((operand, index) => !isOneCell(operand) || take(index, 0, 0))
    .every(Boolean);
  const cellAt = (row: number, column: number): Cell => {
    let sound = isSound;
    for (let i = 0; i < varying.length; i++) {
      if (!take(varying[i] as number, row, column)) sound = false;
    }
    return sound ? settle(evaluate(...values)) : cellError(issuesAt(operands, row, column));
  };
  const spill: Spill = [];
  for (let row = 0; row < size.rows; row++) {
    // A literal of one is the smallest array there is, and most results are a column.
    const cells = [cellAt(row, 0)];
    for (let column = 1; column < size.columns; column++) cells.push(cellAt(row, column));
    spill.push(cells);
  }
  return spill;
}

function operandOf(source: Argument<unknown>): Operand {
  const grid = gridOf(source.raw);
  return { source, grid, rows: grid.length, columns: widthOf(grid), found: [] };
}

function cellOf({ grid, rows, columns }: Operand, row: number, column: number): unknown {
  return grid[rows === 1 ? 0 : row]?.[columns === 1 ? 0 : column];
}

/** The common case of a long column: a number, well inside its range, which needs no reading. */
function isPlainly({ quick }: Argument<unknown>, cell: unknown): boolean {
  if (typeof cell !== "number" || quick === undefined) return false;
  return cell > quick.min && cell < quick.max && quick.whole !== true;
}

function resultOf(operand: Operand, row: number, column: number): Result<unknown> {
  const { source, rows, columns, found } = operand;
  const index = (rows === 1 ? 0 : row * columns) + (columns === 1 ? 0 : column);
  return (found[index] ??= placedIn(
    source.read(cellOf(operand, row, column), { argument: source.name }),
    operand,
    row,
    column,
  ));
}

function issuesAt(operands: readonly Operand[], row: number, column: number): readonly Issue[] {
  return operands.flatMap((operand) => {
    const result = resultOf(operand, row, column);
    return result.ok ? [] : result.issues;
  });
}
