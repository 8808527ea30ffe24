// Writes what is generated in docs/: a page for each worksheet function and an index, from the
// functions' comments, and the pictures, from the library's own figures.
// npm run help                           writes them
// node tools/help/generate.mjs --check   fails where they are not what would be written
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { functionPage } from "./functionPage.mjs";
import { indexPage } from "./indexPage.mjs";
import { library } from "./library.mjs";
import { anchor } from "./markdown.mjs";
import { fileName } from "./names.mjs";
import { pictures } from "./pictures.mjs";
import { readFunctions } from "./readFunctions.mjs";

const DOCS = new URL("../../docs/", import.meta.url);

/** The anchors of the model's sections, by their number. */
async function modelSections() {
  const model = await readFile(new URL("model.md", DOCS), "utf8");
  const headings = [...model.matchAll(/^## ((\d+)\. .+)$/gm)];
  return new Map(headings.map(([, heading, number]) => [number, anchor(heading)]));
}

/** Everything that is generated, by its path inside docs/. */
async function wantedFiles() {
  const rooms = await library();
  const functions = await readFunctions();
  const around = {
    known: new Set(functions.map(({ id }) => id)),
    sections: await modelSections(),
    whatItTakes: rooms.whatItTakes,
  };
  return new Map([
    ["functions/README.md", indexPage(functions)],
    ...functions.map((doc) => [`functions/${fileName(doc.id)}.md`, functionPage(doc, around)]),
    ...[...pictures(rooms)].map(([file, svg]) => [`images/${file}`, svg]),
  ]);
}

/** Pages and pictures that are there; images/ has others too, which are not ours. */
async function filesThere() {
  const names = [
    ...(await readdir(new URL("functions/", DOCS))).map((file) => `functions/${file}`),
    ...(await readdir(new URL("images/", DOCS))).map((file) => `images/${file}`),
  ].filter((file) => /\.(md|svg)$/.test(file));
  const texts = names.map(async (file) => [file, await readFile(new URL(file, DOCS), "utf8")]);
  return new Map(await Promise.all(texts));
}

for (const folder of ["functions/", "images/"]) {
  await mkdir(new URL(folder, DOCS), { recursive: true });
}
const [wanted, there] = [await wantedFiles(), await filesThere()];
const stale = [...wanted.keys()].filter((file) => there.get(file) !== wanted.get(file));
const gone = [...there.keys()].filter((file) => !wanted.has(file));

if (!process.argv.includes("--check")) {
  for (const file of stale) await writeFile(new URL(file, DOCS), wanted.get(file));
  for (const file of gone) await rm(new URL(file, DOCS));
  console.log(`${wanted.size} files, ${stale.length + gone.length} changed`);
} else if (stale.length + gone.length > 0) {
  console.error(`docs/ is stale (run npm run help): ${[...stale, ...gone].join(", ")}`);
  process.exit(1);
}
