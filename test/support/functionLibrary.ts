import type { FunctionLibrary } from "../../src/taskpane/worksheetFunctions/callFunction";
import { FUNCTIONS } from "../../src/taskpane/catalogue/catalogue";
import { worksheetFunction } from "./worksheet";

/** What the functions bundle leaves in the page. */
export const LIBRARY: FunctionLibrary = Object.fromEntries(
  FUNCTIONS.map(({ id }) => [id, worksheetFunction(id)]),
);
