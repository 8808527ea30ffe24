import type { PastedLine } from "../bandTable/splitRows";
import { howLong, type HowLong } from "../howLong";

/** The columns of a workload as people head them; what is looked for first is first. */
const HEADS = {
  model: /model/iu,
  cacheRead: /cache.*read|read.*cache|cached/iu,
  cacheWrite: /cache.*writ|writ.*cache/iu,
  input: /input|prompt/iu,
  output: /output|completion/iu,
  batch: /batch/iu,
  usOnly: /\bus\b|us-only|geo/iu,
} as const;

export type WorkName = keyof typeof HEADS;

/** The order of our own fields: how a table without headings is taken. */
const ORDER = ["model", "input", "output", "cacheRead", "cacheWrite", "batch", "usOnly"] as const;

export type VolumeUnit = "millions" | "thousands" | "tokens";

/** A column of the pasted table, and what it was taken for. */
export interface WorkColumnRead {
  /** Empty where the table has no headings. */
  readonly heading: string;
  /** Absent where the column is passed over. */
  readonly as?: WorkName;
  /** Of a volume's column. */
  readonly unit?: VolumeUnit;
  /** A share's column that holds volumes: what they are a share of is not ours to guess. */
  readonly isVolume?: true;
}

export interface WorkColumns {
  /** The line with the headings, where there is one. */
  readonly heading: PastedLine | undefined;
  readonly columns: readonly WorkColumnRead[];
  /** What the headings say that the volumes are for; `both` where they do not agree. */
  readonly period: HowLong | "both" | undefined;
}

export function workColumns(rows: readonly PastedLine[]): WorkColumns {
  const heading = rows.find(isHeadings);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (heading === undefined) {
    const columns = ORDER.slice(0, width).map((as) => ({ heading: "", as }));
    return { heading, columns, period: undefined };
  }
  const columns = headed(heading.cells);
  return { heading, columns, period: periodOf(columns) };
}

export function indexOf(columns: readonly WorkColumnRead[], name: WorkName): number {
  return columns.findIndex(({ as }) => as === name);
}

/** How many of our columns the cells name. */
export function namesIn(cells: readonly string[]): number {
  return headed(cells).filter(({ as, isVolume }) => as !== undefined || isVolume).length;
}

/** A line that names its columns: a model's beside anything, or two of the others. */
function isHeadings({ cells }: PastedLine): boolean {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length < 2 || filled.some((cell) => /^[^\p{L}]*\d/u.test(cell))) return false;
  return filled.some((cell) => HEADS.model.test(cell)) || namesIn(cells) >= 2;
}

function headed(headings: readonly string[]): readonly WorkColumnRead[] {
  const taken = new Map<number, WorkName>();
  for (const [name, head] of Object.entries(HEADS) as [WorkName, RegExp][]) {
    const index = headings.findIndex((heading, at) => !taken.has(at) && head.test(heading));
    if (index >= 0) taken.set(index, name);
  }
  const isNamed = [...taken.values()].includes("model");
  // A corner is often left empty over the models.
  if (!isNamed && taken.size > 0 && !taken.has(0)) taken.set(0, "model");
  return headings.map((heading, index) => columnAs(heading, taken.get(index)));
}

function columnAs(heading: string, as: WorkName | undefined): WorkColumnRead {
  if (as === undefined) return { heading };
  const isShare = as !== "model" && as !== "input" && as !== "output";
  return isShare && VOLUME.test(heading) ? { heading, isVolume: true } : { heading, as };
}

const VOLUME = /tokens?\b(?!.*(?:share|%))|mtok(?!.*(?:share|%))/iu;

function periodOf(columns: readonly WorkColumnRead[]): WorkColumns["period"] {
  const said = new Set(
    columns.flatMap(({ heading, as }) =>
      as === "input" || as === "output" ? (howLong(heading) ?? []) : [],
    ),
  );
  if (said.size > 1) return "both";
  const [period] = said;
  return period;
}

const MILLIONS = /mtok|million|\bmio\b|\bmm?\b/iu;
const THOUSANDS = /ktok|thousand|\bk\b|'?000s\b/iu;

/** The columns with the units of their volumes; `tokens` only where there are too many for millions. */
export function withUnits(
  columns: readonly WorkColumnRead[],
  hasMany: boolean,
): readonly WorkColumnRead[] {
  return columns.map((column) => {
    const isVolume = column.as === "input" || column.as === "output";
    return isVolume ? { ...column, unit: unitOf(column.heading, hasMany) } : column;
  });
}

function unitOf(heading: string, hasMany: boolean): VolumeUnit {
  if (MILLIONS.test(heading)) return "millions";
  if (THOUSANDS.test(heading)) return "thousands";
  return /tokens?/iu.test(heading) && hasMany ? "tokens" : "millions";
}
