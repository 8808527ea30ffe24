import type { DraftReading } from "../draft/readDraft";

/** The contract years of the term, counted from 0; one while the term is not known. */
export function contractYears({ understood: { termMonths } }: DraftReading): readonly number[] {
  return Array.from(
    { length: termMonths === undefined ? 1 : Math.ceil(termMonths / 12) },
    (_, i) => i,
  );
}
