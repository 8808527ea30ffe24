import { describe, expect, test } from "@jest/globals";

import { openedAddin } from "../../support/openedAddin";

const excel = openedAddin();

const at = (row: number, column: number, rows: number, columns: number) =>
  excel.grid.cells.values({ sheet: excel.grid.sheets.active(), row, column, rows, columns });

describe("names", () => {
  test("stand for a range, and follow it when rows come above", async () => {
    const read = await excel.run(async (context, sheet) => {
      const { names } = context.workbook;
      names.add("Deal_In_Commit", sheet.getRange("B2:B3"), "annual");
      sheet.getRange("1:2").insert("Down");
      await context.sync();
      const name = names.getItem("deal_in_commit");
      name.load("name,formula,value,type,scope,comment,visible");
      const range = name.getRange();
      range.load("address");
      await context.sync();
      return [name.toJSON(), range.address];
    });
    expect(read).toEqual([
      {
        name: "Deal_In_Commit",
        formula: "=Sheet1!$B$4:$B$5",
        value: "Sheet1!$B$4:$B$5",
        type: "Range",
        scope: "Workbook",
        comment: "annual",
        visible: true,
      },
      "Sheet1!B4:B5",
    ]);
  });

  test("stand for constants", async () => {
    const read = await excel.run(async (context) => {
      const { names } = context.workbook;
      const added = [names.add("Rate", "=0.08"), names.add("Word", '="EUR"')];
      added.forEach((name) => name.load("value,type"));
      const range = added[0]!.getRangeOrNullObject();
      await context.sync();
      return [...added.map(({ value, type }) => [value as unknown, type]), range.isNullObject];
    });
    expect(read).toEqual([[0.08, "Double"], ["EUR", "String"], true]);
  });

  test("of a sheet are its own", async () => {
    const read = await excel.run(async (context, sheet) => {
      sheet.names.add("Local", sheet.getRange("A1"));
      context.workbook.names.load("items");
      sheet.names.load("items/scope");
      const worksheet = sheet.names.getItem("Local").worksheet;
      worksheet.load("name");
      await context.sync();
      return [
        context.workbook.names.items.length,
        sheet.names.items.map(({ scope }) => scope),
        worksheet.name,
      ];
    });
    expect(read).toEqual([0, ["Worksheet"], "Sheet1"]);
  });

  test("taken, invalid and missing ones are refused", async () => {
    const add = (name: string) =>
      excel.failure((context, sheet) => {
        context.workbook.names.add("Taken", sheet.getRange("A1"));
        context.workbook.names.add(name, sheet.getRange("A1"));
      });
    expect((await add("TAKEN")).code).toBe("ItemAlreadyExists");
    await excel.run(({ workbook }) => workbook.names.getItem("Taken").delete());
    expect((await add("two words")).code).toBe("InvalidArgument");
    const missing = await excel.failure(({ workbook }) => workbook.names.getItem("None").delete());
    expect(missing.code).toBe("ItemNotFound");
  });

  test("can be asked of the sheet as a range", async () => {
    const values = await excel.run(async (context, sheet) => {
      sheet.getRange("C3").values = [[9]];
      context.workbook.names.add("Nine", sheet.getRange("C3"));
      const range = sheet.getRange("Nine");
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[9]]);
  });
});

