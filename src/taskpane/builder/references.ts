/** A reference to cells as it stands in a formula: `'Offer A'!$B$2:C9`. */
interface CellReference {
  readonly sheet: string | undefined;
  /** One cell, column or row, or the two ends of a block. */
  readonly ends: readonly End[];
}

interface End {
  readonly column: string;
  readonly row: string;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

const SHEET = /^(?:'((?:[^']|'')+)'|([^'!:=(){}"]+))!/;
const ENDS = /^(\$?)([A-Z]{0,3})(\$?)(\d{0,7})(?::(\$?)([A-Z]{0,3})(\$?)(\d{0,7}))?$/i;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** None where the text is no reference to cells. */
export function cellReference(text: string): CellReference | undefined {
  const [prefix = "", quoted, plain] = SHEET.exec(text) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  const found = ENDS.exec(text.slice(prefix.length));
  if (found === null) return undefined;
  const [, c1 = "", column = "", r1 = "", row = "", c2, column2, r2, row2] = found;
  const first = end(c1, column, r1, row);
  if (column2 === undefined) {
    return column !== "" && row !== "" ? { sheet, ends: [first] } : undefined;
  }
  const second = end(c2 ?? "", column2, r2 ?? "", row2 ?? "");
  // Whole columns `A:B`, whole rows `1:2`, or a block.
  const alike =
    (first.column === "") === (second.column === "") && (first.row === "") === (second.row === "");
  return alike && first.column + first.row !== "" ? { sheet, ends: [first, second] } : undefined;
}

/** Excel's rule for a name; whether there is such a name is for the workbook to say. */
export function isName(text: string): boolean {
  const [prefix = ""] = SHEET.exec(text) ?? [];
  return NAME.test(text.slice(prefix.length)) && cellReference(text) === undefined;
}

/** As a formula has it, quoted where it must be. */
export function referenceText({ sheet, ends }: CellReference): string {
  const cells = ends
    .map(
      ({ column, row, fixedColumn, fixedRow }) =>
        `${fixedColumn ? "$" : ""}${column}${fixedRow ? "$" : ""}${row}`,
    )
    .join(":");
  return sheet === undefined ? cells : `${quotedSheet(sheet)}!${cells}`;
}

/** From a formula on `home`, where its own sheet need not be named. */
export function seenFrom(home: string, text: string): string {
  const reference = cellReference(text);
  if (reference === undefined) return text;
  const { sheet, ends } = reference;
  return referenceText(sheet === home ? { sheet: undefined, ends } : reference);
}

/** The same cells for a formula that moves from one sheet to another. */
export function movedTo(home: string, from: string, text: string): string {
  const reference = cellReference(text.trim());
  if (reference === undefined) return text;
  return seenFrom(home, referenceText({ ...reference, sheet: reference.sheet ?? from }));
}

/** What F4 does in Excel: `A1`, `$A$1`, `A$1`, `$A1`, and round again. */
export function nextFixed(text: string): string {
  const reference = cellReference(text.trim());
  if (reference === undefined) return text;
  const [{ fixedColumn, fixedRow, column, row } = NOTHING] = reference.ends;
  const next = nextOf(fixedColumn, fixedRow, column !== "" && row !== "");
  return referenceText({ ...reference, ends: reference.ends.map((each) => fixed(each, next)) });
}

const NOTHING: End = { column: "", row: "", fixedColumn: false, fixedRow: false };

function nextOf(column: boolean, row: boolean, isCell: boolean): readonly [boolean, boolean] {
  if (!isCell) return column || row ? [false, false] : [true, true];
  if (!column && !row) return [true, true];
  if (column && row) return [false, true];
  return row ? [true, false] : [false, false];
}

function fixed(each: End, [column, row]: readonly [boolean, boolean]): End {
  return { ...each, fixedColumn: column && each.column !== "", fixedRow: row && each.row !== "" };
}

function end(c: string, column: string, r: string, row: string): End {
  // `$5` of whole rows has its dollar where a column would have it.
  const fixedColumn = c === "$" && column !== "";
  return {
    column: column.toUpperCase(),
    row,
    fixedColumn,
    fixedRow: r === "$" || (c === "$" && !fixedColumn),
  };
}

/** Bare only where no reader could take it for something else. */
function quotedSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && cellReference(name) === undefined;
  return isPlain && !/^R\d*C?\d*$|^C\d*$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
