// From the values in a formula to the arguments that Excel would hand over.

import type { ParameterFacts } from "./functionFacts";

/** An error as a cell shows it, such as `{ error: "#DIV/0!", message: "" }`. */
export interface CellError {
  readonly error: string;
  readonly message: string;
}
export type CellContent = string | number | boolean | null | CellError;

/** One value, or the block of a range; `undefined` is an argument left out. */
export type Given = CellContent | CellContent[][] | undefined;

/** What stands for a blank cell: `null` in Excel on the web, 0 in some desktop versions. */
export type Blank = null | 0 | "";

/** The arguments, or the error that is the formula's result without any call. */
export type Prepared = { readonly args: unknown[] } | { readonly error: string };

export function prepareArguments(
  parameters: readonly ParameterFacts[],
  given: readonly Given[],
  { blank, takesErrors }: { blank: Blank; takesErrors: boolean },
): Prepared {
  const fixed = parameters.filter((parameter) => !parameter.repeating);
  const repeating = parameters.find((parameter) => parameter.repeating);
  if (given.length > fixed.length && !repeating) return { error: "#VALUE!" };
  const args: unknown[] = [];
  const rest: unknown[] = [];
  for (let i = 0; i < Math.max(fixed.length, given.length); i += 1) {
    const parameter = fixed[i] ?? repeating;
    if (!parameter) break;
    const value = given[i];
    // Left empty between commas is an argument all the same; not there at all is one too few.
    if (i >= given.length && !parameter.optional && !parameter.repeating) {
      return { error: "#VALUE!" };
    }
    const errors = takesErrors && parameter.type === "any";
    const prepared = value === undefined ? null : shaped(value, parameter);
    const problem = firstError(prepared, errors);
    if (problem) return { error: problem };
    const converted = convert(prepared, parameter, blank);
    if (converted === CANNOT) return { error: "#VALUE!" };
    if (i < fixed.length) args.push(value === undefined ? null : converted);
    else rest.push(converted);
  }
  // A repeating parameter arrives as one array of its arguments.
  if (repeating) args.push(rest);
  return { args };
}

/** A waiting cell makes what depends on it wait too, whether or not the function takes errors. */
function firstError(value: Given | null, allowed: boolean): string | null {
  for (const cell of cells(value ?? null)) {
    if (!isError(cell)) continue;
    if (!allowed || cell.error === "#BUSY!") return cell.error;
  }
  return null;
}

function shaped(value: Exclude<Given, undefined>, parameter: ParameterFacts): Given {
  if (parameter.matrix) return Array.isArray(value) ? value : [[value]];
  if (!Array.isArray(value)) return value;
  const single = value.length === 1 && value[0]?.length === 1;
  return single ? (value[0]?.[0] ?? null) : { error: "#VALUE!", message: "" };
}

const CANNOT = Symbol("cannot be converted");

function convert(value: Given | null, parameter: ParameterFacts, blank: Blank): unknown {
  if (!Array.isArray(value)) return convertCell(value ?? null, parameter.type, blank);
  const rows = value.map((row) => row.map((cell) => convertCell(cell, parameter.type, blank)));
  return rows.some((row) => row.includes(CANNOT)) ? CANNOT : rows;
}

function convertCell(cell: CellContent, type: ParameterFacts["type"], blank: Blank): unknown {
  if (type === "any" || isError(cell)) return cell ?? blank;
  if (type === "string") return typeof cell === "boolean" ? text(cell) : String(cell ?? "");
  if (type === "number") {
    if (typeof cell === "string")
      return cell.trim() && !isNaN(Number(cell)) ? Number(cell) : CANNOT;
    return Number(cell ?? 0);
  }
  if (typeof cell === "string") return /^(true|false)$/i.test(cell) ? /^t/i.test(cell) : CANNOT;
  return Boolean(cell);
}

const text = (value: boolean) => (value ? "TRUE" : "FALSE");

const cells = (value: Exclude<Given, undefined>): CellContent[] =>
  Array.isArray(value) ? value.flat() : [value];

export const isError = (value: unknown): value is CellError =>
  typeof value === "object" && value !== null && "error" in value;
