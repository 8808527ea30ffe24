// Takes the functions of the last build into test/contract/functions.lock.json, after looking that
// nothing was lost: workbooks out there hold each function's id and the position of its parameters.
import { readFile, writeFile } from "node:fs/promises";

const root = new URL("../", import.meta.url);
const lockFile = new URL("test/contract/functions.lock.json", root);

const readJson = async (url) => JSON.parse(await readFile(url, "utf8"));
const signature = ({ parameters }) =>
  parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));

const { functions } = await readJson(new URL("dist/functions.json", root));
const current = Object.fromEntries(functions.map((each) => [each.id, signature(each)]));
const frozen = await readJson(lockFile);

const broken = Object.entries(frozen).filter(([id, parameters]) => {
  const now = current[id];
  return now === undefined || parameters.some((parameter, i) => now[i] !== parameter);
});
if (broken.length > 0 && !process.argv.includes("--unreleased")) {
  const ids = broken.map(([id]) => id).join(", ");
  console.error(`Lost, or with a parameter lost, renamed or moved: ${ids}.`);
  console.error("Only functions that no workbook holds yet may change so: then pass --unreleased.");
  process.exit(1);
}
const sorted = Object.fromEntries(Object.entries(current).sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(lockFile, `${JSON.stringify(sorted, null, 2)}\n`);
console.log(`${functions.length} functions are frozen.`);
