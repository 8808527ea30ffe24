// What formulas name, read through the workbook room, the real office.js and the playground.

import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";

import { inspectCell, readNamedValue, readReference } from "../../../src/workbook";
import type { CellsReference } from "../../../src/workbook";
import { fakeGrid } from "../../support/fakeGrid";
import type { FakeGrid } from "../../support/fakeGrid";
import { openAddin } from "../../support/officeInNode";
import type { AddinInNode } from "../../support/officeInNode";

let grid: FakeGrid;
let addin: AddinInNode;

beforeEach(async () => {
  grid = fakeGrid();
  addin = await openAddin({ grid });
  Object.assign(globalThis, { Excel: addin.Excel, Office: addin.Office });
});

afterEach(() => {
  addin.close();
  Reflect.deleteProperty(globalThis, "Excel");
  Reflect.deleteProperty(globalThis, "Office");
});

const sheet = () => ({ id: grid.sheets.list()[0]!.id, name: "Sheet1" });

async function read(reference: CellsReference, at = "A1") {
  const found = await readReference(reference, { sheet: sheet(), at });
  return found.ok ? [found.value.at, found.value.values] : found.issue.code;
}

/** A column that spills from A5 on. */
function spillFromA5(rows: number) {
  const area = (from: number, count: number) => ({
    sheet: sheet().id,
    row: from,
    column: 0,
    rows: count,
    columns: 1,
  });
  grid.cells.spill = (_, row, column) =>
    column === 0 && row >= 4 && row < 4 + rows ? { anchor: area(4, 1), area: area(4, rows) } : null;
}

describe("a name", () => {
  test("of the sheet goes before one of the workbook", async () => {
    await addin.Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem("Sheet1");
      own.getRange("B1:B2").values = [[1], [2]];
      context.workbook.names.add("Rate", own.getRange("B1"));
      own.names.add("Rate", own.getRange("B2"));
      await context.sync();
    });
    expect(await read({ kind: "cells", text: "Rate" })).toEqual(["B2", [[2]]]);
  });

  test("may stand for a value, or for nothing that is one", async () => {
    await addin.Excel.run(async (context) => {
      context.workbook.names.add("Share", "=0.08");
      await context.sync();
    });
    expect(await readNamedValue("Share", sheet().id)).toEqual({ ok: true, value: 0.08 });
    expect(await readNamedValue("Nowhere", sheet().id)).toEqual({ ok: true, value: undefined });
    expect(await read({ kind: "cells", text: "Share" })).toBe("reference_unknown");
  });
});

describe("a table", () => {
  beforeEach(async () => {
    await addin.Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem("Sheet1");
      own.getRange("C2:E4").values = [
        ["Model", "Input", "Output"],
        ["Opus", 1, 2],
        ["Haiku", 3, 4],
      ];
      own.tables.add("C2:E4", true).name = "Workload";
      await context.sync();
    });
  });
  const part = (columns: readonly string[], ...sections: readonly string[]): CellsReference => {
    return { kind: "table", table: "Workload", columns, sections };
  };

  test.each<[string, CellsReference, unknown]>([
    [
      "is its data",
      part([]),
      [
        "C3:E4",
        [
          ["Opus", 1, 2],
          ["Haiku", 3, 4],
        ],
      ],
    ],
    ["has columns", part(["Input"]), ["D3:D4", [[1], [3]]]],
    [
      "has stretches of columns",
      part(["Input", "Output"]),
      [
        "D3:E4",
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
    ["has headers", part(["Output"], "headers"), ["E2", [["Output"]]]],
    ["may be all", part(["Model"], "all"), ["C2:C4", [["Model"], ["Opus"], ["Haiku"]]]],
    [
      "may be headers and data",
      part(["Input"], "headers", "data"),
      ["D2:D4", [["Input"], [1], [3]]],
    ],
    ["has no such column", part(["Nothing"]), "reference_unknown"],
  ])("%s", async (_, reference, cells) => {
    expect(await read(reference)).toEqual(cells);
  });

  test("has a row of its own for a formula beside it or in it", async () => {
    expect(await read(part(["Input"], "this row"), "G4")).toEqual(["D4", [[3]]]);
    const own: CellsReference = {
      kind: "table",
      table: undefined,
      columns: ["Input"],
      sections: ["this row"],
    };
    expect(await read(own, "E3")).toEqual(["D3", [[1]]]);
    expect(await read(own, "G3")).toBe("reference_unknown");
  });

  test("that is not there is unknown", async () => {
    const none: CellsReference = { kind: "table", table: "None", columns: [], sections: [] };
    expect(await read(none)).toBe("reference_unknown");
  });
});

describe("what spills", () => {
  test("is read from the formula's cell", async () => {
    spillFromA5(3);
    const found = await readReference({ kind: "spill", text: "A5" }, { sheet: sheet(), at: "B1" });
    expect(found).toMatchObject({ ok: true, value: { at: "A5:A7" } });
  });

  test("of one cell is that cell", async () => {
    grid.type("A5", 7);
    expect(await read({ kind: "spill", text: "A5" })).toEqual(["A5", [[7]]]);
  });

  test("has its formula where it begins", async () => {
    spillFromA5(3);
    grid.type("A5", "=B1");
    const found = await inspectCell("A7");
    expect(found).toMatchObject({
      ok: true,
      value: { at: "A7", anchor: "A5", formula: "=B1", row: 2, column: 0, knowsSpills: true },
    });
    expect(await inspectCell("A4")).toMatchObject({
      ok: true,
      value: { at: "A4", anchor: "A4", formula: undefined },
    });
  });
});

describe("an Excel that does not know of spills", () => {
  test("says so, and what stands in the cell", async () => {
    addin.close();
    addin = await openAddin({ grid, requirementSets: { SharedRuntime: "1.1", ExcelApi: "1.9" } });
    Object.assign(globalThis, { Excel: addin.Excel, Office: addin.Office });
    grid.type("A5", "=B1");
    expect(await inspectCell("A5")).toMatchObject({
      ok: true,
      value: { formula: "=B1", anchor: "A5", knowsSpills: false },
    });
    expect(await read({ kind: "spill", text: "A5" })).toBe("not_supported");
  });
});
