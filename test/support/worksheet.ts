import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isCellError } from "./cells";

const FOLDER = join(__dirname, "../../src/functions");

export type WorksheetFunction = (...args: readonly unknown[]) => unknown;

/** A family: a file of documented worksheet functions. */
export interface Family {
  readonly file: string;
  readonly source: string;
}

export const FAMILIES: readonly Family[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, source: readFileSync(join(FOLDER, file), "utf8") }))
  .filter(({ source }) => source.includes("@customfunction"));

/** The functions by id: `BLENDED_RATE` is `blendedRate` in one of the families. */
const FUNCTIONS = new Map<string, WorksheetFunction>(
  FAMILIES.flatMap(({ file }) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a new family needs no line here
    const family = require(join(FOLDER, file)) as Record<string, WorksheetFunction>;
    return Object.entries(family).map(
      ([name, call]) => [name.replace(/[A-Z]/g, "_$&").toUpperCase(), call] as const,
    );
  }),
);

export function worksheetFunction(id: string): WorksheetFunction {
  const found = FUNCTIONS.get(id);
  if (found === undefined) throw new Error(`No worksheet function ${id}`);
  return found;
}

/** Calls a worksheet function as Excel does; a thrown cell error comes back as what the cell shows. */
export function callWorksheet(id: string, ...args: readonly unknown[]): unknown {
  try {
    return worksheetFunction(id)(...args);
  } catch (error) {
    if (isCellError(error)) return error;
    throw error;
  }
}

/** The message that the cell's error carries; fails where the result is no error. */
export function messageOf(result: unknown): string {
  if (!isCellError(result)) throw new Error(`Not a cell error: ${JSON.stringify(result)}`);
  return result.message ?? "";
}
