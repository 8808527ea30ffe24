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
        expect(cases.flatMap((worked, i) => disagreement(worked, results[i] ?? []))).toEqual([]);
      },
      { query: `calls=${calls}` },
    );
  }
});

/** Nothing, or the case with what the cells show instead. */
function disagreement(worked: Case, block: readonly (readonly unknown[])[]): string[] {
  const single = !Array.isArray(worked.expect) && block.length === 1 && block[0]?.length === 1;
  try {
    expectCells(single ? block[0]?.[0] : block, worked.expect);
    return [];
  } catch {
    const { function: name, args, expect: expected } = worked;
    return [
      `${name} ${JSON.stringify(args)}: ${JSON.stringify(block)}, not ${JSON.stringify(expected)}`,
    ];
  }
}

/** Writes each argument that is a range into cells, all formulas into one column, and waits once. */
async function calculateAll({ page }: Playground, all: readonly Case[]): Promise<unknown[][][]> {
  const raw = await page.evaluate(
    async ([list, tallest]) => {
      const signOf = (value: object): string => {
        const { error, basicValue } = value as { error?: string; basicValue?: string };
        return error ?? basicValue ?? "#VALUE!";
      };
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
              if (typeof value === "object") return { formula: `=${signOf(value)}` };
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
        if (Array.isArray(value)) return put(value.every(Array.isArray) ? value : [value]);
        if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
        if (typeof value === "object") return signOf(value);
        return JSON.stringify(value).toUpperCase();
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
