import type { InputIssue } from "./inputIssue";
import type { Place } from "./place";
import { isWithin, QUANTITIES, type QuantityName } from "./quantity";
import { fail, ok, type Failure, type Result } from "./result";

/** The errors that a cell can show. */
const CELL_ERRORS: ReadonlySet<unknown> = new Set([
  "#VALUE!",
  "#N/A",
  "#DIV/0!",
  "#NUM!",
  "#REF!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#GETTING_DATA",
]);

type Plain = number | string | boolean | null;

/**
 * A cell without the wrappings that a host may put round it: a formatted number or another cell
 * value is its `basicValue`, an error object is its code. What is not a cell's value at all is
 * treated as a text.
 */
export function plainCell(raw: unknown): Plain {
  if (typeof raw === "number" || typeof raw === "string" || typeof raw === "boolean") return raw;
  if (raw === null || raw === undefined) return null;
  if (typeof raw === "object") {
    if ("basicValue" in raw) return plainCell(raw.basicValue);
    if ("code" in raw && CELL_ERRORS.has(raw.code)) return raw.code as string;
  }
  return Array.isArray(raw) ? "a range" : typeof raw;
}

/** A cell with nothing in it, or nothing that can be seen. */
export function isBlank(raw: unknown): boolean {
  const value = plainCell(raw);
  return value === null || (typeof value === "string" && value.trim() === "");
}

/**
 * Blank, or the 0 that some builds of Excel pass for a blank cell: for tables, where a row of
 * nothing must mean the same whichever of the two arrives.
 */
export function isBlankOrZero(raw: unknown): boolean {
  return isBlank(raw) || plainCell(raw) === 0;
}

/** The error that the cell holds (`#DIV/0!`), if it holds one. */
export function errorIn(raw: unknown): string | undefined {
  const value = plainCell(raw);
  return typeof value === "string" && CELL_ERRORS.has(value) ? value : undefined;
}

/** A number of the given kind; a blank cell is an issue. */
export function readQuantity(takes: QuantityName, raw: unknown, at: Place): Result<number> {
  const got = plainCell(raw);
  if (typeof got === "number") {
    return isWithin(QUANTITIES[takes], got)
      ? ok(got)
      : fail({ code: "out_of_range", at, got, takes });
  }
  if (isBlank(got)) return fail({ code: "missing", at, takes });
  return refuse(got, at, (text) => ({ code: "not_a_number", at, got: text, takes }));
}

/** A number of the given kind, or what holds where the cell is blank. */
export function readOptional<T>(
  takes: QuantityName,
  raw: unknown,
  at: Place,
  otherwise: T,
): Result<number | T> {
  return isBlank(raw) ? ok(otherwise) : readQuantity(takes, raw, at);
}

/** A text, without the spaces around it; a blank cell, a number or a boolean is an issue. */
export function readText(raw: unknown, at: Place): Result<string> {
  const got = plainCell(raw);
  if (isBlank(got)) return fail({ code: "missing", at });
  if (typeof got === "number" || typeof got === "boolean") {
    return fail({ code: "not_a_text", at, got });
  }
  const error = errorIn(got);
  if (error !== undefined) return fail({ code: "error_value", at, got: error });
  return ok((got ?? "").trim());
}

/** An error in the cell comes back as that error; anything else as the issue made of its text. */
export function refuse(
  got: Plain,
  at: Place,
  issue: (text: string | boolean) => InputIssue,
): Failure {
  const error = errorIn(got);
  if (error !== undefined) return fail({ code: "error_value", at, got: error });
  return fail(issue(typeof got === "boolean" ? got : String(got)));
}
