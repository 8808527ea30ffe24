import { cornersOf, type Cell, type Plan } from "../../src/template";
import { isCellError } from "../support/cells";
import { callWorksheet } from "../support/worksheet";
import { parseFormula, type Expression } from "./expression";
import {
  binary,
  broadcast,
  Failure,
  first,
  isFailure,
  NATIVES,
  number,
  single,
  truth,
  type Grid,
  type Value,
} from "./nativeFunctions";

/** Works a plan out as Excel would: native functions here, ours by the real worksheet functions. */
export class Calculator {
  readonly #cells = new Map<string, Cell>();
  readonly #names = new Map<string, { readonly sheet: string; readonly address: string }>();
  readonly #results = new Map<string, Grid>();
  readonly #anchors = new Map<string, readonly Anchor[]>();
  /** What a cell that was never written passes to a function: `null`, or the 0 of older Excels. */
  readonly #blank: null | 0;

  constructor(plan: Plan, blank: null | 0 = null) {
    this.#blank = blank;
    for (const sheet of plan.sheets) {
      if (sheet.kind !== "new") continue;
      for (const part of sheet.parts) {
        if (part.kind === "name") {
          this.#names.set(key(sheet.sheet, part.name), { sheet: sheet.sheet, address: part.at });
        }
        if (part.kind !== "cells") continue;
        const { left = 1, top = 1 } = cornersOf(part.at) ?? {};
        part.rows.forEach((row, down) => {
          row.forEach((cell, across) => {
            this.set(sheet.sheet, left + across, top + down, cell);
          });
        });
      }
    }
  }

  /** Types into a cell, as a user would. */
  type(sheet: string, address: string, cell: Cell): void {
    const { left = 1, top = 1 } = cornersOf(address) ?? {};
    this.set(sheet, left, top, cell);
    this.#results.clear();
    this.#anchors.clear();
  }

  set(sheet: string, column: number, row: number, cell: Cell): void {
    if (cell !== null) this.#cells.set(cellKey(sheet, column, row), cell);
  }

  /** The values behind a name, or in an area, of a sheet. */
  values(sheet: string, where: string): Grid {
    const named = this.#names.get(key(sheet, where));
    return this.#area(named?.sheet ?? sheet, named?.address ?? where);
  }

  value(sheet: string, where: string): Value {
    return first(this.values(sheet, where));
  }

