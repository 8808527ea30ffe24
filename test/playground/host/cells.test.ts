// Reading, selecting and inserting through the workbook room, the real office.js and the playground.

import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";

import {
  insertFormula,
  lookAtPlace,
  onSelectionChanged,
  readRange,
  readSelection,
} from "../../../src/workbook";
import { fakeGrid } from "../../support/fakeGrid";
import type { FakeGrid } from "../../support/fakeGrid";
import { openAddin } from "../../support/officeInNode";
import type { AddinInNode } from "../../support/officeInNode";
import { delivered } from "../../support/openedAddin";

let grid: FakeGrid;
let addin: AddinInNode;

beforeEach(async () => {
  grid = fakeGrid();
  addin = await openAddin({ grid });
  Object.assign(globalThis, { Excel: addin.Excel });
});

afterEach(() => {
  addin.close();
  Reflect.deleteProperty(globalThis, "Excel");
});

const first = () => grid.sheets.list()[0]!.id;
const area = (row: number, column: number, rows = 1, columns = 1) => ({
  sheet: first(),
  row,
  column,
  rows,
  columns,
});
/** What stands in a cell of the first sheet. */
const held = (row: number, column: number) => {
  const cell = area(row, column);
  return grid.cells.formulas(cell)[0]![0] ?? grid.cells.values(cell)[0]![0];
};
const addSheet = (name: string) =>
  addin.Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });

