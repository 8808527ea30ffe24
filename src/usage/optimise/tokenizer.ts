/** How many more tokens the newer tokenizer counts for the same text, as published: about 30 %. */
export const NEWER_TOKENIZER = 1.3;
const FIRST_NEWER = { opus: 4.7, sonnet: 5, haiku: 5.5, fable: 0, mythos: 0 } as const;

type Generation = "older" | "newer";

/** The generation of a model's tokenizer, by its label; undefined for a model that is not known. */
export function tokenizerOf(label: string): Generation | undefined {
  const [, family = "", version] =
    /^(opus|sonnet|haiku|fable|mythos) (\d+(?:\.\d+)?)/i.exec(label) ?? [];
  if (version === undefined) return undefined;
  const first = FIRST_NEWER[family.toLowerCase() as keyof typeof FIRST_NEWER];
  return Number(version) >= first ? "newer" : "older";
}

/** What the tokens of a text are multiplied by when it moves from one model to another. */
export function tokenFactor(from: string, to: string): number {
  const [before, after] = [tokenizerOf(from), tokenizerOf(to)];
  if (before === undefined || after === undefined || before === after) return 1;
  return after === "newer" ? NEWER_TOKENIZER : 1 / NEWER_TOKENIZER;
}
