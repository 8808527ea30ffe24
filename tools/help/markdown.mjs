// The part of Markdown that our documents use, to HTML: headings, paragraphs, lists, tables, code, and
// inside a line code, bold, emphasis, links and images. All text is escaped; there is no raw HTML.

/**
 * @param {string} markdown
 * @param {(target: string) => string} resolve where a relative link leads on the served page
 */
export function toHtml(markdown, resolve) {
  const lines = markdown.split("\n");
  const html = [];
  for (let at = 0; at < lines.length;) {
    const block = BLOCKS.find(({ starts }) => starts(lines[at], lines[at + 1] ?? ""));
    const end = endOf(lines, at, block.goesOn);
    html.push(block.render(lines.slice(at, end), (text) => inline(text, resolve)));
    at = end;
  }
  return html.filter((block) => block !== "").join("\n");
}

/** The anchor of a heading, by GitHub's rule, so that one link works there and here. */
export function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

export function escape(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const isBlank = (line) => line.trim() === "";
const isText = (line) => !isBlank(line) && !/^(#{1,4} |- |\d+\. |\||```)/.test(line);

const BLOCKS = [
  { starts: isBlank, goesOn: () => false, render: () => "" },
  {
    starts: (line) => /^#{1,4} /.test(line),
    goesOn: () => false,
    render: ([line], inner) => {
      const [, marks, text] = /^(#+) (.+)$/.exec(line);
      // A function's name is long: on a narrow screen it may break at its underscores.
      const title = inner(text).replaceAll("_", "_<wbr>");
      return `<h${marks.length} id="${anchor(text)}">${title}</h${marks.length}>`;
    },
  },
  {
    starts: (line) => line.startsWith("```"),
    goesOn: (line, before) => before.length === 1 || !before.at(-1).startsWith("```"),
    render: (lines) => `<pre><code>${escape(lines.slice(1, -1).join("\n"))}</code></pre>`,
  },
  {
    starts: (line) => line.startsWith("    "),
    goesOn: (line) => line.startsWith("    ") || isBlank(line),
    render: (lines) => {
      const text = lines.map((line) => line.slice(4)).join("\n");
      return `<pre><code>${escape(text.trimEnd())}</code></pre>`;
    },
  },
  {
    starts: (line) => line.startsWith("|"),
    goesOn: (line) => line.startsWith("|"),
    render: table,
  },
  {
    starts: (line) => /^(- |\d+\. )/.test(line),
    goesOn: (line) => /^(- |\d+\. | {2})/.test(line),
    render: list,
  },
  {
    starts: isText,
    goesOn: isText,
    render: (lines, inner) => `<p>${inner(lines.join("\n"))}</p>`,
  },
];

function endOf(lines, start, goesOn) {
  let end = start + 1;
  while (end < lines.length && goesOn(lines[end], lines.slice(start, end))) end++;
  return end;
}

function table(lines, inner) {
  const [head, rule, ...rows] = lines.map(cells);
  const numeric = rule.map((mark) => mark.endsWith(":"));
  const row = (tag) => (line) =>
    `<tr>${line.map((cell, i) => `<${tag}${numeric[i] ? ' class="number"' : ""}>${inner(cell)}</${tag}>`).join("")}</tr>`;
  return [
    `<div class="table" role="region" aria-label="Table" tabindex="0"><table>`,
    `<thead>${row("th")(head)}</thead>`,
    `<tbody>${rows.map(row("td")).join("\n")}</tbody>`,
    `</table></div>`,
  ].join("\n");
}

/** A bar inside a cell is written \| there, as GitHub has it. */
function cells(line) {
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));
}

function list(lines, inner) {
  const tag = lines[0].startsWith("- ") ? "ul" : "ol";
  const items = lines
    .join("\n")
    .split(/^(?:- |\d+\. )/m)
    .slice(1);
  const rendered = items.map((item) => `<li>${inner(item.replaceAll(/\n\s+/g, " ").trim())}</li>`);
  return `<${tag}>\n${rendered.join("\n")}\n</${tag}>`;
}

const INLINE =
  /!\[(?<alt>[^\]]*)\]\((?<image>[^)]+)\)|\[(?<label>(?:`[^`]*`|[^\]`])+)\]\((?<link>[^)]+)\)|`(?<code>[^`]+)`|\*\*(?<bold>[^*]+)\*\*|(?<![\w*])[*_](?<emphasis>[^*_\s][^*_]*)[*_](?![\w*])/g;

function inline(text, resolve) {
  let html = "";
  let last = 0;
  for (const match of text.matchAll(INLINE)) {
    html += escape(text.slice(last, match.index)) + span(match.groups, resolve);
    last = match.index + match[0].length;
  }
  return html + escape(text.slice(last));
}

function span({ code, alt, image, label, link, bold, emphasis }, resolve) {
  if (code !== undefined) return `<code>${escape(code)}</code>`;
  if (image !== undefined) return `<img src="${escape(resolve(image))}" alt="${escape(alt)}">`;
  if (link !== undefined) {
    return `<a href="${escape(resolve(link))}">${inline(label, resolve)}</a>`;
  }
  if (bold !== undefined) return `<strong>${inline(bold, resolve)}</strong>`;
  return `<em>${inline(emphasis, resolve)}</em>`;
}
