import type {
  CellsReference,
  FormulaPlace,
  Outcome,
  SeenCells,
  WorkbookIssue,
} from "../../../workbook";
import type { CellContent } from "../../../template";
import { idOf, nameOf, type AstExpression, type CallExpression } from "./readFormula";
import { intersection } from "./intersection";
import { referenceOf } from "./references";
import { namesOfLet, NO_NAMES, type Scope } from "./scope";
import { sheetFunction } from "./sheetFunctions";
import { SheetError, cellwise, rowsOf, scalarOf, type Scalar, type SheetValue } from "./sheetValue";

/** Why a part of a formula is not worked out here. */
export type NotFollowed =
  | { readonly code: "local_name"; readonly name: string }
  | { readonly code: "reference_function"; readonly name: string }
  | { readonly code: "reference_operator" }
  | { readonly code: "unknown_function"; readonly name: string }
  | { readonly code: "name_of_formula"; readonly name: string }
  | { readonly code: "other_workbook" }
  | { readonly code: "too_many_cells"; readonly address: string }
  | { readonly code: "not_read"; readonly issue: WorkbookIssue };

/** What a formula is worked out with. */
export interface FormulaWorld {
  readonly place: FormulaPlace;
  readonly namespace: string;
  read(reference: CellsReference): Promise<Outcome<SeenCells>>;
  namedValue(name: string): Promise<Outcome<CellContent | undefined>>;
  /** One of our functions, by the name after `DEAL.`; none where there is no such. */
  call(id: string, args: readonly (SheetValue | undefined)[]): SheetValue | undefined;
}

export type Followed =
  | { readonly ok: true; readonly value: SheetValue; readonly cells?: SeenCells }
  | { readonly ok: false; readonly why: NotFollowed };

/** Unwinds from the part that cannot be followed to the argument that holds it. */
class Stop extends Error {
  constructor(readonly why: NotFollowed) {
    super(why.code);
  }
}

/** Works out a part of a formula; a plain reference comes with the cells that it names. */
export async function evaluate(
  node: AstExpression,
  world: FormulaWorld,
  scope: Scope = NO_NAMES,
): Promise<Followed> {
  try {
    const cells = await cellsOf(node, world, scope);
    if (cells !== undefined) return { ok: true, value: valuesOf(cells), cells };
    return { ok: true, value: await valueOf(node, world, scope) };
  } catch (stopped) {
    if (stopped instanceof Stop) return { ok: false, why: stopped.why };
    throw stopped;
  }
}

/** The cells that a node names; none where it is not a reference, or a name of a value. */
async function cellsOf(
  node: AstExpression | null,
  world: FormulaWorld,
  scope: Scope,
): Promise<SeenCells | undefined> {
  if (node === null) return undefined;
  if (node.type === "UnaryExpression" && node.operator === "#") {
    const [of] = node.arguments;
    if (of?.type !== "ReferenceIdentifier") throw new Stop({ code: "reference_operator" });
    return readCells({ kind: "spill", text: of.value }, world);
  }
  if (node.type === "CallExpression" && nameOf(node) === "IF") {
    // The range that is chosen, with its place: `IF(B4=1, 'Offer 1'!A26:F44, …)`.
    const test = await valueOf(node.arguments[0], world, scope);
    if (typeof test !== "boolean" && typeof test !== "number") return undefined;
    const chosen = node.arguments[test ? 1 : 2];
    return chosen && cellsOf(chosen, world, scope);
  }
  if (node.type === "LetExpression") return cellsOf(node.body, world, namesOfLet(node, scope));
  if (node.type === "UnaryExpression" && node.operator === "@") {
    return pickedCell(node.arguments[0] ?? null, world, scope);
  }
  if (node.type !== "ReferenceIdentifier") return undefined;
  const bound = boundTo(node, scope);
  if (bound !== undefined) return cellsOf(bound.node, world, bound.scope);
  const cells = await namedCells(node, world);
  return cells && checkedCells(cells);
}

type ReferenceNode = Extract<AstExpression, { type: "ReferenceIdentifier" }>;

/** What LET has given the name; none where it is no such name. */
function boundTo({ kind, value }: ReferenceNode, scope: Scope) {
  const name = value.toUpperCase();
  if (kind !== "name" || !scope.has(name)) return undefined;
  const bound = scope.get(name);
  if (bound === undefined) throw new Stop({ code: "local_name", name: value });
  return bound;
}

/** Cells as the workbook has them, however many; none where it is a name of a value. */
async function namedCells(
  node: ReferenceNode,
  world: FormulaWorld,
): Promise<SeenCells | undefined> {
  const reference = referenceOf(node);
  if (reference === undefined) throw new Stop({ code: "other_workbook" });
  const found = await world.read(reference);
  if (found.ok) return found.value;
  if (node.kind !== "name" || found.issue.code !== "reference_unknown") {
    throw new Stop({ code: "not_read", issue: found.issue });
  }
  return undefined;
}

