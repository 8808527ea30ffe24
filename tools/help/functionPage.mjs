// The help page of one function, in Markdown.
import { familyTitle, fileName, signature, tableSection } from "./names.mjs";

const EXAMPLE_RESULT = /^\s*([→≈])\s*(.+)$/;

/**
 * @param {import("./readFunctions.mjs").Doc} doc
 * @param {{
 *   known: ReadonlySet<string>,
 *   sections: ReadonlyMap<string, string>,
 *   whatItTakes: (kind: string) => string,
 * }} around the ids of all functions, the model's headings by number, the words for a kind of number
 */
export function functionPage(doc, around) {
  return [
    `# DEAL.${doc.id}`,
    ...doc.all("answers").map((question) => `*${question}*`),
    doc.summary,
    code(`=${signature(doc)}`),
    `Gives: ${doc.all("returns").join(" ")}`,
    ...heading("Arguments", argumentTable(doc, around)),
    ...shapeNotes(doc),
    ...heading("Formula", ...doc.all("formula").map(code), modelLink(doc, around)),
    ...heading("Example", ...doc.all("example").map(example)),
    ...heading("Errors", errorTable(doc)),
    ...heading("See also", seeAlso(doc, around)),
  ]
    .join("\n\n")
    .concat("\n");
}

function heading(title, ...blocks) {
  return blocks.length === 0 || blocks[0] === "" ? [] : [`## ${title}`, ...blocks];
}

function code(text) {
  return ["```", text, "```"].join("\n");
}

function argumentTable({ parameters }, { whatItTakes }) {
  if (parameters.length === 0) return "None.";
  const rows = parameters.map(({ name, optional, text, kind }) => [
    argumentName(name, optional),
    text,
    kind === undefined ? "" : capital(whatItTakes(kind)),
  ]);
  const hasRanges = rows.some(([, , takes]) => takes !== "");
  const head = ["Argument", "What it is", "Takes"];
  return table([head, ...rows].map((row) => (hasRanges ? row : row.slice(0, 2))));
}

/** A table is explained in full elsewhere. */
function argumentName(name, optional) {
  const shown = optional ? `\`[${name}]\`` : `\`${name}\``;
  const section = tableSection(name);
  return section === undefined ? shown : `[${shown}](../tables.md#${section})`;
}

function shapeNotes({ parameters, lifts, spills }) {
  const notes = [];
  if (parameters.some(({ optional }) => optional)) {
    notes.push("An argument in [ ] may be left out or empty.");
  }
  if (lifts) {
    notes.push(
      "Where one value is asked for, a range will do: a column of inputs gives a column of results, and " +
        "a row against a column gives the grid. A bad row is one error in that row. The result then " +
        "spills, so it cannot stand inside an Excel table.",
    );
  }
  if (spills) {
    notes.push(
      "The result [spills](../tables.md#what-reports-give): leave room for it, and do not put it inside " +
        "an Excel table.",
    );
  }
  return notes;
}

function modelLink(doc, { sections }) {
  const links = doc
    .all("section")
    .flatMap((text) => text.split(","))
    .map((number) => {
      const anchor = sections.get(number.trim());
      if (anchor === undefined) throw new Error(`${doc.id}: no section ${number} in the model`);
      return `[section ${number.trim()}](../model.md#${anchor})`;
    });
  return `In full: ${links.join(" and ")} of the model.`;
}

function example(text) {
  const [formula, shown, ...arithmetic] = text.split("\n").map((line) => line.trim());
  const [, sign, result] = EXAMPLE_RESULT.exec(shown) ?? [];
  if (result === undefined) throw new Error(`An example without its result: ${text}`);
  return [
    code(formula),
    `${sign === "≈" ? "Shows about" : "Shows"}${shownAs(result)}`,
    arithmetic.join(" "),
  ].join("\n\n");
}

/** A result of several rows and columns as a table; anything smaller as it is written in Excel. */
function shownAs(result) {
  if (!/^\{.*,.*;.*\}$/.test(result)) return ` \`${result}\`.`;
  const rows = result.slice(1, -1).split(";");
  const cells = rows.map((row) => row.split(",").map((cell) => cell.replace(/^"(.*)"$/, "$1")));
  return `:\n\n${table(cells)}`;
}

function errorTable(doc) {
  const rows = doc.errors.map(({ cell, when }) => [`\`${cell}\``, capital(when)]);
  const passedOn =
    "An error in an input cell comes back: as itself, or as `#VALUE!` where Excel lets a function give " +
    "back no other.";
  return rows.length === 0 ? passedOn : `${table([["Cell", "When"], ...rows])}\n\n${passedOn}`;
}

function seeAlso(doc, { known }) {
  const others = doc.all("see").flatMap((text) => text.split(","));
  const links = others.map((other) => {
    const id = other.trim();
    if (!known.has(id)) throw new Error(`${doc.id}: @see ${id}, which is no function`);
    return `[DEAL.${id}](${fileName(id)}.md)`;
  });
  return [...links, `[${familyTitle(doc.family)}](README.md)`].join(" · ");
}

export function table([head, ...rows]) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
