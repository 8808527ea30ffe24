import { describe, expect, it } from "@jest/globals";
import { cornersOf, type Part } from "../../src/template";
import { Calculator } from "./calculator";
import { IMPORTED, newSheets, ONE_OFFER, SAMPLE } from "./deals";

/*
 * Text that is wrapped has a row that is high enough for all its lines, with and without a deadline,
 * with a workload and without one.
 */
/** Points of a line, and characters of a column whose width is not given. */
const LINE = 16;
const STANDARD = 8;

const DEALS = {
  "the sample": SAMPLE,
  "one offer and nothing else": ONE_OFFER,
  "imported usage": IMPORTED,
};

describe.each(Object.entries(DEALS))("%s", (_, plan) => {
  const book = new Calculator(plan);
  const sheets = newSheets(plan);

  it.each(sheets.map((sheet) => [sheet.sheet, sheet] as const))(
    "cuts nothing off: %s",
    (name, sheet) => {
      const cut = [...wrapped(sheet.parts)].flatMap((place) => {
        const [column = 1, row = 1] = place.split(",").map(Number);
        const at = `${String.fromCharCode(64 + column)}${String(row)}`;
        const value = book.value(name, at);
        if (typeof value !== "string") return [];
        const lines = linesOf(value, widthOf(column, row, sheet.parts));
        return lines * LINE <= heightOf(row, sheet.parts) ? [] : [`${at}: ${value}`];
      });
      expect(cut).toEqual([]);
    },
  );
});

function wrapped(parts: readonly Part[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const part of parts) {
    if (part.kind !== "format" || part.style.wrap === undefined) continue;
    for (const place of placesIn(part.at)) {
      if (part.style.wrap) places.add(place);
      else places.delete(place);
    }
  }
  return places;
}

function placesIn(area: string): readonly string[] {
  const { left = 1, top = 1, right = 0, bottom = 0 } = cornersOf(area) ?? {};
  return Array.from({ length: (right - left + 1) * (bottom - top + 1) }, (_, index) => {
    const width = right - left + 1;
    return `${String(left + (index % width))},${String(top + Math.floor(index / width))}`;
  });
}

/** Excel breaks a line before a word that does not fit. */
function linesOf(text: string, width: number): number {
  let [lines, room] = [1, width];
  for (const { length } of text.split(" ")) {
    if (length > room && room < width) {
      lines += 1;
      room = width;
    }
    room -= length + 1;
  }
  return lines;
}

/** Of the cell, or of all that are made one. */
function widthOf(column: number, row: number, parts: readonly Part[]): number {
  const merged = parts.flatMap((part) => {
    if (part.kind !== "merge") return [];
    const { left = 1, right = 0, top = 1, bottom = 0 } = cornersOf(part.at) ?? {};
    return left === column && top <= row && row <= bottom ? [right] : [];
  });
  const last = merged[0] ?? column;
  return Array.from({ length: last - column + 1 }, (_, index) => {
    const letter = String.fromCharCode(64 + column + index);
    const widths = parts.flatMap((part) =>
      part.kind === "columnWidth" && covers(part.at, letter) ? [part.characters] : [],
    );
    return widths.at(-1) ?? STANDARD;
  }).reduce((sum, width) => sum + width, 0);
}

function covers(columns: string, letter: string): boolean {
  const [from = "", to = from] = columns.split(":");
  return from <= letter && letter <= to;
}

/** As high as it needs where no height is given. */
function heightOf(row: number, parts: readonly Part[]): number {
  const heights = parts.flatMap((part) => {
    if (part.kind !== "rowHeight") return [];
    const [from = 0, to = from] = part.at.split(":").map(Number);
    return from <= row && row <= to ? [part.points] : [];
  });
  const height = heights.at(-1) ?? LINE;
  return typeof height === "number" ? height : Infinity;
}
