import { areaAt, cellAt, type Fixed } from "../address";
import { PROPOSAL_FIELDS, type FieldLabel } from "../proposalFields";
import type { ProposalInputs } from "../proposalInputs";

/** Where everything stands on a new proposal sheet. Years run across, in the same columns throughout. */
export interface ProposalLayout {
  /** Year columns; more than the term asks for, so that it can be lengthened in the grid. */
  readonly years: number;
  readonly bandRows: number;
  readonly columns: { readonly unit: number; readonly note: number };
  readonly sections: Readonly<Record<SectionKey, Section>>;
  /** `B24`, or `$B$24`: the field's value in a contract year, counted from 0. */
  field(label: FieldLabel, year?: number, fixed?: Fixed): string;
  /** A row of figures, one a contract year. */
  acrossYears(row: number, fixed?: Fixed): string;
  year(year: number, row: number, fixed?: Fixed): string;
}

/** A heading row, a row of column heads, then the body. */
export interface Section {
  readonly heading: number;
  readonly heads: number;
  readonly first: number;
  readonly rows: number;
}

export type SectionKey =
  | "glance"
  | "readings"
  | "terms"
  | "bands"
  | "forecast"
  | "curve"
  | "summary"
  | "schedule"
  | "bridge"
  | "checks"
  | "native"
  | "picture";

export const LABEL_COLUMN = 1;
export const FIRST_YEAR_COLUMN = 2;
/** Under title and subtitle: whether the figures can be relied on. */
export const STATUS_ROW = 3;

/** Rows of the bodies that are the same on every sheet; each section's own test holds it to this. */
const FIXED_ROWS = {
  glance: 9,
  readings: 3,
  forecast: 3,
  curve: 13,
  summary: 13,
  schedule: 14,
  /** Seven of the report, and room for the picture beside it. */
  bridge: 15,
  checks: 15,
  native: 73,
  picture: 6,
} as const;

const FIRST_SECTION_ROW = 6;
const USUAL_YEARS = 5;
const MOST_YEARS = 10;
const USUAL_BAND_ROWS = 8;
const SPARE_BAND_ROWS = 2;

export function proposalLayout(inputs: ProposalInputs): ProposalLayout {
  const years = yearColumnsFor(inputs);
  const bandRows = Math.max(USUAL_BAND_ROWS, inputs.bands.length + SPARE_BAND_ROWS);
  const sections = stacked({ ...FIXED_ROWS, terms: PROPOSAL_FIELDS.length, bands: bandRows });
  const year = (index: number, row: number, fixed?: Fixed) =>
    cellAt(FIRST_YEAR_COLUMN + index, row, fixed);
  return {
    years,
    bandRows,
    columns: { unit: FIRST_YEAR_COLUMN + years, note: FIRST_YEAR_COLUMN + years + 1 },
    sections,
    year,
    field: (label, index = 0, fixed) =>
      year(index, sections.terms.first + fieldIndex(label), fixed),
    acrossYears: (row, fixed) =>
      areaAt(
        { left: FIRST_YEAR_COLUMN, right: FIRST_YEAR_COLUMN + years - 1, top: row, bottom: row },
        fixed,
      ),
  };
}

/** What to read first stands first; workings that only a reviewer needs stand last. */
const ORDER: readonly SectionKey[] = [
  "glance",
  "readings",
  "terms",
  "bands",
  "forecast",
  "curve",
  "summary",
  "schedule",
  "bridge",
  "checks",
  "native",
  "picture",
];

function stacked(rows: Readonly<Record<SectionKey, number>>): ProposalLayout["sections"] {
  let heading = FIRST_SECTION_ROW;
  const sections = ORDER.map((key): [SectionKey, Section] => {
    const section = { heading, heads: heading + 1, first: heading + 2, rows: rows[key] };
    heading = section.first + section.rows + 1;
    return [key, section];
  });
  return Object.fromEntries(sections) as Record<SectionKey, Section>;
}

/** Contract years in a term; the last may be a part-year. */
export function contractYears(termMonths: number): number {
  return Math.ceil(termMonths / 12);
}

function yearColumnsFor(inputs: ProposalInputs): number {
  const needed = Math.max(
    contractYears(inputs.termMonths),
    inputs.commits.length,
    inputs.discounts.length,
    inputs.forecast.length,
  );
  return needed <= USUAL_YEARS ? USUAL_YEARS : MOST_YEARS;
}

function fieldIndex(label: FieldLabel): number {
  return PROPOSAL_FIELDS.findIndex((field) => field.label === label);
}
