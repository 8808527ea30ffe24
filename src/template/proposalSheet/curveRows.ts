import type { Cell } from "../plan";
import { inTerm } from "./inTerm";
import type { YearCells, YearRow } from "./yearRow";

/** Nothing to look up while the vendor's table is empty. */
function withBands(at: YearCells, formula: string): Cell {
  return inTerm(at, `IF(COUNT(${at.thresholds}),${formula},"No bands given")`);
}

function withNextBand(at: YearCells, formula: string): Cell {
  return { formula: `=IF(ISNUMBER(${at.row("nextCommit")}),${formula},"")` };
}

/** The crossing functions know net commits; what else there is for those in list money. */
function byBasis(at: YearCells, list: string, net: string): string {
  return `IF(${at.field("Commit basis")}="List",${list},${net})`;
}

/** Each side as a year of its own. */
function crossingOfList(at: YearCells): string {
  const next = `INDEX(${at.deal}.NEXT_BAND(${at.perYear("Annual commit")},${at.bands}),1,4)`;
  const cost = (commit: string, discount: string) =>
    `${at.deal}.COMMIT_COST(${at.usage("expected")},${commit},${discount},${at.field("Overage discount")},"list")`;
  const here = cost(at.perYear("Annual commit"), at.row("curve"));
  return `${here}-${cost(at.row("nextCommit"), next)}`;
}

function nextBand(at: YearCells, column: number): Cell {
  const found = `INDEX(${at.deal}.NEXT_BAND(${at.perYear("Annual commit")},${at.bands}),1,${String(column)})`;
  return withBands(at, `IFNA(${found},"Top band")`);
}

const COMMIT_ROWS: readonly YearRow[] = [
  {
    key: "yearMonths",
    label: "Months in a contract year",
    unit: "months",
    note: "Fixed.",
    once: true,
    cell: () => 12,
  },
  {
    key: "months",
    label: "Months of the term in the year",
    unit: "months",
    note: "Commit and usage of a part-year count in proportion.",
    cell: (at) => ({
      formula: `=MAX(0,MIN(${at.once("yearMonths")},${at.field("Term (months)")}-SUM(${at.rowBefore("months")})))`,
    }),
  },
  {
    key: "netCommit",
    label: "Net commit",
    unit: "money",
    note: "What the commit costs, a full year.",
    cell: (at) => {
      const [commit, discount] = [at.perYear("Annual commit"), at.perYear("Discount")];
      const basis = at.field("Commit basis");
      return inTerm(at, `IF(${basis}="List",${commit}*(1-${discount}),${commit})`);
    },
  },
  {
    key: "fullUse",
    label: "Usage that just uses the commit up",
    unit: "money",
    note: "At list. Below it money is paid for nothing; above it overage begins.",
    cell: (at) => {
      const args = [at.perYear("Annual commit"), at.perYear("Discount"), at.field("Commit basis")];
      return inTerm(at, `${at.deal}.FULL_USE_CONSUMPTION(${args.join(",")})`);
    },
  },
];

const BAND_ROWS: readonly YearRow[] = [
  {
    key: "band",
    label: "Band of the commit",
    unit: "text",
    note: "In the vendor's own table.",
    opens: true,
    cell: (at) =>
      withBands(at, `${at.deal}.BAND_FOR_COMMIT(${at.perYear("Annual commit")},${at.bands})`),
  },
  {
    key: "curve",
    label: "Discount of that band",
    unit: "percent",
    note: "What the vendor's table gives this commit.",
    cell: (at) =>
      withBands(at, `${at.deal}.DISCOUNT_FOR_COMMIT(${at.perYear("Annual commit")},${at.bands})`),
  },
  {
    key: "offCurve",
    label: "Offered, less the band's discount",
    unit: "points",
    note: "Negative: the offer is below the vendor's own table.",
    cell: (at) => ({
      formula: `=IF(ISNUMBER(${at.row("curve")}),${at.perYear("Discount")}-${at.row("curve")},"")`,
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
    cell: (at) => withNextBand(at, `${at.row("nextCommit")}-${at.perYear("Annual commit")}`),
  },
  {
    key: "extraPoints",
    label: "Extra discount there",
    unit: "points",
    note: "Over the discount of this commit's band.",
    cell: (at) => {
      const row = `${at.deal}.NEXT_BAND(${at.perYear("Annual commit")},${at.bands})`;
      return withNextBand(at, `INDEX(${row},1,5)`);
    },
  },
  {
    key: "crossing",
    label: "Saved by committing to it, expected usage",
    unit: "money",
    note: "Each side at its band's discount. Negative: crossing costs money.",
    cell: (at) => {
      const args = [
        at.usage("expected"),
        at.perYear("Annual commit"),
        at.bands,
        at.field("Overage discount"),
      ];
      return withNextBand(
        at,
        byBasis(at, crossingOfList(at), `${at.deal}.CROSSING_VALUE(${args.join(",")})`),
      );
    },
  },
  {
    key: "breakeven",
    label: "Crossing pays from a usage of",
    unit: "money",
    note: "At list, a year.",
    cell: (at) => {
      const args = [at.perYear("Annual commit"), at.bands, at.field("Overage discount")];
      const found = `${at.deal}.CROSSING_BREAKEVEN(${args.join(",")})`;
      return withNextBand(at, byBasis(at, `"Net commits only"`, `IFNA(${found},"Never")`));
    },
  },
];

/** Where each year's commit stands on the vendor's own curve, and whether the next band is worth it. */
export const CURVE_ROWS: readonly YearRow[] = [...COMMIT_ROWS, ...BAND_ROWS];
