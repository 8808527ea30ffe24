export type * from "./chartContract";
export type * from "./conditionalFormatContract";
export type * from "./gridContract";
export { GridRefusal } from "./gridRefusal";
export type * from "./printContract";
export type { SavedWorkbook } from "./savedWorkbook";
export { startGrid } from "./startGrid";
export type { UniverGrid } from "./univerGrid";
