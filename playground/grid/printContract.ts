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
  readonly margins: PrintMargins;
}

/** In inches. */
export interface PrintMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** Excel's own for a new sheet. */
const NORMAL_MARGINS: PrintMargins = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};

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
  margins: NORMAL_MARGINS,
};

export interface Printing {
  of(sheet: SheetId): PrintFacts;
  change(sheet: SheetId, to: Partial<PrintFacts>): void;
}
