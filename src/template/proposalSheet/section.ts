import { areaAt, cellAt } from "../address";
import { format, FORMATS, LOOK } from "../look";
import type { Cell, Part } from "../plan";
import { LABEL_COLUMN, type ProposalLayout, type Section } from "./layout";

/** Heading, column heads with the unit and note columns, and a ruled body of `rows` rows. */
export function sectionParts(
  layout: ProposalLayout,
  section: Section,
  heading: string,
  heads: readonly Cell[],
  rows: number,
): readonly Part[] {
  const { unit, note } = layout.columns;
  const bottom = section.first + rows - 1;
  const left = LABEL_COLUMN;
  return [
    {
      kind: "cells",
      at: cellAt(left, section.heading),
      rows: [[heading], withTail(heads, unit - left, ["Unit", "What it says"])],
    },
    format(cellAt(left, section.heading), LOOK.heading),
    format(areaAt({ left, right: note, top: section.heads, bottom: section.heads }), LOOK.heads),
    format(areaAt({ left: left + 1, right: unit - 1, top: section.heads, bottom: section.heads }), {
      align: "right",
      numberFormat: FORMATS.year,
    }),
    format(areaAt({ left, right: note, top: section.first, bottom }), LOOK.body),
    format(areaAt({ left: left + 1, right: unit - 1, top: section.first, bottom }), {
      align: "right",
    }),
    format(areaAt({ left: unit, right: note, top: section.first, bottom }), LOOK.quiet),
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

export function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
