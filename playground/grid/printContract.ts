// How a sheet goes onto paper: kept for the downloaded file, the grid itself does not print.

import type { Area, SheetId } from "./area";

export interface PrintFacts {
  readonly landscape: boolean;
  /** Pages wide and high to fit into; `null` is as many as it takes. */
  readonly fitWide: number | null;
  readonly fitHigh: number | null;
  /** Per cent, where it is not fitted. */
  readonly scale: number | null;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly gridlines: boolean;
  readonly area: Area | null;
  /** Rows repeated on each page. */
  readonly titleRows: Area | null;
}

export const PLAIN_PRINT: PrintFacts = {
  landscape: false,
  fitWide: null,
  fitHigh: null,
  scale: 100,
  centerHorizontally: false,
  centerVertically: false,
  gridlines: false,
  area: null,
  titleRows: null,
};

export interface Printing {
  of(sheet: SheetId): PrintFacts;
  change(sheet: SheetId, to: Partial<PrintFacts>): void;
}
