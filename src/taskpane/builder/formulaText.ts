import type { FunctionFacts } from "../catalogue/functionFacts";
import type { ReadArgument } from "./readArgument";

/**
 * The formula in Excel's own English. What is left out in the middle keeps its comma, what is left
 * out at the end is dropped; `…` stands for what must still be given.
 */
export function formulaText(
  namespace: string,
  { id }: FunctionFacts,
  given: readonly GivenArgument[],
): string {
  const texts = given.map(({ argument, required }) => textOf(argument, required));
  const last = texts.findLastIndex((text) => text !== "");
  return `=${namespace}.${id}(${texts.slice(0, last + 1).join(", ")})`;
}

export interface GivenArgument {
  readonly argument: ReadArgument;
  readonly required: boolean;
}

const TO_COME = "…";

function textOf(argument: ReadArgument, required: boolean): string {
  if (argument.kind === "left out") return required ? TO_COME : "";
  return "formula" in argument ? argument.formula : TO_COME;
}
