import { areaAt, cellAt } from "../address";
import { COLORS } from "../look";
import type { Part } from "../plan";
import { range } from "../proposalSheet/section";
import type { AssumptionCells } from "./assumptionCells";
import type { ProposalCells } from "./proposalCells";

const RANKING = 4;
/** A row of pictures takes this many rows. */
const PICTURE_ROWS = 18;

/** Where each part of the sheet begins; it grows with the number of proposals. */
export interface ComparisonLayout {
  readonly ranking: number;
  readonly pictures: readonly [number, number];
  readonly side: number;
  readonly realized: number;
  readonly curve: number;
  readonly savings: number;
}

export const REALIZED_POINTS = 25;

export function comparisonLayout(
  proposals: number,
  bandRows: number,
  comparableRows: number,
): ComparisonLayout {
  // Heading, header, the proposals and no commit at all, then a blank row.
  const firstPictures = RANKING + proposals + 4;
  const secondPictures = firstPictures + PICTURE_ROWS;
  const side = secondPictures + PICTURE_ROWS;
  const realized = side + proposals + 3;
  const curve = realized + REALIZED_POINTS + 3 + 6;
  return {
    ranking: RANKING,
    pictures: [firstPictures, secondPictures],
    side,
    realized,
    curve,
    savings: curve + 2 * bandRows + proposals + comparableRows + 3,
  };
}

export interface ComparisonContext {
  /** `DEAL`, or `DEALDEV` in development. */
  readonly deal: string;
  readonly assumptions: AssumptionCells;
  readonly proposals: readonly ProposalCells[];
  readonly layout: ComparisonLayout;
}

export function sideFirst(layout: ComparisonLayout): number {
  return layout.side + 2;
}

/** A cell of the side by side table. */
export function sideCell(layout: ComparisonLayout, index: number, column: SideColumn): string {
  return cellAt(SIDE_COLUMNS[column], sideFirst(layout) + index);
}

export function sideColumn(context: ComparisonContext, column: SideColumn): string {
  const { layout, proposals } = context;
  const at = SIDE_COLUMNS[column];
  const first = sideFirst(layout);
  const bottom = first + proposals.length - 1;
  return areaAt({ left: at, right: at, top: first, bottom }, "both");
}

const SIDE_COLUMNS = {
  name: 1,
  commit: 2,
  discount: 3,
  basis: 4,
  overage: 5,
  netCommit: 6,
} as const;
export type SideColumn = keyof typeof SIDE_COLUMNS;

/** Two pictures stand side by side in a row of them. */
export function pictureAt(layout: ComparisonLayout, row: 0 | 1, side: "left" | "right"): string {
  const top = layout.pictures[row];
  const [left, right] = side === "left" ? [1, 4] : [5, 10];
  return areaAt({ left, right, top, bottom: top + PICTURE_ROWS - 2 });
}

/** A point that a series does not have is #N/A, which a picture passes over; readers may as well. */
export function quietGaps(at: string): Part {
  const [first = at] = at.split(":");
  return { kind: "conditionalFormat", at, formula: `=ISNA(${first})`, color: COLORS.rule };
}

/** The colours of the proposals, in their order, for as many as a picture can tell apart. */
export function proposalColors(count: number): readonly { readonly color: string }[] {
  return range(count).map((index) => ({
    color: COLORS.series[index % COLORS.series.length] ?? COLORS.accent,
  }));
}
