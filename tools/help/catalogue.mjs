// The functions' facts for the task pane, as TypeScript: the same comments that make the help pages.
import { format, resolveConfig } from "prettier";
import { familyTitle, fileName } from "./names.mjs";

/**
 * @param {import("./readFunctions.mjs").Doc[]} functions
 * @param {URL} file where it will be written
 */
export async function catalogue(functions, file) {
  const text = [
    "// Written by npm run help, from the comments in src/functions. Not to be changed by hand.",
    'import type { FunctionFacts } from "./functionFacts";',
    "",
    `export const FUNCTIONS: readonly FunctionFacts[] = ${JSON.stringify(functions.map(facts))};`,
  ].join("\n");
  return format(text, { ...(await resolveConfig(file)), parser: "typescript" });
}

function facts(doc) {
  return {
    id: doc.id,
    family: familyTitle(doc.family),
    summary: doc.summary,
    questions: doc.all("answers"),
    formula: doc.all("formula"),
    returns: doc.all("returns").join(" "),
    sections: listed(doc.all("section")),
    parameters: doc.parameters.map(parameterFacts),
    spills: doc.spills,
    errors: doc.errors.map(({ cell, when }) => ({ cell, when })),
    seeAlso: listed(doc.all("see")),
    help: `help/functions/${fileName(doc.id)}.html`,
  };
}

function parameterFacts({ name, text, optional, repeating, shape, kind }) {
  return { name, description: text, optional, repeating, shape, quantity: kind };
}

function listed(texts) {
  return texts.flatMap((text) => text.split(",")).map((word) => word.trim());
}
