export type DecimalMark = "." | ",";

/** One way to read the figures of a number. */
export interface Numeral {
  /** Plain figures, such as `-1000.5`. */
  readonly digits: string;
  /** The decimal mark that this way of reading takes for granted, where it takes one. */
  readonly decimalMark?: DecimalMark;
}

const FIGURES = /^(?<sign>[-+−]?)\s*(?<body>\d.*|[.,]\d+)$/u;
const SPACED_GROUPS = /^\d{1,3}(?:[ '’_]\d{3})+(?=$|[.,]\d*$)/u;
const OTHER = { ".": ",", ",": "." } as const;

/**
 * Every way to read a number as people write it: `1,000,000`, `1.000.000`, `1 000 000`, `12,5`.
 * `1,000` has two ways, one thousand and one; a text that is no number has none.
 */
export function numerals(text: string): readonly Numeral[] {
  const groups = FIGURES.exec(text.trim())?.groups;
  if (groups === undefined) return [];
  const sign = groups["sign"] === "-" || groups["sign"] === "−" ? "-" : "";
  return unsigned(joinSpaced(groups["body"] ?? "")).map((numeral) => ({
    ...numeral,
    digits: sign + numeral.digits,
  }));
}

/** The numeral times a power of ten, without the rounding of a multiplication. */
export function valueOf(numeral: Numeral, powerOfTen = 0): number {
  return Number(`${numeral.digits}e${powerOfTen}`);
}

/** `1 000 000` and `1'000'000` group by a mark that is never a decimal one. */
function joinSpaced(body: string): string {
  return SPACED_GROUPS.test(body) ? body.replace(/[ '’_]/gu, "") : body;
}

function unsigned(body: string): readonly Numeral[] {
  if (!/^[\d.,]+$/u.test(body)) return [];
  const marks = body.match(/[.,]/gu) ?? [];
  const last = marks.at(-1) as DecimalMark | undefined;
  if (last === undefined) return [{ digits: body }];
  if (marks.some((mark) => mark === OTHER[last])) return withDecimals(body, last);
  if (marks.length > 1) return grouped(body, last);
  return oneMark(body, last);
}

/** `1,000` may be grouped or not; `1,50` and `0,125` can only have decimals. */
function oneMark(body: string, mark: DecimalMark): readonly Numeral[] {
  return [...(body.startsWith("0") ? [] : grouped(body, mark)), ...withDecimals(body, mark)];
}

/** Groups of three, or the Indian lakh and crore: `10,00,000`. */
function grouped(body: string, mark: DecimalMark): readonly Numeral[] {
  const [first = "", ...rest] = body.split(mark);
  const last = rest.at(-1) ?? "";
  const middle = rest.slice(0, -1);
  const widths = new Set(middle.map((group) => group.length));
  const inThrees = middle.every((group) => group.length === 3) && /^\d{1,3}$/u.test(first);
  const inLakhs = mark === "," && widths.size === 1 && widths.has(2) && /^\d{1,2}$/u.test(first);
  if (last.length !== 3 || !(inThrees || inLakhs)) return [];
  return [{ digits: body.replaceAll(mark, ""), decimalMark: OTHER[mark] }];
}

function withDecimals(body: string, mark: DecimalMark): readonly Numeral[] {
  const [whole = "", decimals = "", ...more] = body.split(mark);
  if (more.length > 0) return [];
  const groupMark = OTHER[mark];
  const plain = whole.includes(groupMark) ? grouped(whole, groupMark)[0]?.digits : whole;
  if (plain === undefined) return [];
  return [{ digits: `${plain || "0"}${decimals && `.${decimals}`}`, decimalMark: mark }];
}
