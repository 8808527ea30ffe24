import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";
import { casesOf } from "../support/cases";
import type { Case } from "../support/cases";
import { expectCells } from "../support/cells";
import { describeInBrowser } from "./support/playground";
import type { Playground } from "./support/playground";

interface Metadata {
  readonly functions: readonly { readonly id: string }[];
}

const METADATA = join(__dirname, "../../dist/functions.json");
const cases = (JSON.parse(readFileSync(METADATA, "utf8")) as Metadata).functions.flatMap(({ id }) =>
  casesOf(id),
);

/** Rows that no case's spill goes beyond: ten years by month, a heading and a total. */
const TALLEST = 130;

describeInBrowser("every worked case, in the cells of a workbook", (it) => {
  for (const calls of ["direct", "wire"]) {
    it(
      `agrees in all ${cases.length} (${calls})`,
      async (playground) => {
        const results = await calculateAll(playground, cases);
        expect(results).toHaveLength(cases.length);
        results.forEach((result, i) => {
          const { function: name, args, expect: expected } = cases[i] as Case;
          try {
            const single =
              !Array.isArray(expected) && result.length === 1 && result[0]?.length === 1;
            expectCells(single ? result[0]?.[0] : result, expected);
          } catch (error) {
            throw new Error(`${name}(${JSON.stringify(args)})`, { cause: error });
          }
        });
      },
      { query: `calls=${calls}` },
    );
  }
});

/** Writes each argument that is a range into cells, all formulas into one column, and waits once. */
async function calculateAll({ page }: Playground, all: readonly Case[]): Promise<unknown[][][]> {
  const raw = await page.evaluate(
    async ([list, tallest]) => {
      type Grid = import("../../playground/grid").Grid;
      const { grid } = (window as never as { playground: { grid: Grid } }).playground;
      const inputs = grid.sheets.add("Arguments");
      const outputs = grid.sheets.add("Results");
      let nextRow = 0;
      const letters = (column: number): string =>
        (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") +
        String.fromCharCode(65 + (column % 26));
      const put = (range: unknown[][]): string => {
        const columns = range[0]?.length ?? 1;
        const area = { sheet: inputs, row: nextRow, column: 0, rows: range.length, columns };
        grid.cells.write(
          area,
          range.map((row) =>
            row.map((value) => {
              if (value === null) return null;
              if (typeof value === "object")
                return { formula: `=${String((value as { error: string }).error)}` };
              return {
                value: typeof value === "string" ? `'${value}` : (value as number | boolean),
              };
            }),
          ),
        );
        nextRow += range.length + 1;
        return `Arguments!A${area.row + 1}:${letters(columns - 1)}${area.row + range.length}`;
      };
      const literal = (value: unknown): string => {
        if (value === null) return "";
        if (Array.isArray(value)) return put(value as unknown[][]);
        if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
        if (typeof value === "object") return String((value as { error: string }).error);
        return String(value).toUpperCase();
      };
      let row = 0;
      const places = list.map(({ function: name, args, expect: expected }) => {
        const formula = `=DEAL.${name}(${args.map(literal).join(",")})`;
        const place = { sheet: outputs, row, column: 0, rows: 1, columns: 1 };
        const height = Array.isArray(expected)
          ? expected.length
          : typeof expected === "object"
            ? tallest
            : 1;
        row += height + 1;
        return { place, formula };
      });
      for (const { place, formula } of places) grid.cells.write(place, [[{ formula }]]);
      await grid.calculation.settled();
      return places.map(({ place }) => {
        const spill = grid.cells.spill(outputs, place.row, place.column);
        return grid.cells.values(spill?.area ?? place);
      });
    },
    [all as Case[], TALLEST] as const,
  );
  const isError = (value: unknown) => typeof value === "string" && /^#[A-Z/0]+[!?A]$/.test(value);
  return raw.map((block) => block.map((row) => row.map((v) => (isError(v) ? { error: v } : v))));
}
