/** The native functions that the plans use, on arrays of cells, as Excel's own help describes them. */
export type Value = number | string | boolean | null | Failure;
export type Grid = readonly (readonly Value[])[];

export class Failure {
  constructor(readonly code: string) {}
}

export const isFailure = (value: Value): value is Failure => value instanceof Failure;

const NA = new Failure("#N/A");
const VALUE = new Failure("#VALUE!");
const DIVISION = new Failure("#DIV/0!");

export const single = (value: Value): Grid => [[value]];
export const first = (grid: Grid): Value => grid[0]?.[0] ?? null;
const flat = (grids: readonly Grid[]): readonly Value[] => grids.flatMap((grid) => grid.flat());
const numbers = (grids: readonly Grid[]): readonly number[] =>
  flat(grids).filter((value) => typeof value === "number");

export function number(value: Value): number | Failure {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null) return 0;
  return isFailure(value) ? value : VALUE;
}

export function truth(value: Value): boolean | Failure {
  if (typeof value === "boolean") return value;
  const got = number(value);
  return typeof got === "number" ? got !== 0 : got;
}

/** Cell by cell, a single cell against each of the other's. */
export function broadcast(left: Grid, right: Grid, calculate: (a: Value, b: Value) => Value): Grid {
  const rows = Math.max(left.length, right.length);
  const columns = Math.max(left[0]?.length ?? 0, right[0]?.length ?? 0);
  const at = (grid: Grid, row: number, column: number): Value => {
    const cells = grid.length === 1 ? grid[0] : grid[row];
    const cell = cells?.length === 1 ? cells[0] : cells?.[column];
    return cell === undefined ? NA : cell;
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      calculate(at(left, row, column), at(right, row, column)),
    ),
  );
}

export function binary(operator: string, left: Value, right: Value): Value {
  if (isFailure(left)) return left;
  if (isFailure(right)) return right;
  if (operator === "&") return text(left) + text(right);
  if (/[=<>]/.test(operator)) return compare(operator, left, right);
  const [a, b] = [number(left), number(right)];
  if (typeof a !== "number") return a;
  if (typeof b !== "number") return b;
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0 ? DIVISION : a / b;
    default:
      return a ** b;
  }
}

function text(value: Value): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isFailure(value) ? value.code : String(value);
}

function compare(operator: string, left: Value, right: Value): boolean {
  const order = ordering(left, right);
  if (operator === "=") return order === 0;
  if (operator === "<>") return order !== 0;
  if (operator.startsWith("<")) return order < 0 || (operator === "<=" && order === 0);
  return order > 0 || (operator === ">=" && order === 0);
}

/** Numbers before texts before booleans; a blank cell is equal to 0 and to "". */
export function ordering(left: Value, right: Value): number {
  const a = left ?? (typeof right === "string" ? "" : 0);
  const b = right ?? (typeof left === "string" ? "" : 0);
  const rank = (value: Value) => ["number", "string", "boolean"].indexOf(typeof value);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(a) - Number(b);
}

type Native = (args: readonly Grid[]) => Grid;

const scalar =
  (calculate: (values: readonly number[]) => Value): Native =>
  (args) => {
    const wrong = flat(args).find(isFailure);
    return single(wrong ?? calculate(numbers(args)));
  };

const test =
  (holds: (value: Value) => boolean): Native =>
  ([grid = [[null]]]) =>
    grid.map((row) => row.map(holds));

