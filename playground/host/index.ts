export { ExcelHost } from "./excelHost";
export type { ExcelHostParts } from "./excelHost";
