import { errorIn, isBlank, isBlankOrZero, plainCell } from "../cell";
import { filledRows, gridOf, widthOf } from "../grid";
import type { Issue } from "../issue";
import type { Place } from "../place";
import { nearestTo } from "../rates/nearest";
import { fail, ok, type Result } from "../result";
import { wordKey } from "../word";

/** The fields of a proposal as they stand in the first column of its block. */
export const FIELDS = {
  name: "Proposal",
  currency: "Currency",
  startDate: "Start date",
  termMonths: "Term (months)",
  commits: "Annual commit",
  basis: "Commit basis",
  commitPeriod: "Commit period",
  discounts: "Discount",
  coverage: "Discount coverage",
  overageDiscount: "Overage discount",
  rolloverShare: "Rollover share",
  rolloverLife: "Rollover life (periods)",
  rolloverOrder: "Rollover order",
  refundShare: "Refund share",
  priceTerms: "Price terms",
  priceCap: "Price cap per year",
  reforecastReduction: "Reforecast reduction",
  reforecastFromYear: "Reforecast from year",
  payment: "Payment",
} as const;

export type Field = keyof typeof FIELDS;

/** The block as cells by field: nothing is read of a value yet. */
export interface ProposalBlock {
  /** Blank where the block does not have the field. */
  cell(field: Field, year?: number): unknown;
  at(field: Field): Place;
  /** One value column holds for every contract year. */
  readonly isSingleColumn: boolean;
}

interface FieldRow {
  readonly row: number;
  readonly values: readonly unknown[];
}

const FIELD_OF = new Map(
  Object.entries(FIELDS).map(([field, label]) => [wordKey(label), field as Field]),
);

/**
 * Sorts a block's rows by field. Headings are passed over: a text with nothing beside it (or the
 * zeros that some builds of Excel pass for nothing), or with the captions of columns.
 */
export function parseProposalBlock(raw: unknown, at: Place): Result<ProposalBlock> {
  const grid = gridOf(raw);
  const found = new Map<Field, FieldRow>();
  const issues: Issue[] = [];
  for (const { row, cells } of filledRows(grid)) {
    const [first, ...values] = cells;
    const place = { ...at, row };
    const field = fieldOf(first);
    const before = field && found.get(field);
    if (before !== undefined) {
      issues.push({
        code: "field_repeated",
        at: place,
        field: String(plainCell(first)).trim(),
        otherRow: before.row,
      });
    } else if (field !== undefined) found.set(field, { row, values });
    else if (!values.every(isNothingOrCaption)) issues.push(notAField(first, place));
  }
  if (found.size === 0 && issues.length === 0) return fail({ code: "missing", at });
  if (issues.length > 0) return fail(...issues);
  return ok({
    cell: (field, year = 0) => found.get(field)?.values[year],
    at: (field) => {
      const row = found.get(field)?.row;
      return { ...at, ...(row !== undefined && { row }), column: FIELDS[field] };
    },
    isSingleColumn: widthOf(grid) <= 2,
  });
}

function fieldOf(raw: unknown): Field | undefined {
  const name = plainCell(raw);
  return typeof name === "string" ? FIELD_OF.get(wordKey(name)) : undefined;
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
  return { code: "unknown_field", at, got: name, nearest: nearestTo(name, Object.values(FIELDS)) };
}
