import { SheetsDataValidationValidatorService } from "@univerjs/preset-sheets-data-validation";
import type { UniverHandle } from "./univerHandle";

/**
 * Univer 0.25.1 looks again, a moment after a rule is gone, at the cells that the rule was on, and
 * fails where an undo has taken their sheet away in the meantime. There is nothing to look at then.
 */
export function patchValidator({ injector, workbook }: UniverHandle): void {
  const validator = injector.get(SheetsDataValidationValidatorService);
  const look = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unit, sheet, ranges) =>
    workbook.getSheetBySheetId(sheet) ? look(unit, sheet, ranges) : [];
}