  formulas(sheet: string, where: string): (string | number)[][] {
    const named = this.#names.get(key(sheet, where));
    return this.#map(named?.address ?? where, (column, row) => {
      const cell = this.#cells.get(cellKey(sheet, column, row)) ?? "";
      return cell !== null && typeof cell === "object" ? cell.formula : cell;
    });
  }

  addressOf(sheet: string, name: string): string {
    return this.#names.get(key(sheet, name))?.address ?? "";
  }

  /** Reports that meet a cell which someone else wrote: Excel would show #SPILL!. */
  blockedSpills(sheet: string): readonly string[] {
    return this.#spilling(sheet).flatMap(({ column, row, formula }) =>
      this.#result(sheet, column, row, formula).flatMap((cells, down) =>
        cells.flatMap((_, across) =>
          down + across > 0 && this.#cells.has(cellKey(sheet, column + across, row + down))
            ? [`${formula} meets ${String(column + across)},${String(row + down)}`]
            : [],
        ),
      ),
    );
  }

  /** Every cell with a formula, as `sheet!column,row`, with what it shows. */
  shown(): readonly (readonly [string, Value])[] {
    return [...this.#cells.keys()].map((at) => {
      const [sheet = "", place = ""] = at.split("!");
      const [column = "1", row = "1"] = place.split(",");
      return [at, this.#cell(sheet, Number(column), Number(row))];
    });
  }

  #map<T>(address: string, each: (column: number, row: number) => T): T[][] {
    const corners = cornersOf(address);
    if (corners === undefined) throw new Error(`Not an address: ${address}`);
    const { left, top, right, bottom } = corners;
    return Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (_, across) => each(left + across, top + down)),
    );
  }

  #area(sheet: string, address: string): Grid {
    return this.#map(address, (column, row) => this.#cell(sheet, column, row));
  }

  #cell(sheet: string, column: number, row: number): Value {
    const cell = this.#cells.get(cellKey(sheet, column, row));
    if (cell === undefined || cell === null) return this.#spilledInto(sheet, column, row);
    if (typeof cell !== "object") return cell;
    return first(this.#result(sheet, column, row, cell.formula));
  }

  /** A cell that nobody wrote may show part of a result that spills from above or from the left. */
  #spilledInto(sheet: string, column: number, row: number): Value {
    for (const anchor of this.#spilling(sheet)) {
      const [down, across] = [row - anchor.row, column - anchor.column];
      if (down < 0 || across < 0) continue;
      const value = this.#result(sheet, anchor.column, anchor.row, anchor.formula)[down]?.[across];
      if (value !== undefined) return value;
    }
    return null;
  }

  #spilling(sheet: string): readonly Anchor[] {
    const known = this.#anchors.get(sheet.toLowerCase());
    if (known !== undefined) return known;
    const found: Anchor[] = [];
    for (const [key, cell] of this.#cells) {
      const [owner, column = 0, row = 0] = key
        .split(/[!,]/)
        .map((part, index) => (index === 0 ? part : Number(part)));
      if (owner !== sheet.toLowerCase() || cell === null || typeof cell !== "object") continue;
      if (mayspill(cell.formula))
        found.push({ column: Number(column), row: Number(row), formula: cell.formula });
    }
    this.#anchors.set(sheet.toLowerCase(), found);
    return found;
  }

  #result(sheet: string, column: number, row: number, formula: string): Grid {
    const at = cellKey(sheet, column, row);
    const known = this.#results.get(at);
    if (known !== undefined) return known;
    this.#results.set(at, single(new Failure("#CIRCULAR!")));
    const result = this.#evaluate(parseFormula(formula), sheet);
    this.#results.set(at, result);
    return result;
  }

  #evaluate(expression: Expression, sheet: string): Grid {
    switch (expression.kind) {
      case "constant":
        return single(expression.value);
      case "array":
        return expression.rows.map((row) => row.map((each) => first(this.#evaluate(each, sheet))));
      case "reference": {
        const owner = expression.sheet ?? sheet;
        if (expression.spilled !== true) return this.#area(owner, expression.address);
        const { left = 1, top = 1 } = cornersOf(expression.address) ?? {};
        const cell = this.#cells.get(cellKey(owner, left, top));
        return cell !== null && typeof cell === "object"
          ? this.#result(owner, left, top, cell.formula)
          : single(new Failure("#REF!"));
      }
      case "name": {
        const named = this.#names.get(key(expression.sheet ?? sheet, expression.name));
        return named === undefined
          ? single(new Failure("#NAME?"))
          : this.#area(named.sheet, named.address);
      }
      case "minus":
        return this.#evaluate(expression.of, sheet).map((row) =>
          row.map((value) => {
            const got = number(value);
            return typeof got === "number" ? -got : got;
          }),
        );
      case "binary":
        return broadcast(
          this.#evaluate(expression.left, sheet),
          this.#evaluate(expression.right, sheet),
          (a, b) => binary(expression.operator, a, b),
        );
      case "call":
        return this.#call(expression, sheet);
    }
  }

  #call(call: Extract<Expression, { kind: "call" }>, sheet: string): Grid {
    const arg = (index: number): Grid => {
      const given = call.args[index];
      return given === undefined ? single(null) : this.#evaluate(given, sheet);
    };
    switch (call.name) {
      case "IF": {
        const holds = truth(first(arg(0)));
        if (isFailure(holds)) return single(holds);
        return holds ? arg(1) : call.args.length > 2 ? arg(2) : single(false);
      }
      case "ROW": {
        const [of] = call.args;
        const { top = 1, bottom = top } =
          (of?.kind === "reference" ? cornersOf(of.address) : undefined) ?? {};
        return Array.from({ length: bottom - top + 1 }, (_, index) => [top + index]);
      }
      case "CHOOSE":
        return arg(Number(first(arg(0))));
      case "IFNA":
        return this.#otherwise(
          arg(0),
          () => arg(1),
          (value) => value.code === "#N/A",
        );
      case "IFERROR":
        return this.#otherwise(
          arg(0),
          () => arg(1),
          () => true,
        );
    }
    const args = call.args.map((_, index) => arg(index));
    const [space, name] = call.name.split(".");
    if (name !== undefined && space?.startsWith("DEAL") === true)
      return this.#ours(name, args, call);
    const native = NATIVES[call.name];
    if (native === undefined) throw new Error(`The calculator has no ${call.name}`);
    return native(args);
  }

  #otherwise(grid: Grid, other: () => Grid, when: (failure: Failure) => boolean): Grid {
    return grid.map((row) =>
      row.map((value) => (isFailure(value) && when(value) ? first(other()) : value)),
    );
  }

  /** An error among the arguments is the result, as in Excel. */
  #ours(name: string, args: readonly Grid[], call: Extract<Expression, { kind: "call" }>): Grid {
    const failure = args.flatMap((grid) => grid.flat()).find(isFailure);
    if (failure !== undefined) return single(failure);
    const given = args.map((grid, index) => {
      if (call.args[index] === undefined) return undefined;
      const cells = grid.map((row) => row.map((value) => (value === null ? this.#blank : value)));
      return cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : cells;
    });
    const result = callWorksheet(name, ...given);
    const cell = (value: unknown): Value =>
      isCellError(value) ? new Failure(value.code) : (value as Value);
    return Array.isArray(result)
      ? (result as unknown[][]).map((row) => row.map(cell))
      : single(cell(result));
  }
}

interface Anchor {
  readonly column: number;
  readonly row: number;
  readonly formula: string;
}

/** The reports, their columns, and what is lifted over a column; what gives one value is not looked at. */
function mayspill(formula: string): boolean {
  return /(SUMMARY|SCHEDULE|BRIDGE|READING|VALUES|CALENDAR|PROPOSALS|WATERFALL|=DEAL.REALIZED_DISCOUNT)\(/.test(
    formula,
  );
}

function key(sheet: string, name: string): string {
  return `${sheet.toLowerCase()}!${name.toLowerCase()}`;
}

function cellKey(sheet: string, column: number, row: number): string {
  return `${sheet.toLowerCase()}!${String(column)},${String(row)}`;
}
