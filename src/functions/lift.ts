import { fail, gridOf, ok, widthOf, type Issue, type Place, type Result } from "../pricing";
import { orThrow, settle, type Answer, type CellValue } from "./answer";
import type { Argument } from "./argument";
import { cellError } from "./cellError";

type Cell = CellValue | CustomFunctions.Error;
export type Spill = Cell[][];

type Values<A extends readonly Argument<unknown>[]> = {
  [K in keyof A]: A[K] extends Argument<infer T> ? T : never;
};

type Evaluate = (...values: readonly unknown[]) => Answer;

/** An argument read cell by cell, once, however often the broadcast repeats it. */
interface Operand {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly unknown[];
  readonly faults: ReadonlyMap<number, readonly Issue[]>;
  /** How far one row and one column of the result move in `values`: 0 where it is repeated. */
  readonly rowStep: number;
  readonly columnStep: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** More than any sheet can use; a row against a long column could otherwise ask for billions. */
const MOST_CELLS = 5_000_000;

/**
 * Lifts a calculation on single values over ranges: the result has the broadcast shape of the
 * arguments, a row against a column gives the grid, and one bad row gives one error in that row.
 * Single values alone give a single value; a lone error is thrown, so that its message shows.
 */
export function lift<const A extends readonly Argument<unknown>[]>(
  args: A,
  calculate: (...values: Values<A>) => Answer,
): Spill {
  const operands = args.map(readOperand);
  const size = broadcast(operands);
  if (!size.ok) throw cellError(size.issues);
  const spill = evaluated(operands, size.value, calculate as Evaluate);
  const only = isOneCell(size.value) ? spill[0]?.[0] : undefined;
  if (only === undefined) return spill;
  const value = orThrow(only);
  // A call with bare values answers with a bare value: Excel always sends ranges here.
  return args.some(({ raw }) => Array.isArray(raw)) ? [[value]] : (value as unknown as Spill);
}

function evaluated(operands: readonly Operand[], size: Size, evaluate: Evaluate): Spill {
  const faulty = operands.filter((operand) => operand.faults.size > 0);
  // The values of one cell, filled in place: those that are the same for every cell only once.
  const values = operands.map((operand) => operand.values[0]);
  const varying = operands
    .map(({ values, rowStep, columnStep }, index) => ({ index, values, rowStep, columnStep }))
    .filter(({ rowStep, columnStep }) => rowStep + columnStep > 0);
  const cellAt = (row: number, column: number): Cell => {
    const issues = faulty.length > 0 ? issuesAt(faulty, row, column) : undefined;
    if (issues !== undefined) return cellError(issues);
    for (let index = 0; index < varying.length; index++) {
      const own = varying[index] as (typeof varying)[number];
      values[own.index] = own.values[row * own.rowStep + column * own.columnStep];
    }
    return settle(evaluate(...values));
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

function issuesAt(
  operands: readonly Operand[],
  row: number,
  column: number,
): readonly Issue[] | undefined {
  const issues = operands.flatMap(
    ({ faults, rowStep, columnStep }) => faults.get(row * rowStep + column * columnStep) ?? [],
  );
  return issues.length > 0 ? issues : undefined;
}

function readOperand({ name, raw, read, quick }: Argument<unknown>): Operand {
  const grid = gridOf(raw);
  const rows = grid.length;
  const columns = widthOf(grid);
  const values = new Array<unknown>(rows * columns);
  const faults = new Map<number, readonly Issue[]>();
  for (let row = 0; row < rows; row++) {
    const cells = grid[row] as readonly unknown[];
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column;
      const cell = cells[column];
      if (quick !== undefined && isPlainly(quick, cell)) {
        values[index] = cell;
        continue;
      }
      const result = read(cell, { argument: name });
      if (result.ok) values[index] = result.value;
      else faults.set(index, placed(result.issues, { rows, columns }, row, column));
    }
  }
  const rowStep = rows === 1 ? 0 : columns;
  const columnStep = columns === 1 ? 0 : 1;
  return { name, rows, columns, values, faults, rowStep, columnStep };
}

/** The common case of a long column: a number, well inside its range. */
function isPlainly(quick: NonNullable<Argument<unknown>["quick"]>, cell: unknown): boolean {
  return typeof cell === "number" && cell > quick.min && cell < quick.max && quick.whole !== true;
}

/** The issues of one cell, with its row and column in the range it came from. */
function placed(
  issues: readonly Issue[],
  size: Size,
  row: number,
  column: number,
): readonly Issue[] {
  const inRange: Partial<Place> = {
    ...(size.rows > 1 && { row: row + 1 }),
    ...(size.columns > 1 && { column: column + 1 }),
  };
  return issues.map((issue) =>
    "at" in issue ? { ...issue, at: { ...issue.at, ...inRange } } : issue,
  );
}

function broadcast(operands: readonly Operand[]): Result<Size> {
  const rows = Math.max(...operands.map((operand) => operand.rows));
  const columns = Math.max(...operands.map((operand) => operand.columns));
  const fits = (own: number, all: number) => own === 1 || own === all;
  if (!operands.every((own) => fits(own.rows, rows) && fits(own.columns, columns))) {
    const shapes = operands
      .filter((operand) => !isOneCell(operand))
      .map(({ name, rows, columns }) => ({ argument: name, rows, columns }));
    return fail({ code: "shapes_differ", shapes });
  }
  const cells = rows * columns;
  return cells > MOST_CELLS
    ? fail({ code: "result_too_large", cells, most: MOST_CELLS })
    : ok({ rows, columns });
}

function isOneCell({ rows, columns }: Size): boolean {
  return rows === 1 && columns === 1;
}
