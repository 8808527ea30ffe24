import { describe, expect, it } from "@jest/globals";
import { cornersOf, type NewSheet, type Part } from "../../src/template";
import { IMPORTED, newSheets, ONE_OFFER, SAMPLE } from "./deals";
import { parseFormula, within, type Expression } from "./expression";

/*
 * What holds of every sheet of a deal, imported usage included: Excel's own limits, and the habits
 * of a workbook that others audit.
 */
const SHEETS = newSheets(SAMPLE, ONE_OFFER, IMPORTED);

const each = SHEETS.map((sheet) => [sheet.sheet, sheet] as const);

/** These take any words; so does whatever is not said in a fixed vocabulary. */
const FREE_WORDS = [
  "Proposal",
  "Currency",
  "Band",
  "Note",
  "Model",
  "API id",
  "Confidence",
  "Source",
];

/** Pixels of a Letter sheet on its side, between margins of a quarter of an inch; A4 is wider. */
const ROOM_ON_PAPER = 10.5 * 96;
/** Of eleven points there are six left. */
const LEAST_SCALE = 0.55;

/** In pixels: seven a character, and five about them; what has no width of its own has 64. */
function widthOf(sheet: NewSheet, cells: ReadonlyMap<string, unknown>): number {
  const last = Math.max(...[...cells.keys()].map((place) => Number(place.split(",")[0])));
  const widths = Array.from({ length: last }, () => 64);
  for (const { at, characters } of ofKind(sheet, "columnWidth")) {
    const [from = "A", to = from] = at.split(":");
    const { left = 1 } = cornersOf(`${from}1`) ?? {};
    const { left: right = left } = cornersOf(`${to}1`) ?? {};
    widths.fill(characters * 7 + 5, left - 1, right);
  }
  return widths.slice(0, last).reduce((sum, width) => sum + width, 0);
}

