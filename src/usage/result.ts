import type { UsageGap, UsageIssue } from "../messages";

/** What an import gives back: everything, or the reasons why there is nothing. Never a half. */
export type ImportResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly UsageIssue[] };

/** A figure read off an import, or the reason why it cannot be. */
export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly gap: UsageGap };

export function refuse(...issues: readonly UsageIssue[]): ImportResult<never> {
  return { ok: false, issues };
}

export function gap(why: UsageGap): Reading<never> {
  return { ok: false, gap: why };
}

export function read<T>(value: T): Reading<T> {
  return { ok: true, value };
}

/** Thrown inside an import where a file cannot be taken; `importUsage` turns it into its result. */
export class Refusal extends Error {
  constructor(readonly issue: UsageIssue) {
    super(issue.code);
  }
}
