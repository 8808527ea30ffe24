import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../../..");
const BUILT = ["dist/manifest.xml", "dist/taskpane.html", "dist-playground/playground.js"];

export interface Server {
  readonly url: string;
  stop(): void;
}

/** The playground on a free port of this machine. */
export async function startServer(): Promise<Server> {
  const missing = BUILT.filter((file) => !existsSync(join(ROOT, file)));
  if (missing.length > 0) {
    throw new Error(
      `Missing ${missing.join(", ")}: run "npm run build" and "npm run build:playground" first.`,
    );
  }
  const child = spawn(process.execPath, [join(__dirname, "playgroundServer.mjs")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (line: Buffer) => resolve(line.toString().trim()));
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
  });
  return { url, stop: () => child.stdin.end() };
}
