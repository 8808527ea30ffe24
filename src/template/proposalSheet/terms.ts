import { areaAt, cellAt } from "../address";
import { format, FORMATS, LOOK, COLORS } from "../look";
import type { Cell, Part, Style, ValidationRule } from "../plan";
import { EMPTY, PROPOSAL_FIELDS, type ProposalField } from "../proposalFields";
import type { ProposalInputs } from "../proposalInputs";
import { PROPOSAL_NAMES } from "../proposalNames";
import { expected, overageRule } from "./expected";
import { FIRST_YEAR_COLUMN, LABEL_COLUMN, type ProposalLayout } from "./layout";
import { blockArea } from "./references";
import { currencyUnit, range, sectionParts, withTail } from "./section";

/** The proposal block: every field of the catalogue with its default filled in. */
export function termsParts(inputs: ProposalInputs, layout: ProposalLayout): readonly Part[] {
  const { first } = layout.sections.terms;
  const years = range(layout.years).map((year) => year + 1);
  return [
    ...sectionParts(layout, layout.sections.terms, "Offered terms", ["Term", ...years]),
    {
      kind: "cells",
      at: cellAt(LABEL_COLUMN, first),
      rows: PROPOSAL_FIELDS.map((field, index) => fieldRow(field, inputs, layout, first + index)),
    },
    ...PROPOSAL_FIELDS.flatMap((field, index) => fieldLook(field, inputs, layout, first + index)),
    {
      kind: "name",
      name: PROPOSAL_NAMES.proposal,
      at: blockArea(layout),
      comment: "The proposal block: field, then its value in each contract year.",
    },
  ];
}

function fieldRow(
  field: ProposalField,
  inputs: ProposalInputs,
  layout: ProposalLayout,
  row: number,
): readonly Cell[] {
  const values = range(layout.years).map((year): Cell => {
    if (year === 0) return field.cell(inputs, 0);
    if (field.perYear === undefined) return EMPTY;
    return field.cell(inputs, year) ?? { formula: `=${layout.year(year - 1, row)}` };
  });
  return withTail([field.label, ...values], layout.columns.unit - LABEL_COLUMN, [
    unitOf(field, layout),
    field.note,
  ]);
}

function unitOf(field: ProposalField, layout: ProposalLayout): Cell {
  switch (field.unit) {
    case "money":
      return currencyUnit(layout);
    case "percent":
      return "%";
    case "months":
    case "periods":
    case "year":
      return field.unit;
    case "text":
    case "date":
    case "choice":
      return "";
  }
}

function fieldLook(
  field: ProposalField,
  inputs: ProposalInputs,
  layout: ProposalLayout,
  row: number,
): readonly Part[] {
  const yearCount = field.perYear === undefined ? 1 : layout.years;
  const at = areaAt({
    left: FIRST_YEAR_COLUMN,
    right: FIRST_YEAR_COLUMN + yearCount - 1,
    top: row,
    bottom: row,
  });
  const repeated = range(yearCount).filter((year) => year > 0 && field.cell(inputs, year) === null);
  const rule = ruleFor(field, layout);
  return [
    format(at, LOOK.input, numberLook(field)),
    ...repeated.map((year) => format(layout.year(year, row), LOOK.formula)),
    ...(field.opens === undefined ? [] : [groupRule(layout, row)]),
    ...(rule === undefined ? [] : [validation(field, at, rule)]),
  ];
}

function numberLook(field: ProposalField): Style {
  switch (field.unit) {
    case "money":
      return { numberFormat: FORMATS.money };
    case "percent":
      return { numberFormat: FORMATS.percent };
    case "date":
      return { numberFormat: FORMATS.date };
    case "months":
    case "periods":
    case "year":
      return { numberFormat: FORMATS.count };
    case "text":
      // A long name runs on to the right, where there is room.
      return { align: "left" };
    case "choice":
      return {};
  }
}

function groupRule(layout: ProposalLayout, row: number): Part {
  const corners = { left: LABEL_COLUMN, right: layout.columns.note, top: row, bottom: row };
  return format(areaAt(corners), { borderTop: COLORS.accent });
}

/** Two fields depend on where they stand: the term on the year columns, overage on its own cell. */
function ruleFor(field: ProposalField, layout: ProposalLayout): ValidationRule | undefined {
  if (field.label === "Term (months)") {
    return { kind: "whole", min: 1, max: layout.years * MONTHS_IN_A_YEAR };
  }
  if (field.label === "Overage discount") {
    return overageRule(layout.field("Overage discount"));
  }
  return field.takes;
}

const MONTHS_IN_A_YEAR = 12;

function validation(field: ProposalField, at: string, rule: ValidationRule): Part {
  return {
    kind: "validation",
    at,
    rule,
    title: field.label,
    prompt: field.note,
    error: expected(rule),
  };
}
