import {
  CancelMarkDirtyRowAutoHeightOperation,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
} from "@univerjs/preset-sheets-core";
import type { SheetId } from "./gridContract";
import type { UniverHandle } from "./univerHandle";

/**
 * Univer 0.25.1 works out row heights when the page is idle, and fails on those of a sheet that was
 * removed in the meantime, such as one that a refused request had just added. They are called off.
 */
export function patchAutoHeight({ commands, unitId }: UniverHandle): void {
  const marked = new Map<SheetId, string[]>();
  commands.onCommandExecuted(({ id, params }) => {
    const { subUnitId, id: mark } = (params ?? {}) as { subUnitId?: SheetId; id?: string };
    if (subUnitId === undefined) return;
    if (id === MarkDirtyRowAutoHeightOperation.id && mark !== undefined) {
      marked.set(subUnitId, [...(marked.get(subUnitId) ?? []), mark]);
    } else if (id === RemoveSheetMutation.id) {
      for (const each of marked.get(subUnitId) ?? []) {
        commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, {
          unitId,
          subUnitId,
          id: each,
        });
      }
      marked.delete(subUnitId);
    }
  });
}
