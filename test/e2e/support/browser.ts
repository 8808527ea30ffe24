import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const ROOT = join(__dirname, "../../..");

/** An installed browser; without one, why there is none and what would help. */
export type Found = { readonly path: string } | { readonly missing: string };

export function findBrowser(): Found {
  // The one list of places is an ES module, which Jest's modules cannot import.
  const program =
    'import("./tools/browserPath.mjs").then((m) => { try { console.log(JSON.stringify({ path: m.browserPath() })); } ' +
    "catch (e) { console.log(JSON.stringify({ missing: e.message })); } })";
  const answer = execFileSync(process.execPath, ["-e", program], { cwd: ROOT, encoding: "utf8" });
  return JSON.parse(answer) as Found;
}

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      // Otherwise each connection is a question about a certificate that nobody trusts, and a request
      // that was begun anew too often for it is given up (ERR_TOO_MANY_RETRIES).
      "--ignore-certificate-errors",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}
