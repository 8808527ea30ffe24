import { describe, expect, test } from "@jest/globals";

import { openedAddin } from "../../support/openedAddin";

const excel = openedAddin();

const area = (row: number, column: number, rows: number, columns: number) => ({
  sheet: excel.grid.sheets.active(),
  row,
  column,
  rows,
  columns,
});
const chart = () => excel.grid.charts.list()[0]!;

/** Consumption beside the realized discount of two proposals. */
function fill(sheet: Excel.Worksheet) {
  sheet.getRange("A1:C4").values = [
    ["Consumption", "Proposal 1", "Proposal 2"],
    [0.5, 0.1, 0.12],
    [1, 0.2, 0.18],
    [1.5, 0.19, 0.21],
  ];
  return sheet.getRange("A1:C4");
}

describe("a chart", () => {
  test("of a scatter takes its x values from the first column and names from the first row", async () => {
    await excel.run((_, sheet) => sheet.charts.add("XYScatterLinesNoMarkers", fill(sheet)));
    expect(chart().kind).toBe("scatterLinesNoMarkers");
    expect(chart().series).toMatchObject([
      { name: area(0, 1, 1, 1), values: area(1, 1, 3, 1), x: area(1, 0, 3, 1) },
      { name: area(0, 2, 1, 1), values: area(1, 2, 3, 1), x: area(1, 0, 3, 1) },
    ]);
  });

  test("of columns takes a first column of texts as categories", async () => {
    await excel.run((_, sheet) => {
      sheet.getRange("A1:B3").values = [
        ["", "Discount"],
        ["quoted", 0.2],
        ["kept", 0.17],
      ];
      sheet.charts.add("ColumnStacked", sheet.getRange("A1:B3"), "Columns");
    });
    expect(chart().series).toMatchObject([
      { name: area(0, 1, 1, 1), values: area(1, 1, 2, 1), x: area(1, 0, 2, 1) },
    ]);
  });

  test("of numbers only has a series for each column", async () => {
    await excel.run((_, sheet) => {
      sheet.getRange("A1:B4").values = [
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ];
      sheet.charts.add("Line", sheet.getRange("A1:B4"));
    });
    expect(chart().series).toMatchObject([
      { name: "Series1", values: area(0, 0, 4, 1), x: null },
      { name: "Series2", values: area(0, 1, 4, 1), x: null },
    ]);
  });

  test("keeps what is set on it", async () => {
    const read = await excel.run(async (context, sheet) => {
      const added = sheet.charts.add("XYScatterLines", fill(sheet), "Columns");
      added.name = "Realized";
      added.title.text = "What you keep";
      added.setPosition("E2", "J12");
      added.legend.position = "Bottom";
      added.axes.valueAxis.numberFormat = "0%";
      added.axes.valueAxis.title.text = "realized discount";
      added.axes.valueAxis.maximum = 0.3;
      added.axes.categoryAxis.majorGridlines.visible = true;
      const series = added.series.getItemAt(1);
      series.format.line.set({ color: "#1F4E79", lineStyle: "None", weight: 3 });
      series.format.fill.clear();
      series.markerStyle = "Circle";
      series.markerBackgroundColor = "#1F4E79";
      await context.sync();
      const found = sheet.charts.getItem("realized");
      found.load("name,left,top,width,height,chartType");
      found.title.load("text");
      found.legend.load("position");
      found.axes.valueAxis.load("numberFormat,maximum");
      found.axes.valueAxis.title.load("text");
      found.series.load("items/name,items/markerStyle");
      await context.sync();
      return found.toJSON();
    });
    expect(read).toMatchObject({
      name: "Realized",
      chartType: "XYScatterLines",
      // Columns A to D are 48 points wide, row 1 is 15 high; E2:J12 is 6 columns by 11 rows.
      left: 192,
      top: 15,
      width: 288,
      height: 165,
      title: { text: "What you keep" },
      legend: { position: "Bottom" },
      axes: {
        valueAxis: { numberFormat: "0%", maximum: 0.3, title: { text: "realized discount" } },
      },
    });
    expect(chart().series[1]).toMatchObject({
      fill: "none",
      line: { color: "#1F4E79", style: "none", weight: 3 },
      marker: { style: "circle", color: "#1F4E79" },
    });
  });

  test("of a kind that is not drawn here is refused by name", async () => {
    const error = await excel.failure((_, sheet) => sheet.charts.add("Sunburst", fill(sheet)));
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain("Sunburst");
  });

  test("is gone once deleted", async () => {
    await excel.run((_, sheet) => sheet.charts.add("Line", fill(sheet)).delete());
    expect(excel.grid.charts.list()).toEqual([]);
  });
});

