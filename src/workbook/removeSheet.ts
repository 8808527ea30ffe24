import type { SheetRef } from "../template";
import { inExcel, issueOf } from "./excel";
import { done, failed, type Outcome } from "./outcome";

/** Removes a proposal's sheet with all that is on it. Ask first. */
export function removeProposal(sheet: SheetRef): Promise<Outcome<void>> {
  return inExcel<void>(
    async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet.id).load("id");
      await context.sync();
      if (found.isNullObject) return failed({ code: "sheet_missing", sheet: sheet.name });
      found.delete();
      await context.sync();
      return done(undefined);
    },
    (refusal) =>
      refusal.code === "AccessDenied" ? { code: "workbook_protected" } : issueOf(refusal),
  );
}
