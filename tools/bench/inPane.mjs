// The task pane in the playground, as somebody uses it: first shown, typed into, with the sample deal,
// with many proposals. Its frame shares a thread with the grid, so a long task counts as the pane's
// only where the browser says that it was the pane's own.
import { withPlayground } from "./browser.mjs";

const ROUNDS = 5;
/** Long enough for the pane to have read what changed before. */
const QUIET_MS = 500;
/** Proposals in a workbook that stays pleasant. */
export const MANY = 20;
/** Proposals of the sample deal. */
export const FEW = 3;

/** Texts typed key by key into a field, in the steps of the wizard that have live figures or words. */
const TYPED = {
  Usage: ["expected.0", "2,300,000"],
  "Commit and curve": ["commit.0", "1,500,000"],
  Terms: ["overageRate", "12.5 %"],
};

export function inPane() {
  return withPlayground(async (open) => {
    const page = await open();
    const shown = await fastest(() =>
      page.evaluate(reopened, { selector: "button:not([disabled])", count: 1 }),
    );
    const keys = await keystrokes(await paneOf(page));
    await page.close();
    return { shown, keys, ...(await withProposals(await open())) };
  });
}

async function paneOf(page) {
  return (await page.waitForSelector("#pane-frame iframe")).contentFrame();
}

async function fastest(measure) {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) best = Math.min(best, await measure());
  return best;
}

/**
 * Milliseconds from opening the pane anew, nothing of it cached, until what is wanted is painted.
 * Runs in the page.
 */
async function reopened({ selector, count }) {
  const started = performance.now();
  window.playground.addin.reopen();
  const frame = document.querySelector("#pane-frame iframe");
  const isThere = () => (frame.contentDocument?.querySelectorAll(selector).length ?? 0) >= count;
  while (!isThere()) await new Promise(requestAnimationFrame);
  const { port1, port2 } = new MessageChannel();
  await new Promise((painted) => {
    port1.onmessage = painted;
    requestAnimationFrame(() => port2.postMessage(undefined));
  });
  return performance.now() - started;
}

/** A three-year offer, typed; by step, the milliseconds of its slowest key in its fastest round. */
async function keystrokes(pane) {
  await pane.evaluate(timeKeys);
  const title = (name) => pane.getByRole("heading", { level: 1, name, exact: true }).waitFor();
  const press = (name) => pane.getByRole("button", { name, exact: true }).click();
  const fill = (id, text) => pane.locator(`[id="${id}"]`).fill(text);
  const next = async (name) => (await press("Next"), title(name));
  await press("Enter a proposal");
  await title("Deal");
  await fill("name", "Offer");
  await fill("term", "36");
  const found = {};
  const timed = async (step) => {
    const [id, text] = TYPED[step];
    found[step] = slowestKey(await typed(pane, id, text));
  };
  await next("Usage");
  for (const [id, text] of [
    ["low.0", "1.9m"],
    ["expected.0", "2.3m"],
    ["high.0", "4.9m"],
  ])
    await fill(id, text);
  await timed("Usage");
  await next("Commit and curve");
  await fill("commit.0", "1m");
  await fill("discount.0", "20 %");
  await timed("Commit and curve");
  await next("Terms");
  await pane.getByLabel("At a discount of its own").first().click();
  await timed("Terms");
  return found;
}

/**
 * Notes for each key how long the page was busy with it: until its figures are in the page and
 * laid out, ready to be painted. Runs in the pane.
 */
function timeKeys() {
  window.keys = [];
  const heard = () => {
    const started = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      document.body.getBoundingClientRect();
      window.keys.push(performance.now() - started);
    };
    port2.postMessage(undefined);
  };
  addEventListener("keydown", heard, true);
}

/** The text typed over and over: a list of milliseconds a round. */
async function typed(pane, id, text) {
  const field = pane.locator(`[id="${id}"]`);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await field.fill("");
    await pane.evaluate("window.keys = []");
    await field.pressSequentially(text, { delay: 30 });
    await pane.waitForFunction((count) => window.keys.length >= count, text.length);
    // Emptying the field may have pressed a key of its own.
    rounds.push((await pane.evaluate("window.keys")).slice(-text.length));
  }
  return rounds;
}

