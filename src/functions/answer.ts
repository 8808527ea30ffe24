import type { Issue, Result } from "../pricing";
import { cellError } from "./cellError";

/** What a cell may be given. */
export type CellValue = number | string;

/** What a calculation for one cell gives: its value, or why there is none. */
export type Answer = CellValue | Result<CellValue>;

const NOT_FINITE: readonly Issue[] = [{ code: "not_finite" }];

/** A cell's value or its error. The last guard: nothing that is not a number leaves as a number. */
export function settle(answer: Answer): CellValue | CustomFunctions.Error {
  // Adding 0 turns -0 into 0, which a cell would otherwise show as it is in some hosts.
  if (typeof answer === "number") return Number.isFinite(answer) ? answer + 0 : notFinite();
  if (typeof answer === "string") return answer;
  return answer.ok ? settle(answer.value) : cellError(answer.issues);
}

/** What was read of a range that a whole call depends on, or the error thrown. */
export function need<T>(result: Result<T>): T {
  if (!result.ok) throw cellError(result.issues);
  return result.value;
}

/** One value for one cell, or the error thrown so that its message shows. */
export function answer(result: Result<CellValue>): CellValue {
  return orThrow(settle(result));
}

/** Rows for a spill, checked cell by cell; an issue is one error for the whole of it. */
export function spill(result: Result<readonly (readonly CellValue[])[]>): CellValue[][] {
  return need(result).map((row) => row.map((cell) => orThrow(settle(cell))));
}

export function orThrow(value: CellValue | CustomFunctions.Error): CellValue {
  if (typeof value === "object") throw value;
  return value;
}

function notFinite(): CustomFunctions.Error {
  return cellError(NOT_FINITE);
}