/** The cell of a range that `@` picks; none where it stands before something else. */
async function pickedCell(
  node: AstExpression | null,
  world: FormulaWorld,
  scope: Scope,
): Promise<SeenCells | undefined> {
  if (node === null) return undefined;
  const bound = node.type === "ReferenceIdentifier" ? boundTo(node, scope) : undefined;
  if (bound !== undefined) return pickedCell(bound.node, world, bound.scope);
  const cells =
    node.type === "ReferenceIdentifier"
      ? await namedCells(node, world)
      : await cellsOf(node, world, scope);
  const at = cells && intersection(cells, world.place);
  if (cells === undefined || at === undefined) return undefined;
  const sheet = cells.sheet.name.replaceAll("'", "''");
  return readCells({ kind: "cells", text: `'${sheet}'!${at}` }, world);
}

async function readCells(reference: CellsReference, world: FormulaWorld): Promise<SeenCells> {
  const found = await world.read(reference);
  if (!found.ok) throw new Stop({ code: "not_read", issue: found.issue });
  return checkedCells(found.value);
}

function checkedCells(cells: SeenCells): SeenCells {
  if (!cells.isRead) throw new Stop({ code: "too_many_cells", address: cells.address });
  return cells;
}

/** A range of one cell is its value. */
function valuesOf({ values, formulas }: SeenCells): SheetValue {
  const rows = values.map((row, down) =>
    row.map((cell, across) => scalarOf(cell, cell === "" && formulas[down]?.[across] === "")),
  );
  const [first] = rows;
  return rows.length === 1 && first?.length === 1 ? (first[0] ?? null) : rows;
}

async function valueOf(
  node: AstExpression | null | undefined,
  world: FormulaWorld,
  scope: Scope,
): Promise<SheetValue> {
  if (node === null || node === undefined) return null;
  const cells = await cellsOf(node, world, scope);
  if (cells !== undefined) return valuesOf(cells);
  const inner = (part: AstExpression | null | undefined) => valueOf(part, world, scope);
  switch (node.type) {
    case "Literal":
      return node.value;
    case "ErrorLiteral":
      return new SheetError(node.value);
    case "ReferenceIdentifier": {
      const bound = boundTo(node, scope);
      return bound === undefined
        ? namedValue(node.value, world)
        : valueOf(bound.node, world, bound.scope);
    }
    case "UnaryExpression":
      if (node.operator === "@") return firstOf(node.arguments[0] ?? null, world, scope);
      return cellwise(await inner(node.arguments[0]), null, (a) => unary(node.operator, a));
    case "BinaryExpression": {
      const work = BINARY[node.operator];
      if (work === undefined) throw new Stop({ code: "reference_operator" });
      const [a, b] = [await inner(node.arguments[0]), await inner(node.arguments[1])];
      return cellwise(a, b, work);
    }
    case "ArrayExpression": {
      const rows: Scalar[][] = [];
      for (const row of node.elements) {
        const cells: Scalar[] = [];
        for (const cell of row) cells.push(rowsOf(await inner(cell))[0]?.[0] ?? null);
        rows.push(cells);
      }
      return rows;
    }
    case "CallExpression":
      return callOf(node, world, inner);
    case "LetExpression":
      return valueOf(node.body, world, namesOfLet(node, scope));
    case "LambdaExpression":
      throw new Stop({ code: "local_name", name: "LAMBDA" });
    default:
      throw new Stop({ code: "reference_operator" });
  }
}

/** Of several values `@` takes the first; of cells that have none to pick it makes an error. */
async function firstOf(
  node: AstExpression | null,
  world: FormulaWorld,
  scope: Scope,
): Promise<SheetValue> {
  const cells = await cellsOf(node, world, scope);
  if (cells !== undefined) return new SheetError("#VALUE!");
  return rowsOf(await valueOf(node, world, scope))[0]?.[0] ?? null;
}

async function namedValue(name: string, world: FormulaWorld): Promise<SheetValue> {
  const found = await world.namedValue(name);
  if (!found.ok) throw new Stop({ code: "not_read", issue: found.issue });
  if (found.value === undefined) throw new Stop({ code: "name_of_formula", name });
  return scalarOf(found.value, false);
}

type Inner = (part: AstExpression | null | undefined) => Promise<SheetValue>;

async function callOf(
  node: CallExpression,
  world: FormulaWorld,
  inner: Inner,
): Promise<SheetValue> {
  const name = nameOf(node);
  if (name === undefined) throw new Stop({ code: "local_name", name: "LAMBDA" });
  const own = idOf(node, world.namespace);
  const chosen = await chooseBranch(name, node.arguments, inner);
  if (chosen !== undefined) return chosen;
  const args: (SheetValue | undefined)[] = [];
  for (const arg of node.arguments) args.push(arg ? await inner(arg) : undefined);
  const value =
    own === undefined
      ? sheetFunction(name)?.(args.map((arg) => arg ?? null))
      : world.call(own, args);
  if (value === undefined) {
    throw new Stop({
      code: NAMES_CELLS.has(name) ? "reference_function" : "unknown_function",
      name,
    });
  }
  return value;
}

