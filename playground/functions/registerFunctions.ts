import { ERROR_TYPE_SET, FunctionType, IFunctionService } from "@univerjs/engine-formula";
import type { ErrorType, IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { UniverGrid } from "../grid";
import { Answers } from "./answers";
import type { CallPath } from "./answers";
import type { Blank } from "./arguments";
import type { FunctionFacts } from "./functionFacts";
import { BUSY, WorksheetFunction } from "./worksheetFunction";

/** Makes the add-in's functions known to the grid's formula engine, its autocomplete and its help. */
export function registerFunctions(
  grid: UniverGrid,
  functions: readonly FunctionFacts[],
  path: CallPath,
  blank: Blank,
): void {
  // A formula that reads a busy cell must see an error there, not a text.
  ERROR_TYPE_SET.add(BUSY as ErrorType);
  const surroundings = {
    answers: new Answers(path, grid.calculation),
    errors: grid.errors,
    blank,
    addressOf: grid.addressOf,
  };
  const { injector } = grid.univer;
  injector
    .get(IFunctionService)
    .registerExecutors(...functions.map((facts) => new WorksheetFunction(facts, surroundings)));
  injector.get(IDescriptionService).registerDescriptions(functions.map(toDescription));
}

function toDescription(facts: FunctionFacts): IFunctionInfo {
  return {
    functionName: facts.name,
    functionType: FunctionType.User,
    description: facts.description,
    abstract: facts.description,
    functionParameter: facts.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: parameter.matrix ? "A2:A9" : "A2",
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
