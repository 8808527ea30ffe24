import type { Grid } from "../../../playground/grid";
import type { Playground } from "../support/playground";
import type { Value } from "../support/workbook";

type Exposed = { playground: { grid: Grid } };
const RIGHTMOST = "I";
const LOWEST = 250;

/** A proposal's sheet as a reader finds things on it: by name, or by heading and label. */
export class ProposalSheet {
  constructor(
    private readonly playground: Playground,
    readonly name = "Proposal 1",
  ) {}

  /** The cells of a name of this sheet, row after row. */
  named(name: string): Promise<Value[]> {
    return this.playground.page.evaluate(
      ([sheetName, wanted]) => {
        const { grid } = (window as unknown as Exposed).playground;
        const sheet = grid.sheets.list().find((each) => each.name === sheetName);
        const area = sheet && grid.names.area(wanted, sheet.id);
        if (!area) throw new Error(`${sheetName} has no cells named ${wanted}.`);
        return grid.cells.values(area).flat();
      },
      [this.name, name] as const,
    );
  }

  /** What stands to the right of a label, in the section of this heading. */
  async row(section: string, label: string): Promise<Value[]> {
    const { row } = await this.find(section, label);
    const [values = []] = await this.playground.workbook.values(
      `'${this.name}'!B${row}:${RIGHTMOST}${row}`,
    );
    return values;
  }

  /** The cell beside a label; further columns count from 0. */
  async cell(section: string, label: string, column = 0): Promise<string> {
    const { row } = await this.find(section, label);
    return `'${this.name}'!${String.fromCharCode("B".charCodeAt(0) + column)}${row}`;
  }

  private async find(section: string, label: string): Promise<{ row: number }> {
    const labels = await this.playground.workbook.values(`'${this.name}'!A1:A${LOWEST}`);
    const heading = labels.findIndex(([text]) => text === section);
    const index = labels.findIndex(([text], at) => at > heading && text === label);
    if (heading < 0 || index < 0) throw new Error(`“${label}” is not under “${section}”.`);
    return { row: index + 1 };
  }

  /** Every formula or value of the sheet, by address. */
  contents(): Promise<Record<string, string>> {
    return this.playground.page.evaluate((sheetName) => {
      const { grid } = (window as unknown as Exposed).playground;
      const sheet = grid.sheets.list().find((each) => each.name === sheetName);
      const used = sheet && grid.cells.used(sheet.id, true);
      if (!used) throw new Error(`There is nothing on ${sheetName}.`);
      const values = grid.cells.values(used);
      const contents: Record<string, string> = {};
      grid.cells.formulas(used).forEach((line, down) => {
        line.forEach((formula, across) => {
          const content = String(formula ?? values[down]?.[across] ?? "");
          const column = String.fromCharCode(65 + used.column + across);
          if (content !== "") contents[`${column}${used.row + down + 1}`] = content;
        });
      });
      return contents;
    }, this.name);
  }
}

/** The addresses of which the contents differ. */
export function changedCells(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] {
  const addresses = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...addresses].filter((address) => before[address] !== after[address]);
}
