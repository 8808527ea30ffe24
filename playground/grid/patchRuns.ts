import { Tools } from "@univerjs/core";
import { CalculateController, ICalculateFormulaService } from "@univerjs/engine-formula";
import type { SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { EngineRuns } from "./engineRuns";
import type { UniverHandle } from "./univerHandle";

/** What is to be worked out, as Univer orders it. */
export type Dirty = NonNullable<Parameters<typeof SetFormulaCalculationStartMutation.handler>[1]>;

/** What the patch reaches of Univer's controllers and service. */
interface Calculating {
  _calculate(dirty: Dirty): Promise<void>;
}
interface Ordering {
  _executionInProgressParams: null;
  _resetExecutingDirtyData(): void;
}
interface Locked {
  readonly _executeLock: { acquire(key: string, work: () => void): Promise<void> };
}

/**
 * Univer 0.25.1 lets a run begin while another is under way: it lays out the work of the new one,
 * over which the old one then lays its own second half (all that spilled), and of the new one
 * nothing is worked out but that. And a run that is stopped begins anew without what it had taken
 * over from one that has ended. Here no run is stopped, and one begins when the other has ended.
 *
 * Univer also begins to listen to changes only when the grid is drawn, and what has changed before
 * is never worked out. Here it listens from the start.
 */
export function patchRuns({ injector }: UniverHandle): EngineRuns<Dirty> {
  const controller = injector.get(CalculateController) as unknown as Calculating;
  const service = injector.get(ICalculateFormulaService) as unknown as Locked;
  const trigger = injector.get(TriggerCalculationController) as unknown as Ordering;
  const calculate = controller._calculate.bind(controller);
  const runs = new EngineRuns<Dirty>({
    together,
    run: async (dirty) => {
      await calculate(dirty);
      // Whoever comes after the run in its lock knows that it is through.
      await service._executeLock.acquire("FORMULA_EXECUTION_LOCK", () => undefined);
    },
  });
  // Since it listens it has something to order: what a workbook that is opened may lack.
  runs.changed();
  controller._calculate = (dirty) => {
    // It keeps what it has ordered until a run succeeds; from here on that is kept by the runs.
    trigger._resetExecutingDirtyData();
    runs.order(dirty);
    return Promise.resolve();
  };
  // Where it sees no run it orders another instead of stopping it.
  Object.defineProperty(trigger, "_executionInProgressParams", {
    get: () => null,
    set: () => undefined,
  });
  return runs;
}

/** All that either is to work out; what maps hold is by unit, sheet and place. */
function together(earlier: Dirty, later: Dirty): Dirty {
  return {
    ...(Tools.deepMerge({}, earlier, later) as Dirty),
    forceCalculation: earlier.forceCalculation || later.forceCalculation,
    dirtyRanges: [...earlier.dirtyRanges, ...later.dirtyRanges],
    ...(later.rowData && { rowData: later.rowData }),
  };
}
