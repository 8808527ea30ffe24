import { figure } from "../../../messages";
import { habitOf, NO_HABIT, type Habit } from "../habit";
import type { DecimalMark } from "../numerals";
import { moneyText, percentText, spoken } from "../plainText";
import { readPercent } from "../readPercent";
import { howLong, withoutMonth } from "../howLong";
import { NOT_UNDERSTOOD, type Passed, type PastedRow } from "../pastedRow";
import { times, type Reading } from "../reading";
import { bandsAcross } from "./bandsAcross";
import { columnsOf, isHeading, type Columns } from "./columns";
import { isBlankRow, isTotal, splitRows, type PastedLine } from "./splitRows";
import { readThreshold } from "./threshold";

/** A vendor's band table as it was understood, line by line, for a preview. */
export interface PastedTable {
  readonly rows: readonly PastedRow<PastedBand>[];
  /** Set where the thresholds have two readings; read again with the habit that was chosen. */
  readonly question?: HabitQuestion;
  /** What was done to the figures, or to the table, before it could be understood. */
  readonly changes: readonly TableChange[];
}

/**
 * `turned`: its bands lay side by side. `month`: sums were a month's, and are 12 times as much.
 * `reductions`: all discounts had brackets or a minus, as reductions of a price have.
 */
export type TableChange = "turned" | "month" | "reductions";

/** Texts for the fields of the wizard. */
export interface PastedBand {
  readonly kind: "band";
  readonly name: string;
  readonly threshold: string;
  readonly discount: string;
}

export interface HabitQuestion {
  readonly example: string;
  readonly choices: readonly { readonly decimalMark: DecimalMark; readonly label: string }[];
}

/** Reads a pasted band table: headings, currency signs, blank rows, ranges and totals are understood. */
export function readBandTable(pasted: string, known: Habit = NO_HABIT): PastedTable {
  const asPasted = splitRows(pasted);
  const across = bandsAcross(asPasted, known);
  const lines = across ?? asPasted;
  const turns: readonly TableChange[] = across === undefined ? [] : ["turned"];
  const columns = columnsOf(lines, known);
  if (columns === undefined) {
    const rows = lines.map((line) => ({
      ...shown(line),
      as: passedOver(line) ?? NOT_UNDERSTOOD,
    }));
    return { rows, changes: turns };
  }
  const sense = senseOf(lines, columns, known);
  const rows = lines.map((line) => ({ ...shown(line), as: rowAs(line, sense) }));
  const question = questionOf(lines, sense);
  const changes = [...turns, ...changesIn(lines, sense)];
  return question === undefined ? { rows, changes } : { rows, question, changes };
}

/** How the whole table is to be read, decided before any row is. */
interface Sense {
  readonly columns: Columns;
  readonly habit: Habit;
  /** `k` or `m` where the heading says that the figures are in thousands or millions. */
  readonly scale: string;
  readonly percents: "percentages" | "fractions" | "each by itself";
  /** Whether the heading says that the thresholds are a month's. */
  readonly aMonth: boolean;
  /** Whether the discounts are said as reductions of the price: `(10%)`, `-10%`. */
  readonly reductions: boolean;
}

function senseOf(lines: readonly PastedLine[], columns: Columns, known: Habit): Sense {
  const habit = known.decimalMark
    ? known
    : habitOf(lines.map(({ cells }) => cells[columns.threshold] ?? ""));
  const heading = columns.headings[columns.threshold] ?? "";
  const reductions = areReductions(lines, columns);
  return {
    columns,
    habit,
    scale: scaleIn(heading),
    percents: percentsIn(lines, columns, reductions),
    aMonth: howLong(heading) === "month",
    reductions,
  };
}

function changesIn(lines: readonly PastedLine[], sense: Sense): readonly TableChange[] {
  const months = lines.some(
    (line) => passedOver(line) === undefined && isAMonth(thresholdCell(line, sense), sense),
  );
  return [
    ...(months ? ["month" as const] : []),
    ...(sense.reductions ? ["reductions" as const] : []),
  ];
}

function shown({ line, text }: PastedLine) {
  return { line, text };
}

function passedOver(line: PastedLine): Passed | undefined {
  if (isBlankRow(line)) return { kind: "passed", because: "blank" };
  if (isTotal(line)) return { kind: "passed", because: "total" };
  const [only = "", ...more] = line.cells.filter((cell) => cell !== "");
  // A title over the table, though a year may stand in it.
  if (more.length === 0 && line.cells.length > 1 && /^\p{L}/u.test(only)) {
    return { kind: "passed", because: "note" };
  }
  if (!isHeading(line)) return undefined;
  return { kind: "passed", because: line.cells.length > 1 ? "heading" : "note" };
}

function rowAs(line: PastedLine, sense: Sense): PastedRow<PastedBand>["as"] {
  const passed = passedOver(line);
  if (passed !== undefined) return passed;
  const { columns } = sense;
  const threshold = thresholdIn(line, sense);
  const discount = discountText(discountCell(line, sense), sense);
  if (line.cells.length === 1) return { kind: "passed", because: "note" };
  if (threshold.kind === "blank" || threshold.kind === "unreadable" || discount === undefined) {
    return NOT_UNDERSTOOD;
  }
  return {
    kind: "band",
    name: columns.name === undefined ? "" : (line.cells[columns.name] ?? ""),
    threshold: moneyText(threshold.kind === "understood" ? threshold.value : firstOf(threshold)),
    discount,
  };
}

