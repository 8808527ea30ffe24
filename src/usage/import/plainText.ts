const LONGEST = 80;

/**
 * A text from a file as plain data to show: no control or direction marks, single spaces, cut
 * where it is long. It is text and stays text: whoever shows it never takes it for markup.
 */
export function asPlainText(text: string, longest = LONGEST): string {
  const plain = text
    .slice(0, longest * 8) // no need to look through a megabyte that somebody put into a cell
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
}

/** What makes a spreadsheet take a text for a formula, a command or a mention. */
const TAKEN_FOR_FORMULA = /^['=+\-@|%]/;

/**
 * The same as the value of a cell: with the apostrophe by which Excel takes the rest as text where
 * it would be taken for a formula. The apostrophe does not show in the cell.
 */
export function asCellText(text: string): string {
  const plain = asPlainText(text);
  return TAKEN_FOR_FORMULA.test(plain) ? `'${plain}` : plain;
}
