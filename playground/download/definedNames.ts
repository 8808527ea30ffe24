import type { DefinedName, SheetFacts } from "../grid";
import { fileFormula } from "./formulaText";

/** A name as the file holds it; one of a sheet's own has that sheet's place among the tabs. */
export interface NameInFile {
  readonly name: string;
  readonly ranges: readonly string[];
  readonly localSheetId?: number;
}

/** The names of the workbook and of its sheets, whatever they stand for. */
export function definedNames(
  names: readonly DefinedName[],
  sheets: readonly Pick<SheetFacts, "id">[],
  namespace: string,
): readonly NameInFile[] {
  return names.flatMap(({ name, scope, formula }): readonly NameInFile[] => {
    const ranges = [fileFormula(formula, namespace)];
    if (scope === null) return [{ name, ranges }];
    const localSheetId = sheets.findIndex(({ id }) => id === scope);
    return localSheetId < 0 ? [] : [{ name, ranges, localSheetId }];
  });
}
