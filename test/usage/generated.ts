import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { PerToken, UsageCell, UsageImport } from "../../src/usage";

const GENERATOR = resolve(__dirname, "../../tools/usageFiles/generate.mjs");

interface True {
  readonly tokens: number;
  readonly billed: string;
  readonly list: string;
}

export interface Truth {
  readonly rows: number;
  readonly models: Readonly<Record<string, Readonly<Record<keyof PerToken, True>>>>;
}

/** A file of the generator, with the truth that it wrote beside it. */
export function generated(
  kind: string,
  ...options: readonly string[]
): { path: string; file: File; truth: Truth } {
  const path = join(mkdtempSync(join(tmpdir(), "usage-")), `${kind}.txt`);
  execFileSync(process.execPath, [GENERATOR, path, "--kind", kind, ...options]);
  const truth = JSON.parse(readFileSync(`${path}.truth.json`, "utf8")) as Truth;
  return { path, file: new File([readFileSync(path)], `${kind}.txt`), truth };
}

export function fileOf(text: string | Uint8Array<ArrayBuffer>, name = "usage.csv"): File {
  return new File([text], name);
}

const TYPES = ["input", "output", "cacheWrite5m", "cacheWrite1h", "cacheRead"] as const;

/** The sums of an import in the form of the truth: tokens exactly, money to the cent. */
export function sumsOf({ cells }: UsageImport) {
  return Object.fromEntries(
    [...new Set(cells.map(({ model }) => model))].map((model) => {
      const own = cells.filter((cell) => cell.model === model);
      return [model, Object.fromEntries(TYPES.map((type) => [type, sumsOfType(own, type)]))];
    }),
  );
}

function sumsOfType(cells: readonly UsageCell[], type: keyof PerToken) {
  const total = (of: (cell: UsageCell) => PerToken | undefined) =>
    cells.reduce((sum, cell) => sum + (of(cell)?.[type] ?? 0), 0);
  return {
    tokens: total((cell) => cell.tokens),
    billed: cents(total((cell) => cell.billed)),
    list: cents(total((cell) => cell.list)),
  };
}

export function truthInCents({ models }: Truth) {
  return Object.fromEntries(
    Object.entries(models).map(([model, types]) => [
      model,
      Object.fromEntries(
        Object.entries(types).map(([type, sums]) => [
          type,
          {
            tokens: sums.tokens,
            billed: cents(Number(sums.billed)),
            list: cents(Number(sums.list)),
          },
        ]),
      ),
    ]),
  );
}

function cents(dollars: number): number {
  return Math.round(dollars * 100);
}
