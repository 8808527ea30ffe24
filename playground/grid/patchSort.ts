import { ArrayValueObject, IFunctionService } from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";
import type { UniverHandle } from "./univerHandle";

/**
 * Univer 0.25.1 sorts the array that it shares among all formulas on a range, so that one
 * `=SORT(B2:B4)` makes every other formula on B2:B4 read sorted rows. Here SORT gets a copy.
 */
export function patchSort(univer: UniverHandle): void {
  const functions = univer.injector.get(IFunctionService);
  for (const name of ["SORT", "SORTBY"]) {
    const executor = functions.getExecutor(name);
    if (!executor) continue;
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (array, ...others) => calculate(copyOf(array), ...others);
  }
}

function copyOf(value: BaseValueObject): BaseValueObject {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  return ArrayValueObject.create({
    calculateValueList: array.getArrayValue().map((row) => [...row]),
    rowCount: array.getRowCount(),
    columnCount: array.getColumnCount(),
    unitId: array.getUnitId(),
    sheetId: array.getSheetId(),
    row: array.getCurrentRow(),
    column: array.getCurrentColumn(),
  });
}
