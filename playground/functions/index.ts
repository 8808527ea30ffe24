export { readFunctions } from "./functionFacts";
export type { FunctionFacts } from "./functionFacts";
export type { CallPath } from "./answers";
export type { Blank } from "./arguments";
export { registerFunctions } from "./registerFunctions";
