import {
  BASES,
  BUILT_IN_CARD,
  CURVE_METHODS,
  LEVER_NAMES,
  MODIFIERS,
  TOKEN_TYPES,
} from "../../pricing";
import type { ParameterFacts } from "../catalogue/functionFacts";

/** The first spelling of each word is the one that the help uses. */
function wordsOf(vocabulary: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.values(vocabulary).map(([first = ""]) => first);
}

const MODELS = BUILT_IN_CARD.models.map(({ model }) => model);
const OVERAGE = ["parity"];

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  model: MODELS,
  premium_model: MODELS,
  token_type: wordsOf(TOKEN_TYPES),
  modifiers: wordsOf(MODIFIERS),
  basis: wordsOf(BASES),
  method: wordsOf(CURVE_METHODS),
  lever: wordsOf(LEVER_NAMES),
  by: ["year", "month"],
  include_retired: ["TRUE", "FALSE"],
  overage_discount: OVERAGE,
  overage_a: OVERAGE,
  overage_b: OVERAGE,
};

/** The words that an argument takes, where it takes words: then a bare text is one. */
export function choicesFor({ name }: ParameterFacts): readonly string[] | undefined {
  return CHOICES[name];
}

/** Several of the modifiers may be given at once. */
export function takesSeveral({ name }: ParameterFacts): boolean {
  return name === "modifiers";
}

/** The text with the word added, or without it where it was there. */
export function toggled(text: string, word: string): string {
  const words = text.split(/[\s,]+/).filter((each) => each !== "");
  const others = words.filter((each) => each.toLowerCase() !== word.toLowerCase());
  return (others.length < words.length ? others : [...words, word]).join(" ");
}

export function has(text: string, word: string, several: boolean): boolean {
  const words = several ? text.split(/[\s,]+/) : [text.trim()];
  return words.some((each) => each.toLowerCase() === word.toLowerCase());
}
