import { areaAt, cellAt } from "../address";
import { COLORS, format, FORMATS, LOOK } from "../look";
import type { Cell, Part } from "../plan";
import { bandsArea, thresholdsArea } from "./bands";
import { BAND_ROWS } from "./bandRows";
import { COMMIT_ROWS } from "./commitRows";
import { SCENARIOS, type Scenario } from "./forecast";
import { LABEL_COLUMN, type ProposalLayout } from "./layout";
import { MEASURE_ROWS } from "./measureRows";
import type { ResultKey, ResultRow, YearCells } from "./resultRow";
import { range, sectionParts, withTail } from "./section";

const RESULT_ROWS: readonly ResultRow[] = [...COMMIT_ROWS, ...BAND_ROWS, ...MEASURE_ROWS];

export function resultsBottom(layout: ProposalLayout): number {
  return layout.results.first + RESULT_ROWS.length - 1;
}

export function resultRow(layout: ProposalLayout, key: ResultKey): number {
  return layout.results.first + RESULT_ROWS.findIndex((row) => row.key === key);
}

/** Each contract year on its own, by the one-year functions. */
export function resultsParts(layout: ProposalLayout, deal: string): readonly Part[] {
  const { first } = layout.results;
  const years = range(layout.years);
  const heads = years.map((year): Cell => ({
    formula: `=${layout.year(year, layout.terms.heads, "row")}`,
  }));
  return [
    ...sectionParts(
      layout,
      layout.results,
      "Year by year",
      ["Result", ...heads],
      RESULT_ROWS.length,
    ),
    {
      kind: "cells",
      at: cellAt(LABEL_COLUMN, first),
      rows: RESULT_ROWS.map((row) =>
        withTail(
          [row.label, ...resultCells(row, layout, deal)],
          layout.columns.unit - LABEL_COLUMN,
          [unitOf(row, layout), row.note],
        ),
      ),
    },
    ...RESULT_ROWS.flatMap((row, index) => rowLook(row, layout, first + index)),
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
