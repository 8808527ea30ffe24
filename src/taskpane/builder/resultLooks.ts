import { day, figure, percent } from "../../messages";
import { FORMATS } from "../../template";
import type { FunctionFacts } from "../catalogue/functionFacts";
import type { ResultCell } from "../worksheetFunctions/callFunction";

export type Unit = "money" | "rate" | "fraction" | "date" | "plain";

/** The unit of a single result, from what the function says that it gives. */
export function unitOf({ returns }: FunctionFacts): Unit {
  if (/^(Money|Net money|Consumption|A (row|column) of consumptions)/.test(returns)) return "money";
  if (/^Rate per million/.test(returns)) return "rate";
  return /^(Fraction|Discount as a fraction|Share|Probability)/.test(returns)
    ? "fraction"
    : "plain";
}

/** How the cells of a deal's sheets show each; a plain figure has no format of its own. */
const NUMBER_FORMATS: { readonly [U in Unit]: string | undefined } = {
  money: FORMATS.money,
  rate: FORMATS.rate,
  fraction: FORMATS.percent,
  date: FORMATS.date,
  plain: undefined,
};

/** More cells than these are left as they are: a format for each would be slow to write. */
const MOST_FORMATTED = 5_000;

/** A number format for each cell of a result, as far as its unit is known. */
export function numberFormats(
  facts: FunctionFacts,
  rows: readonly (readonly ResultCell[])[],
): readonly (readonly (string | undefined)[])[] {
  if (rows.length * (rows[0]?.length ?? 0) > MOST_FORMATTED) return [];
  return rows.map((row, down) =>
    row.map((cell, column) =>
      typeof cell === "string" ? undefined : NUMBER_FORMATS[unitAt(facts, rows, down, column)],
    ),
  );
}

/** A report has a heading over each column; what has none is of one unit throughout. */
export function isReport([first = []]: readonly (readonly ResultCell[])[]): boolean {
  return first.length > 1 && first.every((cell) => typeof cell === "string");
}

export function unitAt(
  facts: FunctionFacts,
  rows: readonly (readonly ResultCell[])[],
  down: number,
  column: number,
): Unit {
  if (!isReport(rows)) return unitOf(facts);
  const [headings = []] = rows;
  return unitInReport(labelIn(headings[0]), labelIn(headings[column]), labelIn(rows[down]?.[0]));
}

export function labelIn(cell: ResultCell | undefined): string {
  return typeof cell === "string" ? cell : "";
}

const DATES = /^(From|To|Card made|Start by|Target close|Quarter end)$/i;
const RATES = /^(Input|Output|Cache write (5m|1h)|Cache read|Fast (in|out)put)$/i;
const FRACTIONS = /discount|share|probability|points|realized|quoted|against the (band|terms)/i;
const MONEY =
  /cost|saving|money|value|paid|commit|balance|drawn|rolled|overage|not covered|unused|refund|forfeited|against the mix/i;
const COUNTS = /month|weeks/i;
/** In reports that begin with these the name of the row says the unit, and not the heading. */
const NAMES_OF_ROWS = /^(Measure|Reading)$/i;

/** The unit of a cell of a report, from the headings that the report has and the name of its row. */
function unitInReport(first: string, heading: string, rowName: string): Unit {
  const says = NAMES_OF_ROWS.test(first) ? rowName : heading;
  if (DATES.test(says)) return "date";
  if (RATES.test(says)) return "rate";
  if (FRACTIONS.test(says)) return "fraction";
  return MONEY.test(says) && !COUNTS.test(says) ? "money" : "plain";
}

/** As a person reads it; the cell itself keeps every digit. */
export function shown(cell: ResultCell, unit: Unit): string {
  if (typeof cell === "object") return cell.error;
  if (typeof cell === "string") return cell;
  switch (unit) {
    case "money":
    case "rate":
      return figure(rounded(cell, 2));
    case "fraction":
      return percent(rounded(cell, 4));
    case "date":
      return cell >= 1 ? day(cell) : figure(cell);
    case "plain":
      return figure(Math.abs(cell) >= 1000 ? rounded(cell, 2) : Number(cell.toPrecision(6)));
  }
}

function rounded(value: number, decimals: number): number {
  const result = Number(`${Math.round(Number(`${value}e${decimals}`))}e-${decimals}`);
  return Number.isFinite(result) ? result : value;
}
