import { areaAt } from "../address";
import { COLORS, format, FORMATS, LOOK } from "../look";
import type { Cell, Part } from "../plan";
import { range } from "../proposalSheet/section";
import { blockParts, columnAt } from "./block";
import { pictureAt, quietGaps, sideCell, type ComparisonContext } from "./comparisonFrame";

const NOTHING: Cell = { formula: "=NA()" };

/** The first proposal's discount curve as steps, with every offer and the user's comparables on it. */
export function curveDataParts(context: ComparisonContext): readonly Part[] {
  const { layout } = context;
  const { curve } = layout;
  const rows = [...stepRows(context), ...offerRows(context), ...comparableRows(context)];
  const first = curve + 2;
  return [
    ...blockParts({
      row: curve,
      heading: "What the picture of the discount curve is drawn from",
      heads: ["Commit a year", "First proposal's bands", "Offers", "Comparable deals"],
      rows,
      headLines: 2,
    }),
    format(areaAt({ left: 2, right: 4, top: curve + 1, bottom: curve + 1 }), { align: "right" }),
    format(columnAt(1, first, rows.length), LOOK.formula, {
      numberFormat: FORMATS.money,
      align: "left",
    }),
    format(areaAt({ left: 2, right: 4, top: first, bottom: first + rows.length - 1 }), {
      numberFormat: FORMATS.percent,
      color: COLORS.quiet,
    }),
    quietGaps(areaAt({ left: 1, right: 4, top: first, bottom: first + rows.length - 1 })),
    {
      kind: "chart",
      name: "Deal curve",
      type: "scatterLines",
      source: areaAt({ left: 1, right: 4, top: curve + 1, bottom: first + rows.length - 1 }),
      at: pictureAt(layout, 0, "right"),
      title: "The discount curve and the offers on it",
      xTitle: "Commit a year",
      valueTitle: "Discount",
      xFormat: FORMATS.money,
      valueFormat: FORMATS.wholePercent,
      series: [
        { color: COLORS.quiet },
        { color: COLORS.accent, pointsOnly: true },
        { color: COLORS.loss, pointsOnly: true },
      ],
    },
  ];
}

/** Two points a band: at its threshold the discount of the band before, then its own. */
function stepRows({ proposals }: ComparisonContext): readonly (readonly Cell[])[] {
  const [proposal] = proposals;
  if (proposal === undefined) return [];
  const or = (condition: string, value: string): Cell => ({
    formula: `=IF(ISNUMBER(${condition}),${value},NA())`,
  });
  return range(proposal.bandRows).flatMap((row) => {
    const threshold = proposal.band(row, "threshold");
    const before = row === 0 ? "0" : `N(${proposal.band(row - 1, "discount")})`;
    return [
      [or(threshold, threshold), or(threshold, before), NOTHING, NOTHING],
      [or(threshold, threshold), or(threshold, proposal.band(row, "discount")), NOTHING, NOTHING],
    ];
  });
}

function offerRows({ proposals, layout }: ComparisonContext): readonly (readonly Cell[])[] {
  return proposals.map((_, index): readonly Cell[] => [
    { formula: `=${sideCell(layout, index, "commit")}` },
    NOTHING,
    { formula: `=${sideCell(layout, index, "discount")}` },
    NOTHING,
  ]);
}

function comparableRows({ assumptions }: ComparisonContext): readonly (readonly Cell[])[] {
  return range(assumptions.comparableRows).map((row): readonly Cell[] => {
    const commit = assumptions.comparable(row, "commit");
    const discount = assumptions.comparable(row, "discount");
    const or = (value: string): Cell => ({ formula: `=IF(ISNUMBER(${commit}),${value},NA())` });
    return [or(commit), NOTHING, NOTHING, or(discount)];
  });
}
