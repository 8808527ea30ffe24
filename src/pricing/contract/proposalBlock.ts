import { errorIn, isBlank, isBlankOrZero, plainCell } from "../cell";
import { filledRows, gridOf, widthOf } from "../grid";
import type { Issue } from "../issue";
import type { Place } from "../place";
import { nearestTo } from "../rates/nearest";
import { fail, unless, type Result } from "../result";
import { wordKey } from "../word";

/** The fields of a proposal as they stand in the first column of its block. */
export const FIELDS = [
  "Proposal",
  "Currency",
  "Start date",
  "Term (months)",
  "Annual commit",
  "Commit basis",
  "Commit period",
  "Discount",
  "Discount coverage",
  "Overage discount",
  "Rollover share",
  "Rollover life (periods)",
  "Rollover order",
  "Refund share",
  "Price terms",
  "Price cap per year",
  "Reforecast reduction",
  "Reforecast from year",
  "Payment",
] as const;

export type Field = (typeof FIELDS)[number];

/** The block as cells by field: nothing is read of a value yet. */
export interface ProposalBlock {
  /** Blank where the block does not have the field. */
  cell(field: Field, year?: number): unknown;
  at(field: Field): Place;
  /** One value column holds for every contract year. */
  readonly isSingleColumn: boolean;
}

/** A range with more than these is no proposal: it is not read to its end. */
const MOST_FAULTS = 10;

interface FieldRow {
  readonly row: number;
  readonly values: readonly unknown[];
}

/**
 * Sorts a block's rows by field. Headings are passed over: a text with nothing beside it (or the
 * zeros that some builds of Excel pass for nothing), or with the captions of columns.
 */
export function parseProposalBlock(raw: unknown, at: Place): Result<ProposalBlock> {
  const grid = gridOf(raw);
  const found = new Map<Field, FieldRow>();
  const issues: Issue[] = [];
  for (const { row, cells } of filledRows(grid)) {
    if (issues.length === MOST_FAULTS) break;
    const [first, ...values] = cells;
    const place = { ...at, row };
    const field = fieldOf(first);
    if (field === undefined) {
      if (!values.every(isNothingOrCaption)) issues.push(notAField(first, place));
      continue;
    }
    const before = found.get(field);
    if (before === undefined) found.set(field, { row, values });
    else issues.push({ code: "field_repeated", at: place, field, otherRow: before.row });
  }
  if (found.size === 0 && issues.length === 0) return fail({ code: "missing", at });
  return unless(issues, {
    cell: (field, year = 0) => found.get(field)?.values[year],
    at: (field) => {
      const row = found.get(field)?.row;
      return { ...at, ...(row !== undefined && { row }), column: field };
    },
    isSingleColumn: widthOf(grid) <= 2,
  });
}

function fieldOf(raw: unknown): Field | undefined {
  const name = plainCell(raw);
  if (typeof name !== "string") return undefined;
  const key = wordKey(name);
  return FIELDS.find((field) => wordKey(field) === key);
}

/** `Value`, `Unit`, `Year 1`: what stands at the head of a block's columns. */
function isNothingOrCaption(raw: unknown): boolean {
  if (isBlankOrZero(raw)) return true;
  const value = plainCell(raw);
  return typeof value === "string" && /^(value|unit|note|year\d*)s?$/.test(wordKey(value));
}

function notAField(raw: unknown, at: Place): Issue {
  const got = plainCell(raw);
  if (isBlank(got)) return { code: "field_unnamed", at };
  const error = errorIn(got);
  if (error !== undefined) return { code: "error_value", at, got: error };
  const name = String(got);
  return {
    code: "unknown_field",
    at,
    got: name,
    // Looked for when it is said, as with an unknown model.
    get nearest() {
      return nearestTo(name, FIELDS);
    },
  };
}
