// The unmodified office.js against the playground's host: what an add-in's author sees of Excel.

import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";

import { REQUIREMENT_SETS } from "../../../playground/transport";
import { fakeGrid } from "../../support/fakeGrid";
import type { FakeGrid } from "../../support/fakeGrid";
import { openAddin } from "../../support/officeInNode";
import type { AddinInNode } from "../../support/officeInNode";

let grid: FakeGrid;
let addin: AddinInNode;

beforeEach(async () => {
  grid = fakeGrid();
  addin = await openAddin({ grid });
});

afterEach(() => {
  addin.close();
  expect(addin.failures).toEqual([]);
});

/** What `Excel.run` fails with. */
async function failure(work: (context: Excel.RequestContext) => unknown) {
  try {
    await addin.Excel.run(async (context) => {
      await work(context);
      await context.sync();
    });
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("It did not fail.");
}

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
/** Messages between frame and host take turns of the event loop. */
const delivered = () => new Promise((done) => setTimeout(done, 20));

describe("starting", () => {
  test("the add-in finds Excel on the web around it, as a task pane", async () => {
    const info = await addin.Office.onReady();
    expect(info).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
    expect(info).toHaveProperty("addin.visibilityMode", "Taskpane");
  });

  test("requirement sets are had up to the one declared and no further", () => {
    const { requirements } = addin.Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  });
});

describe("errors", () => {
  test("a property that was not loaded says so", async () => {
    const error = await failure(async (context) => {
      const sheet = sheet1(context);
      await context.sync();
      return sheet.name;
    });
    expect(error.code).toBe("PropertyNotLoaded");
  });

  test("a sheet that is not there is ItemNotFound, with the statement that asked for it", async () => {
    const error = await failure((context) => {
      context.workbook.worksheets.getItem("nope").load("name");
    });
    expect(error).toBeInstanceOf(addin.window.OfficeExtension.Error);
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.statement).toContain("getItem");
  });

  test("a member the playground does not have is named", async () => {
    const error = await failure((context) => {
      sheet1(context).getRange("A1").getImage();
    });
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain("Range.getImage");
  });

  test("a member of a later requirement set than the one declared is refused", async () => {
    const old = await openAddin({
      grid: fakeGrid(),
      requirementSets: { ...REQUIREMENT_SETS, ExcelApi: "1.6" },
    });
    const work = old.Excel.run(async (context) => {
      sheet1(context).freezePanes.freezeRows(1);
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: "ApiNotFound" });
    await expect(work).rejects.toThrow("Worksheet.freezePanes");
    old.close();
  });

  test("loading what no range has is InvalidArgument", async () => {
    const error = await failure((context) => {
      sheet1(context).getRange("A1").load("noSuchProperty");
    });
    expect(error.code).toBe("InvalidArgument");
  });

  test("all requests are refused while a cell is being edited", async () => {
    grid.setEditing(true);
    const error = await failure((context) => {
      sheet1(context).getRange("A1").load("values");
    });
    expect(error.code).toBe("InvalidOperationInCellEditMode");
  });

  test("what came before a failing action stays done, as in Excel", async () => {
    const error = await failure((context) => {
      sheet1(context).getRange("A1").values = [["kept"]];
      sheet1(context).getRange("B1:C1").values = [["wrong shape"]];
      sheet1(context).getRange("D1").values = [["never"]];
    });
    expect(error.code).toBe("InvalidArgument");
    expect(error.message).toContain("doesn't match the size or dimensions");
    expect(valuesOf("A1:D1")).toEqual([["kept", null, null, null]]);
  });
});

