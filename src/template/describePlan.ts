import { cornersOf } from "./address";
import type { Cell, NewSheet, Part, Plan, SheetPlan } from "./plan";

/** What will be written and where, a line a sheet, for the preview before it is done. */
export function describePlan(plan: Plan): readonly string[] {
  return plan.sheets.map(describeSheet);
}

function describeSheet(sheet: SheetPlan): string {
  if (sheet.kind === "remove") return `Sheet '${sheet.sheet.name}': removed`;
  if (sheet.kind === "rebuild") return `Sheet '${sheet.sheet.name}': brought up to date`;
  if (sheet.kind === "change") {
    const count = sheet.changes.length;
    const what = count === 0 ? "nothing to change" : `${counted(count, "cell")} to change`;
    return `Sheet '${sheet.sheet.name}': ${what}`;
  }
  const { inputs, formulas, names, tables, charts } = contentsOf(sheet);
  const parts = [
    counted(inputs, "input cell"),
    counted(formulas, "formula"),
    ...(tables === 0 ? [] : [counted(tables, "table")]),
    ...(charts === 0 ? [] : [counted(charts, "chart")]),
    counted(names, "name"),
  ];
  return `New sheet '${sheet.sheet}': ${parts.join(", ")}`;
}

function counted(count: number, thing: string): string {
  return `${String(count)} ${thing}${count === 1 ? "" : "s"}`;
}

export interface SheetContents {
  readonly inputs: number;
  readonly formulas: number;
  readonly names: number;
  readonly tables: number;
  readonly charts: number;
}

/** An input is a cell that may be edited when the sheet is protected. */
function contentsOf(sheet: NewSheet): SheetContents {
  const unlocked = new Set<string>();
  for (const part of sheet.parts) {
    if (part.kind === "format" && part.style.unlocked !== undefined) {
      for (const cell of cellsOf(part.at)) {
        if (part.style.unlocked) unlocked.add(cell);
        else unlocked.delete(cell);
      }
    }
  }
  const cells = sheet.parts.flatMap((part) => (part.kind === "cells" ? part.rows.flat() : []));
  const count = (kind: string) => sheet.parts.filter((part) => part.kind === kind).length;
  return {
    inputs: unlocked.size,
    formulas: cells.filter(isCalculated).length,
    names: count("name" satisfies Part["kind"]),
    tables: count("table" satisfies Part["kind"]),
    charts: count("chart"),
  };
}

/** `=""` is how an empty cell is written, not something worked out. */
function isCalculated(cell: Cell): boolean {
  return cell !== null && typeof cell === "object" && cell.formula !== '=""';
}

function cellsOf(address: string): readonly string[] {
  const corners = cornersOf(address);
  if (corners === undefined) return [];
  const cells: string[] = [];
  for (let row = corners.top; row <= corners.bottom; row += 1) {
    for (let column = corners.left; column <= corners.right; column += 1) {
      cells.push(`${String(column)},${String(row)}`);
    }
  }
  return cells;
}