describe("a conditional format", () => {
  test("has a formula and a look", async () => {
    const read = await excel.run(async (context, sheet) => {
      const range = sheet.getRange("B2:B9");
      const { custom } = range.conditionalFormats.add("Custom");
      custom.rule.formula = '=$C2<>"ok"';
      custom.format.font.color = "#9C0006";
      custom.format.fill.color = "#FFC7CE";
      await context.sync();
      range.conditionalFormats.load("items/type");
      const first = range.conditionalFormats.getItemAt(0).custom;
      first.rule.load("formula");
      first.format.fill.load("color");
      await context.sync();
      const types = range.conditionalFormats.items.map(({ type }) => type);
      return [types, first.rule.formula, first.format.fill.color];
    });
    expect(read).toEqual([["Custom"], '=$C2<>"ok"', "#FFC7CE"]);
    expect(excel.grid.conditionalFormats.touching(area(1, 1, 1, 1))).toMatchObject([
      { rule: { kind: "custom" }, style: { fontColor: "#9C0006", fill: "#FFC7CE" } },
    ]);
  });

  test("compares the cell's value", async () => {
    const rule = await excel.run(async (context, sheet) => {
      const { cellValue } = sheet.getRange("A1:A3").conditionalFormats.add("CellValue");
      cellValue.rule = { operator: "LessThanOrEqual", formula1: "0" };
      cellValue.format.font.bold = true;
      cellValue.load("rule");
      await context.sync();
      return cellValue.rule;
    });
    expect(rule).toMatchObject({ operator: "LessThanOrEqual", formula1: "0" });
  });

  test("goes with the formats of its cells", async () => {
    await excel.run((_, sheet) => {
      sheet.getRange("A1:A3").conditionalFormats.add("Custom");
      sheet.getRange("A1:A3").clear("Contents");
    });
    expect(excel.grid.conditionalFormats.touching(area(0, 0, 1, 1))).toHaveLength(1);
    await excel.run((_, sheet) => sheet.getRange("A1:A3").clear());
    expect(excel.grid.conditionalFormats.touching(area(0, 0, 1, 1))).toHaveLength(0);
  });
});

test("a sheet's page is landscape and one page wide", async () => {
  const read = await excel.run(async (context, sheet) => {
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.load("orientation,zoom");
    await context.sync();
    return sheet.pageLayout.toJSON();
  });
  expect(read).toMatchObject({ orientation: "Landscape", zoom: { horizontalFitToPages: 1 } });
});

test("a copied sheet brings its names, tables and charts", async () => {
  const read = await excel.run(async (context, sheet) => {
    const source = fill(sheet);
    sheet.tables.add(source, true).name = "Kept";
    sheet.names.add("Deal_In_First", sheet.getRange("A2"));
    sheet.charts.add("Line", source);
    await context.sync();
    const copy = sheet.copy("After", sheet);
    copy.load("name,position");
    copy.tables.load("items/name");
    copy.charts.load("count");
    const range = copy.names.getItem("Deal_In_First").getRange();
    range.load("address,values");
    await context.sync();
    return {
      name: copy.name,
      position: copy.position,
      tables: copy.tables.items.map(({ name }) => name),
      charts: copy.charts.count,
      address: range.address,
      values: range.values as unknown,
    };
  });
  expect(read).toEqual({
    name: "Sheet1 (2)",
    position: 1,
    tables: ["Kept2"],
    charts: 1,
    address: "'Sheet1 (2)'!A2",
    values: [[0.5]],
  });
  expect(excel.grid.charts.list()[1]?.series[0]?.values?.sheet).not.toBe(
    excel.grid.sheets.active(),
  );
});

test("a calculation is told to the collection of sheets", async () => {
  const told: string[] = [];
  await excel.run(async (context) => {
    context.workbook.worksheets.onCalculated.add((event) =>
      Promise.resolve(void told.push(event.type)),
    );
    await context.sync();
    context.application.calculate("Full");
  });
  await new Promise((done) => setTimeout(done, 20));
  expect(told).toEqual(["WorksheetCalculated"]);
});
