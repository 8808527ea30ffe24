/*
 * Imports a large generated file with little memory to spare, and reports what it took:
 *
 *   node tools/usageFiles/bench.mjs --kind console-cost --rows 1000000 --heap 64
 *
 * The import runs on a main thread, which is harder than the worker it has in the pane: the
 * longest pause is how long a click would have waited there.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, openAsBlob, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import webpack from "webpack";

const HERE = import.meta.dirname;
const BUNDLE = "usage.cjs";

const { values } = parseArgs({
  options: {
    kind: { type: "string", default: "console-cost" },
    rows: { type: "string", default: "1000000" },
    heap: { type: "string", default: "64" },
    measure: { type: "string" },
  },
});

if (values.measure !== undefined) await measure(values.measure);
else await prepare();

/** Writes the file and bundles the room, then measures in a process with a bounded heap. */
async function prepare() {
  const folder = mkdtempSync(join(tmpdir(), "usage-bench-"));
  try {
    const file = join(folder, "usage.txt");
    const options = ["--kind", values.kind, "--rows", values.rows, "--days", "365"];
    execFileSync(process.execPath, [join(HERE, "generate.mjs"), file, ...options]);
    await bundle(folder);
    const limit = `--max-old-space-size=${values.heap}`;
    const self = [join(HERE, "bench.mjs"), "--measure", folder];
    execFileSync(process.execPath, [limit, "--no-warnings", ...self], { stdio: "inherit" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bundle(folder) {
  const compiler = webpack({
    mode: "production",
    target: "node20",
    entry: resolve(HERE, "../../src/usage/index.ts"),
    output: { path: folder, filename: BUNDLE, library: { type: "commonjs2" } },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [{ test: /\.ts$/, loader: "ts-loader", options: { transpileOnly: true } }],
    },
  });
  return new Promise((done, fail) => {
    compiler.run((error, stats) => {
      const problem =
        error ?? (stats.hasErrors() ? new Error(stats.toString("errors-only")) : null);
      compiler.close(() => (problem ? fail(problem) : done()));
    });
  });
}

async function measure(folder) {
  const { importUsage } = createRequire(import.meta.url)(join(folder, BUNDLE));
  const blob = await openAsBlob(join(folder, "usage.txt"));
  const file = Object.assign(blob, { name: "usage.txt" });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let heap = 0;
  let reports = 0;
  const start = performance.now();
  const cpu = process.cpuUsage();
  const result = await importUsage([file], {
    onProgress: () => {
      reports++;
      heap = Math.max(heap, process.memoryUsage().heapUsed);
    },
  });
  const seconds = (performance.now() - start) / 1000;
  const busy = process.cpuUsage(cpu).user / 1e6;
  delay.disable();
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const [{ rows, bytes }] = result.value.files;
  const mega = (count) => `${(count / 1e6).toFixed(1)} MB`;
  console.log(
    `${rows.toLocaleString("en")} rows, ${mega(bytes)} in ${seconds.toFixed(1)} s, ` +
      `${busy.toFixed(1)} s of it at work; ` +
      `${result.value.cells.length.toLocaleString("en")} cells; heap ${mega(heap)} at most; ` +
      `resident ${mega(process.resourceUsage().maxRSS * 1024)}; ` +
      `longest pause ${(delay.max / 1e6).toFixed(0)} ms; ${reports} progress reports`,
  );
}
