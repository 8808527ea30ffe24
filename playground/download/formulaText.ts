// How a formula is written in an .xlsx file, where functions that came after the format carry a mark.

/** Functions later than Excel 2007, as far as a workbook of ours may hold them. */
const LATER = new Set(
  (
    "AGGREGATE ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DAYS DROP EXPAND HSTACK IFNA IFS " +
    "ISOMITTED MAKEARRAY MAP MAXIFS MINIFS NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC QUARTILE.EXC " +
    "QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE SCAN SEQUENCE SORTBY STDEV.P STDEV.S SWITCH TAKE " +
    "TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK " +
    "WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV"
  ).split(" "),
);
const LATER_SHEET = new Set(["FILTER", "SORT"]);

/** Texts and quoted sheet names are left as they are. */
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][\w.]*(?=\()/g;

/**
 * @param formula starts with `=`
 * @param namespace of the add-in's functions: a file keeps them under another name
 */
export function fileFormula(formula: string, namespace: string): string {
  const own = `${namespace.toUpperCase()}.`;
  return formula.replace(/^=/, "").replace(TOKENS, (token) => {
    if (/^["']/.test(token)) return token;
    const name = token.toUpperCase();
    if (name.startsWith(own)) return `_xldudf_${name.replace(".", "_")}`;
    if (LATER.has(name)) return `_xlfn.${name}`;
    return LATER_SHEET.has(name) ? `_xlfn._xlws.${name}` : token;
  });
}
