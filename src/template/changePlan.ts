import { isBlank } from "../pricing";
import type { Cell, CellChange, CellContent, NamedCells, Plan } from "./plan";
import { FURTHER_FIELDS, PROPOSAL_FIELDS, type FieldLabel } from "./proposalFields";
import { DEFAULT_TERMS, type OfferedBand, type ProposalInputs } from "./proposalInputs";
import { PROPOSAL_NAMES } from "./proposalNames";
import type { ProposalOnSheet } from "./proposalOnSheet";
import { bandRow } from "./proposalSheet/bands";
import { SCENARIOS } from "./proposalSheet/references";
import { isBandRow, rowOf } from "./readProposal";
import { tableRows } from "./tableRows";

/** Why the sheet as it stands cannot take the new values. */
export type Misfit =
  | { readonly code: "too_many_years"; readonly needs: number; readonly has: number }
  | { readonly code: "too_many_bands"; readonly needs: number; readonly has: number }
  | { readonly code: "field_missing"; readonly field: string };

export type ChangePlan =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly misfits: readonly Misfit[] };

/**
 * The cells to change so that a proposal that is already in the workbook says what `inputs` say.
 * Only cells that say something else are touched; layout, formulas and free areas stay.
 */
export function changePlan(inputs: ProposalInputs, proposal: ProposalOnSheet): ChangePlan {
  const parts = [
    termChanges(inputs, basisOf(proposal, PROPOSAL_NAMES.proposal)),
    bandChanges(inputs, basisOf(proposal, PROPOSAL_NAMES.bands)),
    forecastChanges(inputs, basisOf(proposal, PROPOSAL_NAMES.forecast)),
  ];
  const misfits = parts.flatMap((part) => part.misfits);
  if (misfits.length > 0) return { ok: false, misfits };
  const changes = parts.flatMap((part) => part.changes);
  const { sheet, basis } = proposal;
  return { ok: true, plan: { sheets: [{ kind: "change", sheet, basis, changes }] } };
}

interface Changes {
  readonly changes: readonly CellChange[];
  readonly misfits: readonly Misfit[];
}

function basisOf(proposal: ProposalOnSheet, name: string): NamedCells {
  return proposal.basis.find((cells) => cells.name === name) ?? { name, values: [], formulas: [] };
}

function termChanges(inputs: ProposalInputs, block: NamedCells): Changes {
  const has = (block.formulas[0]?.length ?? 1) - 1;
  const needs = Math.max(inputs.commits.length, inputs.discounts.length);
  const fields = CHANGED_FIELDS.map((label) => ({ label, row: rowOf(block, label) }));
  const misfits: Misfit[] = fields
    .filter(({ label, row }) => row < 0 && !isLeftOut(inputs, label))
    .map(({ label }) => ({ code: "field_missing", field: label }));
  if (needs > has) misfits.push({ code: "too_many_years", needs, has });
  if (misfits.length > 0) return { changes: [], misfits };
  return {
    changes: fields.flatMap(({ label, row }) =>
      row < 0 ? [] : fieldChanges(inputs, block, label, row),
    ),
    misfits,
  };
}

const CHANGED_FIELDS: readonly FieldLabel[] = PROPOSAL_FIELDS.map(({ label }) => label);

/** A further term whose row is gone from the block is at its default, as a function reads it. */
function isLeftOut(inputs: ProposalInputs, label: FieldLabel): boolean {
  const field = PROPOSAL_FIELDS.find((each) => each.label === label);
  if (field === undefined || !FURTHER_FIELDS.includes(label)) return false;
  return field.cell(inputs, 0) === field.cell({ ...inputs, terms: DEFAULT_TERMS }, 0);
}

function fieldChanges(
  inputs: ProposalInputs,
  block: NamedCells,
  label: FieldLabel,
  row: number,
): readonly CellChange[] {
  const field = PROPOSAL_FIELDS.find((each) => each.label === label);
  if (field === undefined) return [];
  if (field.perYear === undefined) return changedCell(block, row, 1, field.cell(inputs, 0));
  const values = label === "Discount" ? inputs.discounts : inputs.commits;
  return acrossYears(block, row, 1, values);
}

function bandChanges(inputs: ProposalInputs, table: NamedCells): Changes {
  const needs = inputs.bands.length;
  const { of, emptied, room: has } = tableRows(table, needs, isBandRow);
  if (needs > has) return { changes: [], misfits: [{ code: "too_many_bands", needs, has }] };
  const change = (row: number, cells: readonly Cell[]) =>
    cells.flatMap((cell, column) => changedCell(table, row, column, cell));
  const changes = [
    ...of.flatMap((row, index) => change(row, bandCells(inputs.bands[index], index, table, row))),
    ...emptied.flatMap((row) => change(row, bandRow(undefined, row))),
  ];
  return { changes, misfits: [] };
}

/** A band that stands there without a name goes on without one. */
function bandCells(
  band: OfferedBand | undefined,
  index: number,
  { values }: NamedCells,
  row: number,
): readonly Cell[] {
  const [name, ...rest] = bandRow(band, index);
  const there = values[row] ?? [];
  const isNameless = band?.name === undefined && isBandRow(there) && isBlank(there[0]);
  return [isNameless ? null : (name ?? null), ...rest];
}

function forecastChanges(inputs: ProposalInputs, table: NamedCells): Changes {
  const has = table.formulas[0]?.length ?? 0;
  const needs = inputs.forecast.length;
  if (needs > has) return { changes: [], misfits: [{ code: "too_many_years", needs, has }] };
  const changes = SCENARIOS.flatMap((scenario, row) =>
    acrossYears(
      table,
      row,
      0,
      inputs.forecast.map((year) => year[scenario]),
    ),
  );
  return { changes, misfits: [] };
}

function acrossYears(
  cells: NamedCells,
  row: number,
  first: number,
  values: readonly number[],
): readonly CellChange[] {
  return changesAcrossYears(cells, values, (year) => ({ row, column: first + year }));
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * A year that says what the year before says keeps the formula that repeats it, though the cell
 * will show another value once the year before has changed.
 */
export function changesAcrossYears(
  cells: NamedCells,
  values: readonly number[],
  placeOf: (year: number) => Place,
): readonly CellChange[] {
  return values.flatMap((value, year) => {
    const { row, column } = placeOf(year);
    const repeated = year > 0 && value === values[year - 1];
    if (repeated && repeatsYearBefore(cells, placeOf(year), placeOf(year - 1))) return [];
    return changedCell(cells, row, column, value);
  });
}

function repeatsYearBefore({ values, formulas }: NamedCells, at: Place, before: Place): boolean {
  const value = values[at.row]?.[at.column];
  return (
    isFormula(formulas[at.row]?.[at.column], value) && value === values[before.row]?.[before.column]
  );
}

/** A text may begin with `=` too; then it shows what it is. */
function isFormula(content: CellContent | undefined, value: CellContent | undefined): boolean {
  return typeof content === "string" && content.startsWith("=") && content !== value;
}

/**
 * A cell that shows the wanted value is left alone, whatever formula of the user's is behind it.
 * The one formula that is ever wanted here is the one for an empty cell.
 */
export function changedCell(
  { name, values }: NamedCells,
  row: number,
  column: number,
  cell: Cell,
): readonly CellChange[] {
  if (cell === null) return [];
  const wanted = typeof cell === "object" ? "" : cell;
  return String(values[row]?.[column]) === String(wanted) ? [] : [{ name, row, column, cell }];
}
