/** Stable for the life of a sheet: survives renaming and moving. */
export type SheetId = string;

/** Rows and columns count from 0. An area has at least one cell. */
export interface Area {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
