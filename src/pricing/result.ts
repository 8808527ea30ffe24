import type { Issue } from "./issue";

/** What a door gives back: a value with nothing left to decide, or every mistake found on the way. */
export type Result<T> = Ok<T> | Failure;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Failure {
  readonly ok: false;
  readonly issues: readonly Issue[];
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function fail(...issues: readonly Issue[]): Failure {
  return { ok: false, issues };
}

/** The value where there are no issues; however many there are, none is lost. */
export function unless<T>(issues: readonly Issue[], value: T): Result<T> {
  return issues.length > 0 ? { ok: false, issues } : ok(value);
}

type Values<R extends Record<string, Result<unknown>>> = {
  [K in keyof R]: R[K] extends Result<infer T> ? T : never;
};

/** Joins several results into one: all the values, or all the issues of all of them, in order. */
export function all<R extends Record<string, Result<unknown>>>(results: R): Result<Values<R>> {
  const issues: Issue[] = [];
  const values: Record<string, unknown> = {};
  for (const key in results) {
    const result = results[key] as Result<unknown>;
    if (result.ok) values[key] = result.value;
    else for (const issue of result.issues) issues.push(issue);
  }
  return unless(issues, values as Values<R>);
}

/** The same for a list: every value in order, or every issue. */
export function each<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const issues: Issue[] = [];
  const values: T[] = [];
  for (const result of results) {
    if (result.ok) values.push(result.value);
    else for (const issue of result.issues) issues.push(issue);
  }
  return unless(issues, values);
}

/** Goes on with the value, where there is one. */
export function andThen<T, U>(result: Result<T>, next: (value: T) => Result<U>): Result<U> {
  return result.ok ? next(result.value) : result;
}