describe.each(each)("%s", (_, sheet) => {
  const cells = contentsOf(sheet);
  const formulas = [...cells.values()].flatMap((cell) =>
    typeof cell === "object" && cell !== null ? [(cell as { formula: string }).formula] : [],
  );

  it("has no assumption inside a formula: the only numbers are 0, 1 and places in a list", () => {
    const assumed = formulas.flatMap((formula) =>
      constantsOf(parseFormula(formula))
        .filter((value) => value !== 0 && value !== 1)
        .map((value) => `${String(value)} in ${formula}`),
    );
    expect(assumed).toEqual([]);
  });

  it("keeps to what Excel allows of validations, names and formulas", () => {
    for (const { title, prompt, error, rule } of ofKind(sheet, "validation")) {
      expect([title, prompt, error]).not.toContain("");
      expect(title.length).toBeLessThanOrEqual(32);
      expect(prompt.length).toBeLessThanOrEqual(255);
      expect(error.length).toBeLessThanOrEqual(225);
      if (rule.kind === "list") expect(rule.words.join(",").length).toBeLessThanOrEqual(255);
      if (rule.kind === "formula") expect(rule.formula.length).toBeLessThanOrEqual(255);
    }
    for (const { comment } of ofKind(sheet, "name"))
      expect(comment.length).toBeLessThanOrEqual(255);
    for (const formula of formulas) expect(formula.length).toBeLessThanOrEqual(8192);
    expect(sheet.sheet.length).toBeLessThanOrEqual(31);
  });

  it("says nothing in the words of those who built it", () => {
    const said = [
      ...[...cells.values()].filter((cell) => typeof cell === "string"),
      ...ofKind(sheet, "name").map(({ comment }) => comment),
    ];
    expect(said.filter((text) => /\b(?:layers?|weighed|spill(?:s|ed)?)\b/iu.test(text))).toEqual(
      [],
    );
  });

  it("names the bounds by which an entry is refused", () => {
    for (const { rule, error } of ofKind(sheet, "validation")) {
      if (rule.kind !== "decimal" && rule.kind !== "whole") continue;
      for (const bound of [rule.min, ...(rule.max === undefined ? [] : [rule.max])]) {
        expect(
          [String(bound), `${String(bound * 100)} %`].some((said) => error.includes(said)),
        ).toBe(true);
      }
    }
  });

  it("asks no function of ours in a validation or a conditional format: Excel does not call it there", () => {
    const native = [
      ...ofKind(sheet, "validation").map(({ rule }) => rule),
      ...ofKind(sheet, "conditionalFormat").map(({ formula }) => formula),
    ];
    expect(JSON.stringify(native)).not.toContain("DEAL");
  });

  it("says what every input takes that is a choice, a figure or a day", () => {
    const said = cellsOf(ofKind(sheet, "validation").map(({ at }) => at));
    const unsaid = [...unlockedOf(sheet)]
      .filter((place) => !said.has(place))
      .map((place) => `${labelOf(place, sheet, cells)} at ${place}`);
    const free = unsaid.filter((line) => FREE_WORDS.some((word) => line.startsWith(`${word} at`)));
    expect(unsaid.filter((line) => !free.includes(line))).toEqual([]);
  });

  it("lets nothing be typed over a result: only inputs are unlocked, and all that are look like it", () => {
    const inputs = ofKind(sheet, "format").filter(({ style }) => style.unlocked === true);
    for (const { style } of inputs) expect(style.fill).toBe("#FFF9DB");
    const overwritable = [...unlockedOf(sheet)].filter((place) => {
      const cell = cells.get(place) as { formula: string } | undefined;
      // An empty input holds ="" and a year that repeats the one before holds a link to it.
      return typeof cell === "object" && cell !== null && !/^=(?:""|[A-Z]+\d+)$/.test(cell.formula);
    });
    expect(overwritable).toEqual([]);
  });

  it("shows a bare link to another sheet in green", () => {
    const green = (place: string) => styleAt(sheet, place).color === "#00703C";
    const links = [...cells].flatMap(([place, cell]) =>
      typeof cell === "object" && /^='[^']+'!\$?[A-Z]+\$?\d+$/.test((cell as Formula).formula)
        ? [place]
        : [],
    );
    expect(links.filter((place) => !green(place) && !isUnit(place, cells))).toEqual([]);
  });

  it("keeps its title in view", () => {
    const [freeze] = ofKind(sheet, "freeze");
    expect(freeze?.rows).toBeGreaterThan(0);
  });

  it("is large enough to read where it is fitted to one page wide, its heads on every page", () => {
    const [print, ...more] = ofKind(sheet, "print");
    expect([print?.orientation, more]).toEqual(["landscape", []]);
    const scale = ROOM_ON_PAPER / widthOf(sheet, cells);
    expect([sheet.sheet, scale > LEAST_SCALE || scale]).toEqual([sheet.sheet, true]);
    // The heads of the only list, or the title.
    const [titleRow = 0, lastTitleRow] = (print?.titleRows ?? "").split(":").map(Number);
    expect(lastTitleRow).toBe(titleRow);
    expect(cells.has(`1,${String(titleRow)}`)).toBe(true);
  });

  it("names nothing but what the pane reads and writes", () => {
    const names = ofKind(sheet, "name").map(({ name }) => name);
    expect(names.filter((name) => !/^Deal_(?:In|Out|Chk)_[A-Z]/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("has no formula in a table that spills", () => {
    const inTable = cellsOf(ofKind(sheet, "table").map(({ at }) => at));
    const calls = [...inTable].filter((place) => {
      const cell = cells.get(place);
      return typeof cell === "object" && (cell as Formula).formula.includes("DEAL.");
    });
    expect(calls).toEqual([]);
  });
});

describe("the look for assumptions in formulas", () => {
  it.each([
    ["=-3*A1", [3]],
    ["=SUM(-A1,5)", [5]],
    ["=MATCH(A1,{2,-3},0)", [2, 3]],
    ["=INDEX(A1:B9*1.2,-4,2)", [1.2, 4]],
    ["=IF(A1=2,B1,C1>=7)", [7]],
    ["=IF(A1=0.5,1,0)", [0.5]],
    ["=INDEX(DEAL.LEVER_VALUES(A1:B2,,3),0,2)", [3]],
  ])("finds in %s the numbers %j", (formula, found) => {
    expect(constantsOf(parseFormula(formula)).filter((value) => value > 1 || value % 1)).toEqual(
      found,
    );
  });
});

interface Formula {
  readonly formula: string;
}

function ofKind<K extends Part["kind"]>(sheet: NewSheet, kind: K): Extract<Part, { kind: K }>[] {
  return sheet.parts.filter((part): part is Extract<Part, { kind: K }> => part.kind === kind);
}

/** By `column,row`. */
function contentsOf(sheet: NewSheet): ReadonlyMap<string, unknown> {
  const contents = new Map<string, unknown>();
  for (const { at, rows } of ofKind(sheet, "cells")) {
    const { left = 1, top = 1 } = cornersOf(at) ?? {};
    rows.forEach((row, down) =>
      row.forEach((cell, across) => {
        if (cell !== null) contents.set(`${String(left + across)},${String(top + down)}`, cell);
      }),
    );
  }
  return contents;
}

function cellsOf(areas: readonly string[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const area of areas) {
    const { left = 1, top = 1, right = 0, bottom = 0 } = cornersOf(area) ?? {};
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        places.add(`${String(column)},${String(row)}`);
      }
    }
  }
  return places;
}

/** The last word on each cell counts. */
function unlockedOf(sheet: NewSheet): ReadonlySet<string> {
  const unlocked = new Set<string>();
  for (const { at, style } of ofKind(sheet, "format")) {
    if (style.unlocked === undefined) continue;
    for (const place of cellsOf([at])) {
      if (style.unlocked) unlocked.add(place);
      else unlocked.delete(place);
    }
  }
  return unlocked;
}

function styleAt(sheet: NewSheet, place: string): { readonly color?: string } {
  const styles = ofKind(sheet, "format").filter(({ at }) => cellsOf([at]).has(place));
  return Object.assign({}, ...styles.map(({ style }) => style)) as { readonly color?: string };
}

/** The word to the left of an input; in a table the head of its column. */
function labelOf(place: string, sheet: NewSheet, cells: ReadonlyMap<string, unknown>): string {
  const unlocked = unlockedOf(sheet);
  const [column = 1, row = 1] = place.split(",").map(Number);
  const beside = `${String(column - 1)},${String(row)}`;
  if (typeof cells.get(beside) === "string" && !unlocked.has(beside)) {
    return String(cells.get(beside));
  }
  let above = row;
  while (unlocked.has(`${String(column)},${String(above)}`)) above -= 1;
  return String(cells.get(`${String(column)},${String(above)}`));
}

/** A currency in the column of units is as quiet as the units around it. */
function isUnit(place: string, cells: ReadonlyMap<string, unknown>): boolean {
  const [column = 1, row = 1] = place.split(",").map(Number);
  for (let above = row; above > 0; above -= 1) {
    if (cells.get(`${String(column)},${String(above)}`) === "Unit") return true;
  }
  return false;
}

/** Numbers that are worked with; not those that say which row or column, or which of a list. */
function constantsOf(expression: Expression): number[] {
  const places = new Set([...within(expression)].flatMap(placesIn));
  return [...within(expression)].flatMap((part) =>
    part.kind === "constant" && typeof part.value === "number" && !places.has(part)
      ? [part.value]
      : [],
  );
}

/** A place is a whole number from 1 on, or 0 for all of them. */
function placesIn(part: Expression): Expression[] {
  const said =
    part.kind === "call" && part.name === "INDEX"
      ? part.args.slice(1)
      : part.kind === "binary" && part.operator === "="
        ? [part.left, part.right]
        : [];
  return said.flatMap((one) =>
    one?.kind === "constant" && typeof one.value === "number" && Number.isInteger(one.value)
      ? [one]
      : [],
  );
}
