// Lets Mocha run the tests that are written for Jest. Stryker's Mocha runner loads the modules once
// and switches mutants inside the process, so a mutant takes milliseconds where a Jest environment
// takes seconds to set up.
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const { join } = require("node:path");
const { bind } = require("jest-each");
const { expect } = require("expect");

const SUPPORT = join(__dirname, "../../test/support/setup.ts");
/** Shared by the workers, each of which would otherwise compile everything again. */
const CACHE = join(__dirname, "../../node_modules/.cache/mutation");

mkdirSync(CACHE, { recursive: true });

require.extensions[".ts"] = (module, file) => {
  const source = readFileSync(file, "utf8");
  const kept = join(CACHE, createHash("sha256").update(source).digest("hex"));
  if (!existsSync(kept)) writeFileSync(kept, compiled(source));
  module._compile(readFileSync(kept, "utf8"), file);
};

function compiled(source) {
  const { ModuleKind, ScriptTarget, transpileModule } = require("typescript");
  const compilerOptions = {
    module: ModuleKind.CommonJS,
    target: ScriptTarget.ES2022,
    esModuleInterop: true,
  };
  return transpileModule(source, { compilerOptions }).outputText;
}

// The runner chooses the tests of a mutant by a pattern of all their titles. Two thousand titles with
// whole proposals in them take it seconds, numbers take it nothing; in a failure the stack tells more.
let tests = 0;
const withEach = (block) => Object.assign(block, { each: bind(block) });
const describe = withEach((_, body) => global.describe("", body));
const it = withEach((_, body) => global.it(String(++tests), body));

const load = Module._load;
Module._load = function (request, ...rest) {
  if (request === "@jest/globals") return { describe, it, test: it, expect };
  return load.call(this, request, ...rest);
};

require(SUPPORT);
// A failing property has done its work: no smaller counter-example is looked for.
const fc = require("fast-check");
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
