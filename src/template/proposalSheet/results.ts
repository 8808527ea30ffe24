import { areaAt, cellAt } from "../address";
import { COLORS, format, FORMATS, LOOK } from "../look";
import type { Cell, Part } from "../plan";
import { bandsArea, thresholdsArea } from "./bands";
import { SCENARIO_LABELS, SCENARIOS, type Scenario } from "./forecast";
import { LABEL_COLUMN, type ProposalLayout } from "./layout";
import { range, sectionParts, withTail } from "./section";

type Measure = "cost" | "realized" | "unused" | "utilization";

/** A row of the results: its formula reads only cells, and the same one stands in every year. */
interface ResultRow {
  readonly key: ResultKey;
  readonly label: string;
  readonly unit: "money" | "percent" | "points" | "months" | "text";
  readonly note: string;
  readonly opens?: true;
  /** Stands once, not in every year. */
  readonly once?: true;
  readonly cell: (at: YearCells) => Cell;
}

export type ResultKey =
  | "yearMonths"
  | "months"
  | "netCommit"
  | "fullUse"
  | "band"
  | "curve"
  | "offCurve"
  | "nextBand"
  | "nextCommit"
  | "extraCommit"
  | "extraPoints"
  | "crossing"
  | "breakeven"
  | `${Measure}-${Scenario}`;

/** The addresses a formula of one year needs. */
interface YearCells {
  readonly deal: string;
  readonly commit: string;
  readonly discount: string;
  readonly basis: string;
  readonly overage: string;
  readonly term: string;
  readonly bands: string;
  readonly thresholds: string;
  readonly usage: Readonly<Record<Scenario, string>>;
  readonly monthsBefore: string;
  readonly result: (key: ResultKey) => string;
  readonly yearMonths: string;
}

/** Nothing to show in a contract year that the term does not reach. */
function inTerm(at: YearCells, formula: string): Cell {
  return { formula: `=IF(${at.result("months")},${formula},"")` };
}

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

const ONE_YEAR: readonly ResultRow[] = [
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
      formula: `=MAX(0,MIN(${at.yearMonths},${at.term}-SUM(${at.monthsBefore})))`,
    }),
  },
  {
    key: "netCommit",
    label: "Net commit",
    unit: "money",
    note: "What the commit costs, a full year.",
    cell: (at) => inTerm(at, `IF(${at.basis}="List",${at.commit}*(1-${at.discount}),${at.commit})`),
  },
  {
    key: "fullUse",
    label: "Usage that just uses the commit up",
    unit: "money",
    note: "At list. Below it money is paid for nothing; above it overage begins.",
    cell: (at) =>
      inTerm(at, `${at.deal}.FULL_USE_CONSUMPTION(${at.commit},${at.discount},${at.basis})`),
  },
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

const MEASURES: readonly {
  readonly measure: Measure;
  readonly label: string;
  readonly unit: "money" | "percent";
  readonly note: string;
  readonly formula: (at: YearCells, usage: string) => string;
}[] = [
  {
    measure: "cost",
    label: "Paid",
    unit: "money",
    note: "The commit, and overage above it.",
    formula: (at, usage) =>
      `${at.deal}.COMMIT_COST(${usage},${at.commit},${at.discount},${at.overage},${at.basis})`,
  },
  {
    measure: "realized",
    label: "Realized discount",
    unit: "percent",
    note: "What is kept of the quoted discount.",
    formula: (at, usage) =>
      `${at.deal}.REALIZED_DISCOUNT(${usage},${at.commit},${at.discount},${at.overage},${at.basis})`,
  },
  {
    measure: "unused",
    label: "Unused commit",
    unit: "money",
    note: "Paid for nothing.",
    formula: (at, usage) =>
      `${at.deal}.UNUSED_COMMIT(${usage},${at.commit},${at.discount},${at.basis})`,
  },
  {
    measure: "utilization",
    label: "Commit used",
    unit: "percent",
    note: "Share of the commit that usage draws down.",
    // A commit of nothing is used neither well nor badly.
    formula: (at, usage) =>
      `IFERROR(${at.deal}.COMMIT_UTILIZATION(${usage},${at.commit},${at.discount},${at.basis}),"")`,
  },
];

