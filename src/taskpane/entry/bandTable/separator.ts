type Split = (line: string) => readonly string[];

/** What separates the cells of all lines. */
export function separatorOf(lines: readonly string[]): Split {
  const filled = lines.filter((line) => line !== "");
  if (filled.some((line) => line.includes("\t"))) return (line) => quotedCells(line, "\t");
  if (most(filled, /\|/u)) return (line) => line.replace(/^\s*\||\|\s*$/gu, "").split("|");
  if (most(filled, /;/u)) return (line) => quotedCells(line, ";");
  if (hasCommas(filled)) return (line) => quotedCells(line, ",");
  return cellsBySpaces;
}

function most(lines: readonly string[], mark: RegExp): boolean {
  return lines.length > 0 && lines.filter((line) => mark.test(line)).length * 2 > lines.length;
}

/** Commas also group figures: they separate cells where every line has as many outside of them. */
function hasCommas(lines: readonly string[]): boolean {
  const widths = lines.map((line) => quotedCells(line, ",").length);
  const [width = 1] = widths;
  const isGrouped = (line: string) => /\d,\d{3}(?!\d)/u.test(line.replace(/"[^"]*"/gu, ""));
  return width > 1 && widths.every((each) => each === width) && !lines.some(isGrouped);
}

/** As files have it: a cell in quotes may hold the mark, and a doubled quote is one. */
function quotedCells(line: string, mark: string): readonly string[] {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/u.exec(rest);
    const after = quoted === null ? rest : rest.slice(quoted[0].length);
    if (quoted !== null && (after === "" || after.startsWith(mark))) {
      cells.push((quoted[1] ?? "").replaceAll('""', '"'));
      rest = after;
    } else {
      const end = rest.indexOf(mark);
      cells.push(end < 0 ? rest : rest.slice(0, end));
      rest = end < 0 ? "" : rest.slice(end);
    }
    if (rest === "") return cells;
    rest = rest.slice(mark.length);
    if (rest === "") return [...cells, ""];
  }
}

const WIDE_GAP = /\s{2,}/u;
/** What ends a line of a PDF's table is the discount, with or without its sign. */
const LAST_FIGURE =
  /^(?<before>.*[^\s:>=–—→-])(?:\s*(?::|[-=]?>|→|=|–|—|-)\s*|\s+)(?<last>\d+(?:[.,]\d+)?\s*%?)$/u;
/** `20 % off above $1M`, as in a letter. */
const FIRST_PERCENT =
  /^(?<first>\d+(?:[.,]\d+)?\s*%)\s*(?:off|discount)?\s*(?:at|for|on|:)?\s+(?<after>.*\d.*)$/iu;
const FIRST_MONEY =
  /^(?<name>.*?[^\s\d<>≥≤~–—-])\s+(?<money>(?:(?:up to|from|over|above|below|under|less than|more than|at least|min\.?)\s+|[<>≥≤=]+\s*)?(?:US|[A-Z]{3}\s)?\p{Sc}?\d.*)$/iu;

function cellsBySpaces(line: string): readonly string[] {
  const text = line.trim();
  if (WIDE_GAP.test(text)) return text.split(WIDE_GAP);
  const { first, after } = FIRST_PERCENT.exec(text)?.groups ?? {};
  if (first !== undefined && after !== undefined) return [after, first];
  const { before, last } = LAST_FIGURE.exec(text)?.groups ?? {};
  if (before === undefined || last === undefined) return [text];
  const { name, money } = FIRST_MONEY.exec(before)?.groups ?? {};
  return name !== undefined && money !== undefined ? [name, money, last] : [before, last];
}
