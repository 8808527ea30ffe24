import { figure } from "../../../messages";
import { habitOf, NO_HABIT, type Habit } from "../habit";
import type { DecimalMark } from "../numerals";
import { moneyText, percentText, spoken } from "../plainText";
import { readPercent } from "../readPercent";
import type { Reading } from "../reading";
import { columnsOf, isHeading, type Columns } from "./columns";
import { isBlankRow, isTotal, splitRows, type PastedLine } from "./splitRows";
import { readThreshold } from "./threshold";

/** A vendor's band table as it was understood, line by line, for a preview. */
export interface PastedTable {
  readonly rows: readonly PastedRow[];
  /** Set where the thresholds have two readings; read again with the habit that was chosen. */
  readonly question?: HabitQuestion;
}

export interface PastedRow {
  readonly line: number;
  readonly text: string;
  readonly as: PastedBand | Passed | NotUnderstood;
}

/** Texts for the fields of the wizard. */
export interface PastedBand {
  readonly kind: "band";
  readonly name: string;
  readonly threshold: string;
  readonly discount: string;
}

/** A line that says nothing about a band. */
export interface Passed {
  readonly kind: "passed";
  readonly because: "blank" | "heading" | "total" | "note";
}

/** A line with figures in it that are not a threshold and a discount. */
export interface NotUnderstood {
  readonly kind: "not_understood";
}

export interface HabitQuestion {
  readonly example: string;
  readonly choices: readonly { readonly decimalMark: DecimalMark; readonly label: string }[];
}

/** Reads a pasted band table: headings, currency signs, blank rows, ranges and totals are understood. */
export function readBandTable(pasted: string, known: Habit = NO_HABIT): PastedTable {
  const lines = splitRows(pasted);
  const columns = columnsOf(lines, known);
  if (columns === undefined) {
    return {
      rows: lines.map((line) => ({ ...shown(line), as: passedOver(line) ?? NOT_UNDERSTOOD })),
    };
  }
  const habit = known.decimalMark
    ? known
    : habitOf(lines.map(({ cells }) => cells[columns.threshold] ?? ""));
  const sense: Sense = {
    columns,
    habit,
    scale: scaleIn(columns.headings[columns.threshold] ?? ""),
    percents: percentsIn(lines, columns),
  };
  const rows = lines.map((line) => ({ ...shown(line), as: rowAs(line, sense) }));
  const question = questionOf(lines, sense);
  return question === undefined ? { rows } : { rows, question };
}

const NOT_UNDERSTOOD = { kind: "not_understood" } as const;

/** How the whole table is to be read, decided before any row is. */
interface Sense {
  readonly columns: Columns;
  readonly habit: Habit;
  /** `k` or `m` where the heading says that the figures are in thousands or millions. */
  readonly scale: string;
  readonly percents: "percentages" | "fractions" | "each by itself";
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

function rowAs(line: PastedLine, sense: Sense): PastedRow["as"] {
  const passed = passedOver(line);
  if (passed !== undefined) return passed;
  const { columns } = sense;
  const threshold = thresholdIn(line, sense);
  const discount = discountText(line.cells[columns.discount] ?? "", sense);
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

function thresholdIn({ cells }: PastedLine, { columns, habit, scale }: Sense): Reading<number> {
  const cell = cells[columns.threshold] ?? "";
  const hasScale = /\d\s*[a-z]/iu.test(cell.replace(/\bto\b/giu, ""));
  const bare = /^[^\d]*0+\D*$/u.test(cell) || hasScale || scale === "";
  return readThreshold(bare ? cell : cell.replace(/(\d)(?!.*\d)/u, `$1${scale}`), habit);
}

function firstOf(reading: Reading<number> & { kind: "ambiguous" }): number {
  return reading.choices[0]?.value ?? 0;
}

/** One reading for the column: with a 20 in it, 0.5 is half a percent; with a 0.2, a half. */
function percentsIn(lines: readonly PastedLine[], { discount }: Columns): Sense["percents"] {
  const bare = lines
    .map(({ cells }) => cells[discount] ?? "")
    .filter((cell) => /^[\d.,]+$/u.test(cell));
  const figures = bare.map((cell) => Number(cell.replace(",", ".")));
  if (figures.some((value) => value > 1)) return "percentages";
  return figures.some((value) => value > 0 && value < 0.5) ? "fractions" : "each by itself";
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
