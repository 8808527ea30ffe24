import type { Issue } from "./issue";

/** What a door gives back: a value with nothing left to decide, or every mistake found on the way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(...issues: readonly Issue[]): { ok: false; issues: readonly Issue[] } {
  return { ok: false, issues };
}

type Values<R extends Record<string, Result<unknown>>> = {
  [K in keyof R]: R[K] extends Result<infer T> ? T : never;
};

/** Joins several results into one: all the values, or all the issues of all of them, in order. */
export function all<R extends Record<string, Result<unknown>>>(results: R): Result<Values<R>> {
  const issues = Object.values(results).flatMap((result) => (result.ok ? [] : result.issues));
  if (issues.length > 0) return fail(...issues);
  const values = Object.entries(results).map(([key, result]) => [key, result.ok && result.value]);
  return ok(Object.fromEntries(values) as Values<R>);
}
