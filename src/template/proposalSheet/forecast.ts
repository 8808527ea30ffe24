import { cellAt } from "../address";
import { format, FORMATS, LOOK } from "../look";
import type { Cell, Part, ValidationRule } from "../plan";
import type { ProposalInputs, YearForecast } from "../proposalInputs";
import { PROPOSAL_NAMES } from "../proposalNames";
import { expected } from "./expected";
import { LABEL_COLUMN, type ProposalLayout } from "./layout";
import {
  forecastArea,
  forecastRow,
  SCENARIO_LABELS,
  SCENARIOS,
  type Scenario,
  type SharedCells,
} from "./references";
import { currencyUnit, range, sectionParts, withTail, yearHeads } from "./section";

const NOTES: Readonly<Record<Scenario, string>> = {
  low: "A cautious year: what usage hardly falls below.",
  expected: "The year you plan for.",
  high: "A strong year: what usage hardly exceeds.",
};

/**
 * Yearly consumption at list, years across: links to the deal's own forecast, so that every
 * proposal is held against the same usage; inputs on a sheet that stands alone.
 */
export function forecastParts(
  inputs: ProposalInputs,
  layout: ProposalLayout,
  shared: SharedCells | undefined,
): readonly Part[] {
  const cells = (scenario: Scenario) =>
    shared === undefined
      ? scenarioInputs(inputs, scenario, layout)
      : range(layout.years).map((year): Cell => ({ formula: `=${shared.usage(scenario, year)}` }));
  return [
    ...sectionParts(layout, layout.sections.forecast, "Usage forecast, at list a year", [
      "Scenario",
      ...yearHeads(layout),
    ]),
    {
      kind: "cells",
      at: cellAt(LABEL_COLUMN, layout.sections.forecast.first),
      rows: SCENARIOS.map((scenario) =>
        withTail(
          [SCENARIO_LABELS[scenario], ...cells(scenario)],
          layout.columns.unit - LABEL_COLUMN,
          [currencyUnit(layout), NOTES[scenario]],
        ),
      ),
    },
    ...(shared === undefined
      ? inputLook(inputs, layout)
      : [format(forecastArea(layout), LOOK.link, { numberFormat: FORMATS.money })]),
    {
      kind: "name",
      name: PROPOSAL_NAMES.forecast,
      at: forecastArea(layout),
      comment: "Yearly consumption at list: low, expected, high by contract year.",
    },
  ];
}

function inputLook(inputs: ProposalInputs, layout: ProposalLayout): readonly Part[] {
  const at = forecastArea(layout);
  const rule: ValidationRule = { kind: "decimal", min: 0 };
  const repeated = SCENARIOS.flatMap((scenario) =>
    range(layout.years)
      .filter((year) => ownFigure(inputs.forecast, scenario, year) === undefined)
      .map((year) => layout.year(year, forecastRow(layout, scenario))),
  );
  return [
    format(at, LOOK.input, { numberFormat: FORMATS.money }),
    ...repeated.map((cell) => format(cell, LOOK.formula)),
    {
      kind: "validation",
      at,
      rule,
      title: "Usage forecast",
      prompt: "What a year's usage would cost at list prices.",
      error: expected(rule),
    },
  ];
}

/** Later years repeat the year before until typed over. */
function scenarioInputs(
  inputs: ProposalInputs,
  scenario: Scenario,
  layout: ProposalLayout,
): readonly Cell[] {
  return range(layout.years).map((year) => {
    const before = layout.year(year - 1, forecastRow(layout, scenario));
    return (
      ownFigure(inputs.forecast, scenario, year) ?? (year === 0 ? 0 : { formula: `=${before}` })
    );
  });
}

/** A year's figure, unless it is that of the year before. */
function ownFigure(
  forecast: readonly YearForecast[],
  scenario: Scenario,
  year: number,
): number | undefined {
  const value = forecast[year]?.[scenario];
  return value === forecast[year - 1]?.[scenario] ? undefined : value;
}
