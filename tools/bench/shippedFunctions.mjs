// The worksheet functions as they ship: dist/functions.js, with nothing but CustomFunctions around it.
import { readFileSync } from "node:fs";
import { createContext, runInContext, runInThisContext, Script } from "node:vm";

const BUNDLE = new URL("../../dist/functions.js", import.meta.url);

const HOST = `globalThis.CustomFunctions = {
  associate(id, fn) { (globalThis.registered ??= {})[id] = fn; },
  Error: class extends Error {
    constructor(code, message) { super(message); this.code = code; }
  },
};`;

const source = readFileSync(BUNDLE, "utf8");

/** In this process's own realm, so that calls cost what they cost in Excel's runtime. */
export function shippedFunctions() {
  runInThisContext(HOST);
  runInThisContext(source, { filename: "functions.js" });
  return globalThis.registered;
}

/** What a cold start runs: parse, compile and register everything, in an engine of its own. */
export function coldStart() {
  const context = createContext({});
  runInContext(HOST, context);
  new Script(source).runInContext(context);
}

/** The engine alone, to be taken off a cold start. */
export function emptyStart() {
  runInContext(HOST, createContext({}));
}
