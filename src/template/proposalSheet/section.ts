import { areaAt, cellAt } from "../address";
import { format, FORMATS, LOOK } from "../look";
import type { Cell, Part } from "../plan";
import { LABEL_COLUMN, type ProposalLayout, type Section } from "./layout";

/** Heading, column heads with the unit and note columns, and a ruled body. */
export function sectionParts(
  layout: ProposalLayout,
  section: Section,
  heading: Cell,
  heads: readonly Cell[],
): readonly Part[] {
  const { unit, note } = layout.columns;
  const left = LABEL_COLUMN;
  const body = { top: section.first, bottom: section.first + section.rows - 1 };
  return [
    ...headingParts(
      layout,
      section,
      heading,
      withTail(heads, unit - left, ["Unit", "What it says"]),
    ),
    format(areaAt({ left, right: note, ...body }), LOOK.body),
    format(areaAt({ left: left + 1, right: unit - 1, ...body }), { align: "right" }),
    format(areaAt({ left: unit, right: note, ...body }), LOOK.quiet, { align: "left", indent: 1 }),
  ];
}

/** For reports, whose bodies a function fills: heading and heads, with a rule under each row. */
export function reportParts(
  layout: ProposalLayout,
  section: Section,
  heading: Cell,
  heads: readonly Cell[],
  rows = section.rows,
): readonly Part[] {
  const { unit, note } = layout.columns;
  const left = LABEL_COLUMN;
  const body = { top: section.first, bottom: section.first + rows - 1 };
  return [
    ...headingParts(layout, section, heading, heads),
    format(areaAt({ left, right: note, ...body }), LOOK.body),
    format(areaAt({ left: left + 1, right: unit, ...body }), { align: "right" }),
  ];
}

function headingParts(
  layout: ProposalLayout,
  section: Section,
  heading: Cell,
  heads: readonly Cell[],
): readonly Part[] {
  const { unit, note } = layout.columns;
  const left = LABEL_COLUMN;
  const row = { top: section.heads, bottom: section.heads };
  return [
    { kind: "cells", at: cellAt(left, section.heading), rows: [[heading], heads] },
    format(cellAt(left, section.heading), LOOK.heading),
    format(areaAt({ left, right: note, ...row }), LOOK.heads),
    format(areaAt({ left: left + 1, right: unit - 1, ...row }), {
      align: "right",
      numberFormat: FORMATS.year,
    }),
    format(areaAt({ left: unit, right: note, ...row }), { align: "left", indent: 1 }),
  ];
}

/** The row of cells, padded so that the tail starts at the given place. */
export function withTail(
  cells: readonly Cell[],
  tailAt: number,
  tail: readonly Cell[],
): readonly Cell[] {
  const gap = Array<Cell>(Math.max(0, tailAt - cells.length)).fill(null);
  return [...cells, ...gap, ...tail];
}

/** The year numbers of the terms, repeated over another section. */
export function yearHeads(layout: ProposalLayout): readonly Cell[] {
  return range(layout.years).map((year) => ({
    formula: `=${layout.year(year, layout.sections.terms.heads, "row")}`,
  }));
}

export function currencyUnit(layout: ProposalLayout): Cell {
  return { formula: `=${layout.field("Currency", 0, "both")}` };
}

export function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
