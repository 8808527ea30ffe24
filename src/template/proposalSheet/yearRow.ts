import { areaAt, cellAt } from "../address";
import { COLORS, format, FORMATS, LOOK } from "../look";
import type { Cell, Part } from "../plan";
import type { FieldLabel } from "../proposalFields";
import { FIRST_YEAR_COLUMN, LABEL_COLUMN, type ProposalLayout, type Section } from "./layout";
import {
  bandDiscountsArea,
  bandNamesArea,
  bandsArea,
  forecastRow,
  thresholdsArea,
  type Scenario,
  type SharedCells,
} from "./references";
import { currencyUnit, range, withTail } from "./section";

/** A row of figures: its formula reads only cells, and the same one stands in every contract year. */
export interface YearRow {
  readonly key: YearKey;
  readonly label: string;
  readonly unit: "money" | "percent" | "points" | "months" | "index" | "count" | "text";
  readonly note: string;
  /** The first of a group: a line above. */
  readonly opens?: true;
  /** Stands once, not in every year. */
  readonly once?: true;
  readonly cell: (at: YearCells) => Cell;
}

export type YearKey = CurveKey | NativeKey;

export type CurveKey =
  | "yearMonths"
  | "months"
  | "netCommit"
  | "fullUse"
  | "band"
  | "curve"
  | "offCurve"
  | "nextBand"
  | "nextCommit"
  | "extraCommit"
  | "extraPoints"
  | "crossing"
  | "breakeven";

/** The vendor's bands and the next one, worked out natively. */
type BandKey =
  "reached" | "bandName" | "bandDiscount" | "nextFrom" | "nextDiscount" | "costHere" | "costThere";

type NativeMeasure = "list" | "atContract" | "commit" | "overage" | "paid";

/** A row for each quarter of the years; an annual commit stands in the first. */
export type QuarterNumber = 1 | 2 | 3 | 4;

type QuarterMeasure = "periodMonths" | "period" | `${RolloverMeasure}-${Scenario}`;

export type RolloverMeasure = "fromRolled" | "unused" | "rolledGone";

export type QuarterKey = `${QuarterMeasure} ${QuarterNumber}`;

export type NativeKey =
  | "change"
  | "listIndex"
  | "capIndex"
  | "contractIndex"
  | "overageDiscount"
  | "fullCommit"
  | "commitPeriod"
  | BandKey
  | QuarterKey
  | `${NativeMeasure}-${Scenario}`;

/** The addresses that the formulas of one contract year need. */
export class YearCells {
  constructor(
    private readonly layout: ProposalLayout,
    readonly deal: string,
    readonly shared: SharedCells | undefined,
    readonly year: number,
    private readonly rowOf: (key: YearKey) => number,
  ) {}

  /** A field of this year. */
  perYear(label: FieldLabel): string {
    return this.layout.field(label, this.year);
  }

  /** A field that holds for every year. */
  field(label: FieldLabel): string {
    return this.layout.field(label, 0, "both");
  }

  get yearNumber(): string {
    return this.layout.year(this.year, this.layout.sections.terms.heads, "row");
  }

  get bands(): string {
    return bandsArea(this.layout, "both");
  }

  get thresholds(): string {
    return thresholdsArea(this.layout);
  }

  get bandDiscounts(): string {
    return bandDiscountsArea(this.layout);
  }

  get bandNames(): string {
    return bandNamesArea(this.layout);
  }

  usage(scenario: Scenario): string {
    return this.layout.year(this.year, forecastRow(this.layout, scenario));
  }

  row(key: YearKey, year = this.year): string {
    return this.layout.year(year, this.rowOf(key));
  }

  once(key: YearKey): string {
    return this.layout.year(0, this.rowOf(key), "both");
  }

  /** Rows that stand below each other, in this year. */
  rows(first: YearKey, last: YearKey): string {
    return `${this.row(first)}:${this.row(last)}`;
  }

  /** From the label, which a sum passes over, so that one formula serves the first year too. */
  rowBefore(key: YearKey): string {
    return this.rowsBefore(key, key);
  }

  /** Rows that stand below each other, in every year before this one. */
  rowsBefore(first: YearKey, last: YearKey): string {
    const label = cellAt(LABEL_COLUMN, this.rowOf(first), "column");
    return `${label}:${cellAt(LABEL_COLUMN + this.year, this.rowOf(last))}`;
  }
}

export function yearRowParts(
  layout: ProposalLayout,
  section: Section,
  rows: readonly YearRow[],
  cellsOf: (year: number) => YearCells,
): readonly Part[] {
  return [
    {
      kind: "cells",
      at: cellAt(LABEL_COLUMN, section.first),
      rows: rows.map((row) => {
        const years = row.once === undefined ? range(layout.years) : [0];
        const figures = years.map((year) => row.cell(cellsOf(year)));
        return withTail([row.label, ...figures], layout.columns.unit - LABEL_COLUMN, [
          unitOf(row, layout),
          row.note,
        ]);
      }),
    },
    ...rows.flatMap((row, index) => rowLook(row, layout, section.first + index)),
    ...rows.flatMap((row, index) =>
      range(row.once === undefined ? layout.years : 1)
        .filter((year) => isLink(row.cell(cellsOf(year))))
        .map((year) => format(layout.year(year, section.first + index), LOOK.link)),
    ),
  ];
}

/** Nothing but a cell of another sheet. */
function isLink(cell: Cell): boolean {
  return typeof cell === "object" && cell !== null && /^='.+'![$A-Z0-9]+$/.test(cell.formula);
}

function unitOf(row: YearRow, layout: ProposalLayout): Cell {
  if (row.unit === "money") return currencyUnit(layout);
  if (row.unit === "percent") return "%";
  return row.unit === "text" || row.unit === "count" ? "" : row.unit;
}

const NUMBER_FORMATS = {
  money: FORMATS.money,
  percent: FORMATS.percent,
  points: FORMATS.percent,
  months: FORMATS.count,
  index: FORMATS.index,
  count: FORMATS.count,
  text: "General",
} as const;

function rowLook(row: YearRow, layout: ProposalLayout, at: number): readonly Part[] {
  const body = { top: at, bottom: at };
  const last = FIRST_YEAR_COLUMN + layout.years - 1;
  const cells = areaAt({ left: FIRST_YEAR_COLUMN, right: last, ...body });
  const line = areaAt({ left: LABEL_COLUMN, right: layout.columns.note, ...body });
  return [
    format(cells, LOOK.formula, { numberFormat: NUMBER_FORMATS[row.unit] }),
    ...(row.opens === undefined ? [] : [format(line, { borderTop: COLORS.accent })]),
  ];
}
