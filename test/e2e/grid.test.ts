// The grid's contract (playground/grid/gridContract.ts) over the real Univer: what its traps would break.

import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import type { Area, Grid } from "../../playground/grid";
import { describeInBrowser } from "./support/playground";

interface Hands {
  readonly grid: Grid;
  /** An area of the first sheet. */
  readonly at: (row: number, column: number, rows?: number, columns?: number) => Area;
  readonly on: (
    sheet: string,
    row: number,
    column: number,
    rows?: number,
    columns?: number,
  ) => Area;
}

/** Runs in the page; nothing of this file is known there but its arguments. */
function withGrid<T>(page: Page, work: (hands: Hands) => T | Promise<T>): Promise<T> {
  return page.evaluate(`(async () => {
    const { grid } = window.playground;
    const first = grid.sheets.list()[0].id;
    const on = (sheet, row, column, rows = 1, columns = 1) => ({ sheet, row, column, rows, columns });
    return (${work.toString()})({ grid, on, at: (...place) => on(first, ...place) });
  })()`);
}

describeInBrowser("the grid", (it) => {
  it("reads values unrounded and spilled, texts as shown, formulas where they stand", async ({
    page,
  }) => {
    const read = await withGrid(page, async ({ grid, at }) => {
      grid.cells.write(at(0, 0, 2, 2), [
        [{ value: 1_234_567.891 }, { formula: "=A1/2" }],
        [{ formula: "=SEQUENCE(2,2)" }, null],
      ]);
      grid.cells.setNumberFormats(at(0, 0), [["#,##0"]]);
      await grid.calculation.settled();
      const area = at(0, 0, 3, 2);
      return {
        values: grid.cells.values(area),
        texts: grid.cells.texts(area)[0],
        formulas: grid.cells.formulas(area),
        used: grid.cells.used(area.sheet, true),
        spill: grid.cells.spill(area.sheet, 2, 1),
      };
    });
    expect(read.values).toEqual([
      [1_234_567.891, 617_283.9455],
      [1, 2],
      [3, 4],
    ]);
    expect(read.texts?.[0]).toBe("1,234,568");
    expect(read.formulas).toEqual([
      [null, "=A1/2"],
      ["=SEQUENCE(2,2)", null],
      [null, null],
    ]);
    expect(read.used).toMatchObject({ row: 0, column: 0, rows: 3, columns: 2 });
    expect(read.spill).toMatchObject({
      anchor: { row: 1, column: 0 },
      area: { rows: 2, columns: 2 },
    });
  });

  it("takes a text as if typed", async ({ page }) => {
    const [values, formats] = await withGrid(page, ({ grid, at }) => {
      const area = at(0, 0, 1, 6);
      const texts = ["5.25%", "'5.25%", "TRUE", "2026-01-31", "", "'007"];
      grid.cells.write(area, [texts.map((value) => ({ value }))]);
      return [grid.cells.values(area), grid.cells.numberFormats(area)] as const;
    });
    // 31 January 2026 is day 46,053 of Excel's calendar.
    expect(values).toEqual([[0.0525, "5.25%", true, 46_053, null, "007"]]);
    expect(formats[0]?.[0]).toBe("0.00%");
  });

  it("does not let SORT change what others read from the same range", async ({ page }) => {
    const values = await withGrid(page, async ({ grid, at }) => {
      grid.cells.write(at(0, 0, 3, 4), [
        [
          { value: 3 },
          { value: 10 },
          { formula: "=SORT(A1:A3)" },
          { formula: "=SUMPRODUCT(A1:A3,B1:B3)" },
        ],
        [{ value: 1 }, { value: 20 }, null, null],
        [{ value: 2 }, { value: 30 }, null, null],
      ]);
      await grid.calculation.settled();
      return grid.cells.values(at(0, 2, 3, 2));
    });
    // 3·10 + 1·20 + 2·30 = 110
    expect(values).toEqual([
      [1, 110],
      [2, null],
      [3, null],
    ]);
  });

  it("takes back a whole batch in one step, sheets and tables and names included, and does it again", async ({
    page,
  }) => {
    const [before, done, undone, redone] = await withGrid(page, async ({ grid, at, on }) => {
      const facts = () => ({
        sheets: grid.sheets
          .list()
          .map(({ name, tabColor, frozen }) => ({ name, tabColor, frozen })),
        names: grid.names.list().map(({ name, formula }) => ({ name, formula })),
        tables: grid.tables.list().map(({ name }) => name),
        cell: grid.cells.values(at(0, 0)),
        active: grid.sheets.list().findIndex(({ id }) => id === grid.sheets.active()),
      });
      const start = facts();
      await grid.batch(async () => {
        grid.cells.write(at(0, 0), [[{ value: "was here" }]]);
        const deal = grid.sheets.add("Deal");
        grid.cells.write(on(deal, 0, 0, 1, 2), [[{ value: 21 }, { formula: "=A1*2" }]]);
        await grid.calculation.calculated();
        grid.styles.apply(on(deal, 0, 0), { fill: "#FFF2CC", bold: true, locked: false });
        grid.names.add({
          name: "Deal_In",
          scope: null,
          formula: "=Deal!$A$1",
          comment: "",
          visible: true,
        });
        grid.tables.add(on(deal, 3, 0, 3, 2), "DealBands");
        grid.merging.merge(on(deal, 9, 0, 1, 3), false);
        grid.sheets.setTabColor(deal, "#0E6B5C");
        grid.sheets.freeze(deal, 2, 0);
        grid.sheets.activate(deal);
      });
      await grid.calculation.settled();
      const full = facts();
      await grid.undo();
      await grid.calculation.settled();
      const empty = facts();
      await grid.redo();
      await grid.calculation.settled();
      return [start, full, empty, { ...facts(), active: full.active }];
    });
    expect(done).toEqual({
      sheets: [
        { name: "Sheet1", tabColor: null, frozen: { rows: 0, columns: 0 } },
        { name: "Deal", tabColor: "#0E6B5C", frozen: { rows: 2, columns: 0 } },
      ],
      names: [{ name: "Deal_In", formula: "=Deal!$A$1" }],
      tables: ["DealBands"],
      cell: [["was here"]],
      active: 1,
    });
    expect(undone).toEqual(before);
    expect(redone).toEqual(done);
  });

  it("moves the frozen panes of the sheet that rows and columns come into, of no other, and shows no other meanwhile", async ({
    page,
  }) => {
    const frozen = await withGrid(page, async ({ grid }) => {
      const [shown] = grid.sheets.list();
      if (shown === undefined) throw new Error("no sheet");
      const other = grid.sheets.add("Other");
      grid.sheets.freeze(shown.id, 3, 1);
      grid.sheets.freeze(other, 2, 2);
      grid.sheets.activate(shown.id);
      const facts = () => grid.sheets.list().map((sheet) => Object.values(sheet.frozen));
      const heard: string[] = [];
      grid.listen(({ type }) => void (type.startsWith("sheet-") && heard.push(type)));
      grid.rowsAndColumns.insertRows(other, 0, 4);
      grid.rowsAndColumns.insertColumns(other, 0, 1);
      const grown = facts();
      grid.rowsAndColumns.removeRows(other, 0, 4);
      grid.rowsAndColumns.removeColumns(other, 0, 1);
      const back = facts();
      grid.sheets.remove(grid.sheets.copy(other, "Copy"));
      // What Univer says late.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { grown, back, heard, active: grid.sheets.active() === shown.id };
    });
    expect(frozen).toEqual({
      grown: [
        [3, 1],
        [6, 3],
      ],
      back: [
        [3, 1],
        [2, 2],
      ],
      // Nobody is told of the sheets that were gone to for it.
      heard: ["sheet-added", "sheet-renamed", "sheet-removed"],
      active: true,
    });
  });

  it("leaves nothing behind of a batch that fails", async ({ page }) => {
    const [sheets, cell, steps] = await withGrid(page, async ({ grid, at }) => {
      grid.cells.write(at(0, 0), [[{ value: "before" }]]);
      const failing = grid.batch(() => {
        grid.cells.write(at(0, 0), [[{ value: "after" }]]);
        grid.sheets.activate(grid.sheets.add("Half done"));
        throw new Error("stop");
      });
      const message = await failing.then(
        () => "went through",
        (error: Error) => error.message,
      );
      const now = [grid.sheets.list().length, grid.cells.values(at(0, 0)), message] as const;
      await grid.undo();
      return [...now.slice(0, 2), [message, grid.cells.values(at(0, 0))]];
    });
    expect([sheets, cell]).toEqual([1, [["before"]]]);
    // The step before it is still there to be undone.
    expect(steps).toEqual(["stop", [[null]]]);
  });

  it("keeps names, tables and references true when rows go in above and a sheet is renamed", async ({
    page,
  }) => {
    const result = await withGrid(page, async ({ grid, at, on }) => {
      const deal = grid.sheets.add("Deal");
      grid.cells.write(on(deal, 0, 0), [[{ value: 7 }]]);
      grid.cells.write(at(0, 0), [[{ formula: "=Deal!A1*2" }]]);
      grid.names.add({
        name: "Deal_In",
        scope: null,
        formula: "=Deal!$A$1",
        comment: "",
        visible: true,
      });
      const table = grid.tables.add(on(deal, 4, 0, 2, 2), "DealBands");
      await grid.calculation.settled();
      grid.rowsAndColumns.insertRows(deal, 0, 3);
      grid.sheets.rename(deal, "Dealer's");
      await grid.calculation.settled();
      return {
        name: grid.names.list()[0]?.formula,
        area: grid.names.area("deal_in", null),
        table: grid.tables.list().find(({ id }) => id === table)?.area.row,
        formula: grid.cells.formulas(at(0, 0)),
        value: grid.cells.values(at(0, 0)),
        moved: grid.cells.values(on(deal, 3, 0)),
      };
    });
    expect(result).toMatchObject({
      name: "='Dealer''s'!$A$4",
      area: { row: 3, column: 0 },
      table: 7,
      formula: [["='Dealer''s'!A4*2"]],
      value: [[14]],
      moved: [[7]],
    });
  });

  it("says what happened and who did it", async ({ page, workbook }) => {
    await page.evaluate(
      `window.heard = []; window.playground.grid.listen((e) => window.heard.push(e))`,
    );
    await withGrid(page, async ({ grid, at }) => {
      await grid.batch(() => grid.cells.write(at(1, 1), [[{ value: 1 }]]));
      grid.sheets.rename(grid.sheets.active(), "Renamed");
    });
    await workbook.type("B5", "5");
    const heard = await page.evaluate<{ type: string; origin?: string }[]>("window.heard");
    const changes = heard.filter(({ type }) => type === "cells-changed");
    expect(changes).toEqual([
      expect.objectContaining({
        origin: "addin",
        area: expect.objectContaining({ row: 1, column: 1 }),
      }),
      expect.objectContaining({
        origin: "user",
        area: expect.objectContaining({ row: 4, column: 1 }),
      }),
    ]);
    expect(heard).toContainEqual(
      expect.objectContaining({ type: "sheet-renamed", before: "Sheet1", after: "Renamed" }),
    );
    expect(heard.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        "editing-started",
        "editing-ended",
        "selection-changed",
        "calculated",
      ]),
    );
  });

  it("undoes what was typed with Ctrl+Z", async ({ workbook, page }) => {
    await workbook.type("A1", "12");
    await workbook.type("A2", "=A1*2");
    expect(await workbook.values("A1:A2")).toEqual([[12], [24]]);
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => {
      const { grid } = (window as never as { playground: { grid: Grid } }).playground;
      const sheet = grid.sheets.active();
      return grid.cells.values({ sheet, row: 1, column: 0, rows: 1, columns: 1 })[0]?.[0] === null;
    });
    expect(await workbook.values("A1:A2")).toEqual([[12], [null]]);
  });
});
