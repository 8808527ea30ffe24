import { CanceledError } from "@univerjs/core";
import {
  AutoFillCommand,
  ClearSelectionAllCommand,
  ClearSelectionContentCommand,
  ClearSelectionFormatCommand,
  InsertColCommand,
  InsertRowCommand,
  MoveRangeCommand,
  RemoveColCommand,
  RemoveRowCommand,
  SetCellEditVisibleOperation,
  SetCellEditVisibleWithF2Operation,
  SetRangeValuesCommand,
  SetStyleCommand,
  SheetCutCommand,
  SheetPasteCommand,
  SheetPasteShortKeyCommand,
} from "@univerjs/preset-sheets-core";
import type { Area, Selection } from "./gridContract";
import type { UniverHandle } from "./univerHandle";

/** By what a user changes the selected cells, or begins to. */
const EDITS: ReadonlySet<string> = new Set(
  [
    AutoFillCommand,
    ClearSelectionAllCommand,
    ClearSelectionContentCommand,
    ClearSelectionFormatCommand,
    InsertColCommand,
    InsertRowCommand,
    MoveRangeCommand,
    RemoveColCommand,
    RemoveRowCommand,
    SetCellEditVisibleOperation,
    SetCellEditVisibleWithF2Operation,
    SetRangeValuesCommand,
    SetStyleCommand,
    SheetCutCommand,
    SheetPasteCommand,
    SheetPasteShortKeyCommand,
  ].map((command: { readonly id: string }) => command.id),
);

/**
 * Lets a user's edit of the selected cells be refused before anything is changed.
 * @param refuses told the areas; answers whether they may not be edited
 */
export function guardUserEdits(
  univer: UniverHandle,
  selection: Selection,
  byUser: () => boolean,
  refuses: (areas: readonly Area[]) => boolean,
): void {
  univer.commands.beforeCommandExecuted(({ id, params }) => {
    if (!byUser() || !EDITS.has(id)) return;
    const closing = (params as { visible?: boolean } | undefined)?.visible === false;
    // Univer takes this as a silent "no".
    if (!closing && refuses(selection.areas())) throw new CanceledError();
  });
}
