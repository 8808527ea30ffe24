// What Excel's own parser refuses before it works anything out: the grid would take it.

import { parse, tokenize } from "@borgar/fx";
import { HostError } from "../dispatch";

const LONGEST_FORMULA = 8192;
const LONGEST_TEXT_IN_FORMULA = 255;
const LONGEST_TEXT_IN_CELL = 32_767;

/** @throws InvalidArgument */
export function checkFormula(formula: string): void {
  if (formula.length > LONGEST_FORMULA) refuse("is longer than 8,192 characters");
  const tokens = tokenize(formula, { withLocation: false, mergeRefs: true });
  for (const { type, value } of tokens) {
    if (type === "string" && textIn(value).length > LONGEST_TEXT_IN_FORMULA)
      refuse("has a text of more than 255 characters in it");
  }
  try {
    parse(tokens);
  } catch {
    refuse("cannot be read");
  }
}

/** @throws InvalidArgument */
export function checkText(text: string): void {
  if (text.length > LONGEST_TEXT_IN_CELL)
    throw new HostError("InvalidArgument", "A cell holds at most 32,767 characters.");
}

/** Without the quotes around it; a doubled quote is one character. */
function textIn(token: string): string {
  return token.slice(1, -1).replaceAll('""', '"');
}

function refuse(why: string): never {
  throw new HostError("InvalidArgument", `The formula ${why}.`);
}
