import { areaAt, cellAt, columnLetter } from "../address";
import { COLORS, format, LOOK } from "../look";
import type { Cell, Part } from "../plan";

/** A heading, column heads, and rows under them, from the first column on. */
export interface Block {
  readonly row: number;
  readonly heading: Cell;
  readonly heads: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Of the rule under heads and rows; the widest row where it is not given. */
  readonly columns?: number;
  /** Rows of the body, where a function fills them. */
  readonly spilled?: number;
  /** Lines that the longest head takes in its column. */
  readonly headLines?: number;
}

/** Points of a line of text. */
const LINE = 16;

/** Row numbers of a block that starts at `row`. */
export function bodyOf(block: Pick<Block, "row">): {
  readonly heads: number;
  readonly first: number;
} {
  return { heads: block.row + 1, first: block.row + 2 };
}

export function blockParts(block: Block): readonly Part[] {
  const { heads, first } = bodyOf(block);
  const count = block.spilled ?? block.rows.length;
  const right =
    block.columns ?? Math.max(block.heads.length, ...block.rows.map((row) => row.length));
  const body = areaAt({ left: 1, right, top: first, bottom: first + count - 1 });
  return [
    { kind: "cells", at: cellAt(1, block.row), rows: [[block.heading]] },
    format(cellAt(1, block.row), LOOK.heading),
    ...(block.heads.length === 0
      ? []
      : [{ kind: "cells", at: cellAt(1, heads), rows: [block.heads] } as const]),
    ...(block.headLines === undefined
      ? []
      : [
          {
            kind: "rowHeight",
            at: `${String(heads)}:${String(heads)}`,
            points: block.headLines * LINE,
          } as const,
        ]),
    format(areaAt({ left: 1, right, top: heads, bottom: heads }), LOOK.heads, {
      verticalAlign: "center",
      wrap: true,
    }),
    ...(block.rows.length === 0
      ? []
      : [{ kind: "cells", at: cellAt(1, first), rows: block.rows } as const]),
    ...(count === 0 ? [] : [format(body, LOOK.body)]),
  ];
}

export interface SheetFrame {
  readonly title: string;
  readonly subtitle: Cell;
  readonly widths: readonly number[];
  readonly tabColor: string;
  /** The heads of a list that may take several pages of paper; else the title is repeated. */
  readonly headsRow?: number;
}

/** What every sheet of the deal begins with. */
export function frameParts(frame: SheetFrame): readonly Part[] {
  const { title, subtitle, widths, tabColor, headsRow = 1 } = frame;
  return [
    { kind: "gridlines", shown: false },
    { kind: "tabColor", color: tabColor },
    ...widths.map((characters, index): Part => ({
      kind: "columnWidth",
      at: `${columnLetter(index + 1)}:${columnLetter(index + 1)}`,
      characters,
    })),
    { kind: "freeze", rows: 1, columns: 1 },
    {
      kind: "print",
      orientation: "landscape",
      titleRows: `${String(headsRow)}:${String(headsRow)}`,
    },
    { kind: "cells", at: "A1", rows: [[title], [subtitle]] },
    format("A1", LOOK.title),
    { kind: "rowHeight", at: "1:1", points: 28 },
    format("A2", LOOK.subtitle),
  ];
}

/** A column of a body, from its first row on. */
export function columnAt(column: number, first: number, rows: number): string {
  return areaAt({ left: column, right: column, top: first, bottom: first + rows - 1 });
}

export const TAB_COLORS = {
  inputs: COLORS.inputTab,
  outputs: COLORS.accent,
  checks: COLORS.link,
} as const;

/** A reference to another sheet, fixed: `'Deal rates'!$A$5:$O$40`. */
export function onSheet(sheet: string, address: string): string {
  const fixed = address.replace(/\$?([A-Z]+)\$?(\d+)/g, "$$$1$$$2");
  return `'${sheet.replaceAll("'", "''")}'!${fixed}`;
}
