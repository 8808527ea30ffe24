// The documents of docs/ that are served with the add-in, as static pages. Links between them are
// turned with them, and a link to anything that is not served stops the build.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path/posix";
import { escape, toHtml } from "./markdown.mjs";

const ROOT = new URL("../../", import.meta.url);

const SERVED = {
  "docs/help.md": "help/index.html",
  "docs/how-a-deal-works.md": "help/how-a-deal-works.html",
  "docs/import.md": "help/import.html",
  "docs/choices.md": "help/choices.html",
  "docs/conventions.md": "help/conventions.html",
  "docs/formula-builder.md": "help/formula-builder.html",
  "docs/glossary.md": "help/glossary.html",
  "docs/model.md": "help/model.html",
  "docs/tables.md": "help/tables.html",
  "docs/functions/README.md": "help/functions/index.html",
  "docs/privacy.md": "privacy.html",
  "docs/support.md": "support.html",
};

const STYLE = "help/help.css";

/** @returns {Promise<Map<string, string | Buffer>>} the content of each file, by its path in dist/ */
export async function helpFiles() {
  const served = new Map([...Object.entries(SERVED), ...(await functionPages())]);
  const pictures = await picturesOf("docs/images/");
  const files = new Map([[STYLE, await readFile(new URL("help.css", import.meta.url))]]);
  for (const [source, target] of served) {
    const markdown = await readFile(new URL(source, ROOT), "utf8");
    files.set(target, page(markdown, source, target, new Map([...served, ...pictures])));
  }
  for (const [source, target] of pictures) {
    files.set(target, await readFile(new URL(source, ROOT)));
  }
  return files;
}

async function functionPages() {
  const pages = await readdir(new URL("docs/functions/", ROOT));
  return pages
    .filter((file) => file !== "README.md")
    .map((file) => [`docs/functions/${file}`, `help/functions/${file.replace(/md$/, "html")}`]);
}

async function picturesOf(folder) {
  const files = await readdir(new URL(folder, ROOT));
  return files
    .filter((file) => file.endsWith(".svg"))
    .map((file) => [`${folder}${file}`, `help/images/${file}`]);
}

function page(markdown, source, target, served) {
  const from = (file) => path.relative(path.dirname(target), file);
  const resolve = (link) => {
    if (/^(https:|#)/.test(link)) return link;
    const [file, ...fragment] = link.split("#");
    const found = served.get(path.join(path.dirname(source), file));
    if (found === undefined) throw new Error(`${source} links to ${link}, which is not served`);
    return [from(found), ...fragment].join("#");
  };
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "Dealcurve";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
<title>${escape(title === "Dealcurve" ? title : `${title} · Dealcurve`)}</title>
<link rel="icon" href="${from("assets/icon-32.png")}">
<link rel="stylesheet" href="${from(STYLE)}">
</head>
<body>
<header><nav aria-label="Help">
<a href="${from("help/index.html")}">Dealcurve help</a>
<a href="${from("help/functions/index.html")}">Functions</a>
<a href="${from("help/model.html")}">The model</a>
</nav></header>
<main>
${toHtml(markdown, resolve)}
</main>
<footer><nav aria-label="About">
<a href="${from("support.html")}">Support</a>
<a href="${from("privacy.html")}">Privacy</a>
</nav></footer>
</body>
</html>
`;
}
