import { cellAt, cornersOf } from "./address";
import { DEAL_CHECKS, MEND_AT, OK, WAITS, whatToDo, type MendAt } from "./checkNames";
import { DEAL_NAMES, type DealSheetKey } from "./dealNames";
import type { CellContent, SheetRef } from "./plan";
import type { FieldLabel } from "./proposalFields";
import { PROPOSAL_NAMES } from "./proposalNames";
import type { DealOnSheets } from "./readDeal";
import { rowOf } from "./readProposal";
import type { RangeReading, SheetReading } from "./sheetReading";

/** A check as it stands in the workbook, and the cell to look at where it does not hold. */
export interface CheckOnSheet {
  readonly what: string;
  readonly state: "ok" | "look" | "waits";
  readonly sheet: SheetRef;
  /** Such as `B24`. */
  readonly cell: string;
  /** What to do where it does not hold. */
  readonly toDo: string;
}

/** Every check of the deal, those of what all proposals share first. */
export function checksOf(deal: DealOnSheets): readonly CheckOnSheet[] {
  return [
    ...sharedChecks(deal),
    ...deal.readings.flatMap((reading) => proposalChecks(reading, deal)),
  ];
}

/** A cell of one of the sheets; rows and columns count from 0 within the named range. */
interface Spot {
  readonly reading: SheetReading;
  readonly range: RangeReading;
  readonly row: number;
  readonly column: number;
}

const STATES: ReadonlyMap<CellContent | undefined, CheckOnSheet["state"]> = new Map([
  [OK, "ok"],
  [WAITS, "waits"],
]);

function checkAt(what: string, result: CellContent | undefined, spot: Spot): CheckOnSheet {
  const { left = 1, top = 1 } = cornersOf(spot.range.address) ?? {};
  const state = STATES.get(result) ?? "look";
  const cell = cellAt(left + spot.column, top + spot.row);
  return { what, state, sheet: spot.reading.sheet, cell, toDo: whatToDo(what) };
}

function sharedChecks(deal: DealOnSheets): readonly CheckOnSheet[] {
  const reading = deal.sheets.checks;
  const range = reading?.ranges[DEAL_NAMES.checks];
  if (reading === undefined || range === undefined) return [];
  const places: Readonly<Record<string, Spot | undefined>> = {
    [DEAL_CHECKS.probabilities]: spotOn(deal, "assumptions", DEAL_NAMES.probabilities, FIRST_CELL),
    [DEAL_CHECKS.models]: spotOn(deal, "assumptions", DEAL_NAMES.workload, unknownModel(deal)),
    [DEAL_CHECKS.age]: spotOn(deal, "rates", DEAL_NAMES.rates, oldestRate),
  };
  return range.values.flatMap(([label, , result], row) => {
    const what = String(label);
    if (!Object.hasOwn(places, what)) return [];
    // On the sheet of the checks itself, where the sheet that it is about is gone.
    return [checkAt(what, result, places[what] ?? { reading, range, row, column: 2 })];
  });
}

type Found = readonly [row: number, column: number];
const FIRST_CELL = (): Found => [0, 0];

function spotOn(
  deal: DealOnSheets,
  key: DealSheetKey,
  name: string,
  find: (range: RangeReading) => Found,
): Spot | undefined {
  const reading = deal.sheets[key];
  const range = reading?.ranges[name];
  if (reading === undefined || range === undefined) return undefined;
  const [row, column] = find(range);
  return { reading, range, row, column };
}

const API_ID_COLUMN = 11;

function unknownModel({ sheets }: DealOnSheets): (workload: RangeReading) => Found {
  const plain = (content: CellContent | undefined) =>
    String(content ?? "")
      .trim()
      .toLowerCase();
  const rates = sheets.rates?.ranges[DEAL_NAMES.rates]?.values ?? [];
  const known = new Set(rates.flatMap((row) => [plain(row[0]), plain(row[API_ID_COLUMN])]));
  return ({ values }) => {
    const row = values.findIndex(([model]) => plain(model) !== "" && !known.has(plain(model)));
    return [Math.max(0, row), 0];
  };
}

/** The age stands in the last column. */
function oldestRate({ values }: RangeReading): Found {
  const ages = values.map((row) => Number(row.at(-1) === "" ? -1 : row.at(-1)));
  const row = ages.indexOf(Math.max(...ages.filter(Number.isFinite)));
  return [Math.max(0, row), (values[0]?.length ?? 1) - 1];
}

function proposalChecks(reading: SheetReading, deal: DealOnSheets): readonly CheckOnSheet[] {
  const range = reading.ranges[PROPOSAL_NAMES.checks];
  if (range === undefined) return [];
  return range.values.map(([label, result], row) => {
    const what = String(label);
    const self: Spot = { reading, range, row, column: 1 };
    const mend = MEND_AT.get(what);
    const spot = mend === undefined ? undefined : MENDED[mend](reading, deal);
    return checkAt(what, result, spot ?? self);
  });
}

const MENDED: {
  readonly [M in MendAt]: (reading: SheetReading, deal: DealOnSheets) => Spot | undefined;
} = {
  bands: (reading) => {
    const range = reading.ranges[PROPOSAL_NAMES.bands];
    if (range === undefined) return undefined;
    const [row, column] = fallingBand(range);
    return { reading, range, row, column };
  },
  commit: (reading) => {
    const range = reading.ranges[PROPOSAL_NAMES.proposal];
    const row = rowOf(range, "Annual commit" satisfies FieldLabel);
    if (range === undefined || row < 0) return undefined;
    return { reading, range, row, column: yearBelowBands(range, row, reading) };
  },
  forecast: (reading, deal) => {
    const shared = spotOn(deal, "assumptions", DEAL_NAMES.usage, ({ values }) => oddUsage(values));
    if (shared !== undefined) return shared;
    const range = reading.ranges[PROPOSAL_NAMES.forecast];
    if (range === undefined) return undefined;
    // Years run across here.
    const [year, scenario] = oddUsage(turned(range.values));
    return { reading, range, row: scenario, column: year };
  },
};

/** The first cell of the table that falls below the one above it. */
function fallingBand({ values }: RangeReading): Found {
  for (const [row, [, threshold, discount]] of values.entries()) {
    const [, before, less] = values[row - 1] ?? [];
    if (typeof threshold !== "number" || typeof before !== "number") continue;
    if (threshold <= before) return [row, 1];
    if (typeof discount === "number" && typeof less === "number" && discount < less) {
      return [row, 2];
    }
  }
  return [0, 1];
}

function yearBelowBands({ values }: RangeReading, row: number, { ranges }: SheetReading): number {
  const table = ranges[PROPOSAL_NAMES.bands]?.values ?? [];
  const thresholds = table.flatMap(([, from]) => (typeof from === "number" ? [from] : []));
  const lowest = Math.min(...thresholds);
  const year = (values[row] ?? []).slice(1).findIndex((commit) => Number(commit) < lowest);
  return 1 + Math.max(0, year);
}

/** The first figure that is missing or out of order, years down. */
function oddUsage(years: readonly (readonly (CellContent | undefined)[])[]): Found {
  for (const [year, figures] of years.entries()) {
    for (const [scenario, figure] of figures.entries()) {
      if (typeof figure !== "number") return [year, scenario];
      const before = figures[scenario - 1];
      if (typeof before === "number" && before > figure) return [year, scenario];
    }
  }
  return [0, 0];
}

function turned(
  rows: readonly (readonly CellContent[])[],
): readonly (readonly (CellContent | undefined)[])[] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));
}
