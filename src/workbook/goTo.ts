import type { SheetRef } from "../template";
import { inExcel, issueOf } from "./excel";
import { done, type Outcome } from "./outcome";

/** Shows a sheet and selects a cell of it, such as `C12`. */
export function goTo(sheet: SheetRef, cell = "A1"): Promise<Outcome<void>> {
  return inExcel<void>(
    async (context) => {
      const found = context.workbook.worksheets.getItem(sheet.id);
      found.activate();
      found.getRange(cell).select();
      await context.sync();
      return done(undefined);
    },
    (refusal) =>
      refusal.code === "ItemNotFound"
        ? { code: "sheet_missing", sheet: sheet.name }
        : issueOf(refusal),
  );
}
