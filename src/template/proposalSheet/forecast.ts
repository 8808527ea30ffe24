import { areaAt, cellAt } from "../address";
import { format, FORMATS, LOOK } from "../look";
import type { Cell, Part, ValidationRule } from "../plan";
import type { ProposalInputs, YearForecast } from "../proposalInputs";
import { PROPOSAL_NAMES } from "../proposalNames";
import { FIRST_YEAR_COLUMN, FORECAST_ROWS, LABEL_COLUMN, type ProposalLayout } from "./layout";
import { range, sectionParts, withTail } from "./section";
import { expected } from "./expected";

export const SCENARIOS = ["low", "expected", "high"] as const;
export type Scenario = (typeof SCENARIOS)[number];

export const SCENARIO_LABELS: Readonly<Record<Scenario, string>> = {
  low: "Low",
  expected: "Expected",
  high: "High",
};

const NOTES: Readonly<Record<Scenario, string>> = {
  low: "A cautious year: what usage hardly falls below.",
  expected: "The year you plan for.",
  high: "A strong year: what usage hardly exceeds.",
};

/** Yearly consumption at list, years across. Later years repeat the year before until typed over. */
export function forecastParts(inputs: ProposalInputs, layout: ProposalLayout): readonly Part[] {
  const { first } = layout.forecast;
  const years = range(layout.years);
  const at = forecastArea(layout);
  const rule: ValidationRule = { kind: "decimal", min: 0 };
  const yearHeads = years.map((year): Cell => ({
    formula: `=${layout.year(year, layout.terms.heads, "row")}`,
  }));
  return [
    ...sectionParts(
      layout,
      layout.forecast,
      "Usage forecast, at list a year",
      ["Scenario", ...yearHeads],
      FORECAST_ROWS,
    ),
    {
      kind: "cells",
      at: cellAt(LABEL_COLUMN, first),
      rows: SCENARIOS.map((scenario, index) =>
        withTail(
          [SCENARIO_LABELS[scenario], ...scenarioCells(inputs, scenario, layout, first + index)],
          layout.columns.unit - LABEL_COLUMN,
          [{ formula: `=${layout.field("Currency", 0, "both")}` }, NOTES[scenario]],
        ),
      ),
    },
    format(at, LOOK.input, { numberFormat: FORMATS.money }),
    ...SCENARIOS.flatMap((scenario, index) =>
      years
        .filter((year) => forecastCell(inputs.forecast, scenario, year) === null)
        .map((year) => format(layout.year(year, first + index), LOOK.formula)),
    ),
    {
      kind: "validation",
      at,
      rule,
      title: "Usage forecast",
      prompt: "What a year's usage would cost at list prices.",
      error: expected(rule),
    },
    {
      kind: "name",
      name: PROPOSAL_NAMES.forecast,
      at,
      comment: "Yearly consumption at list: low, expected, high by contract year.",
    },
  ];
}

function forecastArea(layout: ProposalLayout): string {
  const { first } = layout.forecast;
  return areaAt({
    left: FIRST_YEAR_COLUMN,
    right: FIRST_YEAR_COLUMN + layout.years - 1,
    top: first,
    bottom: first + FORECAST_ROWS - 1,
  });
}

function scenarioCells(
  inputs: ProposalInputs,
  scenario: Scenario,
  layout: ProposalLayout,
  row: number,
): readonly Cell[] {
  return range(layout.years).map(
    (year) =>
      forecastCell(inputs.forecast, scenario, year) ??
      (year === 0 ? 0 : { formula: `=${layout.year(year - 1, row)}` }),
  );
}

/** `null` where the year before is to be repeated. */
function forecastCell(
  forecast: readonly YearForecast[],
  scenario: Scenario,
  year: number,
): number | null {
  const value = forecast[year]?.[scenario];
  const before = forecast[year - 1]?.[scenario];
  return value === undefined || value === before ? null : value;
}
