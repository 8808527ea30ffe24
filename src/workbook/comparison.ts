import { cornersOf, type Cell, type CellContent, type NewSheet, type SheetPlan } from "../template";

/** By name, the `formulas` of the range it stands for. */
export type RangeContents = ReadonlyMap<string, readonly (readonly CellContent[])[]>;

/** Whether the named ranges of a sheet hold already what the plan would put there. */
export function saysAsMuch(plan: SheetPlan, there: RangeContents): boolean {
  if (plan.kind === "change") {
    return plan.changes.every(({ name, row, column, cell }) =>
      same(there.get(name)?.[row]?.[column], cell),
    );
  }
  const planned = cellsOf(plan);
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

function cellsOf(plan: NewSheet): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const part of plan.parts) {
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
