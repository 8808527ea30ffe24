// One custom function as Univer's formula engine sees it.

import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";
import type { Area } from "../grid";
import type { Call, CallResult, ResultValue } from "../transport";
import { WAITING } from "./answers";
import type { Answers } from "./answers";
import { isError, prepareArguments } from "./arguments";
import type { Blank, CellContent, Given } from "./arguments";
import type { FunctionFacts } from "./functionFacts";

export const BUSY = "#BUSY!";

/** Where the sentence of an error goes, to be shown beside its cell. */
export interface ErrorKeeper {
  keep(sheet: string, row: number, column: number, code: string, sentence: string): void;
  forget(sheet: string, row: number, column: number): void;
}

export interface FunctionSurroundings {
  readonly answers: Answers;
  readonly errors: ErrorKeeper;
  readonly blank: Blank;
  readonly addressOf: (cell: Area) => string;
}

export class WorksheetFunction extends BaseFunction {
  constructor(
    private readonly facts: FunctionFacts,
    private readonly around: FunctionSurroundings,
  ) {
    super(facts.name);
  }

  /** A text such as "5 %" in a formula stays a text. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  /** Univer's engine never recovers from a function that throws. */
  override calculate(...given: BaseValueObject[]): BaseValueObject {
    try {
      return this.answer(given.map(toGiven));
    } catch {
      return error("#VALUE!");
    }
  }

  private answer(given: readonly Given[]): BaseValueObject {
    const { facts, around } = this;
    const prepared = prepareArguments(facts.parameters, given, { ...facts, blank: around.blank });
    if ("error" in prepared) return error(prepared.error);
    const cell = this.cell();
    const call: Call = {
      id: facts.id,
      args: prepared.args,
      allowErrors: facts.takesErrors,
      ...(facts.needsAddress && { address: around.addressOf(cell) }),
    };
    const result = around.answers.answer(call, cell);
    return result === WAITING ? error(BUSY) : this.toValue(result);
  }

  private toValue(result: CallResult): BaseValueObject {
    if (!Array.isArray(result)) return this.boxed(result, 0, 0);
    const [first] = result;
    if (!first?.length || result.some((row) => row.length !== first.length))
      return error("#VALUE!");
    return ArrayValueObject.create({
      calculateValueList: result.map((row, i) => row.map((value, j) => this.boxed(value, i, j))),
      rowCount: result.length,
      columnCount: first.length,
      unitId: this.unitId ?? "",
      sheetId: this.subUnitId ?? "",
      row: this.row,
      column: this.column,
    });
  }

  private boxed(value: ResultValue, down: number, right: number): BaseValueObject {
    const { errors } = this.around;
    const place = [this.subUnitId ?? "", this.row + down, this.column + right] as const;
    if (isError(value)) {
      if (value.message) errors.keep(...place, value.error, value.message);
      else errors.forget(...place);
      return error(value.error);
    }
    errors.forget(...place);
    if (typeof value === "string") return StringValueObject.create(value);
    if (typeof value === "boolean") return BooleanValueObject.create(value);
    // Excel shows a 0 where a function gave nothing.
    return NumberValueObject.create(value ?? 0);
  }

  private cell(): Area {
    const { row, column } = this;
    return { sheet: this.subUnitId ?? "", row, column, rows: 1, columns: 1 };
  }
}

/** Any sign may stand in a cell, also those that Univer has no name for. */
const error = (sign: string) => ErrorValueObject.create(sign as ErrorType);

function toGiven(value: BaseValueObject): Given {
  if (value instanceof ArrayValueObject) {
    return Array.from({ length: value.getRowCount() }, (_row, i) =>
      Array.from({ length: value.getColumnCount() }, (_column, j) =>
        content(value.get(i, j) ?? null),
      ),
    );
  }
  // Between two commas, or not there at all: an argument left out.
  return value instanceof NullValueObject ? undefined : content(value);
}

function content(value: BaseValueObject | null): CellContent {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()), message: "" };
  return value.getValue();
}
