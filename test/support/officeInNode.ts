// The unmodified office.js of the npm package, running outside a browser: a window of just what it
// touches, whose parent is our host. What an add-in would do in its page is done with its globals.

import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

import { ExcelHost } from "../../playground/host";
import type { ExcelHostParts } from "../../playground/host";
import { OfficeChannel, frameName, hostInfo } from "../../playground/transport";
import type { AddinWindow } from "../../playground/transport";
import { readWireMetadata } from "../../playground/dispatch/readWireMetadata.cjs";

export interface RunningAddin extends AddinWindow {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

export interface AddinInNode {
  readonly host: ExcelHost;
  readonly channel: OfficeChannel;
  readonly window: RunningAddin;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** What went wrong on the host's side of the conversation. */
  readonly failures: unknown[];
  close(): void;
}

const LIBRARY = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const ORIGIN = "https://localhost:3000";
const wire = readWireMetadata();

const scripts = new Map<string, vm.Script>();
function script(file: string): vm.Script {
  let compiled = scripts.get(file);
  if (!compiled) {
    const source = readFileSync(path.join(LIBRARY, file.toLowerCase()), "utf8");
    scripts.set(file, (compiled = new vm.Script(source, { filename: file })));
  }
  return compiled;
}

/** Ends when `Office.onReady` has, as the add-in's own code would begin. */
export async function openAddin(
  parts: Omit<ExcelHostParts, "wire" | "documentUrl">,
): Promise<AddinInNode> {
  const host = new ExcelHost({ ...parts, wire, documentUrl: `${ORIGIN}/Book1.xlsx` });
  const failures: unknown[] = [];
  const listeners = new Set<(event: object) => void>();
  const parent = {
    postMessage: (text: string) => setImmediate(() => void channel.receive(text)),
  };
  const conversation = `conversation-${Math.random()}`;
  const channel = new OfficeChannel({
    ...host.channelParts,
    conversation,
    origin: ORIGIN,
    post: (text) =>
      setImmediate(() =>
        listeners.forEach((listener) => listener({ data: text, source: parent, origin: ORIGIN })),
      ),
    notified: () => {},
    failed: (error) => failures.push(error),
  });
  host.attach(channel);
  const name = frameName(conversation, host.facts.addinId, `${ORIGIN}/playground`);
  const timers = new Timers();
  const context = vm.createContext(newWindow(name, parent, listeners, timers, (file) => run(file)));
  const run = (file: string) => void script(file).runInContext(context);
  run("office.js");
  const window = context as unknown as RunningAddin;
  await window.Office.onReady();
  return {
    host,
    channel,
    window,
    Excel: window.Excel,
    Office: window.Office,
    failures,
    close: () => {
      host.close();
      listeners.clear();
      timers.close();
    },
  };
}

function newWindow(
  name: string,
  parent: object,
  listeners: Set<(event: object) => void>,
  timers: Timers,
  run: (file: string) => void,
): object {
  const search = `?${hostInfo("en-US")}`;
  const href = `${ORIGIN}/taskpane.html${search}`;
  const location = {
    href,
    search,
    hash: "",
    origin: ORIGIN,
    protocol: "https:",
    host: "localhost:3000",
    hostname: "localhost",
    pathname: "/taskpane.html",
  };
  const element = () => ({ style: {}, setAttribute() {}, getAttribute: () => null, appendChild });
  const head = { appendChild };
  const store = new Map<string, string>();
  const storage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  };
  const document = {
    location,
    URL: href,
    domain: "localhost",
    readyState: "complete",
    cookie: "",
    head,
    body: element(),
    documentElement: element(),
    createElement: (tag: string) => (tag === "a" ? new Anchor() : element()),
    addEventListener() {},
    removeEventListener() {},
    querySelectorAll: () => [],
    getElementById: () => null,
    getElementsByTagName: (tag: string) =>
      tag === "head" ? [head] : [{ ...element(), src: `${ORIGIN}/lib/office.js` }],
  };
  const window = {
    name,
    location,
    document,
    parent,
    opener: null,
    navigator: { userAgent: "Mozilla/5.0 Chrome/140", appVersion: "" },
    history: {},
    screen: {},
    performance,
    URL,
    // The library's errors are then errors to the tests, too.
    Error,
    console: { log() {}, info() {}, warn() {}, error() {} },
    sessionStorage: storage,
    localStorage: storage,
    setTimeout: (work: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) =>
      timers.keep(setTimeout(() => work(...args), delay)),
    setInterval: (work: () => void, delay?: number) => timers.keep(setInterval(work, delay)),
    clearTimeout,
    clearInterval,
    addEventListener: (type: string, listener: (event: object) => void) => {
      if (type === "message") listeners.add(listener);
    },
    removeEventListener: (type: string, listener: (event: object) => void) => {
      if (type === "message") listeners.delete(listener);
    },
    postMessage() {},
    focus() {},
    blur() {},
  };
  return Object.assign(window, { window, self: window, top: parent });

  function appendChild(child: { src?: string; onload?: () => void }): void {
    const file = /\/lib\/(.+\.js)$/.exec(child.src ?? "")?.[1];
    if (!file) return;
    setImmediate(() => {
      run(file);
      child.onload?.();
    });
  }
}

/**
 * The library's timers end with its page, as in a browser: none keeps a test run alive, and none
 * goes off (and is refused by a host that is gone) while another test file runs.
 */
class Timers {
  private readonly running = new Set<NodeJS.Timeout>();
  private closed = false;

  keep(timer: NodeJS.Timeout): NodeJS.Timeout {
    timer.unref();
    if (this.closed) clearTimeout(timer);
    else this.running.add(timer);
    return timer;
  }

  close(): void {
    this.closed = true;
    for (const timer of this.running) clearTimeout(timer);
  }
}

/** The library takes addresses apart by giving them to a link. */
class Anchor {
  private url = new URL(ORIGIN);

  get href(): string {
    return this.url.href;
  }

  set href(text: string) {
    this.url = new URL(text, ORIGIN);
  }

  get protocol(): string {
    return this.url.protocol;
  }

  get host(): string {
    return this.url.host;
  }

  get hostname(): string {
    return this.url.hostname;
  }

  get port(): string {
    return this.url.port;
  }
}
