import { describe, expect, test } from "@jest/globals";

import { openedAddin } from "../../support/openedAddin";

const excel = openedAddin();

/** Sets, syncs, and reads back from A1 on. */
async function readBack(address: string, set: (range: Excel.Range) => void, load: string) {
  return excel.run(async (context, sheet) => {
    const range = sheet.getRange(address);
    set(range);
    await context.sync();
    range.load(load);
    await context.sync();
    return range.toJSON() as Record<string, unknown>;
  });
}

describe("values", () => {
  test("that were set are read back, with the address", async () => {
    const set = (range: Excel.Range) =>
      (range.values = [
        [1, "x"],
        [true, 2.5],
      ]);
    expect(await readBack("A1:B2", set, "values,address,rowCount")).toEqual({
      address: "Sheet1!A1:B2",
      rowCount: 2,
      values: [
        [1, "x"],
        [true, 2.5],
      ],
    });
  });

  test("one value goes into every cell", async () => {
    const set = (range: Excel.Range) => (range.values = 7 as unknown as number[][]);
    expect(await readBack("A1:B1", set, "values")).toEqual({ values: [[7, 7]] });
  });

  test.each([
    ["a formula with a text of 255 characters in it", `=LEN("${"x".repeat(255)}")`],
    ["a doubled quote as one of them", `=LEN("${'""'.repeat(255)}")`],
    ["a formula of 8,192 characters", `=${"1+".repeat(4095)}1`],
    ["a text of 32,767 characters", "x".repeat(32_767)],
    ["a name for a part, a lambda, a spill and an array", "=LET(f,LAMBDA(x,x),f(A1#)+{1,2;3,4})"],
    ["an argument left out", "=IF(A1,,Sheet1!B2)"],
  ])("a cell takes %s", async (_, text) => {
    const set = (range: Excel.Range) => (range.formulas = [[text]]);
    const { formulas } = await readBack("A1", set, "formulas");
    expect((formulas as string[][])[0]?.[0] === text).toBe(true);
  });

  test.each([
    ["a text of 256 characters in it", `=LEN("${"x".repeat(256)}")`],
    ["8,193 characters", `=${"1+".repeat(4094)}1+10`],
    ["a bracket that is not closed", "=SUM(A1"],
    ["an operator that has nothing after it", "=A1*"],
    ["a quote that is not closed", '="x'],
  ])("a formula with %s is InvalidArgument", async (_, formula) => {
    const error = await excel.failure((__, sheet) => {
      sheet.getRange("A1").formulas = [[formula]];
    });
    expect(error.code).toBe("InvalidArgument");
  });

  test("a text of 32,768 characters is InvalidArgument", async () => {
    const error = await excel.failure((_, sheet) => {
      sheet.getRange("A1").values = [["x".repeat(32_768)]];
    });
    expect(error.code).toBe("InvalidArgument");
  });

  test("null leaves a cell as it is, the empty text empties it", async () => {
    await excel.run((_, sheet) => (sheet.getRange("A1:B1").values = [[1, 2]]));
    const set = (range: Excel.Range) => (range.values = [[null, ""]]);
    expect(await readBack("A1:B1", set, "values,valueTypes")).toEqual({
      values: [[1, ""]],
      valueTypes: [["Double", "Empty"]],
    });
  });

  test("a text that begins with = is a formula, with ' in front it is text", async () => {
    const set = (range: Excel.Range) => (range.values = [[5, "=A1", "'=A1"]]);
    expect(await readBack("A1:C1", set, "values,formulas")).toEqual({
      formulas: [[5, "=A1", "=A1"]],
      values: [[5, 5, "=A1"]],
    });
  });

  test("in cells formatted as text everything stays text", async () => {
    const set = (range: Excel.Range) => {
      range.numberFormat = [["@"]];
      range.values = [["18"]];
    };
    expect(await readBack("A1", set, "values,valueTypes")).toMatchObject({
      values: [["18"]],
      valueTypes: [["String"]],
    });
  });

  test.each([
    ["too few rows", [[1, 2]]],
    [
      "too many columns",
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ["rows of different lengths", [[1, 2], [3]]],
    ["no rows", []],
  ])("an array with %s is InvalidArgument", async (_, values) => {
    const error = await excel.failure((__, sheet) => {
      sheet.getRange("A1:B2").values = values;
    });
    expect(error.code).toBe("InvalidArgument");
    expect(error.message).toContain("doesn't match the size or dimensions of the range");
  });

  test("of a whole column have no single answer", async () => {
    expect(await readBack("A:A", () => {}, "values,address")).toEqual({
      address: "Sheet1!A:A",
      values: null,
    });
  });
});

describe("a range leads to", () => {
  test.each([
    ["its cell", (r: Excel.Range) => r.getCell(1, 1), "C4"],
    ["a cell outside it", (r: Excel.Range) => r.getCell(5, 5), "G8"],
    ["a row", (r: Excel.Range) => r.getRow(1), "B4:D4"],
    ["its last column", (r: Excel.Range) => r.getLastColumn(), "D3:D5"],
    ["itself made larger", (r: Excel.Range) => r.getResizedRange(1, 2), "B3:F6"],
    ["itself made smaller", (r: Excel.Range) => r.getResizedRange(-2, -2), "B3"],
    ["a size of its own", (r: Excel.Range) => r.getAbsoluteResizedRange(1, 4), "B3:E3"],
    ["itself moved", (r: Excel.Range) => r.getOffsetRange(-1, 2), "D2:F4"],
    ["the rows above", (r: Excel.Range) => r.getRowsAbove(2), "B1:D2"],
    ["the row above", (r: Excel.Range) => r.getRowsAbove(), "B2:D2"],
    ["the rows below", (r: Excel.Range) => r.getRowsBelow(2), "B6:D7"],
    ["the column before", (r: Excel.Range) => r.getColumnsBefore(1), "A3:A5"],
    ["the columns after", (r: Excel.Range) => r.getColumnsAfter(2), "E3:F5"],
    ["its rows across the sheet", (r: Excel.Range) => r.getEntireRow(), "3:5"],
    ["its columns down the sheet", (r: Excel.Range) => r.getEntireColumn(), "B:D"],
    ["what it has in common", (r: Excel.Range) => r.getIntersection("D5:F9"), "D5"],
    ["what holds both", (r: Excel.Range) => r.getBoundingRect("F1"), "B1:F5"],
  ])("%s", async (_, go, address) => {
    const found = await excel.run(async (context, sheet) => {
      const range = go(sheet.getRange("B3:D5"));
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(found).toBe(`Sheet1!${address}`);
  });

  test("no intersection where there is none", async () => {
    const error = await excel.failure((_, sheet) => sheet.getRange("A1").getIntersection("B2"));
    expect(error.code).toBe("ItemNotFound");
    const isNull = await excel.run(async (context, sheet) => {
      const common = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      await context.sync();
      return common.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test.each([
    ["A1", (r: Excel.Range) => r.getOffsetRange(-1, 0)],
    ["A1", (r: Excel.Range) => r.getResizedRange(0, -1)],
    ["XFD1", (r: Excel.Range) => r.getColumnsAfter(1)],
  ])("nothing beyond the sheet (%s)", async (address, go) => {
    const error = await excel.failure((_, sheet) => go(sheet.getRange(address)));
    expect(error.code).toBe("InvalidArgument");
  });

  test.each(["A0", "A1:B2:C3", "nothing here", "Sheet9!A1"])(
    "nothing for the address %s",
    async (address) => {
      const error = await excel.failure((_, sheet) => sheet.getRange(address).load("values"));
      expect(error.code).toBe("InvalidArgument");
    },
  );
});

describe("the used range", () => {
  test("holds everything on the sheet, and nothing is A1", async () => {
    const found = await excel.run(async (context, sheet) => {
      const empty = sheet.getUsedRange();
      const nothing = sheet.getUsedRangeOrNullObject();
      empty.load("address");
      await context.sync();
      sheet.getRange("C2").values = [[1]];
      sheet.getRange("B5").values = [[1]];
      const used = sheet.getUsedRange();
      used.load("address");
      await context.sync();
      return [empty.address, nothing.isNullObject, used.address];
    });
    expect(found).toEqual(["Sheet1!A1", true, "Sheet1!B2:C5"]);
  });
});

describe("formats", () => {
  test("are read back", async () => {
    const set = ({ format }: Excel.Range) => {
      format.fill.color = "#ffffcc";
      format.font.set({ bold: true, color: "blue", size: 14, name: "Aptos" });
      format.horizontalAlignment = "Right";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.protection.locked = false;
    };
    const load =
      "format/fill/color,format/font/bold,format/font/color,format/font/size,format/font/name," +
      "format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/protection/locked";
    expect(await readBack("A1:B2", set, load)).toMatchObject({
      format: {
        fill: { color: "#FFFFCC" },
        font: { bold: true, color: "#0000FF", size: 14, name: "Aptos" },
        horizontalAlignment: "Right",
        verticalAlignment: "Top",
        wrapText: true,
        protection: { locked: false },
      },
    });
  });

  test("that differ among the cells are null, a fill that differs is empty", async () => {
    await excel.run((_, sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").format.fill.color = "#FF0000";
    });
    const load = "format/font/bold,format/fill/color";
    expect(await readBack("A1:A2", () => {}, load)).toMatchObject({
      format: { font: { bold: null }, fill: { color: "" } },
    });
  });

  test("widths are points, three quarters of a pixel", async () => {
    const set = ({ format }: Excel.Range) => (format.columnWidth = 90);
    expect(await readBack("B:B", set, "format/columnWidth")).toMatchObject({
      format: { columnWidth: 90 },
    });
    expect(excel.grid.rowsAndColumns.columnWidth(excel.grid.sheets.active(), 1)).toBe(120);
  });

  test("number formats are set cell by cell or for all", async () => {
    const set = (range: Excel.Range) => (range.numberFormat = [["0.0%", "#,##0"]]);
    expect(await readBack("A1:B1", set, "numberFormat")).toEqual({
      numberFormat: [["0.0%", "#,##0"]],
    });
  });

  test("borders are set by edge", async () => {
    const read = await excel.run(async (context, sheet) => {
      const { borders } = sheet.getRange("A1:B1").format;
      borders
        .getItem("EdgeBottom")
        .set({ style: "Continuous", weight: "Medium", color: "#808080" });
      await context.sync();
      const [bottom, top] = [borders.getItem("EdgeBottom"), borders.getItem("EdgeTop")];
      bottom.load("style,weight,color");
      top.load("style");
      await context.sync();
      return [bottom.style, bottom.weight, bottom.color, top.style];
    });
    expect(read).toEqual(["Continuous", "Medium", "#808080", "None"]);
  });

  test("a word Excel does not know is InvalidArgument", async () => {
    const error = await excel.failure((_, sheet) => {
      sheet.getRange("A1").format.horizontalAlignment = "Middle" as "Center";
    });
    expect(error.code).toBe("InvalidArgument");
  });
});

describe("clearing", () => {
  const clear = (applyTo: "All" | "Formats" | "Contents") => (range: Excel.Range) => {
    range.values = [[0.18]];
    range.numberFormat = [["0.0%"]];
    range.clear(applyTo);
  };

  test.each([
    ["All", "", "General"],
    ["Contents", "", "0.0%"],
    ["Formats", 0.18, "General"],
  ] as const)("%s leaves the rest", async (applyTo, value, format) => {
    expect(await readBack("A1", clear(applyTo), "values,numberFormat")).toEqual({
      values: [[value]],
      numberFormat: [[format]],
    });
  });
});

test("merged cells are one until they are parted", async () => {
  await excel.run((_, sheet) => sheet.getRange("A1:B2").merge());
  const merged = () =>
    excel.grid.merging.touching({
      sheet: excel.grid.sheets.active(),
      row: 0,
      column: 0,
      rows: 1,
      columns: 1,
    });
  expect(merged()).toHaveLength(1);
  await excel.run((_, sheet) => sheet.getRange("A1:B2").unmerge());
  expect(merged()).toHaveLength(0);
});

test("rows deleted take what is below them up", async () => {
  await excel.run((_, sheet) => {
    sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
    sheet.getRange("2:3").delete("Up");
  });
  expect(await readBack("A1:A2", () => {}, "values")).toEqual({ values: [[1], [4]] });
});

test("the selection is what was selected last", async () => {
  const address = await excel.run(async (context, sheet) => {
    sheet.getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange();
    const cell = context.workbook.getActiveCell();
    selected.load("address");
    cell.load("address");
    await context.sync();
    return [selected.address, cell.address];
  });
  expect(address).toEqual(["Sheet1!B2:C3", "Sheet1!B2"]);
});
