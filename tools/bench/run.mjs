// npm run bench            measures the built functions and prints a table
// npm run bench -- --keep  writes it to docs/performance.md as well
import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { format } from "prettier";
import { obstacle } from "./browser.mjs";
import {
  besideNative,
  growth,
  importing,
  liftedBesideLoop,
  liftedBesideSingle,
  pane,
  startUp,
} from "./measurements.mjs";
import { shippedFunctions } from "./shippedFunctions.mjs";

const PAGE = new URL("../../docs/performance.md", import.meta.url);
const MARKS = /(<!-- measured -->\n)[\s\S]*(<!-- end -->)/;

const functions = shippedFunctions();
const rows = [liftedBesideLoop, liftedBesideSingle, growth, startUp].flatMap((measure) =>
  measure(functions),
);
const missing = obstacle();
if (missing === undefined) {
  for (const measure of [pane, importing, besideNative]) rows.push(...(await measure()));
} else console.log(`Nothing was measured in a browser. ${missing}`);

const line = (cells) => `| ${cells.join(" | ")} |`;
const table = [
  line(["Measured", "Beside", "Ratio", "Aim"]),
  line(["---", "---", "---:", "---"]),
  ...rows.map(({ what, against, ratio, aim }) => line([what, against, ratio, aim])),
].join("\n");
console.log(table);

if (process.argv.includes("--keep")) {
  const machine = `Node ${process.versions.node}, ${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores.`;
  const page = await readFile(PAGE, "utf8");
  const text = page.replace(MARKS, `$1\n${machine}\n\n${table}\n\n$2`);
  await writeFile(PAGE, await format(text, { parser: "markdown" }));
}
