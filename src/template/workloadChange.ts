import { changedCell } from "./changePlan";
import type { WorkloadInput } from "./dealInputs";
import { DEAL_NAMES } from "./dealNames";
import { workloadRow } from "./dealSheets/workloadRow";
import type { CellChange, CellContent, NamedCells } from "./plan";
import { isWorkloadRow, workloadIn, type DealOnSheets } from "./readDeal";
import { tableRows } from "./tableRows";

/** What stands between a workload and the table of the deal. */
export type WorkloadStanding =
  /** There is nothing to write. */
  | { readonly kind: "as it is" }
  | { readonly kind: "free" }
  /** The table says something that was not taken over from it: ask before it is replaced. */
  | { readonly kind: "taken"; readonly there: readonly WorkloadInput[] }
  | { readonly kind: "too many"; readonly needs: number; readonly has: number };

/**
 * How a workload stands to the table in the workbook. `known` is what the table said when the
 * workload was begun from it: whoever changed that meant to.
 */
export function workloadStanding(
  lines: readonly WorkloadInput[],
  known: readonly WorkloadInput[],
  deal: DealOnSheets,
): WorkloadStanding {
  const there = workloadIn(deal);
  if (sameWorkload(lines, there)) return { kind: "as it is" };
  // Nothing was typed, and nothing was there to be taken away.
  if (lines.length === 0 && known.length === 0) return { kind: "as it is" };
  const table = deal.sheets.assumptions?.ranges[DEAL_NAMES.workload];
  const has = table && tableRows(table, lines.length, isWorkloadRow).room;
  if (has !== undefined && lines.length > has) {
    return { kind: "too many", needs: lines.length, has };
  }
  return there.length === 0 || sameWorkload(there, known)
    ? { kind: "free" }
    : { kind: "taken", there };
}

/** The cells of the table to change so that it says what these lines say. */
export function workloadChanges(
  table: NamedCells,
  lines: readonly WorkloadInput[],
): readonly CellChange[] {
  const factors = new Map(table.values.map((row) => [plain(row[0]), factorIn(row)]));
  const { of, emptied } = tableRows(table, lines.length, isWorkloadRow);
  const change = (row: number, line: WorkloadInput | undefined) =>
    workloadRow(line).flatMap((cell, column) => changedCell(table, row, column, cell));
  /** The wizard does not ask for the token factor: a line, and else a model, keeps its own. */
  const withFactor = (line: WorkloadInput | undefined, row: number) => {
    const there = table.values[row] ?? [];
    const isSameModel = plain(there[0]) === plain(line?.model);
    const kept = isSameModel ? factorIn(there) : factors.get(plain(line?.model));
    const factor = line?.tokenFactor ?? kept;
    return line === undefined || factor === undefined ? line : { ...line, tokenFactor: factor };
  };
  return [
    ...of.flatMap((row, index) => change(row, withFactor(lines[index], row))),
    ...emptied.flatMap((row) => change(row, undefined)),
  ];
}

function factorIn(row: readonly CellContent[]): number | undefined {
  return typeof row[7] === "number" ? row[7] : undefined;
}

/** The token factor apart, which the wizard does not ask for. */
function sameWorkload(a: readonly WorkloadInput[], b: readonly WorkloadInput[]): boolean {
  const facts = (lines: readonly WorkloadInput[]) =>
    lines.map((line) => [plain(line.model), ...workloadRow(line).slice(1, 7)]);
  return JSON.stringify(facts(a)) === JSON.stringify(facts(b));
}

function plain(content: CellContent | undefined): string {
  return String(content ?? "")
    .trim()
    .toLowerCase();
}
