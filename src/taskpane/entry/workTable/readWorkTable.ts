import { isBlankRow, isTotal, splitRows, type PastedLine } from "../bandTable/splitRows";
import { numerals, valueOf } from "../numerals";
import { turned } from "../onItsSide";
import { NOT_UNDERSTOOD, type Passed, type PastedRow } from "../pastedRow";
import { plainText } from "../plainText";
import { readVolume, volumeParts } from "../readVolume";
import { indexOf, namesIn, withUnits, workColumns } from "./columns";
import type { VolumeUnit, WorkColumnRead, WorkColumns, WorkName } from "./columns";

/** A workload as it was understood, line by line, for a preview. */
export interface PastedWorkTable {
  readonly rows: readonly PastedRow<PastedWork>[];
  readonly columns: readonly WorkColumnRead[];
  readonly period: WorkColumns["period"];
  /** Whether its models lay side by side. */
  readonly isTurned: boolean;
}

/** Texts for the fields of the wizard. */
export type PastedWork = { readonly kind: "work" } & { readonly [C in WorkName]: string };

/**
 * Reads a workload that was pasted from a sheet: by its headings, or without them in the order of
 * our own fields. Volumes under a heading that says tokens, and neither MTok nor million, are
 * tokens where one is too many to be millions.
 */
export function readWorkTable(pasted: string): PastedWorkTable {
  const asPasted = splitRows(pasted);
  const isTurned = liesOnItsSide(asPasted);
  const lines = isTurned ? turned(asPasted.filter(({ cells }) => cells.length > 1)) : asPasted;
  const found = workColumns(lines);
  const columns = withUnits(found.columns, hasMany(lines, found));
  const rows = lines.map((line) => ({
    line: line.line,
    text: line.text,
    as: passedOver(line, found) ?? workIn(line, columns),
  }));
  return { rows, columns, period: found.period, isTurned };
}

/** Our columns' names stand below each other, and in no line beside each other. */
function liesOnItsSide(lines: readonly PastedLine[]): boolean {
  const labels = lines.filter(({ cells }) => cells.length > 1).map(({ cells }) => cells[0] ?? "");
  return namesIn(labels) >= 2 && !lines.some(({ cells }) => namesIn(cells) >= 2);
}

function passedOver(line: PastedLine, { heading, columns }: WorkColumns): Passed | undefined {
  if (isBlankRow(line)) return { kind: "passed", because: "blank" };
  if (line === heading) return { kind: "passed", because: "heading" };
  if (isTotal(line)) return { kind: "passed", because: "total" };
  const model = indexOf(columns, "model");
  const says = line.cells.some((cell, index) => index !== model && /\d/u.test(cell));
  return line.cells.length < 2 || !says ? { kind: "passed", because: "note" } : undefined;
}

const VOLUMES = ["input", "output"] as const;
/** What stands in a cell that has nothing to say. */
const NOTHING = /^(?:[-–—]+|n\/?a)$/iu;

function workIn(line: PastedLine, columns: readonly WorkColumnRead[]): PastedRow<PastedWork>["as"] {
  const cell = (name: WorkName) => cellIn(line, columns, name);
  const [input, output] = VOLUMES.map((name) =>
    volumeText(cell(name), columns[indexOf(columns, name)]?.unit ?? "millions"),
  );
  if (input === undefined || output === undefined) return NOT_UNDERSTOOD;
  if (!/\p{L}/u.test(cell("model")) || input + output === "") return NOT_UNDERSTOOD;
  return {
    kind: "work",
    model: cell("model"),
    input,
    output,
    cacheRead: cell("cacheRead"),
    cacheWrite: cell("cacheWrite"),
    batch: cell("batch"),
    usOnly: cell("usOnly"),
  };
}

function cellIn({ cells }: PastedLine, columns: readonly WorkColumnRead[], name: WorkName): string {
  const cell = cells[indexOf(columns, name)] ?? "";
  return NOTHING.test(cell) ? "" : cell;
}

const POWER: { readonly [U in VolumeUnit]: number } = { millions: 0, thousands: -3, tokens: -6 };

/** The text for the volume's field, in millions; as it is where only the field can ask. */
function volumeText(cell: string, unit: VolumeUnit): string | undefined {
  if (cell === "") return "";
  const { figures = "", powerOfTen } = volumeParts(cell) ?? {};
  const [first] = numerals(figures);
  if (first === undefined) return undefined;
  // What says itself what it counts does so whatever the heading says.
  if (powerOfTen === 0) return figures;
  if (powerOfTen !== undefined) {
    const reading = readVolume(cell);
    return reading.kind === "understood" ? plainText(reading.value) : cell;
  }
  // Tokens are whole: what may group their figures does.
  return unit === "millions" ? cell : plainText(valueOf(first, POWER[unit]));
}

const TOO_MANY = 1_000_000;

/** Whether one volume is too many to be millions. */
function hasMany(lines: readonly PastedLine[], found: WorkColumns): boolean {
  const isMany = (cell: string) => {
    const [count] = numerals(cell);
    return count !== undefined && valueOf(count) >= TOO_MANY;
  };
  const body = lines.filter((line) => passedOver(line, found) === undefined);
  return body.some((line) => VOLUMES.some((name) => isMany(cellIn(line, found.columns, name))));
}
