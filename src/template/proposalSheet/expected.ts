import type { ValidationRule } from "../plan";
import { PARITY_WORD } from "../proposalFields";

/** A discount or a premium above the commit, or the word for the commit's own. */
export function overageRule(cell: string): ValidationRule {
  const number = `AND(ISNUMBER(${cell}),${cell}>=-1,${cell}<1)`;
  return { kind: "formula", formula: `=OR(${cell}="${PARITY_WORD}",${number})` };
}

/** What the cell takes, for the person whose entry was refused. */
export function expected(rule: ValidationRule): string {
  switch (rule.kind) {
    case "list":
      return `Choose one of: ${rule.words.join(", ")}.`;
    case "whole":
      return `Enter a whole number from ${String(rule.min)} to ${String(rule.max)}.`;
    case "decimal":
      return rule.max === undefined
        ? `Enter a number of at least ${String(rule.min)}.`
        : `Enter a percentage from ${percentOf(rule.min)} to ${percentOf(rule.max)}, such as 18 %.`;
    case "date":
      return "Enter a date.";
    case "formula":
      return `Enter ${PARITY_WORD}, or a discount from -100 % (a premium) to less than 100 %.`;
  }
}

function percentOf(fraction: number): string {
  return `${String(fraction * 100)} %`;
}
