// The development variant of the manifest. Its own id and namespace let it sit beside the production
// add-in in one Excel: two add-ins with one namespace would answer each other's cells with #REF!.
// node tools/devManifest.mjs           writes .dev/manifest.xml
// node tools/devManifest.mjs --print   prints it
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { argv } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const PRODUCTION_BASE = "https://dealcurve.example/";
const DEVELOPMENT_BASE = "https://localhost:3000/";
const DEVELOPMENT_ID = "e733148f-1555-4341-8092-80df37ccf83d";

const root = new URL("../", import.meta.url);

/** @param {string} xml the production manifest */
export function developmentManifest(xml) {
  return [
    [/(?<=<Id>)[^<]+(?=<\/Id>)/, () => DEVELOPMENT_ID],
    [/(?<=<DisplayName DefaultValue=")[^"]+(?=")/, (name) => `${name} (dev)`],
    [/(?<=id="Group.Label" DefaultValue=")[^"]+(?=")/, (label) => `${label} (dev)`],
    [/(?<=id="Functions.Namespace" DefaultValue=")[^"]+(?=")/, (namespace) => `${namespace}DEV`],
  ]
    .reduce(replaceOne, xml)
    .replaceAll(PRODUCTION_BASE, DEVELOPMENT_BASE);
}

function replaceOne(xml, [pattern, replacement]) {
  if (!pattern.test(xml)) throw new Error(`The manifest has nothing that matches ${pattern}`);
  return xml.replace(pattern, replacement);
}

async function main() {
  const manifest = developmentManifest(await readFile(new URL("manifest.xml", root), "utf8"));
  if (argv.includes("--print")) {
    process.stdout.write(manifest);
    return;
  }
  const file = new URL(".dev/manifest.xml", root);
  await mkdir(new URL("./", file), { recursive: true });
  await writeFile(file, manifest);
  console.log(fileURLToPath(file));
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) await main();