describe("the selection", () => {
  test("is read with its sheet, its values and its formulas", async () => {
    grid.type("B2", 5);
    grid.type("B3", "=B2");
    grid.selection.select(area(1, 1, 3, 1));
    expect(await readSelection()).toMatchObject({
      ok: true,
      value: {
        address: "Sheet1!B2:B4",
        at: "B2:B4",
        sheet: { name: "Sheet1" },
        rows: 3,
        columns: 1,
        isRead: true,
        values: [[5], [5], [""]],
        formulas: [[5], ["=B2"], [""]],
      },
    });
  });

  test("of whole columns is named and not read", async () => {
    grid.selection.select(area(0, 0, 1_048_576, 2));
    expect(await readSelection()).toMatchObject({
      ok: true,
      value: { at: "A:B", rows: 1_048_576, columns: 2, isRead: false, values: [] },
    });
  });

  test("tells of a change, until stopped", async () => {
    const heard = jest.fn();
    const listening = await onSelectionChanged(heard);
    if (!listening.ok) throw new Error(listening.issue.code);
    grid.selection.select(area(4, 4));
    await delivered();
    await new Promise((done) => setTimeout(done, 100));
    expect(heard).toHaveBeenCalledTimes(1);
    await listening.value();
    grid.selection.select(area(0, 0));
    await delivered();
    await new Promise((done) => setTimeout(done, 100));
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe("a reference", () => {
  test.each(["B2", "$B$2", "Sheet1!B2", "'Sheet1'!$B$2"])("%s is read", async (reference) => {
    grid.type("B2", 7);
    expect(await readRange(reference)).toMatchObject({ ok: true, value: { values: [[7]] } });
  });

  test("without a sheet is of the sheet that is named beside it", async () => {
    await addSheet("It's here");
    grid.type("B2", 7);
    const elsewhere = await readRange("B2", "It's here");
    expect(elsewhere).toMatchObject({
      ok: true,
      value: { address: "'It''s here'!B2", values: [[""]] },
    });
    expect(await readRange("'It''s here'!B2")).toEqual(elsewhere);
  });

  test("may be a name of the workbook", async () => {
    grid.type("B2", 7);
    await addin.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      context.workbook.names.add("Commit", sheet.getRange("B2"));
      await context.sync();
    });
    expect(await readRange("commit")).toMatchObject({ ok: true, value: { at: "B2" } });
  });

  test("to a sheet or a name that is not there says so", async () => {
    expect(await readRange("Nowhere!A1")).toEqual({
      ok: false,
      issue: { code: "sheet_missing", sheet: "Nowhere" },
    });
    expect(await readRange("Nothing_Such")).toEqual({
      ok: false,
      issue: { code: "reference_unknown", reference: "Nothing_Such" },
    });
  });
});

describe("a formula", () => {
  test("is put into an empty cell as one step of undo, and its cell is shown", async () => {
    grid.type("B2", 5);
    expect(await insertFormula("Sheet1!D4", "=B2")).toMatchObject({
      ok: true,
      value: { cell: "D4", sheet: { name: "Sheet1" } },
    });
    expect(held(3, 3)).toBe("=B2");
    expect(grid.selection.activeCell()).toMatchObject({ row: 3, column: 3 });
    await grid.undo();
    expect(held(3, 3)).toBeNull();
    expect(held(1, 1)).toBe(5);
  });

  test.each([
    ["a value", 5],
    ["a formula", "=B2"],
  ])("leaves a cell with %s alone until the user was asked", async (_, content) => {
    grid.type("D4", content);
    const issue = { code: "cell_taken", sheet: "Sheet1", cell: "D4" };
    expect(await insertFormula("D4", "=1")).toEqual({ ok: false, issue });
    expect(held(3, 3)).toBe(content);
    expect(await insertFormula("D4", "=1", { overwrite: true })).toMatchObject({ ok: true });
    expect(held(3, 3)).toBe("=1");
  });

  test("with a result of several cells names the first that is in its way", async () => {
    grid.type("E6", "mine");
    const issue = { code: "spill_blocked", sheet: "Sheet1", cell: "E6" };
    // D4:E5 is free, D4:E6 is not.
    expect(await lookAtPlace("D4", { rows: 2, columns: 2 })).toMatchObject({
      ok: true,
      value: { obstacle: undefined },
    });
    expect(await lookAtPlace("D4", { rows: 3, columns: 2 })).toMatchObject({
      value: { obstacle: issue },
    });
    expect(await insertFormula("D4", "=1", { size: { rows: 3, columns: 2 } })).toEqual({
      ok: false,
      issue,
    });
    expect(held(3, 3)).toBeNull();
  });

  const formats = (rows: number, columns: number) =>
    grid.cells.numberFormats(area(3, 3, rows, columns));
  const setFormat = (address: string, format: string) =>
    addin.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange(address).numberFormat = [[format]];
      await context.sync();
    });

  test("gives its cells a format where they have none, taken back by the same undo", async () => {
    await setFormat("E4", "0.00");
    const wanted = [
      [undefined, "#,##0"],
      ["0.0%", "#,##0"],
    ];
    const size = { rows: 2, columns: 2 };
    await insertFormula("D4", "=1", { size, formats: wanted });
    expect(formats(2, 2)).toEqual([
      ["General", "0.00"],
      ["0.0%", "#,##0"],
    ]);
    await grid.undo();
    expect(held(3, 3)).toBeNull();
    expect(formats(2, 2)).toEqual([
      ["General", "0.00"],
      ["General", "General"],
    ]);
  });

  test("formats its own cell alone where its result is in the way of others", async () => {
    grid.type("D5", "mine");
    const options = { size: { rows: 2, columns: 1 }, formats: [["0.0%"], ["0.0%"]] };
    await insertFormula("D4", "=1", { ...options, overwrite: true });
    expect(formats(2, 1)).toEqual([["0.0%"], ["General"]]);
  });

  test("with a result of several cells does not go into a table or off the sheet", async () => {
    await addin.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tables.add("A1:B3", true).name = "Bands";
      await context.sync();
    });
    const size = { rows: 2, columns: 1 };
    expect(await lookAtPlace("B2", size)).toMatchObject({
      value: { obstacle: { code: "spill_in_table", table: "Bands" } },
    });
    expect(await lookAtPlace("B4", size)).toMatchObject({ value: { obstacle: undefined } });
    expect(await lookAtPlace("C1048576", size)).toMatchObject({
      value: { obstacle: { code: "spill_off_sheet" } },
    });
  });

  test("is refused by a protected sheet, which is named", async () => {
    await addin.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect();
      await context.sync();
    });
    expect(await insertFormula("D4", "=1")).toEqual({
      ok: false,
      issue: { code: "sheet_protected", sheet: "Sheet1" },
    });
  });
});
