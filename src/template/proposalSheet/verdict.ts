import { cellAt } from "../address";
import { LOOK_HERE, OK } from "../checkNames";
import type { Cell } from "../plan";
import { FIRST_YEAR_COLUMN, type ProposalLayout } from "./layout";

/** A check that passes where the condition holds; an error is worth a look too. */
export function holds(condition: string): Cell {
  return { formula: `=IFERROR(IF(${condition},"${OK}","${LOOK_HERE}"),"${LOOK_HERE}")` };
}

export function toleranceCell(layout: ProposalLayout): string {
  return cellAt(FIRST_YEAR_COLUMN + 2, layout.sections.checks.heads, "both");
}

/**
 * That two figures are the same, to 1e-9 of the larger. A figure that is a small difference of large
 * sums is only as exact as these: they are named too.
 */
export function agrees(
  layout: ProposalLayout,
  native: string,
  ours: string,
  sums: readonly string[] = [],
): string {
  const larger = ["1", `ABS(${ours})`, ...sums].join(",");
  return `ABS(${native}-${ours})<=${toleranceCell(layout)}*MAX(${larger})`;
}
