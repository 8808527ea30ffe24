import type { Playground } from "../support/playground";

type Exposed = { playground: { grid: import("../../../playground/grid").Grid } };

/** The address of a cell of a named range; rows and columns count from 0. */
export function namedCell(
  { page }: Playground,
  sheetName: string,
  name: string,
  row: number,
  column: number,
): Promise<string> {
  return page.evaluate(
    ([owner, wanted, down, across]) => {
      const { grid } = (window as unknown as Exposed).playground;
      const sheet = grid.sheets.list().find((each) => each.name === owner);
      const area = sheet && grid.names.area(wanted, sheet.id);
      if (!area) throw new Error(`${owner} has no cells named ${wanted}.`);
      const letter = String.fromCharCode(65 + area.column + across);
      return `'${owner}'!${letter}${String(area.row + down + 1)}`;
    },
    [sheetName, name, row, column] as const,
  );
}
