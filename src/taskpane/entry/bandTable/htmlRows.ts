const TABLE = /<t[dh][\s>]/iu;

const SPOKEN: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  euro: "€",
  pound: "£",
  yen: "¥",
  ndash: "–",
  mdash: "—",
  ge: "≥",
  le: "≤",
};

/** The source of a web page's table as rows with tabs; any other text as it is. */
export function plainRows(text: string): string {
  if (!TABLE.test(text)) return text;
  return text
    .replace(/\s+/gu, " ")
    .replace(/<\/tr\s*>/giu, "\n")
    .replace(/<\/t[dh]\s*>\s*(?=<t[dh])/giu, "\t")
    .replace(/<[^<>]*>/gu, "")
    .replace(/&(?:#(\d+)|(\w+));/gu, (all, code: string | undefined, name: string | undefined) =>
      code === undefined ? (SPOKEN[name ?? ""] ?? all) : String.fromCodePoint(Number(code)),
    );
}
