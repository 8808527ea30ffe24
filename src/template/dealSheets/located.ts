import type { CellContent } from "../plan";
import { cornersOf, type Corners } from "../address";
import type { SheetReading } from "../sheetReading";

/**
 * A sheet of ours and where its named cells are, whether it is still a plan or stands in the
 * workbook, where the user may have renamed it and inserted rows.
 */
export interface Located {
  readonly sheet: string;
  area(name: string): Corners;
  /** The first column of a named area. */
  labels(name: string): readonly string[];
}

export const NOWHERE: Corners = { left: 1, top: 1, right: 1, bottom: 1 };

export function standing({ sheet, ranges }: SheetReading): Located {
  return {
    sheet: sheet.name,
    area: (name) => cornersOf(ranges[name]?.address ?? "") ?? NOWHERE,
    labels: (name) =>
      (ranges[name]?.values ?? []).map(([first]: readonly CellContent[]) => String(first)),
  };
}
