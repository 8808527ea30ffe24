/** How a file writes its numbers. */
export interface NumberHabit {
  /** Whether the file is one whose delimiter leaves the comma free for decimals. */
  readonly commaIsFree: boolean;
}

export interface ReadFigure {
  readonly value: number;
  readonly hadDecimalComma: boolean;
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:([.,' \u00a0\u202f])\d{3})+$/;

/**
 * A number as exports and spreadsheets write it: `1234.5`, `1.23E+09`, `$0.12`, `1 234,56`,
 * `1.234,56`, `1,234.56`. Tokens are whole, so one mark before three digits groups them
 * (`1.234` is 1,234). In money one mark is a decimal mark, but for a comma before three digits in
 * a comma-separated file (`"1,234"`), where it groups. Undefined where it is no number.
 */
export function readFigure(
  raw: string,
  kind: "tokens" | "money",
  habit: NumberHabit,
): ReadFigure | undefined {
  const text = raw.trim();
  const isPlain = PLAIN.test(text);
  if (isPlain && (kind === "money" || !text.includes("."))) return exact(text);
  const body = text.replace(/^([+-]?)\s*[$€£]\s*/, "$1").replace(/\s*[$€£]$/, "");
  const groups = GROUPED.exec(body);
  if (groups !== null && groupsHere(body, groups[1] ?? "", kind, habit)) {
    return exact(body.replace(/[.,' \u00a0\u202f]/g, ""));
  }
  if (isPlain) return exact(text);
  const decimal = body.lastIndexOf(",") > body.lastIndexOf(".") ? "," : ".";
  const other = decimal === "," ? "." : ",";
  const [whole = "", fraction = "", ...more] = body.replace(/[' \u00a0\u202f]/g, "").split(decimal);
  if (more.length > 0 || fraction.includes(other)) return undefined;
  if (whole.includes(other) && !GROUPED.test(whole)) return undefined;
  const digits = `${whole.replaceAll(other, "")}.${fraction}`;
  if (!PLAIN.test(digits)) return undefined;
  return { value: Number(digits), hadDecimalComma: decimal === "," && body.includes(",") };
}

/** Whether what looks like thousands is thousands. */
function groupsHere(
  body: string,
  mark: string,
  kind: "tokens" | "money",
  habit: NumberHabit,
): boolean {
  const marks = body.split(mark).length - 1;
  if (kind === "tokens" || marks > 1 || (mark !== "." && mark !== ",")) return true;
  return mark === "," && !habit.commaIsFree && !/^[+-]?0/.test(body);
}

function exact(text: string): ReadFigure {
  return { value: Number(text), hadDecimalComma: false };
}
