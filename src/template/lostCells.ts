import { DEAL_NAMES, type DealSheetKey } from "./dealNames";
import { USAGE_YEARS } from "./dealInputs";
import { WORKLOAD_HEADS } from "./dealSheets/workloadRow";
import type { SheetRef } from "./plan";
import { PROPOSAL_NAMES } from "./proposalNames";
import { namesOf, type DealOnSheets } from "./readDeal";
import type { SheetReading } from "./sheetReading";

/** Cells of ours that cannot be told any more: their name is gone, or rows or columns came in. */
export type LostCells = { readonly sheet: SheetRef; readonly name: string } & (
  { readonly code: "name_missing" } | { readonly code: "shape_changed"; readonly at: string }
);

/** No rows where any number of them will do. */
interface Shape {
  readonly rows?: number;
  readonly columns: number;
}

/** Where a cell is told by its place in the range, a row or column put in moves what it stands for. */
const SHAPES: Readonly<Record<string, Shape>> = {
  [DEAL_NAMES.usage]: { rows: USAGE_YEARS, columns: 3 },
  [DEAL_NAMES.probabilities]: { rows: 1, columns: 3 },
  [DEAL_NAMES.priceChanges]: { rows: USAGE_YEARS - 1, columns: 1 },
  [DEAL_NAMES.calendar]: { rows: 4, columns: 1 },
  [DEAL_NAMES.benchmarks]: { columns: 3 },
  [DEAL_NAMES.workload]: { columns: WORKLOAD_HEADS.length },
  [PROPOSAL_NAMES.bands]: { columns: 3 },
};

/** Those of the named cells of a sheet that are lost. */
export function lostCells(
  { sheet, ranges }: SheetReading,
  names: readonly string[],
): readonly LostCells[] {
  return names.flatMap((name): readonly LostCells[] => {
    const range = ranges[name];
    if (range === undefined) return [{ code: "name_missing", sheet, name }];
    const had = SHAPES[name];
    const { address: at, values } = range;
    const fits =
      (values[0]?.length ?? 0) === (had?.columns ?? values[0]?.length) &&
      values.length === (had?.rows ?? values.length);
    return fits ? [] : [{ code: "shape_changed", sheet, name, at }];
  });
}

const BASE: readonly DealSheetKey[] = ["start", "assumptions", "rates"];
const OF_PROPOSAL = [PROPOSAL_NAMES.proposal, PROPOSAL_NAMES.bands, PROPOSAL_NAMES.checks];

/**
 * What a proposal's sheet and the lists read, and cannot be found: formulas made without it would
 * read other cells. A proposal that goes needs nothing.
 */
export function lostForLists(deal: DealOnSheets, without?: SheetRef): readonly LostCells[] {
  const base = BASE.flatMap((key) => {
    const reading = deal.sheets[key];
    return reading === undefined ? [] : lostCells(reading, namesOf(key));
  });
  const staying = deal.readings.filter(({ sheet }) => sheet.id !== without?.id);
  return [...base, ...staying.flatMap((reading) => lostCells(reading, OF_PROPOSAL))];
}

/** What a change of a proposal writes on the deal's own sheets, and cannot be found. */
export function lostForChange({ sheets }: DealOnSheets): readonly LostCells[] {
  const { assumptions } = sheets;
  return assumptions === undefined
    ? []
    : lostCells(assumptions, [DEAL_NAMES.usage, DEAL_NAMES.workload]);
}
