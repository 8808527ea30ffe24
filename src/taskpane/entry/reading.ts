/**
 * What a typed text means. A person is understood where there is one meaning, and asked where
 * there are two; whether a value that was understood may stand is for the kernel's doors to say.
 */
export type Reading<T> =
  | { readonly kind: "blank" }
  | { readonly kind: "understood"; readonly value: T }
  | { readonly kind: "ambiguous"; readonly choices: readonly Choice<T>[] }
  | { readonly kind: "unreadable" };

export interface Choice<T> {
  readonly value: T;
  /** What is written into the field when this one is chosen: a text with no other meaning. */
  readonly text: string;
  /** What the person chooses by. */
  readonly label: string;
}

export const BLANK = { kind: "blank" } as const;
export const UNREADABLE = { kind: "unreadable" } as const;

export function understood<T>(value: T): Reading<T> {
  return { kind: "understood", value };
}

/** One choice is no choice; none is a text that cannot be read. */
export function oneOfThese<T>(choices: readonly Choice<T>[]): Reading<T> {
  const distinct = choices.filter(
    ({ value }, index) => choices.findIndex((other) => other.value === value) === index,
  );
  const [only, second] = distinct;
  if (only === undefined) return UNREADABLE;
  return second === undefined ? understood(only.value) : { kind: "ambiguous", choices: distinct };
}

/** What the reading comes to a number of times over: a month's sum in a year. */
export function times(reading: Reading<number>, count: number): Reading<number> {
  if (reading.kind === "understood") return understood(reading.value * count);
  if (reading.kind !== "ambiguous") return reading;
  const choices = reading.choices.map((choice) => ({ ...choice, value: choice.value * count }));
  return { kind: "ambiguous", choices };
}