describe("objects", () => {
  test("*OrNullObject answers whether it is there", async () => {
    const found = await addin.Excel.run(async (context) => {
      const no = context.workbook.worksheets.getItemOrNullObject("nope");
      const yes = context.workbook.worksheets.getItemOrNullObject("sheet1");
      const below = no.getRange("A1");
      await context.sync();
      return [no.isNullObject, yes.isNullObject, below.isNullObject];
    });
    expect(found).toEqual([true, false, true]);
  });

  test("objects outlive a sync, and the sheet's new name", async () => {
    const read = await addin.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      const range = sheet.getRange("C3");
      await context.sync();
      range.values = [[42]];
      sheet.name = "Renamed sheet";
      await context.sync();
      range.load({ values: true, address: true, worksheet: { name: true } });
      sheet.load("position");
      await context.sync();
      return [range.values, range.address, range.worksheet.name, sheet.position];
    });
    expect(read).toEqual([[[42]], "'Renamed sheet'!C3", "Renamed sheet", 1]);
  });

  test("collections load their items, and of those what was asked for", async () => {
    const read = await addin.Excel.run(async (context) => {
      context.workbook.worksheets.add("Second");
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/visibility");
      const count = sheets.getCount();
      await context.sync();
      return [sheets.items.map(({ name, visibility }) => [name, visibility]), count.value];
    });
    const names = [
      ["Sheet1", "Visible"],
      ["Second", "Visible"],
    ];
    expect(read).toEqual([names, 2]);
  });

  test("a range kept while rows are inserted above it follows its cells", async () => {
    const address = await addin.Excel.run(async (context) => {
      const range = sheet1(context).getRange("B5:C6");
      await context.sync();
      sheet1(context).getRange("2:3").insert("Down");
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!B7:C8");
  });

  test("more than 1,500 cells are written in slices", async () => {
    const values = Array.from({ length: 400 }, (_, i) =>
      Array.from({ length: 10 }, (_, j) => i * 10 + j),
    );
    await addin.Excel.run(async (context) => {
      sheet1(context).getRange("A1:J400").values = values;
      await context.sync();
    });
    expect(valuesOf("J400")).toEqual([[3999]]);
  });
});

