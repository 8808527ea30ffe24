import { askFor, leverNote } from "../../messages";
import { LEVER_NAMES } from "../../pricing";
import type { Ask } from "../figures/firstAsk";

/** `Overage rate: The commit's own discount. Saves 10,000 USD over the term (0.8 points).` */
export function askSentence({ value, asks }: Ask, currency: string): string {
  const [name] = LEVER_NAMES[value.lever];
  return `${name}: ${askFor(value.lever, asks)}. ${leverNote(value, currency)}`;
}
