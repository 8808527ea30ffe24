import { sheetsIn } from "./dealSheets/listed";
import type { SheetReading } from "./sheetReading";

/** Excel's own name for a copy: `Deal rates (2)`. */
const COPY = / \(\d+\)$/u;

/**
 * Of several sheets that say they are the same one of the deal's, since the user copied it by its
 * tab: the one that other sheets read. A copy may stand anywhere, and nothing reads it.
 */
export function ownSheet(
  alike: readonly SheetReading[],
  all: readonly SheetReading[],
): SheetReading | undefined {
  const [first, ...more] = alike;
  if (more.length === 0) return first;
  const read = new Set(all.filter((reading) => !alike.includes(reading)).flatMap(readBy));
  return (
    alike.find(({ sheet }) => read.has(sheet.name)) ??
    alike.find(({ sheet }) => !COPY.test(sheet.name)) ??
    first
  );
}

function readBy({ ranges }: SheetReading): readonly string[] {
  const formulas = Object.values(ranges).flatMap((range) => range?.formulas.flat() ?? []);
  return formulas.flatMap((formula) =>
    typeof formula === "string" && formula.startsWith("=") ? sheetsIn(formula) : [],
  );
}
