// The browser that is installed, and the playground in it.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { serve } from "../../playground/server/serve.mjs";
import { browserPath } from "../browserPath.mjs";

const BUILT = new URL("../../dist-playground/playground.js", import.meta.url);

/** Why nothing can be measured in a browser, and what would help; nothing where it can. */
export function obstacle() {
  if (!existsSync(BUILT)) return 'There is no playground: run "npm run build:playground" first.';
  try {
    browserPath();
    return undefined;
  } catch (error) {
    return error.message;
  }
}

/** @template T @param {(browser: import("playwright-core").Browser) => Promise<T>} work */
export async function inBrowser(work) {
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: ["--no-sandbox", "--ignore-certificate-errors", "--disable-gpu"],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/**
 * Hands over how to open a page with a workbook of its own.
 * @template T @param {(open: () => Promise<import("playwright-core").Page>) => Promise<T>} work
 */
export async function withPlayground(work) {
  const { url, close } = await serve({ port: 0 });
  try {
    return await inBrowser((browser) => work(() => openPlayground(browser, url)));
  } finally {
    await close();
  }
}

async function openPlayground(browser, url) {
  const page = await browser.newPage();
  await page.goto(`${url}?calls=direct`);
  await page.waitForFunction("window.playground && document.querySelector('#grid canvas')");
  await page.evaluate("window.playground.addin.host.functions.ready");
  return page;
}
