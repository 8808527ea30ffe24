// Takes the documentation's pictures anew, in the playground as it was built last:
//   npm run build && npm run build:playground && node tools/pictures.mjs
import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";

const TEST = "test/e2e/journeys/pictures.test.ts";

execFileSync("npx", ["jest", TEST, "--selectProjects", "e2e"], { stdio: "inherit" });
for (const picture of ["playground.png", "wizard.png", "explain.png", "import.png"]) {
  copyFileSync(`test-results/${picture}`, `docs/images/${picture}`);
}
