/** A line of a pasted table, and what it was taken for: shown before it becomes anything. */
export interface PastedRow<Read> {
  readonly line: number;
  readonly text: string;
  readonly as: Read | Passed | NotUnderstood;
}

/** A line that says nothing of its own. */
export interface Passed {
  readonly kind: "passed";
  readonly because: "blank" | "heading" | "total" | "note";
}

/** A line with figures in it that are not what the table is about. */
export interface NotUnderstood {
  readonly kind: "not_understood";
}

export const NOT_UNDERSTOOD: NotUnderstood = { kind: "not_understood" };
