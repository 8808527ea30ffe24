// The index of the functions, in Markdown: by the question that brings someone here, and by group.
import { table } from "./functionPage.mjs";
import { familyTitle, fileName, signature } from "./names.mjs";

/** @param {import("./readFunctions.mjs").Doc[]} functions */
export function indexPage(functions) {
  const families = [...new Set(functions.map(({ family }) => family))];
  return [
    "# Functions",
    "Type `=DEAL.` into a cell and Excel lists them. Each page has the formula, an example with its arithmetic, and what an error means.",
    "## By question",
    ...families.map((family) => questions(family, functions)),
    "## By name",
    ...families.map((family) => names(family, functions)),
  ]
    .join("\n\n")
    .concat("\n");
}

function questions(family, functions) {
  const rows = functions
    .filter((doc) => doc.family === family)
    .flatMap((doc) => doc.all("answers").map((question) => [question, link(doc)]));
  return `### ${familyTitle(family)}\n\n${table([["You ask", "Function"], ...rows])}`;
}

function names(family, functions) {
  const rows = functions
    .filter((doc) => doc.family === family)
    .map((doc) => [link(doc), `\`${signature(doc)}\``, doc.summary]);
  return table([[familyTitle(family), "Syntax", "Gives"], ...rows]);
}

function link({ id }) {
  return `[${id}](${fileName(id)}.md)`;
}
