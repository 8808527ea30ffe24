// Writes what is generated from the functions' comments: a page for each in docs/, an index, and their
// facts for the task pane; and the pictures in docs/, from the library's own figures.
// npm run help                           writes them
// node tools/help/generate.mjs --check   fails where they are not what would be written
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { catalogue } from "./catalogue.mjs";
import { functionPage } from "./functionPage.mjs";
import { indexPage } from "./indexPage.mjs";
import { library } from "./library.mjs";
import { anchor } from "./markdown.mjs";
import { fileName } from "./names.mjs";
import { pictures } from "./pictures.mjs";
import { readFunctions } from "./readFunctions.mjs";

const ROOT = new URL("../../", import.meta.url);
const DOCS = new URL("docs/", ROOT);
const CATALOGUE = "src/taskpane/catalogue/functions.generated.ts";

/** The anchors of the model's sections, by their number. */
async function modelSections() {
  const model = await readFile(new URL("model.md", DOCS), "utf8");
  const headings = [...model.matchAll(/^## ((\d+)\. .+)$/gm)];
  return new Map(headings.map(([, heading, number]) => [number, anchor(heading)]));
}

/** Everything that is generated, by its path inside the repository. */
async function wantedFiles() {
  const rooms = await library();
  const functions = await readFunctions();
  const around = {
    known: new Set(functions.map(({ id }) => id)),
    sections: await modelSections(),
    whatItTakes: rooms.whatItTakes,
  };
  return new Map([
    ["docs/functions/README.md", indexPage(functions)],
    ...functions.map((doc) => [`docs/functions/${fileName(doc.id)}.md`, functionPage(doc, around)]),
    ...[...pictures(rooms)].map(([file, svg]) => [`docs/images/${file}`, svg]),
    [CATALOGUE, await catalogue(functions, new URL(CATALOGUE, ROOT))],
  ]);
}

/** What is there of it; docs/images has other pictures too, which are not ours. */
async function filesThere() {
  const names = [
    ...(await readdir(new URL("functions/", DOCS))).map((file) => `docs/functions/${file}`),
    ...(await readdir(new URL("images/", DOCS))).map((file) => `docs/images/${file}`),
    ...(existsSync(new URL(CATALOGUE, ROOT)) ? [CATALOGUE] : []),
  ].filter((file) => /\.(md|svg|generated\.ts)$/.test(file));
  const texts = names.map(async (file) => [file, await readFile(new URL(file, ROOT), "utf8")]);
  return new Map(await Promise.all(texts));
}

for (const folder of ["functions/", "images/"]) {
  await mkdir(new URL(folder, DOCS), { recursive: true });
}
const [wanted, there] = [await wantedFiles(), await filesThere()];
const stale = [...wanted.keys()].filter((file) => there.get(file) !== wanted.get(file));
const gone = [...there.keys()].filter((file) => !wanted.has(file));

if (!process.argv.includes("--check")) {
  for (const file of stale) await writeFile(new URL(file, ROOT), wanted.get(file));
  for (const file of gone) await rm(new URL(file, ROOT));
  console.log(`${wanted.size} files, ${stale.length + gone.length} changed`);
} else if (stale.length + gone.length > 0) {
  console.error(`What is generated is stale (run npm run help): ${[...stale, ...gone].join(", ")}`);
  process.exit(1);
}
