/** Spilled results came with ExcelApi 1.12; before it Excel does not say what fills a cell. */
export function knowsSpills(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.12");
}
