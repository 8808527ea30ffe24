import { plainCharacters } from "../plainCharacters";
import { plainRows } from "./htmlRows";
import { separatorOf } from "./separator";

/** A line of what was pasted. */
export interface PastedLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/**
 * Pasted text as rows of cells. A sheet gives tabs, a file commas or semicolons, a web page or a
 * document may give bars, a PDF gives spaces: what separates the cells is decided once for the whole
 * text.
 */
export function splitRows(pasted: string): readonly PastedLine[] {
  const lines = plainRows(pasted.replace(/\r\n?/gu, "\n"))
    .split("\n")
    .map((line) => withoutBullet(line));
  const split = separatorOf(lines.map(plainCharacters));
  return lines.map((text, index) => ({
    line: index + 1,
    text: text.trim(),
    cells: split(text).map(plainCell),
  }));
}

const BULLET = /^\s*(?:[•▪◦‣*·]|[-–](?=\s))\s+(?=\S)/u;

function withoutBullet(line: string): string {
  return line.replace(BULLET, "");
}

const EMPHASIS = /^(?<mark>\*\*|__|[*_`])(?<inside>.+)\k<mark>$/u;

/** Without the marks of a document's bold and slanted text. */
function plainCell(cell: string): string {
  const plain = plainCharacters(cell);
  return EMPHASIS.exec(plain)?.groups?.["inside"] ?? plain;
}

const TOTAL =
  /^(?:grand |sub-?)?totals?\b|^sum(?:me)?\b|^average\b|^(?:ins)?gesamt|^zwischensumme|^mittelwert/iu;
const NOTHING = /^[-–—=:\s]*$/u;

/** Whether a row sums up others. */
export function isTotal({ cells }: PastedLine): boolean {
  return cells.some((cell) => TOTAL.test(cell));
}

/** Whether nothing stands in a row, or only the line that a document draws. */
export function isBlankRow({ text, cells }: PastedLine): boolean {
  return text === "" || cells.every((cell) => NOTHING.test(cell));
}
