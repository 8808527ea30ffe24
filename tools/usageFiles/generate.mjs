/*
 * Writes a file of usage or cost as people can export it, of any size, and its true sums beside it:
 *
 *   node tools/usageFiles/generate.mjs <file> --kind console-cost --rows 1000000 --seed 7
 *
 * --case chooses at which list prices: those that held, or others, which the card tells from its own.
 * The truth goes to <file>.truth.json. The same arguments write the same file.
 */
import { once } from "node:events";
import { createWriteStream, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { adminCost, adminUsage, analyticsCost } from "./reports.mjs";
import { consoleCost, consoleUsage, focus } from "./tables.mjs";
import { CASES, Truth, usageRecords } from "./usage.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: "string", default: "console-usage" },
    rows: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    days: { type: "string", default: "120" },
    start: { type: "string" },
    case: { type: "string", default: "plain" },
    discount: { type: "string", default: "0.18" },
    european: { type: "boolean", default: false },
    lines: { type: "boolean", default: false },
  },
});

/** The writer of each kind, and how many rows it makes of a record. */
const KINDS = {
  "console-usage": [1, (records, truth) => consoleUsage(records, truth, values.european)],
  "console-cost": [5, (records, truth) => consoleCost(records, truth, values.european, true)],
  "console-cost-old": [5, (records, truth) => consoleCost(records, truth, values.european, false)],
  "admin-usage": [1, (records, truth) => adminUsage(records, truth, { asLines: values.lines })],
  "admin-cost": [5, (records, truth) => adminCost(records, truth, { asLines: values.lines })],
  "analytics-cost": [
    5,
    (records, truth) => analyticsCost(records, truth, { asLines: values.lines }),
  ],
  focus: [5, (records, truth) => focus(records, truth, values.european)],
};

const [path] = positionals;
const kind = KINDS[values.kind];
const story = CASES[values.case];
if (path === undefined || kind === undefined || story === undefined) {
  console.error(`Give a file to write, and --kind: ${Object.keys(KINDS).join(", ")}`);
  console.error(`And a --case: ${Object.keys(CASES).join(", ")}`);
  process.exit(1);
}

const [rowsARecord, write] = kind;
const truth = new Truth();
const records = usageRecords({
  records: Math.ceil(Number(values.rows) / rowsARecord),
  seed: Number(values.seed),
  days: Number(values.days),
  start: values.start ?? story.start,
  models: story.models,
  discount: Number(values.discount),
});
const file = createWriteStream(path);
let block = "";
for (const text of write(records, truth)) {
  block += text;
  if (block.length < 1 << 20) continue;
  if (!file.write(block)) await once(file, "drain");
  block = "";
}
file.end(block);
await once(file, "finish");
writeFileSync(`${path}.truth.json`, JSON.stringify(truth, null, 1));
