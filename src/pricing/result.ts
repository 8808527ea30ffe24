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

type Values<R extends Record<string, Result<unknown>>> = {
  [K in keyof R]: R[K] extends Result<infer T> ? T : never;
};

/** Joins several results into one: all the values, or all the issues of all of them, in order. */
export function all<R extends Record<string, Result<unknown>>>(results: R): Result<Values<R>> {
  const issues = Object.values(results).flatMap((result) => (result.ok ? [] : result.issues));
  if (issues.length > 0) return { ok: false, issues };
  const values = Object.entries(results).map(([key, result]) => [key, result.ok && result.value]);
  return ok(Object.fromEntries(values) as Values<R>);
}

/** The same for a list: every value in order, or every issue. */
export function each<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const issues = results.flatMap((result) => (result.ok ? [] : result.issues));
  if (issues.length > 0) return { ok: false, issues };
  return ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
}

/** Goes on with the value, where there is one. */
export function andThen<T, U>(result: Result<T>, next: (value: T) => Result<U>): Result<U> {
  return result.ok ? next(result.value) : result;
}
