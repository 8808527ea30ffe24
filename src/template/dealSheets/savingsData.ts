import { areaAt, cellAt } from "../address";
import { COLORS, format, FORMATS, LOOK } from "../look";
import type { Cell, Part } from "../plan";
import { range } from "../proposalSheet/section";
import { blockParts, columnAt } from "./block";
import { pictureAt, sideCell, type ComparisonContext } from "./comparisonFrame";

/** The steps of SAVINGS_WATERFALL: premium model at list, routing … discount. */
const STEPS = 6;

/** What the workload saves before any discount, and with the first proposal's. */
export function savingsDataParts(context: ComparisonContext): readonly Part[] {
  const { deal, assumptions, layout } = context;
  const { savings } = layout;
  const heads = savings + 1;
  const first = savings + 2;
  const args = [
    assumptions.workloadTable,
    sideCell(layout, 0, "discount"),
    "",
    assumptions.asOf,
    assumptions.rateCard,
  ];
  const report = `${deal}.SAVINGS_WATERFALL(${args.join(",")})`;
  const rows = range(STEPS + 1).map((step) => barRow(first, step));
  return [
    ...blockParts({
      row: savings,
      heading: "What the workload saves, and what the discount adds",
      heads: [
        {
          formula: `=IF(COUNT(${assumptions.workloadModels})+COUNTA(${assumptions.workloadModels}),IFERROR(${report},"No workload given"),"")`,
        },
      ],
      rows: [],
      columns: 10,
      spilled: STEPS + 1,
      headLines: 2,
    }),
    {
      kind: "cells",
      at: cellAt(6, heads),
      rows: [["Step", "Under the bar", "Cost", "Saving", "Surcharge"], ...rows],
    },
    // Heads of figures stand over them.
    ...[
      areaAt({ left: 2, right: 4, top: heads, bottom: heads }),
      areaAt({ left: 7, right: 10, top: heads, bottom: heads }),
    ].map((at) => format(at, { align: "right" })),
    format(columnAt(2, first, STEPS), { numberFormat: FORMATS.money, align: "right" }),
    format(columnAt(3, first, STEPS), { numberFormat: FORMATS.money, align: "right" }),
    format(columnAt(4, first, STEPS), { numberFormat: FORMATS.percent, align: "right" }),
    format(areaAt({ left: 7, right: 10, top: first, bottom: first + STEPS }), LOOK.formula, {
      numberFormat: FORMATS.money,
    }),
    {
      kind: "chart",
      name: "Deal savings",
      type: "stackedColumn",
      source: areaAt({ left: 6, right: 10, top: heads, bottom: first + STEPS }),
      at: pictureAt(layout, 1, "left"),
      title: "From the premium model at list to what you pay",
      valueFormat: FORMATS.money,
      legend: false,
      series: [
        { invisible: true },
        { color: COLORS.accent },
        { color: COLORS.link },
        { color: COLORS.loss },
      ],
    },
  ];
}

/** The first bar and the last stand on the ground; the others float between two costs. */
function barRow(first: number, step: number): readonly Cell[] {
  const cost = (index: number) => `N(${cellAt(2, first + index)})`;
  if (step === STEPS) {
    return ["What you pay", 0, { formula: `=${cost(STEPS - 1)}` }, 0, 0];
  }
  const label: Cell = { formula: `=${cellAt(1, first + step)}&""` };
  if (step === 0) return [label, 0, { formula: `=${cost(0)}` }, 0, 0];
  const [before, after] = [cost(step - 1), cost(step)];
  return [
    label,
    { formula: `=MIN(${before},${after})` },
    0,
    { formula: `=MAX(0,${before}-${after})` },
    { formula: `=MAX(0,${after}-${before})` },
  ];
}
