import type { FunctionFacts, ParameterFacts } from "../catalogue/functionFacts";

/** What a formula hands over for one argument: a value or a range of them; `undefined` is left out. */
export type Argument = CellInput | readonly (readonly CellInput[])[] | undefined;

/** A value as a range gives it: an error is its sign, such as `#N/A`, a blank is "". */
export type CellInput = number | string | boolean;

/** An error as a cell shows it, with the sentence that goes with it. */
export interface CellFailure {
  readonly error: string;
  readonly message: string;
}

export type ResultCell = number | string | CellFailure;

export type CallResult =
  | { readonly ok: true; readonly value: number | string | readonly (readonly ResultCell[])[] }
  | ({ readonly ok: false } & CellFailure);

/** The registered functions by id; none where the functions bundle has not been loaded. */
export type FunctionLibrary = Readonly<Record<string, (...args: never[]) => unknown>> | undefined;

/**
 * Calls a worksheet function as Excel does for a cell, and gives what the cell would show. A
 * repeating parameter takes all the arguments from its place on.
 */
export function callFunction(
  library: FunctionLibrary,
  facts: FunctionFacts,
  given: readonly Argument[],
): CallResult {
  const call = library?.[facts.id] as ((...args: unknown[]) => unknown) | undefined;
  if (call === undefined) return { ok: false, error: "#NAME?", message: NOT_LOADED };
  try {
    return resultOf(call(...argumentsFor(facts.parameters, given)));
  } catch (thrown) {
    // Anything else than Excel's own error shows as a mute #VALUE!, here as in a cell.
    return { ok: false, ...(failureIn(thrown) ?? { error: "#VALUE!", message: "" }) };
  }
}

const NOT_LOADED =
  "The worksheet functions have not been loaded. Close the pane and open it again.";

function argumentsFor(
  parameters: readonly ParameterFacts[],
  given: readonly Argument[],
): readonly unknown[] {
  return parameters.map((parameter, index) =>
    parameter.repeating
      ? given.slice(index).map((argument) => shaped(parameter, argument))
      : shaped(parameter, given[index]),
  );
}

/** Excel hands a single value over bare where one is declared, and as a range of one elsewhere. */
function shaped({ shape }: ParameterFacts, argument: Argument): unknown {
  if (argument === undefined) return null;
  if (shape !== "single") return typeof argument === "object" ? argument : [[argument]];
  if (typeof argument !== "object") return argument;
  const [row = [], ...rows] = argument;
  return rows.length === 0 && row.length === 1 ? row[0] : argument;
}

function resultOf(raw: unknown): CallResult {
  if (!Array.isArray(raw)) {
    const cell = cellOf(raw);
    return typeof cell === "object" ? { ok: false, ...cell } : { ok: true, value: cell };
  }
  const rows = (raw as unknown[][]).map((row) => row.map(cellOf));
  const [only] = rows.length === 1 && rows[0]?.length === 1 ? rows[0] : [];
  if (only === undefined) return { ok: true, value: rows };
  return typeof only === "object" ? { ok: false, ...only } : { ok: true, value: only };
}

function cellOf(raw: unknown): ResultCell {
  if (typeof raw === "number" || typeof raw === "string") return raw;
  return failureIn(raw) ?? String(raw);
}

/** What the functions give back or throw is Excel's own error object: a code and a message. */
function failureIn(raw: unknown): CellFailure | undefined {
  if (typeof raw !== "object" || raw === null || !("code" in raw)) return undefined;
  const { code, message } = raw as { readonly code: unknown; readonly message?: unknown };
  if (typeof code !== "string" || !code.startsWith("#")) return undefined;
  return { error: code, message: typeof message === "string" ? message : "" };
}
