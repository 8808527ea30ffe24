import { LocalUndoRedoService } from "@univerjs/core";
import type { IMutationInfo, IUndoRedoItem } from "@univerjs/core";
import { SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/preset-sheets-core";

/**
 * Univer's history, in which several commands can be made one step. Its own batching joins what
 * undoes them first to last, so that a sheet is gone before the cells on it are put back; here the
 * last command is undone first.
 */
export class UndoSteps extends LocalUndoRedoService {
  private open: IUndoRedoItem[] | null = null;
  private unit = "";
  private sheet = "";
  private silent = false;

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.silent) return;
    // The editors of cell and formula bar are documents with histories of their own.
    if (this.open && item.unitID === this.unit) this.open.push(item);
    else super.pushUndoRedo(item);
  }

  /** @param sheet the one shown now: what is undone may include a sheet that is shown later */
  begin(unit: string, sheet: string): void {
    this.unit = unit;
    this.sheet = sheet;
    this.open = [];
  }

  /** For what follows from something else that is in the history. */
  offTheRecord<T>(work: () => T): T {
    this.silent = true;
    try {
      return work();
    } finally {
      this.silent = false;
    }
  }

  /** Everything since `begin` becomes one step. */
  end(): void {
    const items = this.open ?? [];
    this.open = null;
    if (items.length === 0) return;
    super.pushUndoRedo({
      unitID: this.unit,
      undoMutations: this.undoing(items),
      redoMutations: items.flatMap((item) => item.redoMutations),
    });
  }

  /** Takes back everything since `begin`, and leaves no trace in the history. */
  abandon(): void {
    const items = this.open ?? [];
    this.open = null;
    if (items.length === 0) return;
    for (const mutation of this.undoing(items)) {
      this._commandService.syncExecuteCommand(mutation.id, mutation.params);
    }
  }

  private undoing(items: readonly IUndoRedoItem[]): IMutationInfo[] {
    // Univer cannot draw for a moment after the shown sheet is removed, and fails on what follows.
    const params = { unitId: this.unit, subUnitId: this.sheet };
    const showFirst = { id: SetWorksheetActiveOperation.id, params };
    // Nor does it stay on that sheet if the selection on another one is put back.
    const mutations = [...items]
      .reverse()
      .flatMap((item) => item.undoMutations)
      .filter(({ id }) => id !== SetSelectionsOperation.id);
    return [showFirst, ...mutations];
  }
}
