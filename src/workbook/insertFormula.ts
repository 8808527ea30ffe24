import { cellAt, cornersOf, type Corners, type SheetRef } from "../template";
import { inExcel, issueOf } from "./excel";
import { done, failed, type Outcome, type WorkbookIssue } from "./outcome";
import { findRange } from "./rangeFacts";

/** How many cells a result takes. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** What stands in the way of a formula: each can be gone against, and then the user is asked. */
export type Obstacle = Extract<
  WorkbookIssue,
  { readonly code: "cell_taken" | "spill_blocked" | "spill_in_table" | "spill_off_sheet" }
>;

export interface Place {
  readonly sheet: SheetRef;
  /** One cell, without its sheet. */
  readonly cell: string;
  readonly obstacle: Obstacle | undefined;
}

export interface InsertOptions {
  readonly size?: Size;
  /**
   * A number format for each cell of the result, as far as they are known. A cell that has a format
   * of its own keeps it.
   */
  readonly formats?: readonly (readonly (string | undefined)[])[];
  /** The user has been asked about the obstacle. */
  readonly overwrite?: boolean;
}

const ONE_CELL: Size = { rows: 1, columns: 1 };
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Looks whether a formula at this cell finds it empty, and its result the room that it needs. */
export function lookAtPlace(address: string, size: Size = ONE_CELL): Promise<Outcome<Place>> {
  return inExcel(async (context) => {
    const found = await survey(context, address, size);
    return found.ok ? done(found.value.place) : found;
  });
}

/**
 * Puts a formula into the first cell of the address, as one step of undo. A cell that holds
 * something and a result without room are left alone, unless the user has been asked.
 */
export function insertFormula(
  address: string,
  formula: string,
  { size = ONE_CELL, overwrite = false, formats = [] }: InsertOptions = {},
): Promise<Outcome<Place>> {
  let sheet = "";
  return inExcel(
    async (context) => {
      const found = await survey(context, address, size);
      if (!found.ok) return found;
      const { place, room, numberFormats } = found.value;
      const { obstacle, cell } = place;
      sheet = place.sheet.name;
      if (obstacle !== undefined && !overwrite) return failed(obstacle);
      const owner = context.workbook.worksheets.getItem(place.sheet.id);
      owner.getRange(cell).formulas = [[formula]];
      // Where the result does not fit, the cells around are of others.
      const fits = obstacle === undefined || obstacle.code === "cell_taken";
      const wanted = formatted(
        fits ? numberFormats : [numberFormats[0]?.slice(0, 1) ?? []],
        formats,
      );
      if (wanted !== undefined) {
        owner.getRange(fits ? areaOf(room) : cell).numberFormat = wanted;
      }
      owner.activate();
      owner.getRange(cell).select();
      await context.sync();
      return done(place);
    },
    (refusal) =>
      refusal.code === "AccessDenied" ? { code: "sheet_protected", sheet } : issueOf(refusal),
  );
}

/** The formats that the cells get; none where no cell is without one of its own. */
function formatted(
  present: readonly (readonly unknown[])[],
  wanted: readonly (readonly (string | undefined)[])[],
): unknown[][] | undefined {
  let changes = false;
  const formats = present.map((row, down) =>
    row.map((format, across) => {
      const fit = format === "General" ? wanted[down]?.[across] : undefined;
      changes ||= fit !== undefined;
      return fit ?? format;
    }),
  );
  return changes ? formats : undefined;
}

interface Survey {
  readonly place: Place;
  /** The cells that the result takes, as far as the sheet goes. */
  readonly room: Corners;
  readonly numberFormats: readonly (readonly unknown[])[];
}

async function survey(
  context: Excel.RequestContext,
  address: string,
  size: Size,
): Promise<Outcome<Survey>> {
  const found = await findRange(context, address);
  if (!found.ok) return found;
  const first = found.value.getCell(0, 0).load("address");
  const sheet = first.worksheet.load("id,name");
  const tables = sheet.tables.load("items/name");
  await context.sync();
  const at = cornersOf(first.address);
  if (at === undefined) return failed({ code: "reference_unknown", reference: address });
  const room = roomFor(at, size);
  const ref = { id: sheet.id, name: sheet.name };
  const cell = cellAt(at.left, at.top);
  const wanted = sheet.getRange(areaOf(room)).load("values,formulas,numberFormat");
  const areas = tables.items.map((table) => table.getRange().load("address"));
  await context.sync();
  const contents = {
    values: wanted.values as unknown[][],
    formulas: wanted.formulas as unknown[][],
  };
  const obstacle =
    takenIn(contents, ref.name, at) ??
    (isOneCell(size)
      ? undefined
      : (tableIn(areas, tables.items, room, ref.name) ?? offSheet(at, size, ref.name)));
  return done({
    place: { sheet: ref, cell, obstacle },
    room,
    numberFormats: wanted.numberFormat as unknown[][],
  });
}

function areaOf({ left, top, right, bottom }: Corners): string {
  return `${cellAt(left, top)}:${cellAt(right, bottom)}`;
}

/** The cells that the result takes, as far as the sheet goes. */
function roomFor({ left, top }: Corners, { rows, columns }: Size): Corners {
  return {
    left,
    top,
    right: Math.min(left + columns - 1, LAST_COLUMN),
    bottom: Math.min(top + rows - 1, LAST_ROW),
  };
}

/** Its own cell first; a cell that a formula or a spill leaves blank to the eye is taken too. */
function takenIn(
  { values, formulas }: { readonly values: unknown[][]; readonly formulas: unknown[][] },
  sheet: string,
  { left, top }: Corners,
): Obstacle | undefined {
  for (const [down, row] of formulas.entries()) {
    const across = row.findIndex(
      (formula, column) => formula !== "" || values[down]?.[column] !== "",
    );
    if (across < 0) continue;
    const cell = cellAt(left + across, top + down);
    return down + across === 0
      ? { code: "cell_taken", sheet, cell }
      : { code: "spill_blocked", sheet, cell };
  }
  return undefined;
}

function tableIn(
  areas: readonly Excel.Range[],
  tables: readonly Excel.Table[],
  room: Corners,
  sheet: string,
): Obstacle | undefined {
  const hit = areas.findIndex(({ address }) => {
    const area = cornersOf(address);
    return area !== undefined && overlap(area, room);
  });
  const table = tables[hit];
  return table === undefined ? undefined : { code: "spill_in_table", sheet, table: table.name };
}

function overlap(a: Corners, b: Corners): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

function offSheet({ left, top }: Corners, size: Size, sheet: string): Obstacle | undefined {
  const fits = left + size.columns - 1 <= LAST_COLUMN && top + size.rows - 1 <= LAST_ROW;
  return fits ? undefined : { code: "spill_off_sheet", sheet };
}

function isOneCell({ rows, columns }: Size): boolean {
  return rows === 1 && columns === 1;
}
