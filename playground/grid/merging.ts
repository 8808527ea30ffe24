import { Rectangle } from "@univerjs/core";
import type { IRange } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeCommand,
  RemoveWorksheetMergeMutation,
} from "@univerjs/preset-sheets-core";
import type { UniverCells } from "./cells";
import type { Area, Merging } from "./gridContract";
import { fromRange, toRange } from "./univerHandle";
import type { UniverHandle } from "./univerHandle";

export class UniverMerging implements Merging {
  constructor(
    private readonly univer: UniverHandle,
    private readonly cells: UniverCells,
  ) {}

  /** Univer's own command would also select the merged cells, on whatever sheet they are. */
  merge(area: Area, across: boolean): void {
    this.univer.growTo(area);
    this.unmerge(area);
    const parts = across ? rowsOf(area) : [area];
    for (const part of parts) this.keepFirstCell(part);
    const ranges: IRange[] = parts.map(toRange);
    const params = { unitId: this.univer.unitId, subUnitId: area.sheet, ranges };
    this.univer.mutate(
      { id: AddWorksheetMergeMutation.id, params },
      { id: RemoveWorksheetMergeMutation.id, params },
    );
  }

  unmerge(area: Area): void {
    if (this.touching(area).length === 0) return;
    const ranges = [toRange(area)];
    this.univer.command(RemoveWorksheetMergeCommand.id, { subUnitId: area.sheet, ranges });
  }

  touching(area: Area): readonly Area[] {
    return this.univer
      .sheet(area.sheet)
      .getMergeData()
      .filter((merged) => Rectangle.intersects(merged, toRange(area)))
      .map((merged) => fromRange(area.sheet, merged));
  }

  private keepFirstCell(area: Area): void {
    const values = this.cells.values(area);
    values.forEach((row, i) =>
      row.forEach((value, j) => {
        if (value === null || i + j === 0) return;
        const cell = { ...area, row: area.row + i, column: area.column + j, rows: 1, columns: 1 };
        this.cells.clear(cell, "contents");
      }),
    );
  }
}

const rowsOf = (area: Area): Area[] =>
  Array.from({ length: area.rows }, (_row, i) => ({ ...area, row: area.row + i, rows: 1 }));
