import { areaAt, cellAt } from "../address";
import { DEAL_NAMES, DEAL_SHEETS, DEAL_TABLES } from "../dealNames";
import { format, FORMATS, LOOK } from "../look";
import type { Cell, NewSheet, Part } from "../plan";
import { BUILT_IN_CARD, CARD_HEADINGS, cardInForce, type RateRow } from "../../pricing";
import { EMPTY } from "../proposalFields";
import { expected } from "../proposalSheet/expected";
import { blockParts, frameParts, onSheet, TAB_COLORS } from "./block";
import { START_CELLS } from "./start";

const { rates, start } = DEAL_SHEETS;
const HEADS = [
  ...CARD_HEADINGS,
  "Fast input",
  "Fast output",
  "US-only",
  "API id",
  "Confidence",
  "Source",
  "Card made",
  "Age in days",
] as const;
const HEADER = 5;
const SPARE_ROWS = 4;

/** The published rates in force, each with where it comes from; the user may overwrite any. */
export function ratesSheet(asOf: number): NewSheet {
  const known = rowsOf(asOf);
  const count = known.length + SPARE_ROWS;
  const first = HEADER + 1;
  const area = (left: number, right: number) =>
    areaAt({ left, right, top: first, bottom: first + count - 1 });
  const parts = [
    ...frameParts({
      title: "Published list rates",
      subtitle:
        "US dollars per million tokens, as published; US-only is a factor on them. Where your contract says otherwise, type over the rate.",
      widths: [25, 12, 12, 10, 11, 12, 12, 11, 10, 10, 10, 26, 20, 44, 13, 9],
      tabColor: TAB_COLORS.inputs,
      headsRow: HEADER,
    }),
    ...blockParts({
      row: HEADER - 1,
      heading: "Rate card",
      heads: HEADS,
      headLines: 2,
      rows: Array.from({ length: count }, (_, index) => rateRow(known[index], first + index)),
    }),
    format(area(1, HEADS.length - 1), LOOK.input, { verticalAlign: "top" }),
    format(area(2, 3), { numberFormat: FORMATS.date }),
    format(area(4, 11), { numberFormat: FORMATS.rate, align: "right" }),
    // Words beside figures that end where they begin.
    format(area(12, 12), { align: "left", indent: 1 }),
    // Words that would be cut off on paper.
    format(area(13, 14), { wrap: true, size: 9 }),
    { kind: "rowHeight", at: `${String(first)}:${String(first + count - 1)}`, points: "fit" },
    format(area(15, 15), { numberFormat: FORMATS.date }),
    format(area(16, 16), LOOK.formula, {
      verticalAlign: "top",
      numberFormat: FORMATS.count,
      align: "right",
    }),
    days(area(2, 3), "From and to", "First and last day of the rates. Empty: no end."),
    days(area(15, 15), "Card made", "The day on which the rates were looked up."),
    // The functions find the column by its heading, so that the cells say what it holds.
    format(area(11, 11), { numberFormat: FORMATS.factor }),
    {
      kind: "validation",
      at: area(11, 11),
      rule: { kind: "decimal", min: 1, max: 10 },
      title: "US-only factor",
      prompt: "Multiplies the rates, such as 1.1. Empty where it is not sold.",
      error: "Enter a number from 1 to 10.",
    },
    {
      kind: "validation",
      at: area(4, 10),
      rule: { kind: "decimal", min: 0 },
      title: "Rate",
      prompt: "Per million tokens. Empty where it is not sold.",
      error: "Enter a number of at least 0.",
    },
    {
      kind: "table",
      name: DEAL_TABLES.rates,
      at: areaAt({ left: 1, right: HEADS.length, top: HEADER, bottom: HEADER + count }),
    },
    {
      kind: "name",
      name: DEAL_NAMES.rates,
      at: area(1, HEADS.length),
      comment: "The rate card, a row a model.",
    },
  ] as const;
  return { kind: "new", sheet: rates.sheet, mark: rates.mark, parts };
}

function days(at: string, title: string, prompt: string): Part {
  const rule = { kind: "date", min: "2020-01-01" } as const;
  return { kind: "validation", at, rule, title, prompt, error: expected(rule) };
}

function rowsOf(asOf: number): readonly RateRow[] {
  const found = cardInForce(BUILT_IN_CARD, asOf, false);
  if (found.ok) return found.value;
  // Before the first row of the card: the newest rates are better than none.
  const newest = cardInForce(BUILT_IN_CARD, undefined, false);
  return newest.ok ? newest.value : [];
}

function rateRow(row: RateRow | undefined, at: number): readonly Cell[] {
  const made = cellAt(HEADS.length - 1, at);
  const asOf = onSheet(start.sheet, START_CELLS.asOf);
  const age: Cell = { formula: `=IF(ISNUMBER(${made}),${asOf}-${made},"")` };
  if (row === undefined) return [...HEADS.slice(1).map(() => EMPTY), age];
  const { fast } = row;
  return [
    row.model,
    row.from,
    row.to ?? EMPTY,
    row.rates.input,
    row.rates.output,
    row.rates.cacheWrite5m,
    row.rates.cacheWrite1h,
    row.rates.cacheRead,
    fast?.input ?? EMPTY,
    fast?.output ?? EMPTY,
    row.usMultiplier ?? EMPTY,
    row.apiId ?? EMPTY,
    row.confidence ?? EMPTY,
    row.sources?.join("; ") ?? EMPTY,
    BUILT_IN_CARD.madeOn ?? EMPTY,
    age,
  ];
}
