import type { Part } from "../plan";
import { CURVE_ROWS } from "./curveRows";
import type { ProposalLayout } from "./layout";
import { NATIVE_ROWS } from "./nativeRows";
import type { Scenario, SharedCells } from "./references";
import { sectionParts, yearHeads } from "./section";
import { YearCells, yearRowParts, type RolloverMeasure, type YearKey } from "./yearRow";

/** The row of the sheet in which a figure stands, year by year. */
export function yearRow(layout: ProposalLayout, key: YearKey): number {
  const inCurve = CURVE_ROWS.findIndex((row) => row.key === key);
  if (inCurve >= 0) return layout.sections.curve.first + inCurve;
  return layout.sections.native.first + NATIVE_ROWS.findIndex((row) => row.key === key);
}

/** A measure that has a row for each quarter, in every year. */
export function quartersAcross(
  layout: ProposalLayout,
  measure: `${RolloverMeasure}-${Scenario}`,
): string {
  const from = layout.year(0, yearRow(layout, `${measure} 1`));
  return `${from}:${layout.year(layout.years - 1, yearRow(layout, `${measure} 4`))}`;
}

export function curveParts(
  layout: ProposalLayout,
  deal: string,
  shared: SharedCells | undefined,
): readonly Part[] {
  const { curve } = layout.sections;
  const heads = ["Year by year", ...yearHeads(layout)];
  return [
    ...sectionParts(layout, curve, "Against the vendor's bands", heads),
    ...yearRowParts(layout, curve, CURVE_ROWS, cellsOf(layout, deal, shared)),
  ];
}

export function nativeParts(
  layout: ProposalLayout,
  deal: string,
  shared: SharedCells | undefined,
): readonly Part[] {
  const { native } = layout.sections;
  const heads = ["Year by year", ...yearHeads(layout)];
  return [
    ...sectionParts(layout, native, "The same in plain Excel, to audit", heads),
    ...yearRowParts(layout, native, NATIVE_ROWS, cellsOf(layout, deal, shared)),
  ];
}

function cellsOf(
  layout: ProposalLayout,
  deal: string,
  shared: SharedCells | undefined,
): (year: number) => YearCells {
  const rowOf = (key: YearKey) => yearRow(layout, key);
  return (year) => new YearCells(layout, deal, shared, year, rowOf);
}
