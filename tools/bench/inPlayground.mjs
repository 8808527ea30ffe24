// The same results as native formulas of the playground's grid and as calls of our functions, from
// the moment the formulas are written until the last cell has its result.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { serve } from "../../playground/server/serve.mjs";
import { browserPath } from "../browserPath.mjs";

const BUILT = new URL("../../dist-playground/playground.js", import.meta.url);

export const COUNT = 10_000;
/** A formula in each cell, or one for the whole column. */
const WAYS = {
  native: { formula: "=1000000+MAX(0,A#-1000000/(1-20%))", cells: COUNT },
  single: { formula: "=DEAL.COMMIT_COST(A#,1000000,20%)", cells: COUNT },
  lifted: { formula: `=DEAL.COMMIT_COST(A1:A${COUNT},1000000,20%)`, cells: 1 },
};
const ROUNDS = 2;

/** Why nothing can be measured here, and what would help; nothing where it can. */
export function obstacle() {
  if (!existsSync(BUILT)) return 'There is no playground: run "npm run build:playground" first.';
  try {
    browserPath();
    return undefined;
  } catch (error) {
    return error.message;
  }
}

/**
 * Milliseconds of each way, the fastest of some rounds taken in turns.
 * @returns {Promise<Record<keyof typeof WAYS, number>>}
 */
export async function inPlayground() {
  const executablePath = browserPath();
  const { url, close } = await serve({ port: 0 });
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const best = { native: Infinity, single: Infinity, lifted: Infinity };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const results = [];
      for (const [way, formulas] of Object.entries(WAYS)) {
        const { ms, values } = await inFreshPage(browser, url, formulas);
        best[way] = Math.min(best[way], ms);
        results.push(values);
      }
      assertSame(results);
    }
    return best;
  } finally {
    await browser.close();
    await close();
  }
}

/** A workbook of its own: the engine goes through all formulas of a workbook in each calculation. */
async function inFreshPage(browser, url, { formula, cells }) {
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.goto(`${url}?calls=direct`);
  await page.waitForFunction("window.playground && document.querySelector('#grid canvas')");
  await page.evaluate("window.playground.addin.host.functions.ready");
  const formulas = Array.from({ length: cells }, (_, i) => [
    { formula: formula.replaceAll("#", String(i + 1)) },
  ]);
  const found = await page.evaluate(calculate, { count: COUNT, formulas });
  await page.close();
  return found;
}

/** Runs in the page, so it names nothing of this file. */
async function calculate({ count, formulas }) {
  const { grid } = window.playground;
  const sheet = grid.sheets.add("Bench");
  const area = (column, rows) => ({ sheet, row: 0, column, rows, columns: 1 });
  const uses = Array.from({ length: count }, (_, i) => [{ value: 300 * (i + 1) }]);
  grid.cells.write(area(0, count), uses);
  await grid.calculation.settled();
  const started = performance.now();
  grid.cells.write(area(1, formulas.length), formulas);
  await grid.calculation.settled();
  const ms = performance.now() - started;
  return { ms, values: grid.cells.values(area(1, count)).flat() };
}

function assertSame([native, ...others]) {
  const close = (value, i) => Math.abs(value - native[i]) <= 1e-9 * native[i];
  if (!others.every((values) => values.every(close))) throw new Error("The results differ.");
}
