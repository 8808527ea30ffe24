import { describe, expect, it, jest } from "@jest/globals";
import { OfficeMockObject } from "office-addin-mock";
import { applyPart } from "../../src/workbook/applyPart";

/** A sheet of the mock, in which every range is the same one. */
function mockSheet() {
  const border = { style: "", weight: "", color: "" };
  const asked = { autofit: jest.fn(), margins: jest.fn(), titleRows: jest.fn() };
  const context = new OfficeMockObject({
    sheet: {
      tabColor: "",
      showGridlines: true,
      range: {
        formulas: [[""]],
        numberFormat: "General",
        format: {
          columnWidth: 0,
          rowHeight: 0,
          autofitRows: asked.autofit,
          horizontalAlignment: "General",
          verticalAlignment: "Bottom",
          wrapText: false,
          indentLevel: 0,
          font: { bold: false, italic: false, size: 11, color: "#000000" },
          fill: { color: "#FFFFFF" },
          protection: { locked: true },
          borders: { edge: border, getItem: jest.fn(() => border) },
        },
        dataValidation: { rule: {}, prompt: {}, errorAlert: {} },
      },
      getRange(this: { range: unknown }) {
        return this.range;
      },
      pageLayout: {
        orientation: "Portrait",
        zoom: {},
        setPrintMargins: asked.margins,
        setPrintTitleRows: asked.titleRows,
      },
    },
  });
  const sheet = (context as unknown as { sheet: Excel.Worksheet }).sheet;
  return { sheet, range: (sheet as unknown as { range: Excel.Range }).range, border, asked };
}

describe("applying one part of a plan", () => {
  it("sets what a style names and leaves the rest", () => {
    const { sheet, range } = mockSheet();
    applyPart(sheet, {
      kind: "format",
      at: "B2:C3",
      style: { bold: true, fill: "#FFF9DB", numberFormat: "0.0%", align: "right", unlocked: true },
    });
    expect(range.format.font.bold).toBe(true);
    expect(range.format.fill.color).toBe("#FFF9DB");
    expect(range.numberFormat).toBe("0.0%");
    expect(range.format.horizontalAlignment).toBe("Right");
    expect(range.format.protection.locked).toBe(false);
  });

  it("rules only a range that has rows to rule between", () => {
    const one = mockSheet();
    applyPart(one.sheet, { kind: "format", at: "B2:C2", style: { ruled: "#112233" } });
    expect(one.border.color).toBe("");
    const two = mockSheet();
    applyPart(two.sheet, { kind: "format", at: "B2:C3", style: { ruled: "#112233" } });
    expect(two.border).toEqual({ style: "Continuous", weight: "Thin", color: "#112233" });
  });

  it("gives widths in points for characters", () => {
    const { sheet, range } = mockSheet();
    applyPart(sheet, { kind: "columnWidth", at: "A:A", characters: 9 });
    // 9 characters of 7 pixels and 5 of margin, at 0.75 points a pixel.
    expect(range.format.columnWidth).toBe(51);
  });

  it("says what a cell takes, and refuses anything else", () => {
    const { sheet, range } = mockSheet();
    applyPart(sheet, {
      kind: "validation",
      at: "B2",
      rule: { kind: "list", words: ["Net", "List"] },
      title: "Commit basis",
      prompt: "How usage draws it down.",
      error: "Choose one of: Net, List.",
    });
    expect(range.dataValidation.rule).toEqual({
      list: { inCellDropDown: true, source: "Net,List" },
    });
    expect(range.dataValidation.prompt).toMatchObject({ showPrompt: true, title: "Commit basis" });
    expect(range.dataValidation.errorAlert).toMatchObject({ style: "Stop", showAlert: true });
  });

  it.each([
    [{ kind: "whole", min: 1, max: 60 } as const, "wholeNumber", "Between"],
    [{ kind: "decimal", min: 0 } as const, "decimal", "GreaterThanOrEqualTo"],
    [{ kind: "decimal", min: 0, max: 1 } as const, "decimal", "Between"],
    [{ kind: "date", min: "2000-01-01" } as const, "date", "GreaterThanOrEqualTo"],
  ])("turns %j into Excel's own rule", (rule, kind, operator) => {
    const { sheet, range } = mockSheet();
    applyPart(sheet, { kind: "validation", at: "B2", rule, title: "", prompt: "", error: "" });
    expect(range.dataValidation.rule).toMatchObject({ [kind]: { operator } });
  });

  it("makes rows as high as it says, or as what stands in them", () => {
    const { sheet, range, asked } = mockSheet();
    applyPart(sheet, { kind: "rowHeight", at: "1:1", points: 28 });
    expect(range.format.rowHeight).toBe(28);
    expect(asked.autofit).not.toHaveBeenCalled();
    applyPart(sheet, { kind: "rowHeight", at: "6:9", points: "fit" });
    expect(asked.autofit).toHaveBeenCalledTimes(1);
  });

  it("sets up the sheet itself", () => {
    const { sheet, asked } = mockSheet();
    applyPart(sheet, { kind: "gridlines", shown: false });
    applyPart(sheet, { kind: "tabColor", color: "#1F3A5F" });
    applyPart(sheet, { kind: "print", orientation: "landscape", titleRows: "5:5" });
    expect([sheet.showGridlines, sheet.tabColor]).toEqual([false, "#1F3A5F"]);
    const { pageLayout } = sheet;
    expect([pageLayout.orientation, pageLayout.zoom]).toEqual([
      "Landscape",
      { horizontalFitToPages: 1 },
    ]);
    expect(asked.titleRows).toHaveBeenCalledWith("5:5");
    expect(asked.margins).toHaveBeenCalledWith(
      "Inches",
      expect.objectContaining({ left: 0.25, right: 0.25 }),
    );
  });
});
