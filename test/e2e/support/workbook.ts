import type { Page } from "playwright-core";
import type { Grid } from "../../../playground/grid";

export type Value = string | number | boolean | null;

/** What the playground's page keeps for tests in `window.playground`. */
interface Exposed {
  readonly grid: Grid & { focus(): void };
}

/** The grid's list of functions whose names begin as what is typed. */
const SUGGESTIONS = 'ul[class*="univer-w-[250px]"]';

/** The workbook in the page, by addresses as people write them: `B2:C5`, `'My deal'!B4`. */
export class Workbook {
  constructor(private readonly page: Page) {}

  /** Waits until every formula has its result, custom functions included. */
  async settled(): Promise<void> {
    await this.page.evaluate(async () => {
      const { grid } = (window as unknown as { playground: Exposed }).playground;
      await grid.calculation.settled();
    });
  }

  /** Values, unrounded; an error is its sign. */
  values(address: string): Promise<Value[][]> {
    return this.ask(address, "values");
  }

  texts(address: string): Promise<string[][]> {
    return this.ask(address, "texts");
  }

  formulas(address: string): Promise<(string | null)[][]> {
    return this.ask(address, "formulas");
  }

  async value(address: string): Promise<Value> {
    const [[value = null] = []] = await this.values(address);
    return value;
  }

  /** The sentence behind an error cell. */
  errorMessage(address: string): Promise<string | null> {
    const { sheet, ...cell } = parse(address);
    return this.page.evaluate(
      ([name, { row, column }]) => {
        const { grid } = (window as unknown as { playground: Exposed }).playground;
        const id = grid.sheets.list().find((s) => s.name === name)?.id ?? grid.sheets.active();
        return grid.cells.errorMessage(id, row, column);
      },
      [sheet, cell] as const,
    );
  }

  /** Puts a block in at once; a text that starts with `=` is a formula. */
  async write(address: string, rows: readonly (readonly Value[])[]): Promise<void> {
    const { sheet, row, column } = parse(address);
    await this.page.evaluate(
      ([name, at, block]) => {
        const { grid } = (window as unknown as { playground: Exposed }).playground;
        const id = grid.sheets.list().find((s) => s.name === name)?.id ?? grid.sheets.active();
        const area = { sheet: id, ...at, rows: block.length, columns: block[0]?.length ?? 1 };
        grid.cells.write(
          area,
          block.map((line) =>
            line.map((value) => {
              if (value === null) return null;
              const formula = typeof value === "string" && value.startsWith("=");
              return formula ? { formula: value } : { value };
            }),
          ),
        );
      },
      [sheet, { row, column }, rows] as const,
    );
    await this.settled();
  }

  /** Makes the cell the active one, with the keyboard on it. */
  async goTo(address: string): Promise<void> {
    const { sheet, ...area } = parse(address);
    await this.page.evaluate(
      ([name, at]) => {
        const { grid } = (window as unknown as { playground: Exposed }).playground;
        const id = grid.sheets.list().find((s) => s.name === name)?.id ?? grid.sheets.active();
        grid.focus();
        grid.selection.select({ sheet: id, ...at });
      },
      [sheet, area] as const,
    );
  }

  /** As somebody at the keyboard would. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text, { delay: 5 });
    await this.page.waitForFunction(() => {
      const { grid } = (window as unknown as { playground: Exposed }).playground;
      return grid.isEditing();
    });
    // Of a formula that is whole nothing is suggested; a list that lags behind would change it.
    if (text.endsWith(")")) {
      await this.page.waitForTimeout(100);
      await this.page.locator(SUGGESTIONS).waitFor({ state: "hidden" });
    }
    // A list of suggestions still open takes the first Enter for itself.
    while (await this.isEditing()) {
      await this.page.keyboard.press("Enter");
      await this.page.waitForTimeout(50);
    }
    await this.settled();
  }

  isEditing(): Promise<boolean> {
    return this.page.evaluate(() => {
      const { grid } = (window as unknown as { playground: Exposed }).playground;
      return grid.isEditing();
    });
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => {
      const { grid } = (window as unknown as { playground: Exposed }).playground;
      return grid.sheets.list().map(({ name }) => name);
    });
  }

  private ask<T>(address: string, what: "values" | "texts" | "formulas"): Promise<T[][]> {
    const { sheet, ...area } = parse(address);
    return this.page.evaluate(
      ([name, at, kind]) => {
        const { grid } = (window as unknown as { playground: Exposed }).playground;
        const id = grid.sheets.list().find((s) => s.name === name)?.id ?? grid.sheets.active();
        return grid.cells[kind]({ sheet: id, ...at }) as T[][];
      },
      [sheet, area, what] as const,
    );
  }
}

interface Parsed {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function parse(address: string): Parsed {
  const [, quoted, plain, c1 = "", r1, c2 = c1, r2 = r1] =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(
      address,
    ) ?? [];
  if (!c1) throw new Error(`${address} is not an address`);
  const row = Number(r1) - 1;
  const column = columnNumber(c1);
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  return {
    sheet,
    row,
    column,
    rows: Number(r2) - row,
    columns: columnNumber(c2) - column + 1,
  };
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
