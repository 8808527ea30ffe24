// The add-in's office.js against the playground's real grid: what test/playground shows over a fake
// one, once more where formulas are calculated, undo is the grid's and events come from its cells.

import { expect } from "@jest/globals";
import type { Frame } from "playwright-core";
import { describeInBrowser } from "./support/playground";

/** Runs in the add-in's page, in which nothing of this file is known. */
const inExcel = <T>(pane: Frame, work: (context: Excel.RequestContext) => Promise<T>) =>
  pane.evaluate<T>(`Excel.run(${work.toString()})`);

describeInBrowser("office.js in the playground", (it) => {
  it("starts as in Excel on the web", async ({ pane }) => {
    expect(await pane.evaluate("Office.onReady()")).toMatchObject({
      host: "Excel",
      platform: "OfficeOnline",
      addin: { visibilityMode: "Taskpane" },
    });
  });

  it("writes values and formulas, and reads what was calculated", async ({ pane }) => {
    const read = await inExcel(pane, async (context) => {
      const sheet = context.workbook.worksheets.add("Deal");
      const range = sheet.getRange("A1:C2");
      range.values = [
        [2, 3, "=A1*B1"],
        ["18%", "text", "=DEAL.BLENDED_RATE(A1:B1,A1:B1)"],
      ];
      range.numberFormat = [
        ["0.0", "0", "#,##0.00"],
        [null, "@", "0.00"],
      ] as string[][];
      range.load("values,formulas,text,address,valueTypes");
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      address: "Deal!A1:C2",
      formulas: [
        [2, 3, "=A1*B1"],
        [0.18, "text", "=DEAL.BLENDED_RATE(A1:B1,A1:B1)"],
      ],
    });
    expect((read.values as unknown[][])[0]).toEqual([2, 3, 6]);
    expect((read.text as unknown[][])[0]).toEqual(["2.0", "3", "6.00"]);
  });

  it("gives Excel's errors", async ({ pane }) => {
    const codes = await pane.evaluate(`(async () => {
      const code = (work) => Excel.run(async (context) => { work(context, context.workbook.worksheets.getItem("Sheet1")); await context.sync(); })
        .then(() => "none", (error) => error.code);
      return [
        await code((c) => c.workbook.worksheets.getItem("none").load("name")),
        await code((c, s) => { s.getRange("A1:B1").values = [[1]]; }),
        await code((c) => { c.workbook.worksheets.add("SHEET1"); }),
        await code((c) => { c.workbook.worksheets.add("a/b"); }),
        await code((c, s) => s.delete()),
        await code((c, s) => s.getRange("A1").getImage()),
        await code((c, s) => { s.tables.add("A1:B2", true); s.tables.add("B2:C3", true); }),
        await code((c, s) => { c.workbook.names.add("two words", s.getRange("A1")); }),
      ];
    })()`);
    expect(codes).toEqual([
      "ItemNotFound",
      "InvalidArgument",
      "ItemAlreadyExists",
      "InvalidArgument",
      "InvalidOperation",
      "ApiNotFound",
      "InvalidOperation",
      "InvalidArgument",
    ]);
  });

  it("keeps formats, widths, borders, merges and frozen panes", async ({ pane, picture }) => {
    const read = await inExcel(pane, async (context) => {
      const sheet = context.workbook.worksheets.add("Deal");
      const range = sheet.getRange("B2:C4");
      range.values = [
        ["Band", "Discount"],
        [1_000_000, 0.18],
        [2_000_000, 0.25],
      ];
      range.format.fill.color = "#FFFFCC";
      range.format.font.set({ bold: true, color: "#1F4E79", size: 12 });
      range.format.horizontalAlignment = "Right";
      range.format.wrapText = true;
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("B:B").format.columnWidth = 120;
      sheet.getRange("C:C").format.autofitColumns();
      sheet.getRange("E1:F1").merge();
      sheet.freezePanes.freezeRows(2);
      sheet.showGridlines = false;
      sheet.tabColor = "#1F4E79";
      sheet.activate();
      await context.sync();
      range.load("format/horizontalAlignment,format/wrapText");
      range.format.fill.load("color");
      range.format.font.load("bold,color,size");
      const edge = range.format.borders.getItem("EdgeBottom");
      edge.load("style");
      const column = sheet.getRange("B1").format;
      column.load("columnWidth");
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      sheet.load("showGridlines,tabColor");
      await context.sync();
      return {
        format: range.toJSON().format,
        edge: edge.style,
        width: column.columnWidth,
        frozen: frozen.address,
        sheet: sheet.toJSON(),
      };
    });
    expect(read).toMatchObject({
      format: {
        horizontalAlignment: "Right",
        wrapText: true,
        fill: { color: "#FFFFCC" },
        font: { bold: true, color: "#1F4E79", size: 12 },
      },
      edge: "Continuous",
      width: 120,
      frozen: "Deal!1:2",
      sheet: { showGridlines: false, tabColor: "#1F4E79" },
    });
    await picture("formats by office.js");
  });

  it("keeps names and tables, and validations", async ({ pane }) => {
    const read = await inExcel(pane, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B3").values = [
        ["From", "Discount"],
        [0, 0.05],
        [1_000_000, 0.2],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "DealBands";
      table.style = "TableStyleLight9";
      table.rows.add(undefined, [[2_000_000, 0.25]]);
      context.workbook.names.add("Deal_In_Commit", sheet.getRange("D1"));
      sheet.names.add("Local", sheet.getRange("D2"));
      sheet.getRange("D1:D2").values = [[5], ["=Deal_In_Commit*2"]];
      sheet.getRange("E1").values = [["=SUM(DealBands[Discount])"]];
      const { dataValidation } = sheet.getRange("D1");
      dataValidation.rule = {
        decimal: { formula1: 0, formula2: 10, operator: "Between" },
      };
      dataValidation.prompt = { showPrompt: true, title: "Commit", message: "in millions" };
      sheet.getRange("1:2").insert("Down");
      await context.sync();
      const body = table.getDataBodyRange();
      body.load("address,values");
      table.load("name,style");
      const name = context.workbook.names.getItem("Deal_In_Commit");
      name.load("formula");
      const range = name.getRange();
      range.load("address");
      const double = sheet.getRange("D4:E4");
      double.load("values");
      const sum = sheet.getRange("E3");
      sum.load("values");
      const validation = sheet.getRange("D3").dataValidation;
      validation.load("type,rule,prompt");
      await context.sync();
      return {
        body: { address: body.address },
        table: { name: table.name, style: table.style },
        formula: name.formula as string,
        address: range.address,
        double: double.values as unknown,
        sum: sum.values as unknown,
        validation: validation.toJSON(),
      };
    });
    expect(read).toMatchObject({
      body: { address: "Sheet1!A4:B6" },
      table: { name: "DealBands", style: "TableStyleLight9" },
      formula: "=Sheet1!$D$3",
      address: "Sheet1!D3",
      double: [[10, ""]],
      sum: [[0.5]],
      validation: {
        type: "Decimal",
        rule: { decimal: { formula1: 0, formula2: 10, operator: "Between" } },
        prompt: { title: "Commit", message: "in millions" },
      },
    });
  });

  it("keeps charts, conditional formats and copies of sheets", async ({ page, pane, picture }) => {
    const read = await inExcel(pane, async (context) => {
      const sheet = context.workbook.worksheets.add("Deal");
      sheet.getRange("A1:C4").values = [
        ["Consumption", "Proposal 1", '=B1&" bis"'],
        [0.5, 0.1, 0.12],
        [1, 0.2, 0.18],
        [1.5, "=B3-0.01", 0.21],
      ];
      const chart = sheet.charts.add("XYScatterLinesNoMarkers", sheet.getRange("A1:C4"), "Columns");
      chart.name = "Realized";
      chart.title.text = "What you keep";
      chart.setPosition("E2", "L16");
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.numberFormat = "0%";
      const { custom } = sheet.getRange("B2:C4").conditionalFormats.add("Custom");
      custom.rule.formula = "=B2<0.15";
      custom.format.font.color = "#9C0006";
      custom.format.fill.color = "#FFC7CE";
      sheet.names.add("Deal_In_First", sheet.getRange("A2"));
      sheet.pageLayout.orientation = "Landscape";
      sheet.activate();
      await context.sync();
      sheet.getRange("1:1").insert("Down" as Excel.InsertShiftDirection);
      await context.sync();
      const copy = sheet.copy("End" as Excel.WorksheetPositionType);
      copy.load("name");
      await context.sync();
      const formats = sheet.getRange("B3").conditionalFormats;
      formats.load("items/type");
      const range = copy.names.getItem("Deal_In_First").getRange();
      range.load("address");
      const point = copy.getRange("B5");
      point.load("values");
      copy.charts.load("items/name");
      sheet.pageLayout.load("orientation");
      const series = chart.series.getItemAt(1);
      series.load("name");
      await context.sync();
      return {
        copy: copy.name,
        formats: formats.items.map(({ type }) => type as string),
        address: range.address,
        charts: copy.charts.items.map(({ name }) => name),
        orientation: sheet.pageLayout.orientation,
        series: series.name,
        point: point.values as unknown,
      };
    });
    expect(read).toEqual({
      copy: "Deal (2)",
      formats: ["Custom"],
      address: "'Deal (2)'!A3",
      charts: ["Realized"],
      orientation: "Landscape",
      series: "Proposal 1 bis",
      point: [[expect.closeTo(0.19, 12)]],
    });
    await picture("charts by office.js");
    await page.evaluate("playground.grid.undo().then(() => playground.grid.undo())");
    await page.evaluate("playground.grid.undo()");
    expect(await page.evaluate("playground.grid.charts.list().length")).toBe(0);
    expect(await page.evaluate("playground.grid.sheets.list().length")).toBe(1);
  });

  it("tells of changes by the add-in and by the user", async ({ pane, workbook }) => {
    await pane.evaluate(`(window.told = [], Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.onChanged.add(async (event) => void told.push([event.address, event.changeType, event.triggerSource]));
      context.workbook.worksheets.onActivated.add(async () => void told.push("activated"));
      await context.sync();
      sheet.getRange("B2").values = [[1]];
      await context.sync();
    }))`);
    await workbook.type("C3", "5");
    await inExcel(pane, async (context) => {
      context.workbook.worksheets.add("Second").activate();
      await context.sync();
    });
    await pane.waitForFunction("told.length >= 3");
    expect(await pane.evaluate("told")).toEqual([
      ["B2", "RangeEdited", "ThisLocalAddin"],
      ["C3", "RangeEdited", "Unknown"],
      "activated",
    ]);
  });

  it("takes a request back in one step of undo", async ({ page, pane }) => {
    await inExcel(pane, async (context) => {
      const sheet = context.workbook.worksheets.add("Deal");
      sheet.getRange("A1:B2").values = [
        ["From", "Discount"],
        [0, 0.05],
      ];
      sheet.getRange("A1:B1").format.fill.color = "#FFFFCC";
      sheet.tables.add("A1:B2", true).name = "DealBands";
      context.workbook.names.add("Deal_In_Band", sheet.getRange("A2"));
      sheet.getRange("D1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "base,incremental" },
      };
      await context.sync();
    });
    await page.evaluate("window.playground.grid.undo()");
    const left = await page.evaluate(`({
      sheets: playground.grid.sheets.list().map((sheet) => sheet.name),
      names: playground.grid.names.list().length,
      tables: playground.grid.tables.list().length,
    })`);
    expect(left).toEqual({ sheets: ["Sheet1"], names: 0, tables: 0 });
  });

  it("is refused while the user edits a cell", async ({ page, pane }) => {
    await page
      .locator("#grid canvas")
      .last()
      .click({ position: { x: 300, y: 200 } });
    await page.keyboard.type("1");
    const code = await pane.evaluate(`Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
    }).then(() => "none", (error) => error.code)`);
    expect(code).toBe("InvalidOperationInCellEditMode");
    await page.keyboard.press("Enter");
  });

  it(
    "refuses what came after the ExcelApi that is declared",
    async ({ pane }) => {
      const error = await pane.evaluate(`Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").freezePanes.freezeRows(1);
      await context.sync();
    }).catch((error) => error.code + " " + error.message)`);
      expect(error).toMatch(/^ApiNotFound .*Worksheet\.freezePanes/);
    },
    { query: "api=1.6" },
  );
});
