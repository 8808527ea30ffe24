import Papa from "papaparse";
import { Refusal } from "../result";
import type { FileForm } from "./fileForm";
import type { FileText } from "./fileText";

export interface TableRow {
  readonly fields: readonly string[];
  /** The line of the file on which the row starts, from 1. */
  readonly line: number;
}

/** A row longer than this is a quotation mark that is never closed. */
const LONGEST_ROW = 1_000_000;

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

/**
 * The rows of a delimited file, a chunk at a time; blank ones are passed over. The library is fed
 * by hand rather than given the file, because it reads files with an API that Node and some
 * workers do not have.
 */
export async function* tableRows(
  text: FileText,
  { delimiter, newline }: Extract<FileForm, { form: "table" }>,
): AsyncGenerator<readonly TableRow[]> {
  const parse = (input: string, isLast: boolean): Parsed =>
    // `parse` is typed as any; Parsed is what the library documents.
    new Papa.Parser({ delimiter, newline }).parse(input, 0, !isLast) as Parsed;
  let rest = "";
  let line = 1;
  let width: number | undefined;
  const numbered = (rows: readonly (readonly string[])[]) =>
    rows.flatMap((fields): readonly TableRow[] => {
      const row = { fields, line };
      line += 1 + breaksWithin(fields);
      if (isBlankRow(fields) || (row.line === 1 && isSeparatorNote(fields))) return [];
      width ??= fields.length;
      return [row];
    });
  for await (const chunk of text.chunks()) {
    const input = rest + chunk;
    const parsed = parse(input, false);
    rest = input.slice(parsed.meta.cursor);
    const rows = numbered(parsed.data);
    if (rest.length > LONGEST_ROW) {
      throw new Refusal({ code: "row_too_long", file: text.file.name, line });
    }
    yield rows;
  }
  if (rest === "") return;
  const parsed = parse(rest, true);
  const isOpen = parsed.errors.some(({ code }) => code === "MissingQuotes");
  const last = parsed.data.filter((fields) => !isBlankRow(fields)).at(-1);
  const isShort = width !== undefined && last !== undefined && last.length < width;
  if (isOpen || isShort) {
    throw new Refusal({ code: "file_truncated", file: text.file.name, line });
  }
  yield numbered(parsed.data);
}

/** `sep=;`, by which a file tells Excel its delimiter. */
function isSeparatorNote(fields: readonly string[]): boolean {
  return /^sep=/i.test(fields[0] ?? "") && fields.slice(1).every((field) => field === "");
}

function isBlankRow(fields: readonly string[]): boolean {
  return fields.every((field) => field.trim() === "");
}

function breaksWithin(fields: readonly string[]): number {
  let breaks = 0;
  for (const field of fields) {
    if (field.includes("\n") || field.includes("\r"))
      breaks += field.split(/\r\n|\n|\r/).length - 1;
  }
  return breaks;
}
