import type { AstExpression } from "./readFormula";

/**
 * Names that LET gives inside a formula: what stands for each, and the names that are known there.
 * What LAMBDA is called with is not known, so its names stand for nothing that can be followed.
 */
export type Scope = ReadonlyMap<string, Bound | undefined>;

interface Bound {
  /** None where nothing stands between the commas. */
  readonly node: AstExpression | null;
  readonly scope: Scope;
}

export const NO_NAMES: Scope = new Map();

type LetExpression = Extract<AstExpression, { type: "LetExpression" }>;

/** The names in the last part of a LET, or in the value of the name at `until`: those before it. */
export function namesOfLet(
  { declarations }: LetExpression,
  outside: Scope,
  until: number = declarations.length,
): Scope {
  return declarations.slice(0, until).reduce<Scope>((known, { id, init }) => {
    return new Map([...known, [id.name.toUpperCase(), { node: init, scope: known }]]);
  }, outside);
}

/** The names that are known at a node, from what it stands in, innermost last. */
export function scopeAt(node: AstExpression, within: readonly AstExpression[]): Scope {
  return within.reduce<Scope>((known, around, index) => {
    if (around.type === "LambdaExpression") {
      const names = around.params.map(({ name }) => [name.toUpperCase(), undefined] as const);
      return new Map([...known, ...names]);
    }
    if (around.type !== "LetExpression") return known;
    const inner = within[index + 1] ?? node;
    const own = around.declarations.findIndex(({ init }) => init === inner);
    return namesOfLet(around, known, own < 0 ? undefined : own);
  }, NO_NAMES);
}