const MONTHS = 12;

function thresholdIn(line: PastedLine, sense: Sense): Reading<number> {
  const { habit, scale } = sense;
  const said = thresholdCell(line, sense);
  const cell = howLong(said) === "month" ? withoutMonth(said) : said;
  const hasScale = /\d\s*[a-z]/iu.test(cell.replace(/\bto\b/giu, ""));
  const bare = /^[^\d]*0+\D*$/u.test(cell) || hasScale || scale === "";
  const reading = readThreshold(bare ? cell : cell.replace(/(\d)(?!.*\d)/u, `$1${scale}`), habit);
  return isAMonth(said, sense) ? times(reading, MONTHS) : reading;
}

function thresholdCell({ cells }: PastedLine, { columns }: Sense): string {
  return cells[columns.threshold] ?? "";
}

/** A sum that says itself what it is for is taken at its word. */
function isAMonth(cell: string, { aMonth }: Sense): boolean {
  const own = howLong(cell);
  return own === undefined ? aMonth : own === "month";
}

function firstOf(reading: Reading<number> & { kind: "ambiguous" }): number {
  return reading.choices[0]?.value ?? 0;
}

/** One reading for the column: with a 20 in it, 0.5 is half a percent; with a 0.2, a half. */
function percentsIn(
  lines: readonly PastedLine[],
  columns: Columns,
  reductions: boolean,
): Sense["percents"] {
  const bare = lines
    .map((line) => discountCell(line, { columns, reductions }))
    .filter((cell) => /^[\d.,]+$/u.test(cell));
  const figures = bare.map((cell) => Number(cell.replace(",", ".")));
  if (figures.some((value) => value > 1)) return "percentages";
  return figures.some((value) => value > 0 && value < 0.5) ? "fractions" : "each by itself";
}

/** `(10%)`, `(10) %`, `-10%`. */
const REDUCTION = /^(?:\((?<inside>[\d.,]+\s*%?)\)(?<sign>\s*%)?|[-−]\s*(?<after>[\d.,]+\s*%?))$/u;

/** Whether every discount but 0 has brackets or a minus: among others one would be a surcharge. */
function areReductions(lines: readonly PastedLine[], { discount }: Columns): boolean {
  const figures = lines
    .filter((line) => passedOver(line) === undefined)
    .map(({ cells }) => cells[discount] ?? "")
    .filter((cell) => /[1-9]/u.test(cell));
  return figures.length > 0 && figures.every((cell) => REDUCTION.test(cell));
}

function discountCell(
  { cells }: PastedLine,
  { columns, reductions }: Pick<Sense, "columns" | "reductions">,
): string {
  const cell = cells[columns.discount] ?? "";
  const { inside = "", sign = "", after } = REDUCTION.exec(cell)?.groups ?? {};
  if (!reductions || inside + (after ?? "") === "") return cell;
  return after ?? inside + sign;
}

/** The text for the discount's field; what is ambiguous stays as it is, and the field will ask. */
function discountText(cell: string, { percents, habit }: Sense): string | undefined {
  const isBare = /^[\d.,]+$/u.test(cell);
  if (isBare && percents === "fractions") {
    return percentText(Number(cell.replace(",", ".")));
  }
  const reading = readPercent(
    isBare && percents === "percentages" ? `${cell} %` : cell,
    "discount",
    habit,
  );
  if (reading.kind === "understood") return percentText(reading.value);
  return reading.kind === "ambiguous" ? cell : undefined;
}

const IN_THOUSANDS =
  /\(\s*(?:in\s+)?(?:[A-Z]{3}\s*|\p{Sc}\s*)?(?:k|thousands?|'?000s?)\s*\)|in thousands|'000/iu;
const IN_MILLIONS =
  /\(\s*(?:in\s+)?(?:[A-Z]{3}\s*|\p{Sc}\s*)?(?:m|mm|mn|millions?)\s*\)|in millions/iu;

function scaleIn(heading: string): string {
  if (IN_THOUSANDS.test(heading)) return "k";
  return IN_MILLIONS.test(heading) ? "m" : "";
}

function questionOf(lines: readonly PastedLine[], sense: Sense): HabitQuestion | undefined {
  const doubtful = lines.find(
    (line) => passedOver(line) === undefined && thresholdIn(line, sense).kind === "ambiguous",
  );
  if (doubtful === undefined) return undefined;
  const marks: readonly DecimalMark[] = [".", ","];
  const example = doubtful.cells[sense.columns.threshold] ?? "";
  return {
    example,
    choices: marks.flatMap((decimalMark) => {
      const reading = thresholdIn(doubtful, { ...sense, habit: { decimalMark, settled: true } });
      return reading.kind === "understood"
        ? [
            {
              decimalMark,
              label: reading.value < 1000 ? figure(reading.value) : spoken(reading.value),
            },
          ]
        : [];
    }),
  };
}
