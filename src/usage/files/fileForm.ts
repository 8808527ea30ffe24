import { Refusal } from "../result";
import { encodingOf, type FileText } from "./fileText";

const HEAD = 64 * 1024;

/** How a file is written, told by how it starts and never by its name. */
export type FileForm =
  | { readonly form: "json" }
  | {
      readonly form: "table";
      readonly delimiter: string;
      readonly newline: "\r\n" | "\n" | "\r";
    };

/** Refuses at once what cannot be a report: archives, PDFs, pages, and what is no text at all. */
export async function formOf(text: FileText): Promise<FileForm> {
  const file = text.file.name;
  const bytes = await text.head(HEAD);
  if (startsWith(bytes, [0x50, 0x4b])) refuse({ code: "file_is_packed", file, format: "zip" });
  if (startsWith(bytes, [0x1f, 0x8b])) refuse({ code: "file_is_packed", file, format: "gzip" });
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const start = head.trimStart();
  if (start === "" && text.file.size <= HEAD) refuse({ code: "file_empty", file });
  if (start.startsWith("%PDF")) refuse({ code: "file_of_other_kind", file, looksLike: "pdf" });
  if (start.startsWith("<")) refuse({ code: "file_of_other_kind", file, looksLike: "web page" });
  if (head.includes("\0")) refuse({ code: "file_of_other_kind", file, looksLike: "binary" });
  if (start.startsWith("{") || start.startsWith("[")) return { form: "json" };
  return { form: "table", delimiter: delimiterOf(start), newline: newlineOf(head) };
}

function refuse(issue: ConstructorParameters<typeof Refusal>[0]): never {
  throw new Refusal(issue);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** The mark that splits the first row into the most fields. */
function delimiterOf(head: string): string {
  const firstRow = head.split(/[\r\n]/, 1)[0] ?? "";
  const fields = (mark: string) => firstRow.split(mark).length;
  return [";", "\t", "|"].reduce((best, mark) => (fields(mark) > fields(best) ? mark : best), ",");
}

/** The line break of the first row; a break inside quotation marks may differ. */
function newlineOf(head: string): "\r\n" | "\n" | "\r" {
  const found = /\r\n|\n|\r/.exec(head)?.[0];
  return found === "\r\n" || found === "\r" ? found : "\n";
}
