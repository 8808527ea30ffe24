import { fail, gridOf, widthOf, type Issue, type Place, type Result } from "../pricing";
import { orThrow, settle, type Answer, type CellValue } from "./answer";
import type { Argument } from "./argument";
import { cellError } from "./cellError";

export type Spill = (CellValue | CustomFunctions.Error)[][];

type Values<A extends readonly Argument<unknown>[]> = {
  [K in keyof A]: A[K] extends Argument<infer T> ? T : never;
};

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
  const shape = broadcast(operands);
  if (!shape.ok) throw cellError(shape.issues);
  const { rows, columns } = shape.value;
  // The tuple is filled in place for each cell: a row of a long column allocates nothing.
  const values = operands.map((operand) => operand.values[0]);
  const evaluate = calculate as (...values: unknown[]) => Answer;
  if (rows === 1 && columns === 1) {
    const issues = operands.flatMap((operand) => operand.faults.get(0) ?? []);
    const value = orThrow(issues.length > 0 ? cellError(issues) : settle(evaluate(...values)));
    // A call with bare values answers with a bare value: Excel always sends ranges here.
    return args.some(({ raw }) => Array.isArray(raw)) ? [[value]] : (value as unknown as Spill);
  }
  const faulty = operands.filter((operand) => operand.faults.size > 0);
  const spill: Spill = [];
  for (let row = 0; row < rows; row++) {
    const cells: (CellValue | CustomFunctions.Error)[] = [];
    for (let column = 0; column < columns; column++) {
      const issues = faulty.length > 0 ? issuesAt(faulty, row, column) : undefined;
      if (issues !== undefined) {
        cells.push(cellError(issues));
        continue;
      }
      for (let index = 0; index < operands.length; index++) {
        const operand = operands[index] as Operand;
        values[index] = operand.values[row * operand.rowStep + column * operand.columnStep];
      }
      cells.push(settle(evaluate(...values)));
    }
    spill.push(cells);
  }
  return spill;
}

function readOperand({ name, raw, read, quick }: Argument<unknown>): Operand {
  const grid = gridOf(raw);
  const rows = grid.length;
  const columns = widthOf(grid);
  const at: Place = { argument: name };
  const values: unknown[] = [];
  const faults = new Map<number, readonly Issue[]>();
  for (const [row, cells] of grid.entries()) {
    for (let column = 0; column < columns; column++) {
      const cell = cells[column];
      if (quick !== undefined && isPlainly(quick, cell)) {
        values.push(cell);
        continue;
      }
      const result: Result<unknown> = read(cell, at);
      values.push(result.ok ? result.value : undefined);
      if (!result.ok) {
        const place = placed(at, rows > 1 ? row + 1 : 0, columns > 1 ? column + 1 : 0);
        faults.set(
          values.length - 1,
          result.issues.map((issue) => ("at" in issue ? { ...issue, at: place } : issue)),
        );
      }
    }
  }
  const rowStep = rows === 1 ? 0 : columns;
  const columnStep = columns === 1 ? 0 : 1;
  return { name, rows, columns, values, faults, rowStep, columnStep };
}

/** The common case of a long column: a number, inside its range. */
function isPlainly(quick: NonNullable<Argument<unknown>["quick"]>, cell: unknown): boolean {
  return typeof cell === "number" && cell > quick.min && cell < quick.max && quick.whole !== true;
}

function placed(at: Place, row: number, column: number): Place {
  return { ...at, ...(row > 0 && { row }), ...(column > 0 && { column }) };
}

function issuesAt(operands: readonly Operand[], row: number, column: number) {
  let issues: Issue[] | undefined;
  for (const { faults, rowStep, columnStep } of operands) {
    const found = faults.get(row * rowStep + column * columnStep);
    if (found !== undefined) issues = [...(issues ?? []), ...found];
  }
  return issues;
}

function broadcast(operands: readonly Operand[]): Result<{ rows: number; columns: number }> {
  const rows = Math.max(...operands.map((operand) => operand.rows));
  const columns = Math.max(...operands.map((operand) => operand.columns));
  const fits = operands.every(
    (operand) =>
      (operand.rows === 1 || operand.rows === rows) &&
      (operand.columns === 1 || operand.columns === columns),
  );
  if (!fits) {
    const shapes = operands
      .filter((operand) => operand.rows > 1 || operand.columns > 1)
      .map(({ name, rows, columns }) => ({ argument: name, rows, columns }));
    return fail({ code: "shapes_differ", shapes });
  }
  const cells = rows * columns;
  if (cells > MOST_CELLS) return fail({ code: "result_too_large", cells, most: MOST_CELLS });
  return { ok: true, value: { rows, columns } };
}
