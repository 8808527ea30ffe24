import type { CellContent, NewSheet } from "../plan";
import { cornersOf, type Corners } from "../address";
import { PROPOSAL_FIELDS } from "../proposalFields";
import { PROPOSAL_NAMES } from "../proposalNames";
import { CHECK_LABELS } from "../proposalSheet/checks";
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

const NOWHERE: Corners = { left: 1, top: 1, right: 1, bottom: 1 };

export function planned(sheet: NewSheet): Located {
  return {
    sheet: sheet.sheet,
    area: (name) => {
      const part = sheet.parts.find((each) => each.kind === "name" && each.name === name);
      return (part?.kind === "name" ? cornersOf(part.at) : undefined) ?? NOWHERE;
    },
    labels: (name) =>
      name === PROPOSAL_NAMES.checks ? CHECK_LABELS : PROPOSAL_FIELDS.map(({ label }) => label),
  };
}

export function standing({ sheet, ranges }: SheetReading): Located {
  return {
    sheet: sheet.name,
    area: (name) => cornersOf(ranges[name]?.address ?? "") ?? NOWHERE,
    labels: (name) =>
      (ranges[name]?.values ?? []).map(([first]: readonly CellContent[]) => String(first)),
  };
}
