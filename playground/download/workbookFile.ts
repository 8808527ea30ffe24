import { Workbook } from "exceljs";
import type { Worksheet, WorksheetProperties, WorksheetView } from "exceljs";
import type { Area, CellValue, Grid, PrintFacts, SheetFacts, TableFacts } from "../grid";
import { areaName, cellName } from "./address";
import { argb } from "./cellLooks";
import { definedNames } from "./definedNames";
import { fillSheet } from "./fillSheet";

/**
 * The workbook as an .xlsx file: values, formulas with their results, formats, tables, names and
 * validations. Charts are left out: the library that writes the file has none.
 */
export async function workbookFile(grid: Grid, namespace: string): Promise<ArrayBuffer> {
  const file = new Workbook();
  for (const sheet of grid.sheets.list()) {
    const to = file.addWorksheet(sheet.name, {
      properties: properties(sheet),
      views: [view(sheet)],
      state: ({ visible: "visible", hidden: "hidden", "very-hidden": "veryHidden" } as const)[
        sheet.visibility
      ],
      pageSetup: pageSetup(grid.printing.of(sheet.id)),
    });
    fillSheet(to, grid, sheet, namespace);
  }
  for (const table of grid.tables.list()) addTable(file, grid, table);
  const names = definedNames(grid.names.list(), grid.sheets.list(), namespace);
  // The library writes names of a sheet's own, but has no way to be told of them.
  Object.defineProperty(file.definedNames, "model", { value: names });
  return file.xlsx.writeBuffer();
}

function properties({ tabColor }: SheetFacts): Partial<WorksheetProperties> {
  return tabColor ? { tabColor: { argb: argb(tabColor) } } : {};
}

function view({ frozen, gridlines }: SheetFacts): Partial<WorksheetView> {
  const showGridLines = gridlines;
  if (frozen.rows === 0 && frozen.columns === 0) return { showGridLines };
  const { rows, columns } = frozen;
  return {
    showGridLines,
    state: "frozen",
    xSplit: columns,
    ySplit: rows,
    topLeftCell: cellName(rows, columns),
  };
}

function pageSetup(print: PrintFacts): Worksheet["pageSetup"] {
  const fit = print.fitWide !== null || print.fitHigh !== null;
  return {
    orientation: print.landscape ? "landscape" : "portrait",
    horizontalCentered: print.centerHorizontally,
    verticalCentered: print.centerVertically,
    showGridLines: print.gridlines,
    margins: print.margins,
    ...(print.titleRows !== null && { printTitlesRow: rowsOf(print.titleRows) }),
    ...(print.area !== null && { printArea: areaName(print.area) }),
    ...(fit
      ? { fitToPage: true, fitToWidth: print.fitWide ?? 0, fitToHeight: print.fitHigh ?? 0 }
      : { scale: print.scale ?? 100 }),
  };
}

function rowsOf({ row, rows }: Area): string {
  return `${row + 1}:${row + rows}`;
}

/** The cells are there already: the table is laid around them with what they hold. */
function addTable(file: Workbook, grid: Grid, table: TableFacts): void {
  const sheet = grid.sheets.list().find(({ id }) => id === table.area.sheet);
  const to = sheet && file.getWorksheet(sheet.name);
  if (!to) return;
  const { row, column, rows, columns } = table.area;
  const held = Array.from({ length: rows }, (_row, i) =>
    Array.from({ length: columns }, (_column, j) => to.getCell(row + i + 1, column + j + 1).value),
  );
  const [header = [], ...body] = held;
  to.addTable({
    name: table.name,
    ref: cellName(row, column),
    headerRow: table.showHeaders,
    style: { theme: table.style as "TableStyleMedium2", showRowStripes: true },
    columns: header.map((name, i) => ({
      name: headerText(name as CellValue, i),
      filterButton: table.showFilter,
    })),
    rows: table.showHeaders ? body : held,
  });
}

const headerText = (name: CellValue, index: number): string =>
  name === null ? `Column${index + 1}` : String(name);
