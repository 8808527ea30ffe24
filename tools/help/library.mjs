// The library of src/, for tools that run under plain Node: transpiled file by file into a folder of
// its own, without type checks (npm run types does those).
import { cp, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const SOURCE = fileURLToPath(new URL("../../src/", import.meta.url));
const ROOMS = ["pricing", "messages"];

/**
 * @returns {Promise<{ pricing: object, messages: object, whatItTakes: (quantity: string) => string }>}
 * the rooms' front doors, and the words for a kind of number that the error messages use
 */
export async function library() {
  const target = await mkdtemp(path.join(tmpdir(), "dealcurve-"));
  for (const room of ROOMS) {
    await cp(path.join(SOURCE, room), path.join(target, room), { recursive: true });
  }
  const files = await readdir(target, { recursive: true });
  for (const file of files.filter((file) => file.endsWith(".ts"))) {
    const text = await readFile(path.join(target, file), "utf8");
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        esModuleInterop: true,
      },
    });
    await writeFile(path.join(target, file.replace(/ts$/, "js")), outputText);
  }
  const require = createRequire(path.join(target, "entry.js"));
  return {
    pricing: require("./pricing/index.js"),
    messages: require("./messages/index.js"),
    whatItTakes: require("./messages/quantities.js").whatItTakes,
  };
}
