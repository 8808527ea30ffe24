// Reads the worksheet functions from their own documentation comments (src/functions/README.md says how
// one is written). The comment is the only source of the tooltip, the metadata and the help page.
import { readdir, readFile } from "node:fs/promises";
import ts from "typescript";

/**
 * @typedef {object} Doc
 * @property {string} id the name after `DEAL.`
 * @property {string} family the file that it stands in, without `.ts`
 * @property {string} summary one line: what it gives
 * @property {{name: string, optional: boolean, repeating: boolean, text: string,
 *   shape: "single" | "range" | "lifting", kind?: string}[]}
 *   parameters; the kind is a name of QUANTITIES, where the argument is a number
 * @property {{cell: string, when: string}[]} errors what the cell may show, and when
 * @property {(tag: string) => string[]} all the texts of a tag, in their order
 * @property {boolean} lifts whether each argument also takes a range
 * @property {boolean} spills whether the result has several cells
 */

const FOLDER = new URL("../../src/functions/", import.meta.url);
const PRICING = new URL("../../src/pricing/", import.meta.url);

/** @returns {Promise<Doc[]>} in the order of the catalogue: family by family, as registered */
export async function readFunctions(folder = FOLDER) {
  const docs = [];
  const doors = await readersOfArguments();
  for (const family of await families(folder)) {
    const declarations = await functionsIn(new URL(`${family}.ts`, folder));
    for (const declaration of declarations) {
      const doc = read(declaration, family, [...declarations, ...doors]);
      if (doc) docs.push(doc);
    }
  }
  return docs;
}

async function functionsIn(file) {
  const text = await readFile(file, "utf8");
  const source = ts.createSourceFile(file.pathname, text, ts.ScriptTarget.ES2022, true);
  return source.statements.filter(ts.isFunctionDeclaration);
}

/** What reads the arguments of several functions, or of a function and the steps behind it. */
async function readersOfArguments() {
  const files = (await readdir(PRICING, { recursive: true })).filter((file) =>
    /(^|[\\/])arguments\.ts$/.test(file),
  );
  const found = await Promise.all(files.sort().map((file) => functionsIn(new URL(file, PRICING))));
  return found.flat();
}

/** The index imports the families in the order in which people should meet them. */
async function families(folder) {
  const index = await readFile(new URL("index.ts", folder), "utf8");
  const imported = [...index.matchAll(/^import "\.\/(\w+)";/gm)].map(([, family]) => family);
  const there = await readdir(folder);
  return imported.filter((family) => there.includes(`${family}.ts`));
}

function read(declaration, family, declarations) {
  const comment = ts.getJSDocCommentsAndTags(declaration).findLast(ts.isJSDoc);
  if (comment === undefined) return undefined;
  const { summary, tags } = parseComment(comment.getText());
  const id = tags.get("customfunction")?.[0];
  if (id === undefined) return undefined;
  const all = (name) => tags.get(name) ?? [];
  const about = new Map(all("param").map(splitParam));
  const calls = callsOf(declaration, declarations);
  const lifts = calls.some(({ callee }) => callee === "lift");
  const spills = calls.some(({ callee }) => callee === "spill");
  const parameters = declaration.parameters.map((parameter) => {
    const name = parameter.name.getText();
    const repeating = parameter.dotDotDotToken !== undefined;
    const optional = repeating || parameter.questionToken !== undefined;
    const text = about.get(name);
    if (text === undefined) throw new Error(`${id}: no @param for ${name}`);
    const shape = shapeOf(parameter, lifts && isReadByName(name, calls));
    return { name, optional, repeating, text, shape, kind: kindOf(name, calls) };
  });
  const errors = all("errors").map((about) => readError(id, about));
  return { id, family, summary, parameters, all, errors, lifts, spills };
}

/** A value is declared `any`; a range is not, nor what is lifted over one. */
function shapeOf(parameter, isLifted) {
  if (parameter.type?.kind === ts.SyntaxKind.AnyKeyword) return "single";
  return isLifted ? "lifting" : "range";
}

function readError(id, about) {
  const [, cell, when] = /^(#\S+)\s+([\s\S]+)$/.exec(about.replaceAll(/\s+/g, " ").trim()) ?? [];
  if (cell === undefined) throw new Error(`${id}: @errors starts with what the cell shows`);
  return { cell, when };
}

/** The calls that a function makes, also those of the functions that it asks to read for it. */
function callsOf(declaration, declarations, seen = new Set()) {
  if (seen.has(declaration)) return [];
  seen.add(declaration);
  const calls = callsIn(declaration.body);
  const asked = declarations.filter(({ name }) =>
    calls.some(({ callee }) => callee === name?.getText()),
  );
  return [...calls, ...asked.flatMap((each) => callsOf(each, declarations, seen))];
}

function callsIn(body) {
  const calls = [];
  const visit = (node) => {
    if (ts.isCallExpression(node)) {
      const [first, , third] = node.arguments;
      calls.push({
        callee: node.expression.getText(),
        argument: first && ts.isStringLiteral(first) ? first.text : undefined,
        reader: third && ts.isStringLiteral(third) ? third.text : third?.getText(),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(body);
  return calls;
}

/** Cell by cell, under its own name: `quantity("commit", …)` and the like. */
function isReadByName(name, calls) {
  return calls.some(({ argument }) => argument === name);
}

/** What kind of number an argument is, as the function itself asks for it. */
function kindOf(name, calls) {
  const asked = calls.find(({ argument }) => argument === name);
  if (asked?.callee === "quantity" || asked?.callee === "optional") return asked.reader;
  if (asked?.callee === "day") return "date";
  return asked?.reader === "readOverage" ? "overageDiscount" : undefined;
}

/** The text before the first tag, and the text of each tag, with the lines as they were written. */
function parseComment(comment) {
  const lines = comment
    .replace(/^\/\*\*/, "")
    .replace(/\*\/$/, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd());
  const blocks = [[]];
  for (const line of lines) {
    if (/^@\w+/.test(line)) blocks.push([]);
    blocks.at(-1).push(line);
  }
  const [summary, ...tagged] = blocks.map((block) => block.join("\n").trim());
  const tags = new Map();
  for (const block of tagged) {
    const [, tag, text] = /^@(\w+)\s?([\s\S]*)$/.exec(block);
    tags.set(tag.toLowerCase(), [...(tags.get(tag.toLowerCase()) ?? []), text]);
  }
  return { summary: summary.replaceAll(/\s+/g, " "), tags };
}

function splitParam(text) {
  const [, name, about] = /^\[?([\w]+)\]?\s+([\s\S]*)$/.exec(text);
  return [name, about.replace(/^- /, "").replaceAll(/\s+/g, " ").trim()];
}
