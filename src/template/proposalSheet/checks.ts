import { areaAt, cellAt } from "../address";
import { INPUT_CHECKS, LOOK_HERE } from "../checkNames";
import { COLORS, format, FORMATS, LOOK } from "../look";
import type { Cell, Part } from "../plan";
import type { FieldLabel } from "../proposalFields";
import { PROPOSAL_NAMES } from "../proposalNames";
import { BRIDGE_STEPS, bridgePoints } from "./bridge";
import { FIRST_YEAR_COLUMN, LABEL_COLUMN, type ProposalLayout } from "./layout";
import {
  bandColumns,
  forecastRow,
  SCENARIOS,
  scheduleLine,
  summaryCell,
  thresholdsArea,
  type ScheduleLine,
  type SharedCells,
} from "./references";
import { range, reportParts } from "./section";
import { TWINS } from "./twins";
import { agrees, holds, toleranceCell } from "./verdict";
import { yearRow } from "./yearSections";

interface Check {
  readonly label: string;
  readonly note: string;
  /** A condition that holds where all is well, or a cell of its own. */
  readonly cell: (layout: ProposalLayout, shared: SharedCells | undefined) => Cell;
}

const OWN_CHECKS: readonly Check[] = [
  {
    label: INPUT_CHECKS.bandsRise,
    note: "A table that falls is worth a question to the vendor.",
    cell: (layout) => holds(`${falls(layout, 1)}+${falls(layout, 2)}=0`),
  },
  {
    label: INPUT_CHECKS.commitInBands,
    note: "Below the first band the vendor's table gives no discount.",
    cell: (layout) => {
      const thresholds = thresholdsArea(layout);
      const months = layout.acrossYears(yearRow(layout, "months"));
      const commits = acrossField(layout, "Annual commit");
      const below = `SUMPRODUCT((${months}>0)*(${commits}<MIN(${thresholds})))`;
      return holds(`IF(COUNT(${thresholds}),${below}=0,TRUE)`);
    },
  },
  {
    label: INPUT_CHECKS.forecastWhole,
    note: "A figure for each scenario in each year.",
    cell: (layout, shared) => {
      // A link to an empty cell shows 0: the deal's own cells are counted.
      const figures = (year: number) => shared?.usageOfYear(year) ?? usageOfYear(layout, year);
      const years = range(layout.years).map((year) => {
        const area = figures(year);
        const isWhole = `COUNT(${area})=ROWS(${area})*COLUMNS(${area})`;
        return `IF(${layout.year(year, yearRow(layout, "months"))},${isWhole},TRUE)`;
      });
      return holds(`AND(${years.join(",")})`);
    },
  },
  {
    label: INPUT_CHECKS.forecastRises,
    note: "In each year; two that are the same are well.",
    cell: (layout) => {
      const [low = "", expected = "", high = ""] = SCENARIOS.map((scenario) =>
        layout.acrossYears(forecastRow(layout, scenario)),
      );
      return holds(`SUMPRODUCT((${low}>${expected})+(${expected}>${high}))=0`);
    },
  },
  {
    label: "The bridge adds up",
    note: "Quoted discount and the four steps give the realized discount.",
    cell: (layout) => {
      const steps = `${bridgePoints(layout, 0)}:${bridgePoints(layout, BRIDGE_STEPS - 2)}`;
      const realized = `N(${bridgePoints(layout, BRIDGE_STEPS - 1)})`;
      const commit = summaryCell(layout, "Total commit", "expected");
      const list = summaryCell(layout, "List value", "expected");
      // A commit that is refunded is in no step, but in what the realized discount is made of.
      const inPoints = `IF(N(${list}),${commit}/${list},0)`;
      return holds(agrees(layout, `SUM(${steps})`, realized, [inPoints]));
    },
  },
  {
    label: "The schedule adds up",
    note: "What is drawn, kept, refunded, rolled over and lost, and what is paid, in every year.",
    cell: (layout) => {
      const line = (label: ScheduleLine) => scheduleLine(layout, label);
      const sums = SCHEDULE_SUMS.map((terms) => {
        const signed = terms.map(([sign, label]) => `${sign}${line(label)}`).join("");
        return `ABS(${signed.replace(/^\+/, "")})`;
      });
      const larger = `MAX(1,SUM(${line("Commit")}),SUM(${line("Paid")}))`;
      const most = `${toleranceCell(layout)}*${larger}`;
      // The years and their total, which is once more the same.
      const total = summaryCell(layout, "Paid", "expected");
      const isPaid = `ABS(SUM(${line("Paid")})-${total}-${total})<=${most}`;
      return holds(`AND(SUMPRODUCT(${sums.join("+")})<=${most},${isPaid})`);
    },
  },
];