const slowestKey = ([first, ...others]) =>
  Math.max(...first.map((ms, key) => Math.min(ms, ...others.map((round) => round[key]))));

/** What takes longer the more proposals there are: with the sample's, then with many. */
async function withProposals(page) {
  const sample = await loadSample(page);
  const few = await screens(page, FEW);
  await copyProposals(page, MANY - FEW);
  await page.evaluate("window.playground.grid.calculation.settled()");
  return { sample, few, many: await screens(page, MANY) };
}

async function loadSample(page) {
  const pane = await paneOf(page);
  await pane.evaluate(noteLongTasks);
  await page.evaluate("window.playground.addin.host.log.reset()");
  const started = performance.now();
  await pane.getByRole("button", { name: "Load the sample deal" }).click();
  await pane
    .locator("article")
    .nth(FEW - 1)
    .waitFor({ timeout: 120_000 });
  const ms = performance.now() - started;
  // What comes after the last write is Home reading it.
  const roundTrips = await page.evaluate(
    () => window.playground.addin.host.log.latest.findLastIndex(({ writes }) => writes) + 1,
  );
  await page.evaluate("window.playground.grid.calculation.settled()");
  return { ms, roundTrips, longTask: await longestTask(pane) };
}

/** Runs in the pane: its own long tasks, which the browser tells from those of the page around it. */
function noteLongTasks() {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === "self") window.longest = Math.max(window.longest, duration);
  }).observe({ type: "longtask" });
}

const longestTask = (pane) => pane.evaluate("window.longest");

/** Each of the many is a copy of one of the sample's: a sheet with its names, as a user copies one. */
async function copyProposals(page, count) {
  await page.evaluate(async (copies) => {
    const { grid } = window.playground;
    const { Excel } = document.querySelector("#pane-frame iframe").contentWindow;
    const names = grid.sheets.list().map(({ name }) => name);
    const proposals = names.filter((name) => /^Proposal \d+$/.test(name));
    for (let copy = 0; copy < copies; copy += 1) {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(proposals[copy % proposals.length]).copy("End");
        await context.sync();
      });
    }
  }, count);
}

async function screens(page, count) {
  const home = await fastest(async () => {
    const ms = await page.evaluate(reopened, { selector: "article", count });
    await page.waitForTimeout(QUIET_MS);
    return ms;
  });
  const pane = await paneOf(page);
  await pane.evaluate(noteLongTasks);
  const compare = await fastest(() => pane.evaluate(toCompare, count));
  const change = await fastest(() => page.evaluate(changedCell, QUIET_MS));
  return { home, compare, change, longTask: await longestTask(pane) };
}

/** From the press of Compare until its table is painted, and back to Home. Runs in the pane. */
async function toCompare(count) {
  const press = (name) => {
    const buttons = [...document.querySelectorAll("button")];
    buttons.find(({ textContent }) => textContent === name).click();
  };
  const there = async (selector, wanted) => {
    while (document.querySelectorAll(selector).length < wanted)
      await new Promise(requestAnimationFrame);
  };
  const started = performance.now();
  press("Compare");
  await there("tbody tr", count);
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const ms = performance.now() - started;
  press("Home");
  await there("article", count);
  return ms;
}

/** From a discount changed in the grid until Home's cards change no more. Runs in the page. */
async function changedCell(quiet) {
  const { grid } = window.playground;
  const sheet = grid.sheets.list().find(({ name }) => name === "Proposal 1").id;
  const labels = grid.cells.values({ sheet, row: 0, column: 0, rows: 100, columns: 1 });
  const row = labels.findIndex(([label]) => label === "Discount");
  const cell = { sheet, row, column: 1, rows: 1, columns: 1 };
  const [[discount]] = grid.cells.values(cell);
  const pane = document.querySelector("#pane-frame iframe").contentDocument;
  const started = performance.now();
  let last;
  const changes = new MutationObserver(() => (last = performance.now()));
  changes.observe(pane.querySelector("main"), {
    characterData: true,
    childList: true,
    subtree: true,
  });
  grid.cells.write(cell, [[{ value: discount + 0.001 }]]);
  await grid.calculation.settled();
  while (last === undefined || performance.now() - last < quiet)
    await new Promise((later) => setTimeout(later, 10));
  changes.disconnect();
  return last - started;
}
