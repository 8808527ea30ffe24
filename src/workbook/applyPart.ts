import type { Part, ValidationRule } from "../template";
import { applyChart } from "./applyChart";
import { applyStyle } from "./applyStyle";
import { contentOf } from "./cellContent";

type Apply = { readonly [K in Part["kind"]]: (sheet: Excel.Worksheet, part: PartOf<K>) => void };
type PartOf<K extends Part["kind"]> = Extract<Part, { readonly kind: K }>;

/** Queues one part of a plan. Nothing here waits: the whole sheet is one request. */
export function applyPart<K extends Part["kind"]>(sheet: Excel.Worksheet, part: PartOf<K>): void {
  (APPLY[part.kind] as (sheet: Excel.Worksheet, part: PartOf<K>) => void)(sheet, part);
}

const APPLY: Apply = {
  cells: (sheet, { at, rows }) => {
    const width = Math.max(...rows.map((row) => row.length));
    const contents = rows.map((row) =>
      Array.from({ length: width }, (_, column) => contentOf(row[column] ?? null)),
    );
    // `null` in the array leaves that cell as it is.
    sheet.getRange(at).getResizedRange(rows.length - 1, width - 1).formulas = contents;
  },
  format: (sheet, { at, style }) => {
    applyStyle(sheet.getRange(at), at, style);
  },
  columnWidth: (sheet, { at, characters }) => {
    sheet.getRange(at).format.columnWidth = pointsOf(characters);
  },
  rowHeight: (sheet, { at, points }) => {
    const { format } = sheet.getRange(at);
    if (points === "fit") format.autofitRows();
    else format.rowHeight = points;
  },
  merge: (sheet, { at }) => {
    sheet.getRange(at).merge(true);
  },
  freeze: (sheet, { rows, columns }) => {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  },
  name: (sheet, { name, at, comment }) => {
    sheet.names.add(name, sheet.getRange(at), comment);
  },
  table: (sheet, { at, name }) => {
    sheet.tables.add(at, true).name = name;
  },
  validation: (sheet, { at, rule, title, prompt, error }) => {
    const validation = sheet.getRange(at).dataValidation;
    validation.rule = excelRule(rule);
    validation.prompt = { showPrompt: true, title, message: prompt };
    validation.errorAlert = { showAlert: true, style: "Stop", title, message: error };
  },
  conditionalFormat: (sheet, { at, formula, color, fill }) => {
    const { custom } = sheet.getRange(at).conditionalFormats.add("Custom");
    custom.rule.formula = formula;
    if (color !== undefined) custom.format.font.color = color;
    if (fill !== undefined) custom.format.fill.color = fill;
  },
  chart: applyChart,
  // ExcelApi 1.9
  print: ({ pageLayout }, { orientation, titleRows }) => {
    pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintMargins("Inches", MARGINS);
    pageLayout.setPrintTitleRows(titleRows);
  },
  gridlines: (sheet, { shown }) => {
    sheet.showGridlines = shown;
  },
  tabColor: (sheet, { color }) => {
    sheet.tabColor = color;
  },
};

/** Excel's narrow ones: sheets that fit one page wide are the easier to read. */
const MARGINS = { left: 0.25, right: 0.25, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Excel's own dialog counts characters of 7 pixels and 5 of margin; the API takes points. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function excelRule(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.words.join(",") } };
    case "whole":
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "decimal":
      return rule.max === undefined
        ? { decimal: { formula1: rule.min, operator: "GreaterThanOrEqualTo" } }
        : { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "date":
      return { date: { formula1: rule.min, operator: "GreaterThanOrEqualTo" } };
    case "formula":
      return { custom: { formula: rule.formula } };
  }
}