describe("tables", () => {
  const bands = (sheet: Excel.Worksheet) => {
    sheet.getRange("A1:B3").values = [
      ["From", "Discount"],
      [0, 0.05],
      [1_000_000, 0.2],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "DealBands";
    return table;
  };

  test("have parts", async () => {
    const read = await excel.run(async (context, sheet) => {
      const table = bands(sheet);
      table.load("name,style,showHeaders");
      table.columns.load("items/name,items/index,count");
      table.rows.load("count");
      const header = table.getHeaderRowRange();
      const body = table.getDataBodyRange();
      const column = table.columns.getItem("Discount").getDataBodyRange();
      const row = table.rows.getItemAt(1);
      for (const range of [header, body, column]) range.load("address");
      row.load("values");
      await context.sync();
      return {
        name: table.name,
        columns: table.columns.items.map(({ name }) => name),
        rows: table.rows.count,
        addresses: [header.address, body.address, column.address],
        last: row.values,
      };
    });
    expect(read).toEqual({
      name: "DealBands",
      columns: ["From", "Discount"],
      rows: 2,
      addresses: ["Sheet1!A1:B1", "Sheet1!A2:B3", "Sheet1!B2:B3"],
      last: [[1_000_000, 0.2]],
    });
  });

  test("grow by rows, and what stands under them moves down", async () => {
    await excel.run((_, sheet) => {
      sheet.getRange("A4").values = [["below"]];
      const table = bands(sheet);
      table.rows.add(undefined, [
        [2_000_000, 0.25],
        [3_000_000, 0.3],
      ]);
      table.rows.add(0, [[-1, 0]]);
    });
    expect(at(0, 0, 7, 2)).toEqual([
      ["From", "Discount"],
      [-1, 0],
      [0, 0.05],
      [1_000_000, 0.2],
      [2_000_000, 0.25],
      [3_000_000, 0.3],
      ["below", null],
    ]);
    expect(excel.grid.tables.list()[0]?.area.rows).toBe(6);
  });

  test("lose rows", async () => {
    await excel.run((_, sheet) => bands(sheet).rows.getItemAt(0).delete());
    expect(at(0, 0, 3, 1)).toEqual([["From"], [1_000_000], [null]]);
    expect(excel.grid.tables.list()[0]?.area.rows).toBe(2);
  });

  test("gain and lose columns", async () => {
    await excel.run((_, sheet) => {
      const table = bands(sheet);
      table.columns.add(undefined, [["Note"], ["a"], ["b"]], "Note");
      table.columns.getItem("From").delete();
    });
    expect(at(0, 0, 3, 2)).toEqual([
      ["Discount", "Note"],
      [0.05, "a"],
      [0.2, "b"],
    ]);
    expect(excel.grid.tables.list()[0]?.area.columns).toBe(2);
  });

  test("without headers get them, above the data", async () => {
    await excel.run((_, sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.tables.add("A1:B1", false);
    });
    expect(at(0, 0, 2, 2)).toEqual([
      ["Column1", "Column2"],
      [1, 2],
    ]);
  });

  test("may not overlap, nor share a name", async () => {
    await excel.run((_, sheet) => void bands(sheet));
    const overlap = await excel.failure((_, sheet) => sheet.tables.add("B3:C4", true));
    expect(overlap.code).toBe("InvalidOperation");
    const name = await excel.failure((_, sheet) => {
      sheet.tables.add("F1:G2", true).name = "dealbands";
    });
    expect(name.code).toBe("ItemAlreadyExists");
  });

  test("are resized with their header in place", async () => {
    await excel.run((_, sheet) => bands(sheet).resize("A1:B5"));
    expect(excel.grid.tables.list()[0]?.area.rows).toBe(5);
    const error = await excel.failure((_, sheet) =>
      sheet.tables.getItem("DealBands").resize("A2:B5"),
    );
    expect(error.code).toBe("InvalidArgument");
  });

  test("deleted take their cells with them, converted leave them", async () => {
    await excel.run((_, sheet) => bands(sheet).convertToRange());
    expect(excel.grid.tables.list()).toEqual([]);
    expect(at(0, 0, 1, 1)).toEqual([["From"]]);
    await excel.run((_, sheet) => sheet.tables.add("A1:B3", true).delete());
    expect(at(0, 0, 1, 1)).toEqual([[null]]);
  });

  test("are found in the workbook by name from any sheet", async () => {
    const found = await excel.run(async (context, sheet) => {
      bands(sheet);
      context.workbook.worksheets.add("Other").tables.load("count");
      const table = context.workbook.tables.getItemOrNullObject("DEALBANDS");
      table.worksheet.load("name");
      await context.sync();
      return table.worksheet.name;
    });
    expect(found).toBe("Sheet1");
  });
});

describe("data validation", () => {
  const validated = async (set: (validation: Excel.DataValidation) => void) =>
    excel.run(async (context, sheet) => {
      const validation = sheet.getRange("B2:B4").dataValidation;
      set(validation);
      await context.sync();
      validation.load();
      await context.sync();
      return validation.toJSON();
    });

  test("takes a list", async () => {
    const read = await validated((validation) => {
      validation.rule = { list: { inCellDropDown: true, source: "base,incremental" } };
    });
    expect(read).toMatchObject({
      type: "List",
      rule: { list: { inCellDropDown: true, source: "base,incremental" } },
    });
  });

  test("takes the cells of a list", async () => {
    const read = await excel.run(async (context, sheet) => {
      const { dataValidation } = sheet.getRange("B2");
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D3") } };
      dataValidation.load("rule");
      await context.sync();
      return dataValidation.rule;
    });
    expect(read).toMatchObject({ list: { source: "=Sheet1!$D$1:$D$3" } });
  });

  test("compares, warns and helps", async () => {
    const read = await validated((validation) => {
      validation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      validation.prompt = { showPrompt: true, title: "Discount", message: "18 % is 0.18" };
      validation.errorAlert = {
        showAlert: true,
        style: "Warning",
        title: "Above 100 %",
        message: "A discount is at most 1.",
      };
      validation.ignoreBlanks = false;
    });
    expect(read).toMatchObject({
      type: "Decimal",
      rule: { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
      prompt: { title: "Discount", message: "18 % is 0.18" },
      errorAlert: { style: "Warning", title: "Above 100 %" },
      ignoreBlanks: false,
    });
  });

  test("is none once cleared", async () => {
    const read = await validated((validation) => {
      validation.rule = { custom: { formula: "=B2>0" } };
      validation.clear();
    });
    expect(read).toMatchObject({ type: "None" });
  });

  test.each([
    ["a title", 32, (title: string) => ({ prompt: { title } })],
    ["a prompt", 255, (message: string) => ({ prompt: { message } })],
    ["the title of an error", 32, (title: string) => ({ errorAlert: { title } })],
    ["an error", 225, (message: string) => ({ errorAlert: { message } })],
    ["a list", 255, (source: string) => ({ rule: { list: { inCellDropDown: true, source } } })],
  ])("takes %s of %i characters and no more", async (_, most, of) => {
    const set = (length: number) => (__: Excel.RequestContext, sheet: Excel.Worksheet) => {
      const { dataValidation } = sheet.getRange("B2");
      dataValidation.rule = { custom: { formula: "=B2>0" } };
      Object.assign(dataValidation, of("x".repeat(length)));
    };
    await excel.run(async (context, sheet) => {
      set(most)(context, sheet);
      await context.sync();
    });
    expect((await excel.failure(set(most + 1))).code).toBe("InvalidArgument");
  });

  test.each([
    ["two rules", { custom: { formula: "=B2>0" }, list: { inCellDropDown: true, source: "a" } }],
    ["no rule", {}],
    ["a comparison with nothing", { decimal: { operator: "GreaterThan" } }],
  ])("with %s is InvalidArgument", async (_, rule) => {
    const error = await excel.failure((__, sheet) => {
      sheet.getRange("B2").dataValidation.rule = rule as Excel.DataValidationRule;
    });
    expect(error.code).toBe("InvalidArgument");
  });
});
