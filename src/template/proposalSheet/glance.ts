import { areaAt, cellAt } from "../address";
import { format, FORMATS, LOOK } from "../look";
import type { Cell, Part } from "../plan";
import { PROPOSAL_NAMES } from "../proposalNames";
import { FIRST_YEAR_COLUMN, LABEL_COLUMN, STATUS_ROW, type ProposalLayout } from "./layout";
import {
  SCENARIO_LABELS,
  SCENARIOS,
  summaryCell,
  summaryHead,
  WEIGHED_LABEL,
  type Scenario,
  type SummaryMeasure,
} from "./references";
import { currencyUnit, sectionParts, withTail } from "./section";
import type { CurveKey } from "./yearRow";
import { yearRow } from "./yearSections";

/** A headline figure over the whole term, scenario by scenario and weighed; or one for the first year. */
interface GlanceRow {
  readonly label: string;
  readonly unit: "money" | "percent" | "text";
  readonly note: string;
  readonly name?: string;
  readonly comment?: string;
  readonly strong?: true;
  readonly cells: (layout: ProposalLayout) => readonly Cell[];
}

export const GLANCE_ROWS: readonly GlanceRow[] = [
  {
    label: "Quoted discount",
    unit: "percent",
    note: "As offered, each year counting by its usage.",
    name: PROPOSAL_NAMES.quoted,
    comment: "Quoted discount over the term: low, expected, high, average.",
    cells: (layout) => ratio(layout, "Quoted discount"),
  },
  {
    label: "Realized discount",
    unit: "percent",
    note: "What is kept of it, by the terms and your usage. Proposals are ranked by the average.",
    name: PROPOSAL_NAMES.realized,
    comment: "Realized discount over the term: low, expected, high, average.",
    strong: true,
    cells: (layout) => ratio(layout, "Realized discount"),
  },
  {
    label: "Usage at list",
    unit: "money",
    note: "Over the whole term, at the list prices of each year.",
    cells: (layout) => money(layout, "List value"),
  },
  {
    label: "Paid",
    unit: "money",
    note: "Over the whole term.",
    cells: (layout) => money(layout, "Paid"),
  },
  {
    label: "Paid a year",
    unit: "money",
    note: "On average over the term.",
    name: PROPOSAL_NAMES.cost,
    comment: "Paid a year, on average over the term: low, expected, high, average.",
    cells: (layout) => aYear(layout, "Paid"),
  },
  {
    label: "Unused commit lost",
    unit: "money",
    note: "Money paid for nothing, after rollover and refunds.",
    name: PROPOSAL_NAMES.unused,
    comment: "Forfeited commit over the term: low, expected, high, average.",
    cells: (layout) => money(layout, "Forfeited"),
  },
  {
    label: "Band of the commit",
    unit: "text",
    note: "In the first year.",
    name: PROPOSAL_NAMES.band,
    comment: "The band of the first year's commit.",
    cells: (layout) => firstYear(layout, "band"),
  },
  {
    label: "Extra commit to the next band",
    unit: "money",
    note: "In the first year.",
    cells: (layout) => firstYear(layout, "extraCommit", "nextBand"),
  },
  {
    label: "Saved by crossing into it",
    unit: "money",
    note: "In the first year, at expected usage. Negative: crossing costs money.",
    cells: (layout) => firstYear(layout, "crossing", "nextBand"),
  },
];

export function glanceParts(layout: ProposalLayout): readonly Part[] {
  const { glance } = layout.sections;
  const heads = [
    "Over the term",
    ...SCENARIOS.map((scenario) => SCENARIO_LABELS[scenario]),
    WEIGHED_LABEL,
  ];
  return [
    ...sectionParts(layout, glance, "At a glance", heads),
    {
      kind: "cells",
      at: cellAt(LABEL_COLUMN, glance.first),
      rows: GLANCE_ROWS.map((row) =>
        withTail([row.label, ...row.cells(layout)], layout.columns.unit - LABEL_COLUMN, [
          unitOf(row, layout),
          row.note,
        ]),
      ),
    },
    ...GLANCE_ROWS.flatMap((row, index) => rowLook(row, layout, glance.first + index)),
    {
      kind: "name",
      name: PROPOSAL_NAMES.status,
      at: cellAt(LABEL_COLUMN, STATUS_ROW),
      comment: "Whether every figure of the sheet could be worked out, and the checks pass.",
    },
  ];
}

