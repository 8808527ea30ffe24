import { expect } from "@jest/globals";
import { Workbook as File } from "exceljs";
import type { Grid } from "../../playground/grid";
import { describeInBrowser } from "./support/playground";

describeInBrowser("download as .xlsx", (it) => {
  it("holds values, formulas with results, formats, a name, a table, a validation and frozen panes", async ({
    page,
    workbook,
  }) => {
    await workbook.write("A1", [
      ["Volume", "Rate"],
      [100, 3],
      [300, 5],
      ["=DEAL.BLENDED_RATE(A2:A3,B2:B3)", "=IFNA(A4*2,0)"],
      ["=DEAL.COMMIT_COST(A2:A3*10000,1000000,0.2)", null],
    ]);
    await page.evaluate(() => {
      const { grid } = (window as never as { playground: { grid: Grid } }).playground;
      const sheet = grid.sheets.active();
      const at = (row: number, column: number, rows = 1, columns = 1) => ({
        sheet,
        row,
        column,
        rows,
        columns,
      });
      grid.cells.setNumberFormats(at(3, 0), [["0.00"]]);
      grid.styles.apply(at(1, 0), { fill: "#FFF2CC", bold: true, locked: false });
      grid.styles.setBorder(at(3, 0), "top", {
        style: "continuous",
        weight: "thin",
        color: "#000000",
      });
      grid.names.add({
        name: "Deal_Rate",
        scope: null,
        formula: "=Sheet1!$A$4",
        comment: "",
        visible: true,
      });
      grid.names.add({
        name: "Deal_In_Mix",
        scope: sheet,
        formula: "=Sheet1!$A$2:$B$3",
        comment: "",
        visible: true,
      });
      grid.tables.add(at(0, 0, 3, 2), "DealMix");
      grid.sheets.freeze(sheet, 1, 0);
      grid.validations.set(at(1, 1), {
        rule: { kind: "decimal", operator: "greaterThan", formula1: "0" },
        allowBlank: true,
        error: { show: true, style: "stop", title: "Rate", message: "Above 0" },
        prompt: { show: false, title: "", message: "" },
      });
    });
    await workbook.settled();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download .xlsx" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Book1.xlsx");
    const file = new File();
    await file.xlsx.readFile(await download.path());
    const sheet = file.getWorksheet("Sheet1");
    const cell = (name: string) => sheet?.getCell(name);
    // (100·3 + 300·5) / 400 = 4.5
    expect(cell("A4")?.value).toMatchObject({
      formula: "_xldudf_DEAL_BLENDED_RATE(A2:A3,B2:B3)",
      result: 4.5,
    });
    expect(cell("A4")?.numFmt).toBe("0.00");
    expect(cell("A4")?.border.top?.style).toBe("thin");
    expect(cell("B4")?.value).toMatchObject({ formula: "_xlfn.IFNA(A4*2,0)", result: 9 });
    expect(cell("A5")?.value).toMatchObject({ shareType: "array", ref: "A5:A6" });
    // 1,000,000 and 3,000,000 under a commit of 1,000,000 at 20 %, which 1,250,000 use up: the
    // second pays 1,750,000 more. What spills has its results too.
    expect(cell("A5")?.value).toMatchObject({ result: 1_000_000 });
    expect(cell("A6")?.value).toBe(2_750_000);
    expect(cell("A2")).toMatchObject({ value: 100, font: { bold: true } });
    expect(cell("A2")?.fill).toMatchObject({ fgColor: { argb: "FFFFF2CC" } });
    expect(cell("B2")?.dataValidation).toMatchObject({ type: "decimal", operator: "greaterThan" });
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet?.getTable("DealMix")).toBeDefined();
    expect(file.definedNames.getRanges("Deal_Rate").ranges).toEqual(["Sheet1!$A$4"]);
    expect(file.definedNames.getRanges("Deal_In_Mix").ranges).toEqual(["Sheet1!$A$2:$B$3"]);
  });
});
