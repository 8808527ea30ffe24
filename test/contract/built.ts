import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(__dirname, "../..");
const DIST = path.join(ROOT, "dist");

/** A file of the production build, as bytes. */
export function builtBytes(file: string): Buffer {
  const full = path.join(DIST, file);
  if (!existsSync(full)) throw new Error(`dist/${file} is not there. Run npm run build first.`);
  return readFileSync(full);
}

export function builtText(file: string): string {
  return builtBytes(file).toString("utf8");
}

/** Every file of the build, by its path inside dist/ with forward slashes. */
export function builtFiles(): string[] {
  if (!existsSync(DIST)) throw new Error("dist/ is not there. Run npm run build first.");
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(DIST, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}

/** The path inside dist/ that an address of the add-in is served from. */
export function builtPath(address: string, base: string): string {
  if (!address.startsWith(base)) throw new Error(`${address} is not under ${base}`);
  return address.slice(base.length);
}