/** The cell of a headline figure: of a scenario, or of all weighed; the only one of a first-year row. */
export function glanceCell(layout: ProposalLayout, label: string, column: number): string {
  const row = GLANCE_ROWS.findIndex((each) => each.label === label);
  return cellAt(FIRST_YEAR_COLUMN + column, layout.sections.glance.first + row);
}

/** Each scenario on its own, then all of them weighed by their probabilities. */
const COLUMNS: readonly (Scenario | undefined)[] = [...SCENARIOS, undefined];

function money(layout: ProposalLayout, measure: SummaryMeasure): readonly Cell[] {
  return COLUMNS.map((scenario) =>
    unlessFailed(layout, scenario, summaryCell(layout, measure, scenario)),
  );
}

function aYear(layout: ProposalLayout, measure: SummaryMeasure): readonly Cell[] {
  const yearMonths = layout.year(0, yearRow(layout, "yearMonths"), "both");
  const term = layout.field("Term (months)", 0, "both");
  return COLUMNS.map((scenario) =>
    unlessFailed(
      layout,
      scenario,
      `${summaryCell(layout, measure, scenario)}*${yearMonths}/${term}`,
    ),
  );
}

/** Without usage there is nothing that a discount is of: the summary's cell is empty then. */
function ratio(layout: ProposalLayout, measure: SummaryMeasure): readonly Cell[] {
  return COLUMNS.map((scenario) => {
    const cell = summaryCell(layout, measure, scenario);
    return unlessFailed(layout, scenario, `IF(${cell}="","No usage",${cell})`);
  });
}

/**
 * A report that cannot be worked out is an error in its first cell and leaves the others blank: a
 * figure read off those would be a 0 that nobody has worked out.
 */
function unlessFailed(
  layout: ProposalLayout,
  scenario: Scenario | undefined,
  figure: string,
): Cell {
  const report = summaryHead(layout, scenario);
  return { formula: `=IF(ISERROR(${report}),${report},${figure})` };
}

/** The figure of the first year; where there is none, the words that say why. */
function firstYear(layout: ProposalLayout, key: CurveKey, otherwise?: CurveKey): readonly Cell[] {
  const cell = layout.year(0, yearRow(layout, key));
  if (otherwise === undefined) return [{ formula: `=${cell}` }];
  const word = layout.year(0, yearRow(layout, otherwise));
  return [{ formula: `=IF(${cell}="",${word},${cell})` }];
}

function unitOf(row: GlanceRow, layout: ProposalLayout): Cell {
  if (row.unit === "money") return currencyUnit(layout);
  return row.unit === "percent" ? "%" : "";
}

function rowLook(row: GlanceRow, layout: ProposalLayout, at: number): readonly Part[] {
  const right = FIRST_YEAR_COLUMN + row.cells(layout).length - 1;
  const cells = areaAt({ left: FIRST_YEAR_COLUMN, right, top: at, bottom: at });
  const line = areaAt({ left: LABEL_COLUMN, right: layout.columns.unit - 1, top: at, bottom: at });
  const numberFormat = { text: "General", percent: FORMATS.percent, money: FORMATS.money }[
    row.unit
  ];
  return [
    format(cells, LOOK.formula, { numberFormat }),
    ...(row.strong === undefined ? [] : [format(line, { bold: true, size: 12 })]),
    ...(row.name === undefined
      ? []
      : [{ kind: "name", name: row.name, at: cells, comment: row.comment ?? "" } as const]),
  ];
}
