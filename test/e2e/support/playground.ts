import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { findBrowser, launch } from "./browser";
import { startServer } from "./server";
import type { Server } from "./server";
import { Workbook } from "./workbook";

export interface Playground {
  readonly page: Page;
  /** The add-in's own page, in its frame. */
  readonly pane: Frame;
  readonly workbook: Workbook;
  /** Addresses that were asked for outside this machine. */
  readonly outside: readonly string[];
  /** The whole page is loaded again: what is in the workbook stays. */
  readonly reload: () => Promise<Playground>;
  /** Keeps a picture in test-results/ for people to look at. */
  readonly picture: (name: string) => Promise<void>;
}

export interface Opening {
  /** Put to the page's address, such as `calls=wire`. */
  readonly query?: string;
  readonly context?: BrowserContextOptions;
}

const RESULTS = join(__dirname, "../../../test-results");
const found = findBrowser();
/** Milliseconds: a slow machine shared with other work may take its time. */
const TIMEOUT = 300_000;
/** How long anything is waited for on the page. */
const PATIENCE = 90_000;
const required = process.env["BROWSER_TESTS"] === "required";

/**
 * Tests in a browser, each in a playground of its own that must log no error and ask for nothing
 * outside this machine. Where no browser is installed they are reported as skipped, with a sentence
 * on how to get one, unless BROWSER_TESTS=required.
 */
export function describeInBrowser(
  name: string,
  define: (it: (title: string, run: Run, opening?: Opening) => void, session: Session) => void,
): void {
  if ("missing" in found && !required) {
    describe(`${name} (skipped: ${found.missing})`, () =>
      define((title) => test.skip(title, () => undefined), new Session()));
    return;
  }
  describe(name, () => {
    const session = new Session();
    beforeAll(() => session.start(), TIMEOUT);
    afterAll(() => session.stop());
    define((title, run, opening) => {
      test(title, () => session.inPlayground(title, run, opening), TIMEOUT);
    }, session);
  });
}

type Run = (playground: Playground) => Promise<void>;

export class Session {
  private server!: Server;
  private browser!: Browser;

  async start(): Promise<void> {
    if ("missing" in found) throw new Error(found.missing);
    // One after the other: a browser must not be left running because the server did not start.
    this.server = await startServer();
    this.browser = await launch(found.path);
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    this.server?.stop();
  }

  /** A fresh page, as a first visitor sees it. */
  async inPlayground(title: string, run: Run, opening: Opening = {}): Promise<void> {
    const context = await this.browser.newContext({
      viewport: { width: 1440, height: 860 },
      ...opening.context,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const { errors, outside } = this.watch(page);
    try {
      const playground = await this.open(page, outside, opening);
      await run(playground);
      expect({ errors, outside }).toEqual({ errors: [], outside: [] });
    } catch (error) {
      await page.screenshot({ path: pictureFile(`failed ${title}`) }).catch(() => undefined);
      if (errors.length > 0)
        throw new Error(`The page said: ${errors.join("\n")}`, { cause: error });
      throw error;
    } finally {
      await context.close();
    }
  }

  private async open(page: Page, outside: string[], { query }: Opening): Promise<Playground> {
    await page.goto(`${this.server.url}${query ? `?${query}` : ""}`);
    return this.playgroundOn(page, outside);
  }

  private async playgroundOn(page: Page, outside: string[]): Promise<Playground> {
    await page.waitForFunction("window.playground && document.querySelector('#grid canvas')");
    const frame = await page.waitForSelector("#pane-frame iframe");
    const pane = await frame.contentFrame();
    if (!pane) throw new Error("The pane's frame has no page.");
    await page.evaluate("window.playground.addin.host.functions.ready");
    return {
      page,
      pane,
      workbook: new Workbook(page),
      outside,
      reload: async () => {
        await page.reload();
        return this.playgroundOn(page, outside);
      },
      picture: async (name) => void (await page.screenshot({ path: pictureFile(name) })),
    };
  }

  private watch(page: Page): { errors: string[]; outside: string[] } {
    const errors: string[] = [];
    const outside: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("request", (request) => {
      const url = request.url();
      const here = url.startsWith(this.server.url) || /^(?:data|blob|about):/.test(url);
      if (!here) outside.push(url);
    });
    return { errors, outside };
  }
}

function pictureFile(name: string): string {
  mkdirSync(RESULTS, { recursive: true });
  return join(RESULTS, `${name.replace(/[^\w-]+/g, "-").slice(0, 80)}.png`);
}
