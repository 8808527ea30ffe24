// Writes docs/functions, a page for each worksheet function and an index, from the functions' comments.
// npm run help                       writes them
// node tools/help/generate.mjs --check   fails where they are not what would be written
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { functionPage } from "./functionPage.mjs";
import { indexPage } from "./indexPage.mjs";
import { library } from "./library.mjs";
import { anchor } from "./markdown.mjs";
import { fileName } from "./names.mjs";
import { readFunctions } from "./readFunctions.mjs";

const DOCS = new URL("../../docs/", import.meta.url);
const FOLDER = new URL("functions/", DOCS);

/** The anchors of the model's sections, by their number. */
async function modelSections() {
  const model = await readFile(new URL("model.md", DOCS), "utf8");
  const headings = [...model.matchAll(/^## ((\d+)\. .+)$/gm)];
  return new Map(headings.map(([, heading, number]) => [number, anchor(heading)]));
}

async function written() {
  const files = await readdir(FOLDER).catch(() => []);
  const texts = files.map(async (file) => [file, await readFile(new URL(file, FOLDER), "utf8")]);
  return new Map(await Promise.all(texts));
}

const functions = await readFunctions();
const around = {
  known: new Set(functions.map(({ id }) => id)),
  sections: await modelSections(),
  whatItTakes: (await library()).whatItTakes,
};
const wanted = new Map([
  ["README.md", indexPage(functions)],
  ...functions.map((doc) => [`${fileName(doc.id)}.md`, functionPage(doc, around)]),
]);
const there = await written();
const stale = [...wanted].filter(([file, text]) => there.get(file) !== text);
const gone = [...there.keys()].filter((file) => !wanted.has(file));

if (process.argv.includes("--check")) {
  const files = [...stale.map(([file]) => file), ...gone];
  if (files.length > 0) {
    console.error(`docs/functions is stale (run npm run help): ${files.join(", ")}`);
    process.exit(1);
  }
} else {
  await mkdir(FOLDER, { recursive: true });
  for (const [file, text] of stale) await writeFile(new URL(file, FOLDER), text);
  for (const file of gone) await rm(new URL(file, FOLDER));
}
console.log(`${functions.length} functions, ${stale.length + gone.length} pages changed`);
