// Calls of custom functions, as Excel makes them: a message out, the result back in a later request.

import { HostObject } from "../dispatch";
import { EventCategory } from "./envelope";
import type { EventEntry } from "./envelope";

/** An error in place of a value, as a cell shows it. */
export interface CellError {
  readonly error: string;
  readonly message: string;
}

export type ResultValue = string | number | boolean | null | CellError;

/** One value, or a rectangle that spills. */
export type CallResult = ResultValue | ResultValue[][];

export interface Call {
  /** The id in functions.json. */
  readonly id: string;
  /** Omitted optional arguments are null, a `CellError` is an error in the cell. */
  readonly args: readonly unknown[];
  /** Where the formula is, if the function asks for it. */
  readonly address?: string;
  readonly parameterAddresses?: readonly (string | null)[];
  /** Errors in arguments are handed over instead of passed on. */
  readonly allowErrors?: boolean;
}

const INVOKE = 1000;
const ALLOW_ERRORS = 4;

/** What numbers of the library's mean in a cell; anything else is #VALUE!. */
const ERROR_SIGNS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

export class CustomFunctionCalls {
  private readonly waiting = new Map<number, (result: CallResult) => void>();
  private count = 0;
  private markReady!: () => void;

  /** The add-in has registered its functions and listens. */
  readonly ready = new Promise<void>((resolve) => (this.markReady = resolve));

  constructor(private readonly raise: (entries: readonly EventEntry[]) => Promise<void>) {}

  /** All calls go out in one message; each ends when its own result is there. */
  invokeAll(calls: readonly Call[]): Promise<CallResult>[] {
    const entries: EventEntry[] = [];
    const results = calls.map((call) => {
      const id = ++this.count;
      entries.push([
        EventCategory.customFunction,
        INVOKE,
        "",
        JSON.stringify(message(id, call)),
        0,
      ]);
      return new Promise<CallResult>((resolve) => this.waiting.set(id, resolve));
    });
    void this.ready.then(() => this.raise(entries));
    return results;
  }

  /** The service under which the library delivers results. */
  service(): HostObject {
    return new CustomFunctionService(this.markReady, (id, result) => {
      this.waiting.get(id)?.(result);
      this.waiting.delete(id);
    });
  }
}

type Delivered = readonly [id: number, succeeded: boolean, value: unknown, code?: number];

class CustomFunctionService extends HostObject {
  override readonly className = "CustomFunctions";

  constructor(
    private readonly markReady: () => void,
    private readonly deliver: (id: number, result: CallResult) => void,
  ) {
    super();
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.markReady();
  }

  /** Short pauses between messages (2) with an upper limit (4): what Excel has switched on today. */
  _GetEnabledFeatures(): number[] {
    return [2, 4];
  }

  setInvocationArrayResults(results: readonly Delivered[]): void {
    for (const [id, succeeded, value, code] of results)
      this.deliver(id, succeeded ? readResult(value) : failure(value, code));
  }
}

/** In the library's order: id, function, arguments, address, flags, addresses of the arguments. */
function message(id: number, call: Call): readonly unknown[] {
  const args = call.allowErrors ? call.args.map(withErrorsMarked) : call.args;
  const flags = call.allowErrors ? ALLOW_ERRORS : 0;
  return [id, call.id, args, call.address ?? null, flags, call.parameterAddresses ?? null];
}

function withErrorsMarked(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map(withErrorsMarked);
  return isCellError(argument) ? { type: "CustomFunctionError", code: argument.error } : argument;
}

const failure = (value: unknown, code = 0): CellError => ({
  error: ERROR_SIGNS[code] ?? "#VALUE!",
  message: typeof value === "string" ? value : "",
});

export const isCellError = (value: unknown): value is CellError =>
  typeof value === "object" && value !== null && "error" in value;

/** A function's own return value: errors, formatted numbers and entities become what a cell holds. */
export function readResult(value: unknown): CallResult {
  return Array.isArray(value)
    ? value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(readValue))
    : readValue(value);
}

function readValue(value: unknown): ResultValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "number")
    return Number.isFinite(value) ? value : { error: "#NUM!", message: "" };
  if (typeof value === "string" || typeof value === "boolean") return value;
  const rich = value as { code?: unknown; message?: unknown; basicValue?: unknown };
  if (typeof rich.code === "string")
    return { error: rich.code, message: typeof rich.message === "string" ? rich.message : "" };
  if (rich.basicValue !== undefined) return readValue(rich.basicValue);
  return { error: "#VALUE!", message: "" };
}
