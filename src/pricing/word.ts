import { isBlank, isBlankOrZero, plainCell, refuse } from "./cell";
import type { Place } from "./place";
import { andThen, fail, ok, type Result } from "./result";

/** The words that a field takes: what each means to the kernel, and how a person may write it. */
export type Vocabulary<W extends string> = { readonly [K in W]: readonly string[] };

/** What two spellings of one word have in common: case, spaces and hyphens do not count. */
export function wordKey(text: string): string {
  return text.toLowerCase().replace(/[\s\-_]+/g, "");
}

/** The meaning of a text in a vocabulary, if it has one. */
export function meaningOf<W extends string>(
  vocabulary: Vocabulary<W>,
  text: string,
): W | undefined {
  const key = wordKey(text);
  for (const meaning in vocabulary) {
    if (vocabulary[meaning].some((spelling) => wordKey(spelling) === key)) return meaning;
  }
  return undefined;
}

export function spellings<W extends string>(vocabulary: Vocabulary<W>): readonly string[] {
  return Object.values<readonly string[]>(vocabulary).flat();
}

/**
 * One of the words of a vocabulary; what holds where the cell is blank (or the 0 that some builds
 * of Excel pass for it), or an issue without it.
 */
export function readWord<W extends string>(
  vocabulary: Vocabulary<W>,
  raw: unknown,
  at: Place,
  otherwise?: NoInfer<W>,
): Result<W> {
  if (otherwise !== undefined && isBlankOrZero(raw)) return ok(otherwise);
  if (isBlank(raw)) return fail({ code: "missing", at });
  const got = plainCell(raw);
  const meaning = typeof got === "string" ? meaningOf(vocabulary, got) : undefined;
  if (meaning !== undefined) return ok(meaning);
  return refuse(got, at, (text) => ({
    code: "unknown_word",
    at,
    got: String(text),
    takes: spellings(vocabulary),
  }));
}

const FLAG: Vocabulary<"true" | "false"> = { true: ["TRUE", "yes"], false: ["FALSE", "no"] };

/** TRUE or FALSE, also as 1 or 0, or as yes or no; blank is FALSE. */
export function readFlag(raw: unknown, at: Place): Result<boolean> {
  const got = plainCell(raw);
  if (typeof got === "boolean" || got === 1) return ok(got !== false);
  return andThen(readWord(FLAG, raw, at, "false"), (word) => ok(word === "true"));
}
