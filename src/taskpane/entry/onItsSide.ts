import type { PastedLine } from "./bandTable/splitRows";

/** The columns of a table as its lines: for one that lies on its side. */
export function turned(lines: readonly PastedLine[]): readonly PastedLine[] {
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const cells = lines.map((line) => line.cells[column] ?? "");
    const text = cells.filter((cell) => cell !== "").join("  ");
    return { line: column + 1, text, cells };
  });
}
