// `npm start`: builds what is missing or out of date, serves the playground, opens it.

import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { isStale } from "../playground/server/freshness.mjs";
import { serve } from "../playground/server/serve.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const at = (...names) => names.map((name) => path.join(root, name));

const BUILDS = [
  {
    script: "build",
    made: "dist/manifest.xml",
    sources: at("src", "assets", "docs", "manifest.xml", "webpack.config.js", "package-lock.json"),
  },
  {
    script: "build:playground",
    made: "dist-playground/playground.js",
    sources: at("playground", "package-lock.json"),
  },
];

for (const { script, made, sources } of BUILDS) {
  if (isStale(path.join(root, made), sources)) run(script);
}

const asked = process.env.PORT;
const { url, close } = await serve({
  port: Number(asked ?? process.env.npm_package_config_dev_server_port ?? 3000),
  exactly: asked !== undefined,
});

console.log(`
  Dealcurve playground   ${url}

  The certificate was made on this machine, so the browser will warn once: choose "Advanced" and
  "Proceed to localhost". To be spared the warning, trust .certs/ca.crt in the browser.
  Nothing that is served leaves this machine. Stop with Ctrl+C.
`);
openBrowser(url);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void close().then(() => process.exit(0)));
}

function run(script) {
  const shell = process.platform === "win32";
  const { status } = spawnSync("npm", ["run", script], { cwd: root, stdio: "inherit", shell });
  if (status !== 0) process.exit(status ?? 1);
}

/** On a desktop only; where there is none, the address above will do. */
function openBrowser(address) {
  const opener = { darwin: "open", win32: "explorer", linux: "xdg-open" }[process.platform];
  const desktop =
    process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!opener || !desktop || process.env.CI) return;
  spawn(opener, [address], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