describe("round trips", () => {
  test("are counted without those by which the library cleans up", async () => {
    addin.host.log.reset();
    await addin.Excel.run(async (context) => {
      const range = sheet1(context).getRange("A1");
      range.load("values");
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    await delivered();
    expect(addin.host.log.roundTrips).toBe(2);
    expect(addin.host.log.cleanups).toBe(1);
  });

  test("one that writes is one step of undo", async () => {
    await addin.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Deal");
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("A1").format.fill.color = "#FFFFCC";
      context.workbook.names.add("Deal_In_Name", sheet.getRange("A1"));
      sheet.tables.add("C1:D2", true);
      await context.sync();
    });
    await grid.undo();
    expect(grid.sheets.list().map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(grid.names.list()).toEqual([]);
    expect(grid.tables.list()).toEqual([]);
  });

  test("the second can be refused by a test, whole", async () => {
    addin.host.faults.refuseRequest(2);
    const error = await failure(async (context) => {
      sheet1(context).getRange("A1").values = [[1]];
      await context.sync();
      sheet1(context).getRange("A2").values = [[2]];
    });
    expect(error.code).toBe("GeneralException");
    expect(valuesOf("A1:A2")).toEqual([[1], [null]]);
  });

  test("one action can be refused: the ones before it are done", async () => {
    addin.host.faults.refuseAction(1, "NumberFormat");
    await failure((context) => {
      const range = sheet1(context).getRange("A1");
      range.values = [[1]];
      range.numberFormat = [["0.0"]];
    });
    expect(valuesOf("A1")).toEqual([[1]]);
    expect(grid.cells.numberFormats(area("A1"))).toEqual([["General"]]);
  });
});

describe("events", () => {
  test("a change of cells is told with its address and who made it", async () => {
    const told: unknown[] = [];
    await addin.Excel.run(async (context) => {
      sheet1(context).onChanged.add((event) => {
        told.push([event.type, event.address, event.changeType, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
      sheet1(context).getRange("D4:E5").values = 1 as unknown as number[][];
      await context.sync();
    });
    grid.type("B2", 5);
    await delivered();
    expect(told).toEqual([
      ["WorksheetChanged", "D4:E5", "RangeEdited", "ThisLocalAddin"],
      ["WorksheetChanged", "B2", "RangeEdited", "Unknown"],
    ]);
  });

  test("the event's own range can be read", async () => {
    const values = await addin.Excel.run(async (context) => {
      let told: Excel.WorksheetChangedEventArgs | undefined;
      sheet1(context).onChanged.add((event) => Promise.resolve(void (told = event)));
      await context.sync();
      grid.type("B2", 5);
      await delivered();
      const range = told!.getRange(context);
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[5]]);
  });

  test("nothing is told once the handler is removed", async () => {
    const handler = jest.fn(() => Promise.resolve(undefined));
    await addin.Excel.run(async (context) => {
      const registered = sheet1(context).onChanged.add(handler);
      await context.sync();
      registered.remove();
      await context.sync();
    });
    grid.type("B2", 5);
    await delivered();
    expect(handler).not.toHaveBeenCalled();
  });

  test("nothing is told while events are switched off", async () => {
    const handler = jest.fn(() => Promise.resolve(undefined));
    await addin.Excel.run(async (context) => {
      sheet1(context).onChanged.add(handler);
      await context.sync();
      context.runtime.enableEvents = false;
      sheet1(context).getRange("A1").values = [[1]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await delivered();
    expect(handler).not.toHaveBeenCalled();
  });

  test("sheets added, activated and deleted are told to the collection", async () => {
    const told: string[] = [];
    const note = (event: { type: string }) => Promise.resolve(void told.push(event.type));
    await addin.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.onAdded.add(note);
      sheets.onActivated.add(note);
      sheets.onDeleted.add(note);
      await context.sync();
      const sheet = sheets.add("Second");
      sheet.activate();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await delivered();
    expect(told).toEqual([
      "WorksheetAdded",
      "WorksheetActivated",
      "WorksheetActivated",
      "WorksheetDeleted",
    ]);
  });

  test("a new selection is told to the workbook and the sheet", async () => {
    const told: unknown[] = [];
    await addin.Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(() => Promise.resolve(void told.push("workbook")));
      sheet1(context).onSelectionChanged.add((event) =>
        Promise.resolve(void told.push(event.address)),
      );
      await context.sync();
      sheet1(context).getRange("B2:C3").select();
      await context.sync();
    });
    await delivered();
    expect(told.sort()).toEqual(["B2:C3", "workbook"]);
  });

  test("a change inside a table is told to the table", async () => {
    const told: unknown[] = [];
    await addin.Excel.run(async (context) => {
      const table = sheet1(context).tables.add("A1:B3", true);
      table.onChanged.add((event) => Promise.resolve(void told.push(event.address)));
      await context.sync();
    });
    grid.type("B3", 5);
    grid.type("D9", 5);
    await delivered();
    expect(told).toEqual(["B3"]);
  });
});

describe("settings", () => {
  test("saved in the document are there when the add-in opens again", async () => {
    const { settings } = addin.Office.context.document;
    settings.set("wizard", { step: 3 });
    await new Promise((saved) => settings.saveAsync(saved));
    const again = await openAddin({ grid, settings: addin.host.settings });
    expect(again.Office.context.document.settings.get("wizard")).toEqual({ step: 3 });
    again.close();
  });

  test("that another pane has saved are seen once they are looked at again", async () => {
    const { settings } = addin.Office.context.document;
    const other = await openAddin({ grid, settings: addin.host.settings });
    const theirs = other.Office.context.document.settings;
    settings.set("wizard", { step: 4 });
    await new Promise((saved) => settings.saveAsync(saved));
    await new Promise((seen) => theirs.refreshAsync(seen));
    expect(theirs.get("wizard")).toEqual({ step: 4 });
    other.close();
  });

  test("of the workbook are read back, dates as dates", async () => {
    const value: unknown = await addin.Excel.run(async (context) => {
      context.workbook.settings.add("when", { at: new Date(86_400_000) });
      await context.sync();
      const setting = context.workbook.settings.getItem("when");
      const missing = context.workbook.settings.getItemOrNullObject("other");
      setting.load("value");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      return setting.value as unknown;
    });
    expect(JSON.stringify(value)).toBe('{"at":"1970-01-02T00:00:00.000Z"}');
  });
});

describe("commands and the pane", () => {
  test("a ribbon button runs its action and waits for completed()", async () => {
    const pressed: string[] = [];
    addin.Office.actions.associate("openPane", (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      event.completed();
    });
    await addin.channel.runCommand("openPane", "Deal.Open");
    expect(pressed).toEqual(["Deal.Open"]);
  });

  test("the add-in hides and shows its pane, and is told of it", async () => {
    const modes: unknown[] = [];
    await addin.Office.addin.onVisibilityModeChanged(({ visibilityMode }) =>
      modes.push(visibilityMode),
    );
    await addin.Office.addin.hide();
    expect(addin.host.pane.isShown).toBe(false);
    await addin.Office.addin.showAsTaskpane();
    expect(addin.host.pane.isShown).toBe(true);
    await delivered();
    expect(modes).toEqual(["Hidden", "Taskpane"]);
  });
});

const area = (address: string) => {
  const [, column = "A", row = "1", lastColumn = column, lastRow = row] =
    /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(address) ?? [];
  return {
    sheet: grid.sheets.active(),
    row: Number(row) - 1,
    column: column.charCodeAt(0) - 65,
    rows: Number(lastRow) - Number(row) + 1,
    columns: lastColumn.charCodeAt(0) - column.charCodeAt(0) + 1,
  };
};
const valuesOf = (address: string) => grid.cells.values(area(address));
