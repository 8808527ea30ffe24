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

const SHOWN: ValidationRule = { kind: "decimal", min: 0 };

/**
 * Realized discount against consumption, a line a proposal, with the forecast of the first year
 * marked on the best line. A point that a series does not have is #N/A, which charts pass over.
 */
export function realizedDataParts(context: ComparisonContext): readonly Part[] {
  const { assumptions, proposals, layout, deal } = context;
  const from = layout.realized + 2;
  const limits = { low: cellAt(2, from), high: cellAt(3, from) };
  const usage = assumptions.usageOfYear(0);
  const heads = from + 2;
  const first = heads + 1;
  const last = first + REALIZED_POINTS - 1;
  const marks = proposals.length + 2;
  const usages = areaAt({ left: 1, right: 1, top: first, bottom: last }, "both");
  const top = `${cellAt(3, from, "both")}*MAX(${usage})`;
  const step = `(${top}-${cellAt(1, first, "both")})/${cellAt(4, from, "both")}`;
  const points = range(REALIZED_POINTS).map((index): readonly Cell[] => [
    {
      formula:
        index === 0 ? `=${limits.low}*MIN(${usage})` : `=${cellAt(1, first + index - 1)}+${step}`,
    },
    ...proposals.map((_, column): Cell => (index === 0 ? line(context, column, usages) : null)),
    { formula: "=NA()" },
  ]);
  const marked = SCENARIOS.map((scenario, index): readonly Cell[] => {
    const x = cellAt(1, last + 1 + index);
    const all = (["commit", "discount", "overage", "basis"] as const).map((column) =>
      sideColumn(context, column),
    );
    return [
      { formula: `=${assumptions.usage(scenario, 0)}` },
      ...proposals.map((): Cell => ({ formula: "=NA()" })),
      { formula: `=IFERROR(MAX(${deal}.REALIZED_DISCOUNT(${[x, ...all].join(",")})),NA())` },
    ];
  });
  const rows = REALIZED_POINTS + SCENARIOS.length;
  const source = areaAt({ left: 1, right: marks, top: heads, bottom: heads + rows });
  const scenarios = SCENARIOS.map((scenario) => SCENARIO_LABELS[scenario].toLowerCase()).join(", ");
  return [
    ...blockParts({
      row: layout.realized,
      heading: "What the picture of realized discounts is drawn from",
      heads: ["", "From, times low", "To, times high", "Steps"],
      rows: [["Usage shown", 0.5, 1.5, REALIZED_POINTS - 1]],
    }),
    format(areaAt({ left: 2, right: 4, top: from - 1, bottom: from - 1 }), { align: "right" }),
    format(cellAt(4, from), { numberFormat: FORMATS.count, align: "right" }),
    format(`${limits.low}:${limits.high}`, LOOK.input, {
      align: "right",
      numberFormat: FORMATS.tenths,
    }),
    {
      kind: "validation",
      at: `${limits.low}:${limits.high}`,
      rule: SHOWN,
      title: "Usage shown",
      prompt: "Times the lowest, and times the highest, forecast of the first year.",
      error: expected(SHOWN),
    },
    {
      kind: "cells",
      at: cellAt(1, heads),
      rows: [
        [
          "Usage at list",
          ...proposals.map((_, index): Cell => ({
            formula: `=${sideCell(layout, index, "name")}`,
          })),
          `Forecast: ${scenarios}`,
        ],
        ...points,
        ...marked,
      ],
    },
    format(areaAt({ left: 1, right: marks, top: heads, bottom: heads }), LOOK.heads, {
      wrap: true,
      verticalAlign: "center",
    }),
    format(areaAt({ left: 2, right: marks, top: heads, bottom: heads }), { align: "right" }),
    { kind: "rowHeight", at: `${String(heads)}:${String(heads)}`, points: HEADS_HEIGHT },
    quietGaps(areaAt({ left: 2, right: marks, top: first, bottom: first + rows - 1 })),
    format(columnAt(1, first, rows), LOOK.formula, { numberFormat: FORMATS.money, align: "left" }),
    format(columnAt(1, last + 1, SCENARIOS.length), LOOK.link),
    format(areaAt({ left: 2, right: marks, top: first, bottom: first + rows - 1 }), {
      numberFormat: FORMATS.percent,
      color: COLORS.quiet,
    }),
    {
      kind: "chart",
      name: "Deal realized",
      type: "scatterLines",
      source,
      at: pictureAt(layout, 0, "left"),
      title: "Realized discount against usage",
      xTitle: "Usage at list, first year",
      valueTitle: "Realized discount",
      xFormat: FORMATS.money,
      valueFormat: FORMATS.wholePercent,
      valueFrom: LOWEST_SHOWN,
      series: [...proposalColors(proposals.length), { color: COLORS.ink, pointsOnly: true }],
    },
  ];
}

/** One call for the whole line. */
function line(context: ComparisonContext, index: number, usages: string): Cell {
  const terms = (["commit", "discount", "overage", "basis"] as const).map((column) =>
    sideCell(context.layout, index, column),
  );
  return { formula: `=${context.deal}.REALIZED_DISCOUNT(${[usages, ...terms].join(",")})` };
}
