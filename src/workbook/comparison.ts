import {
  cellAt,
  cornersOf,
  type Cell,
  type CellContent,
  type ChangedSheet,
  type Corners,
  type NewSheet,
  type Part,
} from "../template";

/** By name, the `formulas` of the range it stands for. */
export type RangeContents = ReadonlyMap<string, readonly (readonly CellContent[])[]>;

/** Whether the named ranges of a sheet hold already what the plan would put there. */
export function saysAsMuch(plan: NewSheet | ChangedSheet, there: RangeContents): boolean {
  if (plan.kind === "change") {
    return plan.changes.every(({ name, row, column, cell }) =>
      same(there.get(name)?.[row]?.[column], cell),
    );
  }
  const planned = cellsOf(plan.parts);
  return [...there].every(([name, rows]) => {
    const at = plan.parts.find((part) => part.kind === "name" && part.name === name);
    if (at?.kind !== "name") return false;
    const corners = cornersOf(at.at);
    if (corners === undefined) return false;
    const { left, top, right, bottom } = corners;
    const sameSize = rows.length === bottom - top + 1 && rows[0]?.length === right - left + 1;
    return (
      sameSize &&
      rows.every((row, down) =>
        row.every((content, across) =>
          same(content, planned.get(key(left + across, top + down)) ?? null),
        ),
      )
    );
  });
}

/** A formula is compared as one: rows that the user inserted have moved what it reads. */
function same(there: CellContent | undefined, cell: Cell): boolean {
  if (cell === null) return true;
  if (typeof cell === "object") return typeof there === "string" && there.startsWith("=");
  return there === cell;
}

function cellsOf(parts: readonly Part[]): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const part of parts) {
    if (part.kind !== "cells") continue;
    const { left = 1, top = 1 } = cornersOf(part.at) ?? {};
    part.rows.forEach((row, down) => {
      row.forEach((cell, across) => {
        if (cell !== null) cells.set(key(left + across, top + down), cell);
      });
    });
  }
  return cells;
}

function key(column: number, row: number): string {
  return `${String(column)},${String(row)}`;
}

/** A block of cells as it stands: its address, and what is in it. */
export interface UsedCells {
  readonly address: string;
  readonly formulas: readonly (readonly CellContent[])[];
}

/**
 * The first cell that holds something other than what the parts put there, such as a note of the
 * user's. Cells that we only dress may hold what a report of ours spills into them.
 */
export function strayCell(
  parts: readonly Part[],
  used: UsedCells,
  isOursAnywhere: (content: CellContent, column: number, line: number) => boolean = () => false,
): string | undefined {
  const planned = cellsOf(parts);
  const dressed = dressedBy(parts);
  const { left = 1, top = 1 } = cornersOf(used.address) ?? {};
  for (const [down, row] of used.formulas.entries()) {
    for (const [across, content] of row.entries()) {
      const [column, line] = [left + across, top + down];
      const cell = planned.get(key(column, line));
      const isOurs =
        content === "" ||
        isOursAnywhere(content, column, line) ||
        (cell === undefined
          ? dressed.some((area) => holds(area, column, line))
          : plain(content) === plain(cell));
      if (!isOurs) return cellAt(column, line);
    }
  }
  return undefined;
}

function dressedBy(parts: readonly Part[]): readonly Corners[] {
  return parts.flatMap((part) =>
    part.kind === "format" || part.kind === "name" ? (cornersOf(part.at) ?? []) : [],
  );
}

/**
 * Whether a content was put into this column by these parts, or is nothing that could be lost. Rows
 * that came and went since it was written have moved it, and what it reads; what a report of ours
 * spills has moved with the last content above it that stands once in the parts. Asked cell by cell
 * from the top.
 */
export function oursAnywhere(
  parts: readonly Part[],
): (content: CellContent, column: number, line: number) => boolean {
  const shape = (content: Cell | CellContent, column: string) =>
    `${column} ${typeof content === "number" ? String(content) : plain(content).replace(/\d+/g, "")}`;
  const lines = new Map<string, number[]>();
  for (const [place, cell] of cellsOf(parts)) {
    const [column = "", line = ""] = place.split(",");
    const found = shape(cell, column);
    lines.set(found, [...(lines.get(found) ?? []), Number(line)]);
  }
  const dressed = dressedBy(parts);
  let moved = 0;
  return (content, column, line) => {
    const planned = lines.get(shape(content, String(column)));
    const [only] = planned ?? [];
    if (only !== undefined && planned?.length === 1) moved = line - only;
    return (
      planned !== undefined ||
      readsNothing(content) ||
      (moved !== 0 && dressed.some((area) => holds(area, column, line - moved)))
    );
  };
}

/** What it read was deleted in the grid. */
function readsNothing(content: CellContent): boolean {
  return typeof content === "string" && content.startsWith("=") && content.includes("#REF!");
}

/** Whether every cell that the parts write is among the used ones, and holds something. */
export function covers(parts: readonly Part[], used: UsedCells): boolean {
  const { left = 1, top = 1 } = cornersOf(used.address) ?? {};
  return [...cellsOf(parts)].every(([place, cell]) => {
    const [column = 0, row = 0] = place.split(",").map(Number);
    return cell === "" || (used.formulas[row - top]?.[column - left] ?? "") !== "";
  });
}

function holds(area: Corners, column: number, row: number): boolean {
  return column >= area.left && column <= area.right && row >= area.top && row <= area.bottom;
}

/** Excel writes a formula back in its own way: quotes only where a sheet's name needs them. */
function plain(content: Cell | CellContent): string {
  const text = content !== null && typeof content === "object" ? content.formula : String(content);
  return text.replace(/['\s]/g, "").toUpperCase();
}
