import type { Cell } from "../plan";
import { inTerm, type ResultRow, type YearCells } from "./resultRow";

/** Nothing to look up while the vendor's table is empty. */
function withBands(at: YearCells, formula: string): Cell {
  return inTerm(at, `IF(COUNT(${at.thresholds}),${formula},"No bands given")`);
}

function withNextBand(at: YearCells, formula: string): Cell {
  return { formula: `=IF(ISNUMBER(${at.result("nextCommit")}),${formula},"")` };
}

/** The crossing functions know net commits; a list commit would need both sides restated. */
function netOnly(at: YearCells, formula: string): string {
  return `IF(${at.basis}="List","Net commits only",${formula})`;
}

function nextBand(at: YearCells, column: number): Cell {
  const row = `${at.deal}.NEXT_BAND(${at.commit},${at.bands})`;
  return withBands(at, `IFNA(INDEX(${row},1,${String(column)}),"Top band")`);
}

/** Where the commit stands on the vendor's own curve, and whether the next band is worth reaching. */
export const BAND_ROWS: readonly ResultRow[] = [
  {
    key: "band",
    label: "Band of the commit",
    unit: "text",
    note: "In the vendor's own table.",
    opens: true,
    cell: (at) => withBands(at, `${at.deal}.BAND_FOR_COMMIT(${at.commit},${at.bands})`),
  },
  {
    key: "curve",
    label: "Discount of that band",
    unit: "percent",
    note: "What the vendor's table gives this commit.",
    cell: (at) => withBands(at, `${at.deal}.DISCOUNT_FOR_COMMIT(${at.commit},${at.bands})`),
  },
  {
    key: "offCurve",
    label: "Offered, less the band's discount",
    unit: "points",
    note: "Negative: the offer is below the vendor's own table.",
    cell: (at) => ({
      formula: `=IF(ISNUMBER(${at.result("curve")}),${at.discount}-${at.result("curve")},"")`,
    }),
  },
  {
    key: "nextBand",
    label: "Next band",
    unit: "text",
    note: "The next one up.",
    cell: (at) => nextBand(at, 1),
  },
  {
    key: "nextCommit",
    label: "It begins at a commit of",
    unit: "money",
    note: "Its threshold.",
    cell: (at) => nextBand(at, 2),
  },
  {
    key: "extraCommit",
    label: "Extra commit to reach it",
    unit: "money",
    note: "A year.",
    cell: (at) => withNextBand(at, `${at.result("nextCommit")}-${at.commit}`),
  },
  {
    key: "extraPoints",
    label: "Extra discount there",
    unit: "points",
    note: "Over the discount of this commit's band.",
    cell: (at) =>
      withNextBand(
        at,
        `INDEX(${at.deal}.NEXT_BAND(${at.commit},${at.bands}),1,4)-${at.result("curve")}`,
      ),
  },
  {
    key: "crossing",
    label: "Saved by committing to it, expected usage",
    unit: "money",
    note: "Each side at its band's discount. Negative: crossing costs money.",
    cell: (at) =>
      withNextBand(
        at,
        netOnly(
          at,
          `${at.deal}.CROSSING_VALUE(${at.usage.expected},${at.commit},${at.bands},${at.overage})`,
        ),
      ),
  },
  {
    key: "breakeven",
    label: "Crossing pays from a usage of",
    unit: "money",
    note: "At list, a year.",
    cell: (at) =>
      withNextBand(
        at,
        netOnly(
          at,
          `IFNA(${at.deal}.CROSSING_BREAKEVEN(${at.commit},${at.bands},${at.overage}),"Never")`,
        ),
      ),
  },
];
