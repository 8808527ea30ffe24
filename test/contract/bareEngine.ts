import { createContext, runInContext } from "node:vm";

/** A cell error as the bundle throws it, or any other exception, which would be a mistake of ours. */
export interface Thrown {
  readonly code?: string;
  readonly message: string;
}

/**
 * A JavaScript engine that has nothing but the language and `CustomFunctions`: no DOM, no Office, no
 * timers, no console, no Intl. Excel on Windows runs functions outside the shared runtime in one like it.
 */
export class BareEngine {
  readonly #context = createContext({});

  constructor(script: string) {
    runInContext(
      `delete globalThis.Intl;
       delete globalThis.WebAssembly;
       globalThis.registered = {};
       globalThis.CustomFunctions = {
         associate(id, fn) { registered[id] = fn; },
         Error: class extends Error {
           constructor(code, message) { super(message); this.code = code; }
         },
       };`,
      this.#context,
    );
    runInContext(script, this.#context, { filename: "functions.js" });
  }

  get ids(): string[] {
    return this.#evaluate("Object.keys(registered)") as string[];
  }

  /** Arguments and result cross as JSON, so that nothing of this process's own reaches the bundle. */
  call(id: string, args: readonly unknown[]): { value: unknown } | { thrown: Thrown } {
    const name = JSON.stringify(id);
    return this.#evaluate(`(() => {
      try {
        return { value: registered[${name}](...${JSON.stringify(args)}) };
      } catch (error) {
        return { thrown: { code: error.code, message: String(error.message) } };
      }
    })()`) as { value: unknown } | { thrown: Thrown };
  }

  #evaluate(expression: string): unknown {
    return JSON.parse(runInContext(`JSON.stringify(${expression})`, this.#context) as string);
  }
}
