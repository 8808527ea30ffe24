import { createContext, runInContext } from "node:vm";

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

  /** The ids under which `DealFunctions` holds just the function that was registered. */
  get leftBehind(): string[] {
    return this.#evaluate(
      "Object.keys(DealFunctions).filter((id) => DealFunctions[id] === registered[id])",
    ) as string[];
  }

  /**
   * What the cell gets: a value, a spill, or the error that was thrown, as its own facts. Arguments
   * and result cross as JSON, so that nothing of this process reaches the bundle.
   */
  call(id: string, args: readonly unknown[]): unknown {
    return this.#evaluate(`(() => {
      try {
        return registered[${JSON.stringify(id)}](...${JSON.stringify(args)});
      } catch (error) {
        return { code: error.code, message: String(error.message) };
      }
    })()`);
  }

  #evaluate(expression: string): unknown {
    return JSON.parse(runInContext(`JSON.stringify(${expression})`, this.#context) as string);
  }
}
