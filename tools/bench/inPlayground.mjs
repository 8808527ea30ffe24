// The same results as native formulas of the playground's grid and as calls of our functions, from
// the moment the formulas are written until the last cell has its result.
import { withPlayground } from "./browser.mjs";

export const COUNT = 10_000;
/** A formula in each cell, or one for the whole column. */
const WAYS = {
  native: { formula: "=1000000+MAX(0,A#-1000000/(1-20%))", cells: COUNT },
  single: { formula: "=DEAL.COMMIT_COST(A#,1000000,20%)", cells: COUNT },
  lifted: { formula: `=DEAL.COMMIT_COST(A1:A${COUNT},1000000,20%)`, cells: 1 },
};
const ROUNDS = 2;

/**
 * Milliseconds of each way, the fastest of some rounds taken in turns.
 * @returns {Promise<Record<keyof typeof WAYS, number>>}
 */
export function inPlayground() {
  return withPlayground(async (open) => {
    const best = { native: Infinity, single: Infinity, lifted: Infinity };
    for (let round = 0; round < ROUNDS; round += 1) {
      const results = [];
      for (const [way, formulas] of Object.entries(WAYS)) {
        const { ms, values } = await inFreshPage(open, formulas);
        best[way] = Math.min(best[way], ms);
        results.push(values);
      }
      assertSame(results);
    }
    return best;
  });
}

/** A workbook of its own: the engine goes through all formulas of a workbook in each calculation. */
async function inFreshPage(open, { formula, cells }) {
  const page = await open();
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
