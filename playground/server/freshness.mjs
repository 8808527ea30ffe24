import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Whether `made` is missing or older than anything it was made from.
 * @param {string} made a file
 * @param {string[]} sources files and folders
 */
export function isStale(made, sources) {
  if (!existsSync(made)) return true;
  const since = statSync(made).mtimeMs;
  return sources.some((source) => newest(source) > since);
}

function newest(place) {
  if (!existsSync(place)) return 0;
  const facts = statSync(place);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}
