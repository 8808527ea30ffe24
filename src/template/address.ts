/** Rows and columns of a sheet count from 1, as Excel shows them. */
export function columnLetter(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? letter : columnLetter(before) + letter;
}

/** `$` before the part that stays when a formula is copied. */
export type Fixed = "" | "row" | "column" | "both";

export function cellAt(column: number, row: number, fixed: Fixed = ""): string {
  const dollar = (part: "row" | "column") => (fixed === part || fixed === "both" ? "$" : "");
  return `${dollar("column")}${columnLetter(column)}${dollar("row")}${String(row)}`;
}

export interface Corners {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function areaAt({ left, top, right, bottom }: Corners, fixed: Fixed = ""): string {
  return `${cellAt(left, top, fixed)}:${cellAt(right, bottom, fixed)}`;
}

/** The corners of `B4:F9` or `B4`; a sheet before the `!` and dollar signs are passed over. */
export function cornersOf(address: string): Corners | undefined {
  const plain = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const match = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(plain);
  if (match === null) return undefined;
  const [, left = "", top = "", right = left, bottom = top] = match;
  return {
    left: columnNumber(left),
    top: Number(top),
    right: columnNumber(right),
    bottom: Number(bottom),
  };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
