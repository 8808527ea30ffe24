// A large file of usage imported by the worker in a browser, while the page counts how long it has to
// wait for its turn.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { inBrowser } from "./browser.mjs";

const ROWS = 1_000_000;
const HERE = import.meta.dirname;
const GENERATE = fileURLToPath(new URL("../usageFiles/generate.mjs", import.meta.url));
/** Answered from the folder that holds the bundle. */
const SITE = "http://bench.example/";
const PAGE =
  '<!doctype html><title>Import</title><input type="file"><script src="page.js"></script>';

export async function inImport() {
  const folder = mkdtempSync(join(tmpdir(), "import-bench-"));
  try {
    const file = join(folder, "usage.csv");
    const options = ["--kind", "console-cost", "--rows", String(ROWS), "--days", "365"];
    execFileSync(process.execPath, [GENERATE, file, ...options]);
    await bundle(folder);
    const found = await inBrowser((browser) => measure(browser, folder, file));
    return { ...found, bytes: statSync(file).size };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bundle(folder) {
  const compiler = webpack({
    mode: "production",
    target: ["web", "es2022"],
    entry: join(HERE, "importPage.mjs"),
    output: { path: folder, filename: "page.js", publicPath: SITE },
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

async function measure(browser, folder, file) {
  const page = await browser.newPage();
  await page.route(`${SITE}**`, (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    return name === ""
      ? route.fulfill({ contentType: "text/html", body: PAGE })
      : route.fulfill({ path: join(folder, name) });
  });
  await page.goto(SITE);
  await page.locator("input").setInputFiles(file);
  const memory = await watchMemory(page);
  const rounds = [await page.evaluate(importWhole), await page.evaluate(importWhole)];
  const heap = await memory.end();
  const fastest = (of) => Math.min(...rounds.map((round) => round[of]));
  const cancelled = await page.evaluate(importAndCancel);
  await workersGone(page);
  const [{ rows }] = rounds;
  return { rows, ms: fastest("ms"), longest: fastest("longest"), heap, cancelled };
}

/** The browser takes a moment to end a worker; one that lives on would hold what was cancelled. */
async function workersGone(page) {
  const patience = performance.now() + 10_000;
  while (page.workers().length > 0) {
    if (performance.now() > patience) throw new Error("A worker outlived its import.");
    await page.waitForTimeout(20);
  }
}

/** The most memory that the worker holds, asked for again and again by the browser's own protocol. */
async function watchMemory(page) {
  const session = await page.context().newCDPSession(page);
  let most = 0;
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { usedSize = 0, backingStorageSize = 0 } = JSON.parse(message).result ?? {};
    most = Math.max(most, usedSize + backingStorageSize);
  });
  // Each import has a worker of its own.
  const timers = [];
  session.on("Target.attachedToTarget", ({ sessionId }) => {
    const message = JSON.stringify({ id: 1, method: "Runtime.getHeapUsage" });
    const ask = () => session.send("Target.sendMessageToTarget", { sessionId, message });
    // The worker may have ended when it is asked.
    timers.push(setInterval(() => void ask().catch(() => undefined), 50));
  });
  const options = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
  await session.send("Target.setAutoAttach", options);
  return {
    end: async () => {
      timers.forEach(clearInterval);
      await session.detach();
      return most;
    },
  };
}

/** The longest time between two turns of the page while the file is read. Runs in the page. */
async function importWhole() {
  const [file] = document.querySelector("input").files;
  let longest = 0;
  let last;
  const turns = new MessageChannel();
  turns.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - (last ?? now));
    last = now;
    setTimeout(() => turns.port2.postMessage(undefined), 4);
  };
  const started = performance.now();
  turns.port2.postMessage(undefined);
  const shares = [];
  const result = await window.importFile(file, new AbortController().signal, ({ bytes }) =>
    shares.push(bytes),
  );
  const ms = performance.now() - started;
  turns.port1.close();
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  if (shares.length < 10) throw new Error("The progress hardly moved.");
  const [{ rows }] = result.value.summary.files;
  result.value.close();
  return { rows, ms, longest };
}

/** Cancelled in the middle; milliseconds until the import is over. Runs in the page. */
async function importAndCancel() {
  const [file] = document.querySelector("input").files;
  const canceller = new AbortController();
  let cancelledAt;
  let reports = 0;
  try {
    await window.importFile(file, canceller.signal, () => {
      reports += 1;
      if (reports !== 10) return;
      cancelledAt = performance.now();
      canceller.abort();
    });
  } catch (error) {
    if (!canceller.signal.aborted) throw error;
    return performance.now() - cancelledAt;
  }
  throw new Error("The import was over before it could be cancelled.");
}
