import { cornersOf } from "../../template";
import type { Place, RangeFacts, Size } from "../../workbook";
import type { FunctionFacts } from "../catalogue/functionFacts";
import { NO_HABIT } from "../entry/habit";
import { workbookSentence } from "../words/workbookIssue";
import type { WorkbookPort } from "../workbook/port";
import {
  callFunction,
  type Argument,
  type CallResult,
  type CellFailure,
  type FunctionLibrary,
} from "../worksheetFunctions/callFunction";
import { fieldNamedBy, type BuilderField, type Texts } from "./fields";
import { readArgument, type ReadArgument } from "./readArgument";

/** A field with what was read of it. */
export interface FilledField extends BuilderField {
  readonly argument: ReadArgument;
}

/** What the formula would show in its cell, as far as it can be told before it is there. */
export type Live =
  /** Fields that must be filled in and are not. */
  | { readonly kind: "unfinished"; readonly missing: readonly BuilderField[] }
  /** What stands in one field cannot be taken. */
  | { readonly kind: "faulty"; readonly key: string; readonly says: string }
  | { readonly kind: "by Excel"; readonly key: string }
  | {
      readonly kind: "worked out";
      readonly result: CallResult;
      /** The error, or the first of those in the cells of the result. */
      readonly failure: CellFailure | undefined;
      /** The field that its sentence is about. */
      readonly key: string | undefined;
      readonly size: Size;
    };

export function filled(
  fields: readonly BuilderField[],
  texts: Texts,
  habit = NO_HABIT,
): readonly FilledField[] {
  return fields.map((field) => ({
    ...field,
    argument: readArgument(field.parameter, texts[field.key] ?? "", habit),
  }));
}

/** The arguments of the call: one that is repeated and left empty is not one of them. */
export function givenOf(fields: readonly FilledField[]): readonly FilledField[] {
  return fields.filter(
    ({ parameter, argument, required }) =>
      required || !parameter.repeating || argument.kind !== "left out",
  );
}

/** What can be said from the fields alone; nothing where the cells must be read. */
export function beforeReading(fields: readonly FilledField[]): Live | undefined {
  const wrong = fields.find(
    ({ argument }) => argument.kind === "mistake" || argument.kind === "question",
  );
  if (wrong !== undefined) {
    const says = wrong.argument.kind === "mistake" ? wrong.argument.says : TWO_MEANINGS;
    return { kind: "faulty", key: wrong.key, says };
  }
  const missing = fields.filter(
    ({ argument, required }) => required && argument.kind === "left out",
  );
  if (missing.length > 0) return { kind: "unfinished", missing };
  const expression = fields.find(({ argument }) => argument.kind === "expression");
  return expression === undefined ? undefined : { kind: "by Excel", key: expression.key };
}

const TWO_MEANINGS = "This can mean two things.";

/** Reads the cells that the arguments name, and calls the function with what is in them. */
export async function workOut(
  workbook: Pick<WorkbookPort, "readRange">,
  library: FunctionLibrary,
  facts: FunctionFacts,
  fields: readonly FilledField[],
  target: Place | undefined,
): Promise<Live> {
  const known = beforeReading(fields);
  if (known !== undefined) return known;
  const given: Argument[] = [];
  for (const { key, argument } of givenOf(fields)) {
    if (argument.kind !== "cells") {
      given.push(valueOf(argument));
      continue;
    }
    const read = await workbook.readRange(argument.formula, target?.sheet.name);
    if (!read.ok) return { kind: "faulty", key, says: workbookSentence(read.issue) };
    if (target !== undefined && covers(read.value, target)) {
      return { kind: "faulty", key, says: ROUND_IN_A_CIRCLE };
    }
    if (!read.value.isRead) return { kind: "by Excel", key };
    given.push(read.value.values);
  }
  const result = callFunction(library, facts, given);
  const failure = failureIn(result);
  const key = failure && fieldNamedBy(failure.message, fields)?.key;
  return { kind: "worked out", result, failure, key, size: sizeOf(result) };
}

function failureIn(result: CallResult): CellFailure | undefined {
  if (!result.ok) return { error: result.error, message: result.message };
  if (typeof result.value !== "object") return undefined;
  return result.value.flat().find((cell) => typeof cell === "object");
}

const ROUND_IN_A_CIRCLE = "These cells include the one that the formula goes into.";

function valueOf(argument: ReadArgument): Argument {
  if (argument.kind === "value") return argument.value;
  return argument.kind === "rows" ? argument.rows : undefined;
}

/** Whole columns have no corners to compare, and are not worked out here. */
function covers({ sheet, at }: RangeFacts, target: Place): boolean {
  const [area, cell] = [cornersOf(at), cornersOf(target.cell)];
  if (sheet.id !== target.sheet.id || area === undefined || cell === undefined) return false;
  const across = area.left <= cell.left && cell.left <= area.right;
  return across && area.top <= cell.top && cell.top <= area.bottom;
}

function sizeOf(result: CallResult): Size {
  if (!result.ok || typeof result.value !== "object") return { rows: 1, columns: 1 };
  return { rows: result.value.length, columns: result.value[0]?.length ?? 1 };
}
