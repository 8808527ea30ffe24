import { areaAt, cellAt, type Fixed } from "../address";
import { PROPOSAL_FIELDS, type FieldLabel } from "../proposalFields";
import type { ProposalInputs } from "../proposalInputs";

/** Where everything stands on a new proposal sheet. Years run across, in the same columns throughout. */
export interface ProposalLayout {
  /** Year columns; more than the term asks for, so that it can be lengthened in the grid. */
  readonly years: number;
  readonly bandRows: number;
  readonly columns: { readonly unit: number; readonly note: number };
  readonly glance: Section;
  readonly terms: Section;
  readonly bands: Section;
  readonly forecast: Section;
  readonly results: Section;
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
}

export const LABEL_COLUMN = 1;
export const FIRST_YEAR_COLUMN = 2;
export const GLANCE_ROWS = 8;
export const FORECAST_ROWS = 3;

const TITLE_ROWS = 4;
const USUAL_YEARS = 5;
const MOST_YEARS = 10;
const USUAL_BAND_ROWS = 8;
const SPARE_BAND_ROWS = 2;

export function proposalLayout(inputs: ProposalInputs): ProposalLayout {
  const years = yearColumnsFor(inputs);
  const bandRows = Math.max(USUAL_BAND_ROWS, inputs.bands.length + SPARE_BAND_ROWS);
  const glance = sectionAt(TITLE_ROWS + 2);
  const terms = sectionAt(glance.first + GLANCE_ROWS + 1);
  const bands = sectionAt(terms.first + PROPOSAL_FIELDS.length + 1);
  const forecast = sectionAt(bands.first + bandRows + 1);
  const results = sectionAt(forecast.first + FORECAST_ROWS + 1);
  const year = (index: number, row: number, fixed?: Fixed) =>
    cellAt(FIRST_YEAR_COLUMN + index, row, fixed);
  return {
    years,
    bandRows,
    columns: { unit: FIRST_YEAR_COLUMN + years, note: FIRST_YEAR_COLUMN + years + 1 },
    glance,
    terms,
    bands,
    forecast,
    results,
    year,
    field: (label, index = 0, fixed) => year(index, terms.first + fieldIndex(label), fixed),
    acrossYears: (row, fixed) =>
      areaAt(
        { left: FIRST_YEAR_COLUMN, right: FIRST_YEAR_COLUMN + years - 1, top: row, bottom: row },
        fixed,
      ),
  };
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

function sectionAt(heading: number): Section {
  return { heading, heads: heading + 1, first: heading + 2 };
}

function fieldIndex(label: FieldLabel): number {
  return PROPOSAL_FIELDS.findIndex((field) => field.label === label);
}
