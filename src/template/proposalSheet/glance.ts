import { areaAt, cellAt } from "../address";
import { format, FORMATS, LOOK } from "../look";
import type { Cell, Part } from "../plan";
import { PROPOSAL_NAMES } from "../proposalNames";
import { SCENARIO_LABELS, SCENARIOS, type Scenario } from "./forecast";
import { FIRST_YEAR_COLUMN, LABEL_COLUMN, type ProposalLayout } from "./layout";
import type { ResultKey } from "./resultRow";
import { resultRow } from "./results";
import { sectionParts, withTail } from "./section";
import { STATUS_ROW } from "./title";

/** A headline figure: one a scenario over the whole term, or one for the first year. */
interface GlanceRow {
  readonly label: string;
  readonly unit: "money" | "percent" | "text";
  readonly note: string;
  readonly name?: string;
  readonly comment?: string;
  readonly strong?: true;
  readonly cells: (layout: ProposalLayout, row: (label: string) => number) => readonly Cell[];
}

const LABELS = { usage: "Usage at list", paid: "Paid" } as const;

const ROWS: readonly GlanceRow[] = [
  {
    label: "Quoted discount",
    unit: "percent",
    note: "As offered, weighted by each year's usage.",
    name: PROPOSAL_NAMES.quoted,
    comment: "Quoted discount over the term: low, expected, high.",
    cells: (layout) => eachScenario((scenario) => quoted(layout, scenario)),
  },
  {
    label: "Realized discount",
    unit: "percent",
    note: "What is kept of it, after unused commit and overage.",
    name: PROPOSAL_NAMES.realized,
    comment: "Realized discount over the term: low, expected, high.",
    strong: true,
    cells: (_layout, row) =>
      eachScenario((_, column) => {
        const usage = cellAt(column, row(LABELS.usage));
        return `=IF(${usage},1-${cellAt(column, row(LABELS.paid))}/${usage},"No usage")`;
      }),
  },
  {
    label: LABELS.usage,
    unit: "money",
    note: "Over the whole term.",
    cells: (layout) => eachScenario((scenario) => overTerm(layout, forecastRow(layout, scenario))),
  },
  {
    label: LABELS.paid,
    unit: "money",
    note: "Over the whole term.",
    name: PROPOSAL_NAMES.cost,
    comment: "Paid over the term: low, expected, high.",
    cells: (layout) => eachScenario((scenario) => measureOverTerm(layout, `cost-${scenario}`)),
  },
  {
    label: "Unused commit",
    unit: "money",
    note: "Money paid for nothing, over the whole term.",
    name: PROPOSAL_NAMES.unused,
    comment: "Unused commit over the term: low, expected, high.",
    cells: (layout) => eachScenario((scenario) => measureOverTerm(layout, `unused-${scenario}`)),
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

export const GLANCE_ROW_COUNT = ROWS.length;

export function glanceParts(layout: ProposalLayout): readonly Part[] {
  const { first } = layout.glance;
  const row = (label: string) => first + ROWS.findIndex((each) => each.label === label);
  const heads = ["Over the term", ...SCENARIOS.map((scenario) => SCENARIO_LABELS[scenario])];
  return [
    ...sectionParts(layout, layout.glance, "At a glance", heads, ROWS.length),
    {
      kind: "cells",
      at: cellAt(LABEL_COLUMN, first),
      rows: ROWS.map((each) =>
        withTail([each.label, ...each.cells(layout, row)], layout.columns.unit - LABEL_COLUMN, [
          unitOf(each, layout),
          each.note,
        ]),
      ),
    },
    ...ROWS.flatMap((each, index) => rowLook(each, layout, first + index)),
    {
      kind: "name",
      name: PROPOSAL_NAMES.status,
      at: cellAt(LABEL_COLUMN, STATUS_ROW),
      comment: "Whether every figure of the sheet could be worked out.",
    },
  ];
}

function eachScenario(formula: (scenario: Scenario, column: number) => string): readonly Cell[] {
  return SCENARIOS.map((scenario, index) => ({
    formula: formula(scenario, FIRST_YEAR_COLUMN + index),
  }));
}

/** The figure of the first year; where there is none, the words that say why. */
function firstYear(layout: ProposalLayout, key: ResultKey, otherwise?: ResultKey): readonly Cell[] {
  const cell = layout.year(0, resultRow(layout, key));
  if (otherwise === undefined) return [{ formula: `=${cell}` }];
  const word = layout.year(0, resultRow(layout, otherwise));
  return [{ formula: `=IF(${cell}="",${word},${cell})` }];
}

function forecastRow(layout: ProposalLayout, scenario: Scenario): number {
  return layout.forecast.first + SCENARIOS.indexOf(scenario);
}

/** Yearly figures, each in proportion to the months of the term in its year. */
function overTerm(layout: ProposalLayout, row: number): string {
  const months = layout.acrossYears(resultRow(layout, "months"), "both");
  const yearMonths = layout.year(0, resultRow(layout, "yearMonths"), "both");
  return `=SUMPRODUCT(${layout.acrossYears(row, "both")},${months})/${yearMonths}`;
}

function measureOverTerm(layout: ProposalLayout, key: ResultKey): string {
  return overTerm(layout, resultRow(layout, key));
}

function quoted(layout: ProposalLayout, scenario: Scenario): string {
  const usage = layout.acrossYears(forecastRow(layout, scenario), "both");
  const months = layout.acrossYears(resultRow(layout, "months"), "both");
  const discounts = areaAtDiscounts(layout);
  const weight = `SUMPRODUCT(${usage},${months})`;
  return `=IF(${weight},SUMPRODUCT(${usage},${months},${discounts})/${weight},"No usage")`;
}

function areaAtDiscounts(layout: ProposalLayout): string {
  const last = layout.field("Discount", layout.years - 1, "both");
  return `${layout.field("Discount", 0, "both")}:${last}`;
}

function unitOf(row: GlanceRow, layout: ProposalLayout): Cell {
  if (row.unit === "money") return { formula: `=${layout.field("Currency", 0, "both")}` };
  return row.unit === "percent" ? "%" : "";
}

function rowLook(row: GlanceRow, layout: ProposalLayout, at: number): readonly Part[] {
  const count = row.cells(layout, () => at).length;
  const cells = areaAt({
    left: FIRST_YEAR_COLUMN,
    right: FIRST_YEAR_COLUMN + count - 1,
    top: at,
    bottom: at,
  });
  const numberFormat =
    row.unit === "text" ? "General" : row.unit === "percent" ? FORMATS.percent : FORMATS.money;
  const line = areaAt({ left: LABEL_COLUMN, right: layout.columns.unit - 1, top: at, bottom: at });
  return [
    format(cells, LOOK.formula, { numberFormat }),
    ...(row.strong === undefined ? [] : [format(line, { bold: true, size: 12 })]),
    ...(row.name === undefined
      ? []
      : [{ kind: "name", name: row.name, at: cells, comment: row.comment ?? "" } as const]),
  ];
}
