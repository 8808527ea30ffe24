import { cellAt, cornersOf } from "./address";
import type { Cell, Part, Plan, SheetPlan } from "./plan";

/** The whole plan as lines of text, a cell or a setting a line: to read, and to compare. */
export function printPlan(plan: Plan): readonly string[] {
  return plan.sheets.flatMap(printSheet);
}

function printSheet(sheet: SheetPlan): readonly string[] {
  switch (sheet.kind) {
    case "new":
      return [
        `new sheet '${sheet.sheet}', marked ${sheet.mark}`,
        ...sheet.parts.flatMap(printPart),
      ];
    case "rebuild":
      return [`rebuild sheet '${sheet.sheet.name}'`, ...sheet.parts.flatMap(printPart)];
    case "remove":
      return [`remove sheet '${sheet.sheet.name}'`];
    case "change":
      return [
        `change sheet '${sheet.sheet.name}'`,
        ...sheet.changes.map(
          ({ name, row, column, cell }) =>
            `${name}[${String(row)},${String(column)}] ${printCell(cell)}`,
        ),
      ];
  }
}

function printPart(part: Part): readonly string[] {
  if (part.kind !== "cells") {
    const { kind, ...rest } = part;
    return [`${kind} ${JSON.stringify(rest)}`];
  }
  const corners = cornersOf(part.at);
  if (corners === undefined) return [];
  return part.rows.flatMap((row, down) =>
    row.flatMap((cell, right) =>
      cell === null
        ? []
        : [`${cellAt(corners.left + right, corners.top + down)} ${printCell(cell)}`],
    ),
  );
}

function printCell(cell: Cell): string {
  if (cell === null) return "(as it is)";
  return typeof cell === "object" ? cell.formula : JSON.stringify(cell);
}

/** The lines that only one of the two plans has: `-` in the first, `+` in the second. */
export function planDifferences(first: Plan, second: Plan): readonly string[] {
  const before = printPlan(first);
  const after = printPlan(second);
  const [had, has] = [new Set(before), new Set(after)];
  return [
    ...before.filter((line) => !has.has(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !had.has(line)).map((line) => `+ ${line}`),
  ];
}
