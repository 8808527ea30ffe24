/** A new sheet: as many cells as a screen may need (it grows), each of Excel's own size. */
export const SHEET_SIZE = {
  rowCount: 1000,
  columnCount: 40,
  defaultColumnWidth: 64,
  defaultRowHeight: 20,
};
