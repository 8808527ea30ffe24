import type { CellInput } from "../worksheetFunctions/callFunction";

/** The rows of an array constant such as `{1,"a";2,"b"}`; none where it is not a whole one. */
export function arrayConstant(text: string): readonly (readonly CellInput[])[] | undefined {
  if (!text.startsWith("{") || !text.endsWith("}")) return undefined;
  const cell = /\s*("(?:[^"]|"")*"|[^,;"{}]+)\s*([,;]|$)/y;
  const body = text.slice(1, -1);
  const rows: CellInput[][] = [[]];
  for (let at = 0, mark: string | undefined = ","; mark !== ""; at = cell.lastIndex) {
    cell.lastIndex = at;
    const found = cell.exec(body);
    const value = found?.[1] === undefined ? undefined : constant(found[1].trim());
    if (value === undefined) return undefined;
    rows.at(-1)?.push(value);
    mark = found?.[2] ?? "";
    if (mark === ";") rows.push([]);
  }
  return rows.every((row) => row.length === rows[0]?.length) ? rows : undefined;
}

/** As Excel writes it in a formula. */
export function arrayText(rows: readonly (readonly CellInput[])[]): string {
  return `{${rows.map((row) => row.map(constantText).join(",")).join(";")}}`;
}

export function constantText(value: CellInput): string {
  if (typeof value === "string") {
    return /^#[A-Z0-9/]+[!?]?$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`;
  }
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** A number, a text in quotation marks, TRUE, FALSE or an error. */
export function constant(text: string): CellInput | undefined {
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (/^#[A-Z0-9/]+[!?]?$/.test(text)) return text;
  const [, figures, sign] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)(%?)$/i.exec(text) ?? [];
  if (figures === undefined) return undefined;
  return sign === "%" ? Number(`${figures}e-2`) : Number(figures);
}