/** They work out which cells they name. */
const NAMES_CELLS = new Set(["OFFSET", "INDIRECT"]);

const ASKS_FOR_ERROR: Readonly<Record<string, ((sign: string) => boolean) | undefined>> = {
  ISERROR: () => true,
  ISNA: (sign) => sign === "#N/A",
  ISERR: (sign) => sign !== "#N/A",
};

/** Of these only the branch that is taken is worked out, as in Excel; an error is looked at. */
async function chooseBranch(
  name: string,
  args: readonly (AstExpression | null | undefined)[],
  inner: Inner,
): Promise<SheetValue | undefined> {
  if (name === "IF") {
    const [condition, yes, no] = args;
    const test = await inner(condition);
    if (Array.isArray(test)) return undefined;
    if (test instanceof SheetError) return test;
    if (typeof test === "string") return new SheetError("#VALUE!");
    if (test) return yes === undefined ? true : inner(yes);
    return no === undefined ? false : inner(no);
  }
  const isAsked = ASKS_FOR_ERROR[name];
  if (isAsked !== undefined) {
    return cellwise(await inner(args[0]), null, (cell) =>
      cell instanceof SheetError ? isAsked(cell.sign) : false,
    );
  }
  if (name !== "IFERROR" && name !== "IFNA") return undefined;
  const value = await inner(args[0]);
  const isCaught = (cell: Scalar) =>
    cell instanceof SheetError && (name === "IFERROR" || cell.sign === "#N/A");
  if (!rowsOf(value).some((row) => row.some(isCaught))) return value;
  return cellwise(value, await inner(args[1]), (cell, other) => (isCaught(cell) ? other : cell));
}

function unary(operator: string, a: Scalar): Scalar {
  if (operator === "+") return a;
  const number = numberIn(a);
  if (number instanceof SheetError) return number;
  return operator === "%" ? number / 100 : 0 - number;
}

/** Excel reads a number in a text, and a blank as 0. */
function numberIn(a: Scalar): number | SheetError {
  if (a instanceof SheetError || typeof a === "number") return a;
  if (typeof a === "boolean") return Number(a);
  if (a === null) return 0;
  const number = a.trim() === "" ? NaN : Number(a);
  return Number.isNaN(number) ? new SheetError("#VALUE!") : number;
}

type Binary = (a: Scalar, b: Scalar) => Scalar;

const arithmetic =
  (work: (a: number, b: number) => number): Binary =>
  (a, b) => {
    const [x, y] = [numberIn(a), numberIn(b)];
    if (x instanceof SheetError) return x;
    if (y instanceof SheetError) return y;
    const result = work(x, y);
    return Number.isFinite(result) ? result : new SheetError("#NUM!");
  };

const comparison =
  (holds: (order: number) => boolean): Binary =>
  (a, b) => {
    if (a instanceof SheetError) return a;
    if (b instanceof SheetError) return b;
    return holds(order(a, b));
  };

type Plain = number | string | boolean | null;

/** Numbers before texts before logical values; a blank is the other's nothing. */
function order(a: Plain, b: Plain): number {
  const x = a ?? nothingLike(b);
  const y = b ?? nothingLike(a);
  const kinds = ["number", "string", "boolean"];
  if (typeof x !== typeof y) return kinds.indexOf(typeof x) - kinds.indexOf(typeof y);
  const [p, q] = [folded(x), folded(y)];
  return p < q ? -1 : p > q ? 1 : 0;
}

function nothingLike(other: Plain): number | string | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function folded(value: number | string | boolean): number | string {
  return typeof value === "string" ? value.toLowerCase() : Number(value);
}

const join: Binary = (a, b) => {
  if (a instanceof SheetError) return a;
  if (b instanceof SheetError) return b;
  return shown(a) + shown(b);
};

function shown(value: Plain): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
}

const divide: Binary = (a, b) =>
  numberIn(b) === 0 && !(numberIn(a) instanceof SheetError)
    ? new SheetError("#DIV/0!")
    : arithmetic((x, y) => x / y)(a, b);

const BINARY: Readonly<Record<string, Binary | undefined>> = {
  "+": arithmetic((a, b) => a + b),
  "-": arithmetic((a, b) => a - b),
  "*": arithmetic((a, b) => a * b),
  "/": divide,
  "^": arithmetic((a, b) => a ** b),
  "&": join,
  "=": comparison((o) => o === 0),
  "<>": comparison((o) => o !== 0),
  "<": comparison((o) => o < 0),
  "<=": comparison((o) => o <= 0),
  ">": comparison((o) => o > 0),
  ">=": comparison((o) => o >= 0),
};
