import { DEAL_NAMES } from "../dealNames";
import type { DealOnSheets } from "../readDeal";
import type { SheetReading } from "../sheetReading";
import { standing, type Located } from "./located";

/** A proposal that a list names, or named before its sheet was deleted in the grid. */
export interface Listed {
  readonly reading: SheetReading | undefined;
  readonly located: Located;
}

/** What Excel leaves of a reference to a sheet that was deleted. */
const GONE = "#REF";
const SHEETS = /(?:'((?:[^']|'')+)'|([^\s'!,()=]+))!/g;

/**
 * The proposals that the lists in the workbook were written for, in their order. Since then tabs may
 * have been moved, copied or deleted in the grid; what the ranking reads says how it was.
 */
export function listedProposals({ sheets, readings }: DealOnSheets): readonly Listed[] {
  const ranking = sheets.comparison?.ranges[DEAL_NAMES.ranking]?.formulas[0]?.[0];
  const names = typeof ranking === "string" ? sheetsIn(ranking) : [];
  const listed = names.flatMap((name): readonly Listed[] => {
    const reading = readings.find(({ sheet }) => sheet.name === name);
    if (reading !== undefined) return [{ reading, located: standing(reading) }];
    return name === GONE ? [{ reading: undefined, located: gone(readings[0]) }] : [];
  });
  // A ranking of one proposal that is gone names nothing else.
  if (listed.length > 0) return listed;
  return readings.map((reading) => ({ reading, located: standing(reading) }));
}

/** The sheets that a formula names. */
export function sheetsIn(formula: string): readonly string[] {
  return [...formula.matchAll(SHEETS)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll("''", "'"),
  );
}

/** It took as much room as any other. */
function gone(like: SheetReading | undefined): Located {
  const empty: SheetReading = { sheet: { id: "", name: GONE }, ranges: {} };
  return { ...standing(like ?? empty), sheet: GONE };
}
