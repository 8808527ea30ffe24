// Which sheets are protected, and what may still be done there.

import type { Area, Grid, SheetId } from "../grid/gridContract";
import { SHEET_COLUMNS, SHEET_ROWS } from "./address";
import { accessDenied } from "./excelErrors";

/** Excel's `WorksheetProtectionOptions`, of which these have an effect here. */
export const PROTECTION_OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

export type ProtectionOptions = Readonly<Record<(typeof PROTECTION_OPTIONS)[number], boolean>>;

export interface Protection {
  readonly options: ProtectionOptions;
  readonly password?: string | undefined;
}

export class SheetProtections {
  private readonly sheets: Map<SheetId, Protection>;

  constructor(
    saved: readonly (readonly [SheetId, Protection])[] = [],
    private readonly onChanged: () => void = () => {},
  ) {
    this.sheets = new Map(saved);
  }

  entries(): [SheetId, Protection][] {
    return [...this.sheets];
  }

  of(sheet: SheetId): Protection | undefined {
    return this.sheets.get(sheet);
  }

  set(sheet: SheetId, protection: Protection): void {
    this.sheets.set(sheet, protection);
    this.onChanged();
  }

  remove(sheet: SheetId): void {
    this.sheets.delete(sheet);
    this.onChanged();
  }
}

interface Protected {
  readonly grid: Grid;
  readonly protections: SheetProtections;
}

/** @throws AccessDenied if a locked cell of a protected sheet is among them */
export function checkWritable({ grid, protections }: Protected, area: Area): void {
  if (!protections.of(area.sheet)) return;
  const isLocked = grid.styles.over(area).some((row) => row.some(({ locked }) => locked));
  if (isLocked) throw accessDenied();
}

export function checkFormattable({ protections }: Protected, area: Area): void {
  const protection = protections.of(area.sheet);
  if (protection && !protection.options.allowFormatCells) throw accessDenied();
}

/** Inserting and deleting rows, columns and cells. */
export function checkStructure(
  { protections }: Protected,
  area: Area,
  change: "insert" | "delete",
): void {
  const options = protections.of(area.sheet)?.options;
  if (!options) return;
  const [rows, columns] =
    change === "insert"
      ? [options.allowInsertRows, options.allowInsertColumns]
      : [options.allowDeleteRows, options.allowDeleteColumns];
  const isAllowed =
    (area.columns === SHEET_COLUMNS && rows) || (area.rows === SHEET_ROWS && columns);
  if (!isAllowed) throw accessDenied();
}
