export type * from "./gridContract";
export { GridRefusal } from "./gridRefusal";
export { startGrid } from "./startGrid";
export type { UniverGrid } from "./univerGrid";