const ROWS: readonly ResultRow[] = [
  ...ONE_YEAR,
  ...MEASURES.flatMap(({ measure, label, unit, note, formula }) =>
    SCENARIOS.map((scenario, index): ResultRow => ({
      key: `${measure}-${scenario}`,
      label: `${label}, ${SCENARIO_LABELS[scenario].toLowerCase()}`,
      unit,
      note: index === 0 ? note : "",
      ...(index === 0 ? { opens: true } : {}),
      cell: (at) => inTerm(at, formula(at, at.usage[scenario])),
    })),
  ),
];

export function resultsBottom(layout: ProposalLayout): number {
  return layout.results.first + ROWS.length - 1;
}

export function resultRow(layout: ProposalLayout, key: ResultKey): number {
  return layout.results.first + ROWS.findIndex((row) => row.key === key);
}

/** Each contract year on its own, by the one-year functions. */
export function resultsParts(layout: ProposalLayout, deal: string): readonly Part[] {
  const { first } = layout.results;
  const years = range(layout.years);
  const heads = years.map((year): Cell => ({
    formula: `=${layout.year(year, layout.terms.heads, "row")}`,
  }));
  return [
    ...sectionParts(layout, layout.results, "Year by year", ["Result", ...heads], ROWS.length),
    {
      kind: "cells",
      at: cellAt(LABEL_COLUMN, first),
      rows: ROWS.map((row) =>
        withTail(
          [row.label, ...resultCells(row, layout, deal)],
          layout.columns.unit - LABEL_COLUMN,
          [unitOf(row, layout), row.note],
        ),
      ),
    },
    ...ROWS.flatMap((row, index) => rowLook(row, layout, first + index)),
  ];
}

function resultCells(row: ResultRow, layout: ProposalLayout, deal: string): readonly Cell[] {
  const years = row.once === undefined ? range(layout.years) : [0];
  return years.map((year) => row.cell(yearCells(layout, deal, year)));
}

function yearCells(layout: ProposalLayout, deal: string, year: number): YearCells {
  const usage = (scenario: Scenario) =>
    layout.year(year, layout.forecast.first + SCENARIOS.indexOf(scenario));
  const months = resultRow(layout, "months");
  return {
    deal,
    commit: layout.field("Annual commit", year),
    discount: layout.field("Discount", year),
    basis: layout.field("Commit basis", 0, "both"),
    overage: layout.field("Overage discount", 0, "both"),
    term: layout.field("Term (months)", 0, "both"),
    bands: bandsArea(layout, "both"),
    thresholds: thresholdsArea(layout),
    usage: { low: usage("low"), expected: usage("expected"), high: usage("high") },
    // From the label, which a sum passes over, so that one formula serves the first year too.
    monthsBefore: `${cellAt(LABEL_COLUMN, months, "column")}:${cellAt(LABEL_COLUMN + year, months)}`,
    result: (key) => layout.year(year, resultRow(layout, key)),
    yearMonths: layout.year(0, resultRow(layout, "yearMonths"), "both"),
  };
}

function unitOf(row: ResultRow, layout: ProposalLayout): Cell {
  if (row.unit === "money") return { formula: `=${layout.field("Currency", 0, "both")}` };
  return row.unit === "percent" ? "%" : row.unit;
}

function rowLook(row: ResultRow, layout: ProposalLayout, at: number): readonly Part[] {
  const cells = layout.acrossYears(at);
  const line = areaAt({
    left: LABEL_COLUMN,
    right: layout.columns.note,
    top: at,
    bottom: at,
  });
  const numberFormat = {
    money: FORMATS.money,
    percent: FORMATS.percent,
    points: FORMATS.percent,
    months: FORMATS.count,
    text: "General",
  }[row.unit];
  return [
    format(cells, LOOK.formula, { numberFormat }),
    ...(row.opens === undefined ? [] : [format(line, { borderTop: COLORS.accent })]),
  ];
}
