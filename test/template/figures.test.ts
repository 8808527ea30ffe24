import { describe, expect, it } from "@jest/globals";
import { cornersOf, type NewSheet } from "../../src/template";
import { FORMATS } from "../../src/template/look";
import { Calculator } from "./calculator";
import { IMPORTED, newSheets, SAMPLE } from "./deals";

/*
 * Every figure that the sample deal and a kept import show, worked out: it has one of the formats
 * of the template, and says what it is a figure of.
 */
const SHEETS = newSheets(SAMPLE, IMPORTED);
const worked = new Calculator({ sheets: SHEETS });

/** These say it themselves: `× 1.1`, `12.0%`, `31 Dec 2026`, `Year 2`. */
const WITH_UNIT: readonly string[] = [
  FORMATS.percent,
  FORMATS.wholePercent,
  FORMATS.date,
  FORMATS.month,
  FORMATS.year,
  FORMATS.yearsLess,
  FORMATS.factor,
];
const MONEY: readonly string[] = [FORMATS.money, FORMATS.cents, FORMATS.rate];
const CURRENCY = /\bUSD\b|\bUS dollars\b/;
/** What is no money: a count of something, a ratio, or a small number. */
const COUNTED =
  /\b(?:MTok|days|weeks|periods|factor|times|index|number|rank|rows|skipped|steps|checks|bands|tolerance)\b/i;

describe.each(SHEETS.map((sheet) => [sheet.sheet, sheet] as const))("%s", (_, sheet) => {
  const figures = figuresOf(sheet);

  it("has figures in the formats of the template only", () => {
    const known: readonly (string | undefined)[] = Object.values(FORMATS);
    expect(figures.filter(({ format }) => !known.includes(format))).toEqual([]);
  });

  it("says the unit of each figure beside it, over it or in its format", () => {
    const unsaid = figures.filter(({ format = "", unit, head, label, over }) => {
      if (WITH_UNIT.includes(format) || unit !== "") return false;
      if (COUNTED.test(head)) return false;
      return MONEY.includes(format)
        ? ![head, ...over].some((words) => CURRENCY.test(words))
        : !label.some((words) => COUNTED.test(words));
    });
    expect(unsaid).toEqual([]);
  });
});

interface Figure {
  readonly at: string;
  readonly format?: string;
  /** What the column of units says; empty where the table has none. */
  readonly unit: string;
  /** Of its column. */
  readonly head: string;
  /** At the start of its row, and right before it. */
  readonly label: readonly string[];
  /** The heading of its table, and what the sheet says under its title. */
  readonly over: readonly string[];
}

function figuresOf({ sheet, parts }: NewSheet): readonly Figure[] {
  const formats = new Map<string, string>();
  const heads = new Set<number>();
  const headings = new Set<number>();
  let [right, bottom] = [1, 1];
  for (const part of parts) {
    if (part.kind !== "format") continue;
    const area = cornersOf(part.at);
    if (area === undefined) continue;
    right = Math.max(right, area.right);
    bottom = Math.max(bottom, area.bottom);
    if (part.style.bold && part.style.fill) heads.add(area.top);
    if (part.style.size === 13) headings.add(area.top);
    if (part.style.numberFormat === undefined) continue;
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1)
        formats.set(`${String(column)},${String(row)}`, part.style.numberFormat);
  }
  const letter = (column: number) => String.fromCharCode(64 + column);
  const values = worked.values(sheet, `A1:${letter(right)}${String(bottom)}`);
  const text = (column: number, row: number) => {
    const value = values[row - 1]?.[column - 1];
    return typeof value === "string" ? value : "";
  };
  const above = (rows: ReadonlySet<number>, row: number) =>
    Math.max(0, ...[...rows].filter((each) => each <= row));
  return values.flatMap((line, down) =>
    line.flatMap((value, across): readonly Figure[] => {
      if (typeof value !== "number") return [];
      const [column, row] = [across + 1, down + 1];
      const head = above(heads, row);
      const heading = above(headings, row);
      const unit = (values[head - 1] ?? []).indexOf("Unit") + 1;
      const format = formats.get(`${String(column)},${String(row)}`);
      return [
        {
          at: `${letter(column)}${String(row)}`,
          ...(format === undefined ? {} : { format }),
          unit: text(unit, row),
          head: head > heading ? text(column, head) : "",
          label: column === 1 ? [] : [text(1, row), text(column - 1, row)],
          over: [text(1, heading), text(1, 2)],
        },
      ];
    }),
  );
}
