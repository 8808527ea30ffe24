import type { FunctionFacts } from "../catalogue/functionFacts";

/** Functions in which every word of the search is found; all of them where there is none. */
export function findFunctions(
  functions: readonly FunctionFacts[],
  search: string,
): readonly FunctionFacts[] {
  const words = search
    .toLowerCase()
    .split(/[\s,.?!]+/)
    .filter((word) => word !== "");
  return functions.filter((facts) => {
    const text = textOf(facts);
    return words.every((word) => text.includes(word));
  });
}

function textOf({ id, questions, summary, family, parameters }: FunctionFacts): string {
  const arguments_ = parameters.map(({ name, description }) => `${name} ${description}`);
  return [id, id.replaceAll("_", " "), ...questions, summary, family, ...arguments_]
    .join(" ")
    .toLowerCase();
}

/** In groups, in the order of the catalogue. */
export function byFamily(
  functions: readonly FunctionFacts[],
): ReadonlyMap<string, readonly FunctionFacts[]> {
  const families = [...new Set(functions.map(({ family }) => family))];
  return new Map(
    families.map((family) => [family, functions.filter((facts) => facts.family === family)]),
  );
}
