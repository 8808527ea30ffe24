import { expect } from "@jest/globals";

const RELATIVE = 1e-9;

/** A cell or a spill with its errors by code, so that it can be compared with a case. */
export function plainResult(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(plainResult);
  return isCellError(result) ? { error: result.code } : result;
}

export function isCellError(value: unknown): value is { code: string; message?: string } {
  return typeof value === "object" && value !== null && "code" in value;
}

/**
 * Holds a result against what a case expects: texts, errors and shapes exactly, numbers to 1e-9
 * relative (absolute where 0 is expected). On failure it shows the whole of both.
 */
export function expectCells(actual: unknown, expected: unknown): void {
  if (!agree(plainResult(actual), expected)) expect(plainResult(actual)).toEqual(expected);
}

function agree(actual: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((cell, index) => agree(actual[index], cell))
    );
  }
  if (typeof expected === "number") {
    if (typeof actual !== "number") return false;
    return Math.abs(actual - expected) <= RELATIVE * (Math.abs(expected) || 1);
  }
  if (typeof expected === "object" && expected !== null && "report" in expected) {
    return agreeByLabel(rowsByLabel(actual), expected.report);
  }
  if (typeof expected === "object" && expected !== null && "columns" in expected) {
    return agreeByLabel(columnsByLabel(actual), expected.columns);
  }
  if (typeof expected === "object" && expected !== null && "error" in expected) {
    // A case writes a bad row of a column as its error.
    if (Array.isArray(actual)) return actual.every((cell) => agree(cell, expected));
    return (actual as { error?: unknown } | null)?.error === expected.error;
  }
  return actual === expected;
}

/** A case names the rows or columns of a report that it is about; others may stand beside them. */
function agreeByLabel(found: ReadonlyMap<unknown, unknown>, expected: unknown): boolean {
  return Object.entries(expected as Readonly<Record<string, unknown>>).every(([label, cells]) =>
    agree(found.get(label), cells),
  );
}

/** A report of rows: the cell beside each label. */
function rowsByLabel(report: unknown): ReadonlyMap<unknown, unknown> {
  return new Map(rowsOf(report).map(([label, value]) => [label, value]));
}

/** A report of columns: what stands under each heading, without the row of totals. */
function columnsByLabel(report: unknown): ReadonlyMap<unknown, unknown> {
  const [header = [], ...rows] = rowsOf(report);
  const lines = rows.filter(([first]) => first !== "Total");
  return new Map(header.map((label, column) => [label, lines.map((row) => row[column])]));
}

function rowsOf(report: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(report) ? (report as unknown[][]) : [];
}