type Term = readonly [sign: "+" | "-", label: ScheduleLine];

/** Each comes to nothing in every contract year and over the term. */
const SCHEDULE_SUMS: readonly (readonly Term[])[] = [
  [
    ["+", "Drawn"],
    ["+", "Unused"],
    ["-", "Commit"],
  ],
  [
    ["+", "Opening balance"],
    ["+", "Unused"],
    ["-", "Refund"],
    ["-", "Rolled used"],
    ["-", "Forfeited"],
    ["-", "Closing balance"],
  ],
  [
    ["+", "Commit"],
    ["+", "Overage cost"],
    ["+", "Not covered"],
    ["-", "Refund"],
    ["-", "Paid"],
  ],
];

const CHECKS: readonly Check[] = [
  ...OWN_CHECKS,
  ...TWINS.map(({ label, note, cell }): Check => ({
    label,
    note,
    cell,
  })),
];

export const CHECK_LABELS: readonly string[] = CHECKS.map(({ label }) => label);

export const CHECK_COUNT = CHECKS.length;

export function checkParts(
  layout: ProposalLayout,
  shared: SharedCells | undefined,
): readonly Part[] {
  const { checks } = layout.sections;
  const { first, heads } = checks;
  const bottom = first + CHECKS.length - 1;
  const results = areaAt({
    left: FIRST_YEAR_COLUMN,
    right: FIRST_YEAR_COLUMN,
    top: first,
    bottom,
  });
  return [
    ...reportParts(layout, checks, "Checks", [
      "Check",
      "Result",
      "Tolerance",
      1e-9,
      "of the figure, or of the money that it is a difference of",
    ]),
    format(cellAt(FIRST_YEAR_COLUMN + 2, heads), { numberFormat: FORMATS.tolerance }),
    format(cellAt(FIRST_YEAR_COLUMN + 3, heads), LOOK.quiet, { align: "left", indent: 1 }),
    {
      kind: "cells",
      at: cellAt(LABEL_COLUMN, first),
      rows: CHECKS.map(({ label, cell, note }) => [label, cell(layout, shared), note]),
    },
    format(
      areaAt({ left: FIRST_YEAR_COLUMN + 1, right: FIRST_YEAR_COLUMN + 1, top: first, bottom }),
      {
        align: "left",
        indent: 1,
        color: COLORS.quiet,
      },
    ),
    {
      kind: "conditionalFormat",
      at: results,
      formula: `=${cellAt(FIRST_YEAR_COLUMN, first)}="${LOOK_HERE}"`,
      color: COLORS.alert,
      fill: COLORS.alertFill,
    },
    {
      kind: "name",
      name: PROPOSAL_NAMES.checks,
      at: areaAt({ left: LABEL_COLUMN, right: FIRST_YEAR_COLUMN, top: first, bottom }),
      comment: "The checks of this sheet: what, and whether it holds.",
    },
  ];
}

export function checkResults(layout: ProposalLayout): string {
  const { first } = layout.sections.checks;
  const bottom = first + CHECKS.length - 1;
  return areaAt({ left: FIRST_YEAR_COLUMN, right: FIRST_YEAR_COLUMN, top: first, bottom }, "both");
}

function acrossField(layout: ProposalLayout, label: FieldLabel): string {
  return `${layout.field(label)}:${layout.field(label, layout.years - 1)}`;
}

function usageOfYear(layout: ProposalLayout, year: number): string {
  const [low, high] = [forecastRow(layout, "low"), forecastRow(layout, "high")];
  return `${layout.year(year, low)}:${layout.year(year, high)}`;
}

/**
 * How many pairs of bands fall in a column; spare rows do not count. Each with each of the whole
 * column: of two ranges a row apart, a row put in between would lengthen one and move the other.
 */
function falls(layout: ProposalLayout, column: number): string {
  const area = bandColumns(layout, column, column);
  const isAbove = `(ROW(${area})<TRANSPOSE(ROW(${area})))`;
  const areBands = `ISNUMBER(${area})*TRANSPOSE(ISNUMBER(${area}))`;
  const isNotLess = column === 1 ? ">=" : ">";
  return `SUMPRODUCT(${isAbove}*${areBands}*(${area}${isNotLess}TRANSPOSE(${area})))`;
}
