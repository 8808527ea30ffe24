import { ObjectMatrix } from "@univerjs/core";
import type { ICellData } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
} from "@univerjs/preset-sheets-core";
import type { Area } from "./gridContract";
import { mapCells } from "./univerHandle";
import type { UniverHandle } from "./univerHandle";

/** Only `s` (style) and `custom` (marks of our own) of a cell; never what it holds. */
type Looks = Pick<ICellData, "s" | "custom">;

/**
 * Several properties of many cells in one go. Univer's own style command takes one property at a
 * time; its write command would have every formula over these cells calculated again.
 */
export function putLooks(
  univer: UniverHandle,
  area: Area,
  looksOf: (row: number, column: number) => Looks | undefined,
): void {
  const matrix = new ObjectMatrix<ICellData>();
  mapCells(area, (row, column) => {
    const looks = looksOf(row, column);
    if (looks) matrix.setValue(row, column, looks);
  });
  if (matrix.getSizeOf() === 0) return;
  const redo = {
    unitId: univer.unitId,
    subUnitId: area.sheet,
    cellValue: matrix.getMatrix(),
    trigger: SetStyleCommand.id,
  };
  const undo = univer.injector.invoke((accessor) => ({
    ...SetRangeValuesUndoMutationFactory(accessor, redo),
    trigger: SetStyleCommand.id,
  }));
  const id = SetRangeValuesMutation.id;
  univer.mutate({ id, params: redo }, { id, params: undo });
}
