import { isBlankRow, isTotal, splitRows, type PastedLine } from "./bandTable/splitRows";
import { numerals, valueOf } from "./numerals";

/** The columns of a workload as people head them. */
const HEADS = {
  model: /model/iu,
  cacheRead: /cache.*read|read.*cache|cached/iu,
  cacheWrite: /cache.*writ|writ.*cache/iu,
  input: /input|prompt/iu,
  output: /output|completion/iu,
  batch: /batch/iu,
  usOnly: /\bus\b|us-only|geo/iu,
} as const;

export type PastedWork = { readonly [C in keyof typeof HEADS]: string };

const ORDER = ["model", "input", "output", "cacheRead", "cacheWrite", "batch", "usOnly"] as const;
/**
 * The lines of a workload that was pasted from a sheet: by its headings, or without them in the
 * order of our own fields. Blank rows and totals are passed over. Volumes under a heading that
 * says tokens, and neither MTok nor million, are tokens where one is too many to be millions.
 */
export function readWorkTable(pasted: string): readonly PastedWork[] {
  const rows = splitRows(pasted).filter((row) => !isBlankRow(row));
  const heading = rows.find(({ cells }) => cells.some((cell) => HEADS.model.test(cell)));
  const columns = columnsOf(heading?.cells);
  const body = rows.filter((row) => row !== heading && row.cells.length > 1 && !isTotal(row));
  const cellIn = ({ cells }: PastedLine, column: keyof PastedWork) =>
    cells[columns[column] ?? -1] ?? "";
  const inTokens = VOLUMES.some(
    (column) =>
      isHeadedTokens(heading?.cells[columns[column] ?? -1]) &&
      body.some((row) => countIn(cellIn(row, column)) >= TOO_MANY),
  );
  return body.map((row) => {
    const cell = (column: keyof PastedWork) => cellIn(row, column);
    const volume = (column: (typeof VOLUMES)[number]) =>
      inTokens ? inMillions(cell(column)) : cell(column);
    return {
      model: cell("model"),
      input: volume("input"),
      output: volume("output"),
      cacheRead: cell("cacheRead"),
      cacheWrite: cell("cacheWrite"),
      batch: cell("batch"),
      usOnly: cell("usOnly"),
    };
  });
}

function columnsOf(
  headings: readonly string[] | undefined,
): Partial<Record<keyof PastedWork, number>> {
  if (headings === undefined) {
    return Object.fromEntries(ORDER.map((column, index) => [column, index]));
  }
  const taken = new Set<number>();
  const found: Partial<Record<keyof PastedWork, number>> = {};
  for (const [column, head] of Object.entries(HEADS) as [keyof PastedWork, RegExp][]) {
    const index = headings.findIndex((heading, at) => !taken.has(at) && head.test(heading));
    if (index < 0) continue;
    taken.add(index);
    found[column] = index;
  }
  return found;
}

const VOLUMES = ["input", "output"] as const;
const MILLIONS = /mtok|million|\bm\b/iu;
const TOO_MANY = 1_000_000;

function isHeadedTokens(heading = ""): boolean {
  return /tokens?/iu.test(heading) && !MILLIONS.test(heading);
}

/** Tokens are whole: what may group their figures does. */
function countIn(cell: string): number {
  const [count] = numerals(cell);
  return count === undefined ? 0 : valueOf(count);
}

function inMillions(cell: string): string {
  const [count] = numerals(cell);
  return count === undefined ? cell : String(valueOf(count, -6));
}
