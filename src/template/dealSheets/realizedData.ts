import { areaAt, cellAt } from "../address";
import { COLORS, format, FORMATS, LOOK } from "../look";
import type { Cell, Part, ValidationRule } from "../plan";
import { expected } from "../proposalSheet/expected";
import { SCENARIO_LABELS, SCENARIOS } from "../proposalSheet/references";
import { range } from "../proposalSheet/section";
import { blockParts, columnAt } from "./block";
import {
  pictureAt,
  quietGaps,
  proposalColors,
  REALIZED_POINTS,
  sideCell,
  sideColumn,
  type ComparisonContext,
} from "./comparisonFrame";

/** Names of proposals wrap over two lines. */
const HEADS_HEIGHT = 32;
/** Twice the list price: what is worse still is off the picture, and in the table below it. */
const LOWEST_SHOWN = -1;

/** What `REALIZED_DISCOUNT` takes of a proposal, in its order. */
const TERMS = ["commit", "discount", "overage", "basis"] as const;

const NOT_HERE: Cell = { formula: "=NA()" };

const SHOWN: ValidationRule = { kind: "decimal", min: 0 };

/** Rows and columns of the table that the picture is drawn from. */
interface Table {
  /** Where the row stands that says which usage is shown. */
  readonly from: number;
  readonly limits: { readonly low: string; readonly high: string };
  readonly heads: number;
  readonly first: number;
  /** The last point of a line; the marks of the forecast come after it. */
  readonly last: number;
  readonly end: number;
  /** The column of the marks, to the right of the proposals'. */
  readonly marks: number;
}

/**
 * Realized discount against consumption, a line a proposal, with the forecast of the first year
 * marked on the best line. A point that a series does not have is #N/A, which charts pass over.
 */
export function realizedDataParts(context: ComparisonContext): readonly Part[] {
  const table = tableOf(context);
  return [
    ...usageShownParts(context, table),
    {
      kind: "cells",
      at: cellAt(1, table.heads),
      rows: [headsRow(context), ...pointRows(context, table), ...markRows(context, table)],
    },
    ...lookParts(table),
    picture(context, table),
  ];
}

function tableOf({ proposals, layout }: ComparisonContext): Table {
  const from = layout.realized + 2;
  const heads = from + 2;
  const first = heads + 1;
  return {
    from,
    limits: { low: cellAt(2, from), high: cellAt(3, from) },
    heads,
    first,
    last: first + REALIZED_POINTS - 1,
    end: first + REALIZED_POINTS + SCENARIOS.length - 1,
    marks: proposals.length + 2,
  };
}

function usageShownParts({ layout }: ComparisonContext, { from, limits }: Table): readonly Part[] {
  const both = `${limits.low}:${limits.high}`;
  return [
    ...blockParts({
      row: layout.realized,
      heading: "What the picture of realized discounts is drawn from",
      heads: ["", "From, times low", "To, times high", "Steps"],
      rows: [["Usage shown", 0.5, 1.5, REALIZED_POINTS - 1]],
    }),
    format(areaAt({ left: 2, right: 4, top: from - 1, bottom: from - 1 }), { align: "right" }),
    format(cellAt(4, from), { numberFormat: FORMATS.count, align: "right" }),
    format(both, LOOK.input, { align: "right", numberFormat: FORMATS.tenths }),
    {
      kind: "validation",
      at: both,
      rule: SHOWN,
      title: "Usage shown",
      prompt: "Times the lowest, and times the highest, forecast of the first year.",
      error: expected(SHOWN),
    },
  ];
}

function headsRow({ proposals, layout }: ComparisonContext): readonly Cell[] {
  const scenarios = SCENARIOS.map((scenario) => SCENARIO_LABELS[scenario].toLowerCase()).join(", ");
  return [
    "Usage at list",
    ...proposals.map((_, index): Cell => ({ formula: `=${sideCell(layout, index, "name")}` })),
    `Forecast: ${scenarios}`,
  ];
}

/** From the lower limit to the upper in equal steps. */
function pointRows(context: ComparisonContext, table: Table): readonly (readonly Cell[])[] {
  const { from, limits, first, last } = table;
  const usage = context.assumptions.usageOfYear(0);
  const usages = areaAt({ left: 1, right: 1, top: first, bottom: last }, "both");
  const top = `${cellAt(3, from, "both")}*MAX(${usage})`;
  const step = `(${top}-${cellAt(1, first, "both")})/${cellAt(4, from, "both")}`;
  return range(REALIZED_POINTS).map((index): readonly Cell[] => [
    {
      formula:
        index === 0 ? `=${limits.low}*MIN(${usage})` : `=${cellAt(1, first + index - 1)}+${step}`,
    },
    ...context.proposals.map((_, column): Cell =>
      index === 0 ? line(context, column, usages) : null,
    ),
    NOT_HERE,
  ]);
}

/** The best that any offer gives at each of the forecasts. */
function markRows(context: ComparisonContext, { last }: Table): readonly (readonly Cell[])[] {
  const { assumptions, proposals, deal } = context;
  const all = TERMS.map((column) => sideColumn(context, column));
  return SCENARIOS.map((scenario, index): readonly Cell[] => {
    const terms = [cellAt(1, last + 1 + index), ...all].join(",");
    return [
      { formula: `=${assumptions.usage(scenario, 0)}` },
      ...proposals.map(() => NOT_HERE),
      { formula: `=IFERROR(MAX(${deal}.REALIZED_DISCOUNT(${terms})),NA())` },
    ];
  });
}

function lookParts({ heads, first, last, end, marks }: Table): readonly Part[] {
  const points = areaAt({ left: 2, right: marks, top: first, bottom: end });
  return [
    format(areaAt({ left: 1, right: marks, top: heads, bottom: heads }), LOOK.heads, {
      wrap: true,
      verticalAlign: "center",
    }),
    format(areaAt({ left: 2, right: marks, top: heads, bottom: heads }), { align: "right" }),
    { kind: "rowHeight", at: `${String(heads)}:${String(heads)}`, points: HEADS_HEIGHT },
    quietGaps(points),
    format(columnAt(1, first, end - first + 1), LOOK.formula, {
      numberFormat: FORMATS.money,
      align: "left",
    }),
    format(columnAt(1, last + 1, SCENARIOS.length), LOOK.link),
    format(points, { numberFormat: FORMATS.percent, color: COLORS.quiet }),
  ];
}

function picture({ layout, proposals }: ComparisonContext, table: Table): Part {
  const { heads, end, marks } = table;
  return {
    kind: "chart",
    name: "Deal realized",
    type: "scatterLines",
    source: areaAt({ left: 1, right: marks, top: heads, bottom: end }),
    at: pictureAt(layout, 0, "left"),
    title: "Realized discount against usage",
    xTitle: "Usage at list, first year",
    valueTitle: "Realized discount",
    xFormat: FORMATS.money,
    valueFormat: FORMATS.wholePercent,
    valueFrom: LOWEST_SHOWN,
    series: [...proposalColors(proposals.length), { color: COLORS.ink, pointsOnly: true }],
  };
}

/** One call for the whole line. */
function line(context: ComparisonContext, index: number, usages: string): Cell {
  const terms = TERMS.map((column) => sideCell(context.layout, index, column));
  return { formula: `=${context.deal}.REALIZED_DISCOUNT(${[usages, ...terms].join(",")})` };
}
