/** A line of what was pasted. */
export interface PastedLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/**
 * Pasted text as rows of cells. A sheet gives tabs, a web page or a document may give bars, a PDF
 * gives spaces: what separates the cells is decided once for the whole text.
 */
export function splitRows(pasted: string): readonly PastedLine[] {
  const lines = pasted
    .replace(/\r\n?/gu, "\n")
    .replace(/[\u00a0\u2007\u2009\u202f]/gu, " ")
    .split("\n");
  const split = separatorOf(lines);
  return lines.map((text, index) => ({
    line: index + 1,
    text: text.trim(),
    cells: split(text).map((cell) => cell.trim()),
  }));
}

function separatorOf(lines: readonly string[]): (line: string) => readonly string[] {
  if (lines.some((line) => line.includes("\t"))) return (line) => line.split("\t");
  if (most(lines, /\|/u)) return (line) => line.replace(/^\s*\||\|\s*$/gu, "").split("|");
  if (most(lines, /;/u)) return (line) => line.split(";");
  return cellsBySpaces;
}

function most(lines: readonly string[], mark: RegExp): boolean {
  const filled = lines.filter((line) => line.trim() !== "");
  return filled.length > 0 && filled.filter((line) => mark.test(line)).length * 2 > filled.length;
}

const WIDE_GAP = /\s{2,}/u;
/** What ends a line of a PDF's table is the discount, with or without its sign. */
const LAST_FIGURE = /^(?<before>.*\S)\s+(?<last>\d+(?:[.,]\d+)?\s*%?)$/u;
const FIRST_MONEY =
  /^(?<name>.*?[^\s\d<>≥≤~–—-])\s+(?<money>(?:(?:up to|from|over|above|below|under|less than|more than|at least|min\.?)\s+|[<>≥≤=]+\s*)?(?:US|[A-Z]{3}\s)?\p{Sc}?\d.*)$/iu;

function cellsBySpaces(line: string): readonly string[] {
  const text = line.trim();
  if (WIDE_GAP.test(text)) return text.split(WIDE_GAP);
  const { before, last } = LAST_FIGURE.exec(text)?.groups ?? {};
  if (before === undefined || last === undefined) return [text];
  const { name, money } = FIRST_MONEY.exec(before)?.groups ?? {};
  return name !== undefined && money !== undefined ? [name, money, last] : [before, last];
}
