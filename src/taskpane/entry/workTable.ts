import { splitRows } from "./bandTable/splitRows";

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
const TOTAL = /^(?:grand |sub-?)?totals?\b|^sum\b/iu;

/**
 * The lines of a workload that was pasted from a sheet: by its headings, or without them in the
 * order of our own fields. Blank rows and totals are passed over. Volumes under a heading that
 * says neither MTok nor million are tokens where they are too many to be millions.
 */
export function readWorkTable(pasted: string): readonly PastedWork[] {
  const rows = splitRows(pasted).filter(({ text }) => text !== "");
  const heading = rows.find(({ cells }) => cells.some((cell) => HEADS.model.test(cell)));
  const columns = columnsOf(heading?.cells);
  const body = rows.filter(
    (row) => row !== heading && row.cells.length > 1 && !TOTAL.test(row.cells[0] ?? ""),
  );
  return body.map(({ cells }) => {
    const cell = (column: keyof PastedWork) => cells[columns[column] ?? -1] ?? "";
    const volume = (column: "input" | "output") =>
      inMillions(cell(column), heading?.cells[columns[column] ?? -1] ?? "");
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

const MILLIONS = /mtok|million|\bm\b/iu;
const TOO_MANY = 1_000_000;

function inMillions(cell: string, heading: string): string {
  const plain = cell.replace(/[, ]/gu, "");
  const isTokens = /tokens?/iu.test(heading) && !MILLIONS.test(heading);
  const count = Number(plain);
  if (!isTokens || plain === "" || !(count >= TOO_MANY)) return cell;
  return String(Number(`${plain}e-6`));
}
