// The short way to a custom function: the registered function itself, called in the add-in's frame.
// Possible since the frame is of the same origin; gives the same results as the long way.

import { isCellError, readResult } from "./customFunctionCalls";
import type { Call, CallResult } from "./customFunctionCalls";

/** What office.js keeps the registered functions in. */
export interface AddinWindow {
  readonly CustomFunctions?: {
    readonly Error: new (code: string, message?: string) => object;
    readonly _association: {
      readonly mappings: Readonly<Record<string, (...args: unknown[]) => unknown>>;
    };
  };
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as { then?: unknown } | null)?.then === "function";

type Library = NonNullable<AddinWindow["CustomFunctions"]>;

/** The result itself, unless the function is an asynchronous one. */
export function callDirectly(addin: AddinWindow, call: Call): CallResult | Promise<CallResult> {
  const library = addin.CustomFunctions;
  const registered = library?._association.mappings[call.id.toUpperCase()];
  // As the library answers for a function that is in functions.json and was never registered.
  if (!library || !registered) return { error: "#VALUE!", message: "" };
  try {
    const args = call.args.map((argument) => inTheirWords(argument, library));
    const result = registered(...args, invocationOf(call));
    // A promise of the frame is no instance of this page's class.
    return isPromise(result)
      ? Promise.resolve(result).then(readResult, thrown)
      : readResult(result);
  } catch (error) {
    return thrown(error);
  }
}

/** Arguments are theirs to change: lists are copied. Errors become the library's own. */
function inTheirWords(argument: unknown, library: Library): unknown {
  if (Array.isArray(argument)) return argument.map((item) => inTheirWords(item, library));
  return isCellError(argument) ? new library.Error(argument.error) : argument;
}

const invocationOf = (call: Call) => ({
  functionName: call.id,
  address: call.address,
  parameterAddresses: call.parameterAddresses,
});

/** Only errors of the library's class speak to the user; others are #VALUE! without a word. */
function thrown(error: unknown): CallResult {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const isTheirs = typeof code === "string" && code.startsWith("#");
  if (!isTheirs) return { error: "#VALUE!", message: "" };
  return { error: code, message: typeof message === "string" ? message : "" };
}
