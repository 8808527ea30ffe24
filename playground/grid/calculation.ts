import {
  IActiveDirtyManagerService,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import type { EngineRuns } from "./engineRuns";
import type { Area, Calculation, SheetId } from "./gridContract";
import { patchRuns } from "./patchRuns";
import type { Dirty } from "./patchRuns";
import { toRange } from "./univerHandle";
import type { UniverHandle } from "./univerHandle";

/** Says when Univer's engine has work, and when it has done it. */
export class UniverCalculation implements Calculation {
  private readonly runs: EngineRuns<Dirty>;
  private outstandingCalls = () => 0;

  constructor(private readonly univer: UniverHandle) {
    this.runs = patchRuns(univer);
    const dirtying = univer.injector.get(IActiveDirtyManagerService);
    univer.commands.onCommandExecuted((command, options) => {
      if (!dirtying.get(command.id)) return;
      // The results themselves are written with `onlyLocal`; a style needs no sum.
      const isResult = command.id === SetRangeValuesMutation.id && options?.onlyLocal === true;
      const trigger = (command.params as { trigger?: string } | undefined)?.trigger ?? "";
      if (!isResult && !STYLING.test(trigger)) this.runs.changed();
    });
  }

  calculate(what?: Area | SheetId): void {
    const params =
      what === undefined ? { forceCalculation: true, dirtyRanges: [] } : this.part(what);
    this.univer.command(SetTriggerFormulaCalculationStartMutation.id, { ...NOTHING, ...params });
  }

  async calculated(): Promise<void> {
    while (this.runs.isBusy()) await this.nextEnd();
  }

  async settled(): Promise<void> {
    await this.calculated();
    while (this.isBusy()) {
      await this.nextEnd();
      await this.calculated();
    }
  }

  isBusy(): boolean {
    return this.runs.isBusy() || this.outstandingCalls() > 0;
  }

  /** The functions room tells how many custom functions have not answered. */
  countCallsWith(outstanding: () => number): void {
    this.outstandingCalls = outstanding;
  }

  /** Called each time the engine comes to rest. */
  onEnd(listener: () => void): () => void {
    return this.runs.onRest(listener);
  }

  /** Marks single cells: what the results of custom functions are waited for in. */
  recalculateCells(cells: readonly Area[]): void {
    const dirtyRanges = cells.map((cell) => this.unitRange(cell));
    const params = { ...NOTHING, forceCalculation: false, dirtyRanges };
    this.univer.command(SetTriggerFormulaCalculationStartMutation.id, params);
  }

  private part(what: Area | SheetId) {
    if (typeof what !== "string") {
      return { forceCalculation: false, dirtyRanges: [this.unitRange(what)] };
    }
    const sheet = this.univer.sheet(what);
    const rows = sheet.getRowCount();
    const columns = sheet.getColumnCount();
    const all = { sheet: what, row: 0, column: 0, rows, columns };
    return { forceCalculation: false, dirtyRanges: [this.unitRange(all)] };
  }

  private unitRange(area: Area) {
    return { unitId: this.univer.unitId, sheetId: area.sheet, range: toRange(area) };
  }

  private nextEnd(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.onEnd(() => {
        stop();
        resolve();
      });
    });
  }
}

const STYLING = /set-style|set-border|clear-selection-format/;

const NOTHING = {
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};