export const NATIVES: Readonly<Record<string, Native>> = {
  SUM: scalar((values) => values.reduce((sum, value) => sum + value, 0)),
  MAX: scalar((values) => (values.length === 0 ? 0 : Math.max(...values))),
  MIN: scalar((values) => (values.length === 0 ? 0 : Math.min(...values))),
  AVERAGE: scalar((values) =>
    values.length === 0 ? DIVISION : values.reduce((sum, value) => sum + value, 0) / values.length,
  ),
  ABS: ([grid = [[null]]]) =>
    grid.map((row) =>
      row.map((value) => {
        const got = number(value);
        return typeof got === "number" ? Math.abs(got) : got;
      }),
    ),
  INT: scalar(([value = 0]) => Math.floor(value)),
  ROUNDUP: scalar(([value = 0, digits = 0]) => Math.ceil(value * 10 ** digits) / 10 ** digits),
  COUNT: (args) => single(numbers(args).length),
  COUNTA: (args) => single(flat(args).filter((value) => value !== null).length),
  COUNTIF: ([grid = [], wanted = [[null]]]) =>
    wanted.map((row) =>
      row.map((each) => grid.flat().filter((value) => ordering(value, each) === 0).length),
    ),
  /** With a limit such as `<=3`: texts are passed over. */
  SUMIF: ([grid = [], limit = [[null]], added = grid]) => {
    const [, most = ""] = /^<=(.+)$/.exec(text(first(limit))) ?? [];
    const among = added.flat();
    const sum = grid
      .flat()
      .map((value, at) => (typeof value === "number" && value <= Number(most) ? among[at] : 0))
      .reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);
    return single(sum);
  },
  NA: () => single(NA),
  TRIM: ([grid = [[null]]]) =>
    grid.map((row) =>
      row.map((value) => (isFailure(value) ? value : text(value).trim().replace(/ +/g, " "))),
    ),
  SMALL: ([grid = [], place = [[null]]]) => {
    const sorted = numbers([grid]).toSorted((a, b) => a - b);
    return single(sorted[Number(first(place)) - 1] ?? new Failure("#NUM!"));
  },
  SEARCH: ([part = [[null]], whole = [[null]]]) => {
    const at = text(first(whole))
      .toLowerCase()
      .indexOf(text(first(part)).toLowerCase());
    return single(at < 0 ? VALUE : at + 1);
  },
  COLUMNS: ([grid = []]) => single(grid[0]?.length ?? 0),
  ROWS: ([grid = []]) => single(grid.length),
  ISNUMBER: test((value) => typeof value === "number"),
  ISTEXT: test((value) => typeof value === "string"),
  ISBLANK: test((value) => value === null),
  ISERROR: test(isFailure),
  NOT: ([grid = [[null]]]) => single(!truth(first(grid))),
  AND: (args) => single(flat(args).every((value) => truth(value) === true)),
  OR: (args) => single(flat(args).some((value) => truth(value) === true)),
  TRANSPOSE: ([grid = []]) =>
    (grid[0] ?? []).map((_, column) => grid.map((row) => row[column] ?? null)),
  N: ([grid = [[null]]]) => {
    const value = first(grid);
    return single(
      isFailure(value) ? value : typeof value === "number" ? value : value === true ? 1 : 0,
    );
  },
  SUMPRODUCT: (grids) => {
    const wrong = flat(grids).find(isFailure);
    if (wrong !== undefined) return single(wrong);
    const [head = []] = grids;
    const term = (row: number, column: number) =>
      grids.reduce((product, grid) => {
        const value = grid[row]?.[column];
        return product * (typeof value === "number" ? value : 0);
      }, 1);
    const sum = head.reduce(
      (total, cells, row) =>
        total + cells.reduce<number>((line, _, column) => line + term(row, column), 0),
      0,
    );
    return single(sum);
  },
  INDEX: ([grid = [], row = [[1]], column]) => {
    const failure = grid.flat().find(isFailure);
    if (grid.length === 1 && grid[0]?.length === 1 && failure !== undefined) return single(failure);
    const down = Number(first(row));
    const across = column === undefined ? undefined : Number(first(column));
    // One index into a single row counts its columns.
    if (across === undefined && grid.length === 1) return single(grid[0]?.[down - 1] ?? VALUE);
    if (across === 0) return [grid[down - 1] ?? [VALUE]];
    if (down === 0) return grid.map((cells) => [cells[(across ?? 1) - 1] ?? null]);
    const found = grid[down - 1]?.[(across ?? 1) - 1];
    return single(found === undefined ? new Failure("#REF!") : found);
  },
  MATCH: ([wanted = [[null]], among = [], kind = [[1]]]) => {
    const list = among.flat();
    const target = first(wanted);
    if (isFailure(target)) return single(target);
    const exact = first(kind) === 0;
    const at = exact
      ? list.findIndex((value) => ordering(value, target) === 0)
      : list.findLastIndex((value) => !isFailure(value) && ordering(value, target) <= 0);
    return single(at < 0 ? NA : at + 1);
  },
};
