import { parse, tokenize, type AstExpression, type CallExpression } from "@borgar/fx";

export type { AstExpression, CallExpression };

/** A call of one of our functions in a formula, with what stands around it. */
export interface DealCall {
  /** The name after `DEAL.`. */
  readonly id: string;
  readonly node: CallExpression;
  /** What it stands in, innermost last. */
  readonly within: readonly AstExpression[];
  /** As it is in the formula. */
  readonly text: string;
}

/** The formula's tree; none where it cannot be read. */
export function readFormula(formula: string): AstExpression | undefined {
  try {
    const tokens = tokenize(formula, {
      withLocation: true,
      mergeRefs: true,
      negativeNumbers: true,
    });
    return parse(tokens);
  } catch {
    // The parser throws on what it does not know; Excel took the formula, so it is not wrong.
    return undefined;
  }
}

/** Every call of our functions, the outer ones first, in the order of the formula. */
export function dealCallsIn(
  tree: AstExpression,
  formula: string,
  namespace: string,
): readonly DealCall[] {
  const found: DealCall[] = [];
  const visit = (node: AstExpression | null | undefined, within: readonly AstExpression[]) => {
    if (node === null || node === undefined) return;
    if (node.type === "CallExpression") {
      const id = idOf(node, namespace);
      if (id !== undefined) found.push({ id, node, within, text: textOf(node, formula) });
    }
    for (const child of childrenOf(node)) visit(child, [...within, node]);
  };
  visit(tree, []);
  return found;
}

/** The name of our function that is called, if it is one. */
export function idOf(call: CallExpression, namespace: string): string | undefined {
  const name = nameOf(call) ?? "";
  const own = `${namespace.toUpperCase()}.`;
  return name.startsWith(own) ? name.slice(own.length) : undefined;
}

/** What is called, by name and in capitals; none where it is a LAMBDA on the spot. */
export function nameOf({ callee }: CallExpression): string | undefined {
  // The typing knows names only; `LAMBDA(x, …)(3)` calls what stands there.
  return (callee.type as string) === "Identifier" ? callee.name.toUpperCase() : undefined;
}

export function childrenOf(node: AstExpression): readonly (AstExpression | null | undefined)[] {
  switch (node.type) {
    case "CallExpression":
      return nameOf(node) === undefined
        ? [node.callee as unknown as AstExpression, ...node.arguments]
        : node.arguments;
    case "UnaryExpression":
    case "BinaryExpression":
      return node.arguments;
    case "ArrayExpression":
      return node.elements.flat();
    case "LetExpression":
      return [...node.declarations.map(({ init }) => init), node.body];
    case "LambdaExpression":
      return [node.body];
    default:
      return [];
  }
}

/** The text of a part of a formula. */
export function textOf(node: AstExpression, formula: string): string {
  const [from, to] = spanOf(node);
  return formula.slice(from, to).trim();
}

/** A sign behind or before an operand has a place of its own: the part is as long as both. */
function spanOf(node: AstExpression): readonly [from: number, to: number] {
  const spans = [
    ...(node.loc ? [node.loc] : []),
    ...childrenOf(node).flatMap((child) => (child ? [spanOf(child)] : [])),
  ];
  return [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
}
