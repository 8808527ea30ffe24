import type { Issue, Place, Result } from "../../pricing";
import type { Choice, Reading } from "../entry/reading";
import type { FieldId } from "./draft";
import type { Step } from "./steps";

/** Why a field cannot be taken as it stands: a mistake to mend, or a question to answer. */
export type Finding = { readonly field: FieldId; readonly step: Step } & (
  | { readonly kind: "mistake"; readonly issue: Issue }
  | { readonly kind: "question"; readonly choices: readonly Choice<unknown>[] }
);

/** How a field turns a text that was understood into a value that may stand. */
export interface Door<T, U> {
  readonly at: Place;
  /** The issue for a text that cannot be read. */
  readonly unreadable: Issue;
  /** What a blank field means; without it, a blank field is a mistake. */
  readonly blank?: { readonly value: U } | undefined;
  readonly accept: (value: T, at: Place) => Result<U>;
}

/** Reads field after field of a step, keeping every finding on the way. */
export class StepReader {
  readonly findings: Finding[] = [];

  constructor(readonly step: Step) {}

  take<T, U>(field: FieldId, reading: Reading<T>, door: Door<T, U>): U | undefined {
    switch (reading.kind) {
      case "understood":
        return this.accept(field, door.accept(reading.value, door.at));
      case "blank":
        if (door.blank !== undefined) return door.blank.value;
        return this.refuse(field, { code: "missing", at: door.at });
      case "ambiguous":
        this.findings.push({
          field,
          step: this.step,
          kind: "question",
          choices: reading.choices,
        });
        return undefined;
      case "unreadable":
        return this.refuse(field, door.unreadable);
    }
  }

  accept<T>(field: FieldId, result: Result<T>): T | undefined {
    if (result.ok) return result.value;
    for (const issue of result.issues) this.refuse(field, issue);
    return undefined;
  }

  refuse(field: FieldId, issue: Issue): undefined {
    this.findings.push({ field, step: this.step, kind: "mistake", issue });
    return undefined;
  }
}
