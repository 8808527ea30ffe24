import { IDependencyManagerService } from "@univerjs/engine-formula";
import type { SheetId } from "./gridContract";
import type { UniverHandle } from "./univerHandle";

/** What the patch reads of Univer's service, by unit and sheet: where a formula stands. */
interface Formulas {
  readonly _formulaData: Map<
    string,
    Map<SheetId, { forValue(each: (row: number, column: number) => void): void }>
  >;
}

/**
 * Univer 0.25.1 forgets the formulas of a removed sheet, but not that they read other sheets: it
 * looks for them at every later change there, and logs that they cannot be found. Here each formula
 * is taken out by itself, with all that it reads.
 */
export function patchDependencies({ injector }: UniverHandle): void {
  const manager = injector.get(IDependencyManagerService);
  const { _formulaData: formulas } = manager as unknown as Formulas;
  const clear = manager.clearFormulaDependency.bind(manager);
  manager.clearFormulaDependency = (unit, sheet) => {
    const places: [number, number][] = [];
    const ofSheet = sheet === undefined ? undefined : formulas.get(unit)?.get(sheet);
    ofSheet?.forValue((row, column) => void places.push([row, column]));
    for (const [row, column] of places) {
      manager.removeFormulaDependency(unit, sheet ?? "", row, column);
    }
    clear(unit, sheet);
  };
}
