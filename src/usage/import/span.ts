import type { Measure, UsageIssue } from "../../messages";
import type { Days } from "./usageImport";

/** A stretch of time that a file covers without a break: from, and up to but not including, to. */
export interface Span {
  from: number;
  to: number;
}

/** Spans of one file and what they count, to find what would count twice. */
export interface Covered {
  readonly file: string;
  readonly measures: readonly Measure[];
  readonly spans: readonly Span[];
  /** The workspaces that its rows name; none where they do not say. */
  readonly workspaces: ReadonlySet<string>;
}

const MOST_SPANS = 2_000;

/** Follows the buckets of a report: those that go on from one another make one span. */
export class Spans {
  readonly #spans: Span[] = [];

  bucket(from: number, to: number): void {
    const last = this.#spans.at(-1);
    if (last !== undefined && from >= last.to) last.to = Math.max(last.to, to);
    else if (this.#spans.length < MOST_SPANS) this.#spans.push({ from, to });
  }

  get all(): readonly Span[] {
    return this.#spans;
  }
}

/** The first stretch that two files, or one file twice, count the same thing for. */
export function overlapOf(files: readonly Covered[]): UsageIssue | undefined {
  for (const [index, file] of files.entries()) {
    for (const other of files.slice(0, index)) {
      const counts = file.measures.find((measure) => other.measures.includes(measure));
      if (counts === undefined || areApart(file.workspaces, other.workspaces)) continue;
      const shared = sharedDays([...other.spans], file.spans);
      if (shared !== undefined) {
        return { code: "periods_overlap", file: file.file, other: other.file, ...shared, counts };
      }
    }
    const twice = repeatedDays(file.spans);
    const counts = file.measures[0] ?? "tokens";
    if (twice !== undefined) {
      return { code: "periods_overlap", file: file.file, other: file.file, ...twice, counts };
    }
  }
  return undefined;
}

/** Exports of different workspaces do not count the same usage, whatever their days. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  return [...a].every((workspace) => !b.has(workspace));
}

function sharedDays(some: readonly Span[], others: readonly Span[]): Days | undefined {
  for (const a of some) {
    for (const b of others) {
      const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
      if (from < to) return days(from, to);
    }
  }
  return undefined;
}

function repeatedDays(spans: readonly Span[]): Days | undefined {
  const rising = [...spans].sort((a, b) => a.from - b.from);
  for (const [index, span] of rising.entries()) {
    const before = rising[index - 1];
    if (before !== undefined && span.from < before.to) {
      return days(span.from, Math.min(span.to, before.to));
    }
  }
  return undefined;
}

/** The days that a stretch touches: one up to midnight ends on the day before. */
export function days(from: number, to: number): Days {
  return { from: Math.floor(from), to: Math.max(Math.floor(from), Math.ceil(to) - 1) };
}
