import { parseStructRef } from "@borgar/fx";
import type { CellsReference } from "../../../workbook";
import { childrenOf, type AstExpression } from "./readFormula";

type ReferenceNode = Extract<AstExpression, { type: "ReferenceIdentifier" }>;

/** What a reference in a formula names; none where it names something in another workbook. */
export function referenceOf({ kind, value }: ReferenceNode): CellsReference | undefined {
  if (value.includes("]") && kind !== "table") return undefined;
  if (kind !== "table") return { kind: "cells", text: value };
  const struct = parseStructRef(value);
  if ((struct?.context?.length ?? 0) > 0) return undefined;
  return (
    struct && {
      kind: "table",
      table: struct.table === undefined || struct.table === "" ? undefined : struct.table,
      columns: struct.columns ?? [],
      sections: struct.sections ?? [],
    }
  );
}

/** The cells that a part of a formula reads, directly. */
export function referencesIn(node: AstExpression): readonly CellsReference[] {
  if (node.type === "UnaryExpression" && node.operator === "#") {
    const [of] = node.arguments;
    return of?.type === "ReferenceIdentifier" ? [{ kind: "spill", text: of.value }] : [];
  }
  if (node.type === "ReferenceIdentifier") {
    const reference = referenceOf(node);
    return reference === undefined ? [] : [reference];
  }
  return childrenOf(node).flatMap((child) => (child ? referencesIn(child) : []));
}
