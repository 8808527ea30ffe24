import { cellReference } from "./references";

/**
 * The text of a field after cells were picked for it: the reference alone, or at the end of an
 * expression that is being typed, in the place of what was picked just before.
 */
export function withPicked(text: string, reference: string): string {
  if (!text.trimStart().startsWith("=")) return reference;
  const [, before = text, last = ""] =
    /^(.*[-+*/^&=<>(,;:\s])([^-+*/^&=<>(,;\s]*)$/s.exec(text) ?? [];
  return cellReference(last) === undefined ? text + reference : before + reference;
}
