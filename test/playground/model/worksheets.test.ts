import { describe, expect, test } from "@jest/globals";

import { openedAddin } from "../../support/openedAddin";

const excel = openedAddin();

const names = () => excel.grid.sheets.list().map(({ name }) => name);

describe("adding a sheet", () => {
  test("puts it last under the next free name and does not activate it", async () => {
    const active = await excel.run(async (context) => {
      context.workbook.worksheets.add();
      context.workbook.worksheets.add("Deal start");
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load("name");
      await context.sync();
      return sheet.name;
    });
    expect(names()).toEqual(["Sheet1", "Sheet2", "Deal start"]);
    expect(active).toBe("Sheet1");
  });

  test.each([
    ["sheet1", "ItemAlreadyExists"],
    ["a/b", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
    ["", "InvalidArgument"],
  ])("called %j is %s", async (name, code) => {
    const error = await excel.failure(({ workbook }) => workbook.worksheets.add(name));
    expect(error.code).toBe(code);
  });
});

test("a sheet keeps what is set on it", async () => {
  const read = await excel.run(async (context, sheet) => {
    sheet.set({ tabColor: "#1F4E79", showGridlines: false, name: "Deal" });
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    await context.sync();
    sheet.load("name,tabColor,showGridlines,visibility,position");
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load("address");
    await context.sync();
    return { ...sheet.toJSON(), frozen: frozen.address };
  });
  expect(read).toMatchObject({
    name: "Deal",
    tabColor: "#1F4E79",
    showGridlines: false,
    visibility: "Visible",
    position: 0,
    frozen: "Deal!A1:B3",
  });
});

test("nothing frozen has no place", async () => {
  const isNull = await excel.run(async (context, sheet) => {
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    return frozen.isNullObject;
  });
  expect(isNull).toBe(true);
});

test("sheets are moved by their position", async () => {
  await excel.run(({ workbook }) => {
    workbook.worksheets.add("B");
    workbook.worksheets.add("C").position = 0;
  });
  expect(names()).toEqual(["C", "Sheet1", "B"]);
});

test("the last visible sheet cannot be deleted", async () => {
  const error = await excel.failure((_, sheet) => sheet.delete());
  expect(error.code).toBe("InvalidOperation");
});

test("a deleted sheet is not found again", async () => {
  const error = await excel.failure(async (context) => {
    const sheet = context.workbook.worksheets.add("Gone");
    await context.sync();
    sheet.delete();
    await context.sync();
    sheet.load("name");
  });
  expect(error.code).toBe("ItemNotFound");
});

test("neighbours are found among the visible ones", async () => {
  const found = await excel.run(async (context, sheet) => {
    const hidden = context.workbook.worksheets.add("Hidden");
    hidden.visibility = "Hidden";
    context.workbook.worksheets.add("Last");
    const next = sheet.getNext(true);
    const none = sheet.getPreviousOrNullObject();
    next.load("name");
    await context.sync();
    return [next.name, none.isNullObject];
  });
  expect(found).toEqual(["Last", true]);
});

describe("a protected sheet", () => {
  test("refuses writing to locked cells and lets others be written", async () => {
    await excel.run((_, sheet) => {
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("B2").values = [[1]];
    });
    const error = await excel.failure((_, sheet) => {
      sheet.getRange("B2:B3").values = [[2], [2]];
    });
    expect(error.code).toBe("AccessDenied");
    const values = excel.grid.cells.values({
      sheet: excel.grid.sheets.active(),
      row: 1,
      column: 1,
      rows: 2,
      columns: 1,
    });
    expect(values).toEqual([[1], [null]]);
  });

  test("refuses formats and new rows unless they are allowed", async () => {
    await excel.run((_, sheet) => sheet.protection.protect({ allowInsertRows: true }));
    const format = await excel.failure((_, sheet) => {
      sheet.getRange("A1").format.fill.color = "#FF0000";
    });
    expect(format.code).toBe("AccessDenied");
    await excel.run((_, sheet) => sheet.getRange("1:1").insert("Down"));
    const remove = await excel.failure((_, sheet) => sheet.getRange("1:1").delete("Up"));
    expect(remove.code).toBe("AccessDenied");
  });

  test("opens to the right password only", async () => {
    await excel.run((_, sheet) => sheet.protection.protect({}, "secret"));
    const error = await excel.failure((_, sheet) => sheet.protection.unprotect("guess"));
    expect(error.code).toBe("AccessDenied");
    const state = await excel.run(async (context, sheet) => {
      sheet.protection.unprotect("secret");
      sheet.protection.load("protected");
      await context.sync();
      return sheet.protection.protected;
    });
    expect(state).toBe(false);
  });
});

test("calculation is automatic, and asking for less is refused by name", async () => {
  await excel.run(({ application }) => application.calculate("Full"));
  const error = await excel.failure(({ application }) => {
    application.calculationMode = "Manual";
  });
  expect(error.code).toBe("ApiNotFound");
  expect(error.message).toContain("calculationMode");
});
