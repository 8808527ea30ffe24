import { CopySheetCommand } from "@univerjs/preset-sheets-core";
import type { SheetId } from "./gridContract";
import type { UndoSteps } from "./undoSteps";
import type { UniverHandle } from "./univerHandle";

/**
 * Tells of a sheet that the user copied by its tab. What is done to the copy then is one step of
 * the history with it.
 */
export function followUserCopies(
  univer: UniverHandle,
  steps: UndoSteps,
  byUser: () => boolean,
  copied: (from: SheetId, copy: SheetId) => void,
): void {
  const ids = () => univer.workbook.getSheets().map((sheet) => sheet.getSheetId());
  let begun: { readonly from: SheetId; readonly known: ReadonlySet<SheetId> } | undefined;
  univer.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== CopySheetCommand.id || !byUser()) return;
    // Without a name it is the sheet that is shown.
    const { subUnitId } = (params ?? {}) as { subUnitId?: SheetId };
    begun = { from: subUnitId ?? univer.activeSheet(), known: new Set(ids()) };
    steps.begin(univer.unitId, univer.activeSheet());
  });
  univer.commands.onCommandExecuted(({ id }) => {
    if (id !== CopySheetCommand.id || begun === undefined) return;
    const { from, known } = begun;
    begun = undefined;
    try {
      const copy = ids().find((each) => !known.has(each));
      if (copy !== undefined) copied(from, copy);
    } finally {
      steps.end();
    }
  });
}
