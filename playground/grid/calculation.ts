import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { ISetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import { EngineRest } from "./engineRest";
import type { Area, Calculation, SheetId } from "./gridContract";
import { toRange } from "./univerHandle";
import type { UniverHandle } from "./univerHandle";

/** Says when Univer's engine has work, and when it has done it. */
export class UniverCalculation implements Calculation {
  private readonly rest = new EngineRest();
  private outstandingCalls = () => 0;

  constructor(private readonly univer: UniverHandle) {
    const dirtying = univer.injector.get(IActiveDirtyManagerService);
    univer.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) {
        this.rest.started();
      } else if (command.id === SetFormulaCalculationStopMutation.id) {
        this.rest.toldToStop();
      } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        this.hear(command.params as ISetFormulaCalculationNotificationMutation);
      } else if (dirtying.get(command.id)) {
        // The results themselves are written with `onlyLocal`; a style needs no sum.
        const isResult = command.id === SetRangeValuesMutation.id && options?.onlyLocal === true;
        const trigger = (command.params as { trigger?: string } | undefined)?.trigger ?? "";
        if (!isResult && !STYLING.test(trigger)) this.rest.changed();
      }
    });
  }

  calculate(what?: Area | SheetId): void {
    const params =
      what === undefined ? { forceCalculation: true, dirtyRanges: [] } : this.part(what);
    this.univer.command(SetTriggerFormulaCalculationStartMutation.id, { ...NOTHING, ...params });
  }

  async calculated(): Promise<void> {
    while (this.rest.isBusy()) await this.nextEnd();
  }

  async settled(): Promise<void> {
    await this.calculated();
    while (this.isBusy()) {
      await this.nextEnd();
      await this.calculated();
    }
  }

  isBusy(): boolean {
    return this.rest.isBusy() || this.outstandingCalls() > 0;
  }

  /** The functions room tells how many custom functions have not answered. */
  countCallsWith(outstanding: () => number): void {
    this.outstandingCalls = outstanding;
  }

  /** Called each time the engine comes to rest. */
  onEnd(listener: () => void): () => void {
    return this.rest.onEnd(listener);
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

  private hear(notice: ISetFormulaCalculationNotificationMutation): void {
    const state = notice.functionsExecutedState;
    if (state === undefined) return;
    // A stopped run is started again at once with what made it stop.
    if (state === FormulaExecutedStateType.STOP_EXECUTION) this.rest.stopped();
    else this.rest.ended();
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
