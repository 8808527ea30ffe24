import { explain, spokenWords } from "../../../src/messages";
import { explainCell, type ExplainedFunction, type Figures, type Step } from "../../../src/pricing";

/** A cell of a result as a person counts it: row and column from 1. */
export type Cell = readonly [row: number, column: number];

/**
 * The steps behind a cell, a line each: whose figure, the figure and its value, the rule, the
 * figures put in, and of a sum its parts: `here: fullUse 1250000 = net_commit_at_list (commit
 * 1000000, discount 0.2)`.
 */
export function stepsOf(
  id: ExplainedFunction,
  args: readonly unknown[],
  [row, column]: Cell = [1, 1],
): readonly string[] {
  const steps = explainCell(id, { args, row: row - 1, column: column - 1 });
  return steps.ok ? steps.value.map(lineOf) : [explain(steps.issues)];
}

function lineOf({ subject, gives, value, by, figures, terms }: Step): string {
  const whose = subject === undefined ? "" : `${subject}: `;
  const parts = terms?.map((term) => ` | ${said(term)}`).join("") ?? "";
  return `${whose}${gives} ${valueOf(value)} = ${by} (${said(figures)})${parts}`;
}

function said(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${valueOf(value)}`)
    .join(", ");
}

/** Ten digits are enough to see a wrong sum; a sentence is as the cell has it. */
function valueOf(value: Step["value"]): string {
  if (typeof value === "number") return String(Number(value.toPrecision(10)));
  return typeof value === "string" ? JSON.stringify(value) : `“${spokenWords(value)}”`;
}

/** A case: what is special about it with its arithmetic, the call, and the steps line by line. */
export interface Told {
  readonly because: string;
  readonly call: readonly [id: ExplainedFunction, args: readonly unknown[], cell?: Cell];
  readonly steps: readonly string[];
}
